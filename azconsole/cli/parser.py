"""The one parser of the command `azconsole`."""

from __future__ import annotations

import argparse

from azconsole import __version__

RECURRING_JOBS = ("discovery", "device-discovery", "log-analytics-sync", "app-health", "secret-check")
"""The keys of the catalogue in `operations.recurring`, which parsing shall not import."""
READY_QUERIES = ("members", "collections-of", "last-sync", "over-time", "rows")
"""The keys of `domain.ready_queries`, likewise."""


def build_parser() -> argparse.ArgumentParser:
    """The parser with all commands. Without a command the window opens."""
    parser = argparse.ArgumentParser(
        prog="azconsole",
        description="Connect a Configuration Manager site to Azure services. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"azconsole {__version__}")
    parser.add_argument("--reset-layout", action="store_true", help="open the window as it looked at first")
    _site_options(parser, default=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _practice(commands)
    _services(commands)
    _sync(commands)
    _query(commands)
    _users(commands)
    _collections(commands)
    _runs(commands)
    _sign_in_client(commands)
    _doctor(commands)
    _connectivity(commands)
    _agent(commands)
    _logs(commands)
    _diagnostics(commands)
    return parser


def _site_options(parser: argparse.ArgumentParser, *, default: bool = False) -> None:
    """--practice and --data-dir may stand before or after the command."""
    absent = None if default else argparse.SUPPRESS
    parser.add_argument(
        "--practice",
        action="store_true",
        default=False if default else argparse.SUPPRESS,
        help="work against the practice cloud on this computer instead of Azure",
    )
    parser.add_argument("--data-dir", metavar="DIR", default=absent, help="the data folder (or AZCONSOLE_DATA_DIR)")


def _common(parser: argparse.ArgumentParser) -> None:
    _site_options(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")


def _whole(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError
    return number


def _practice(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    practice = commands.add_parser("practice", help="run or reset the practice cloud")
    verbs = practice.add_subparsers(dest="verb", metavar="VERB", required=True)
    serve = verbs.add_parser("serve", help="run the practice cloud until it is interrupted")
    _common(serve)
    serve.add_argument(
        "--port", type=int, default=None, metavar="N", help="HTTPS port (default: the last one, or free)"
    )
    serve.add_argument("--users", type=int, default=None, metavar="N", help="number of people in the tenant")
    serve.add_argument("--devices", type=int, default=None, metavar="N", help="number of devices in the tenant")
    serve.add_argument("--seed", type=int, default=None, metavar="N", help="the seed of all ids and names")
    serve.add_argument("--control", action="store_true", help="open the control plane (faults, clock, reset)")
    serve.add_argument("--ready-file", metavar="FILE", help="write the addresses to FILE as JSON when ready")
    serve.add_argument("--folder", metavar="DIR", help=argparse.SUPPRESS)
    serve.add_argument("--with-parent", action="store_true", help=argparse.SUPPRESS)
    reset = verbs.add_parser("reset", help="forget everything that was made in the practice cloud")
    _common(reset)


def _services(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    services = commands.add_parser("services", help="list, show, add or delete configured services")
    verbs = services.add_subparsers(dest="verb", metavar="VERB", required=True)
    _common(verbs.add_parser("list", help="list the configured services"))
    show = verbs.add_parser("show", help="show one service")
    add = verbs.add_parser("add", help="configure a service from a plan saved on the wizard's Summary page")
    delete = verbs.add_parser("delete", help="delete a connection; the apps stay in Azure AD")
    for verb in (show, delete):
        verb.add_argument("name", metavar="NAME", help="the service's name")
        _common(verb)
    add.add_argument("plan", metavar="PLAN.json", help="the plan")
    add.add_argument(
        "--secret-key-file",
        metavar="FILE",
        help="file with the server app's secret key, - for standard input (or AZCONSOLE_SECRET_KEY); "
        "not needed when the app is known here",
    )
    _common(add)


def _sync(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sync = commands.add_parser("sync", help="discover the users of a service's tenant, or upload its collections, now")
    sync.add_argument("name", metavar="NAME", help="the service's name")
    kind = sync.add_mutually_exclusive_group()
    kind.add_argument("--full", action="store_true", help="read everything; goes on with an interrupted full run")
    kind.add_argument("--delta", action="store_true", help="read what changed since the last run (default)")
    sync.add_argument("--allow-removals", action="store_true", help="remove users even when more than 20 %% would go")
    _common(sync)


def _sign_in_client(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    client = commands.add_parser(
        "sign-in-client", help="show or choose the public client that administrators sign in with"
    )
    client.add_argument("client_id", nargs="?", metavar="CLIENT_ID", help="sign in with this public client from now on")
    client.add_argument("--cloud", metavar="CLOUD", help="the Azure environment (default: the first one)")
    client.add_argument("--reset", action="store_true", help="sign in with Microsoft's own client again")
    _common(client)


def _doctor(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    doctor = commands.add_parser("doctor", help="check what the program needs on this computer and in the cloud")
    mend = doctor.add_mutually_exclusive_group()
    mend.add_argument(
        "--set-aside",
        action="store_true",
        help="set a damaged database aside under a dated name and start an empty one",
    )
    mend.add_argument(
        "--restore", action="store_true", help="set the database aside and put its last backup in its place"
    )
    _common(doctor)


def _agent(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    agent = commands.add_parser("agent", help="run what repeats without the window, until it is interrupted")
    agent.add_argument("--once", action="store_true", help="run what is due now, then end: for a timer")
    agent.add_argument("--set", action="append", metavar="NAME=VALUE", help=argparse.SUPPRESS)
    _common(agent)
    verbs = agent.add_subparsers(dest="verb", metavar="VERB")
    _common(verbs.add_parser("status", help="show who runs, what runs now, and when each job runs next"))
    add = verbs.add_parser("install", help="let the operating system run the agent")
    add.add_argument("--print", action="store_true", help="print the files instead of installing them")
    remove = verbs.add_parser("uninstall", help="undo install")
    for verb in (add, remove):
        verb.add_argument(
            "--kind", choices=("systemd", "task-scheduler", "launchd"), help="for which system (default: this one)"
        )
        _common(verb)
    pause = verbs.add_parser("pause", help="let nothing of a service run by itself")
    resume = verbs.add_parser("resume", help="let it run by itself again")
    for verb in (pause, resume):
        verb.add_argument("name", metavar="NAME", help="the service's name")
        _common(verb)


def _query(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    query = commands.add_parser("query", help="ask the workspace of a Log Analytics service in KQL")
    query.add_argument("kql", nargs="?", metavar="KQL", help="the query")
    query.add_argument("--service", dest="name", metavar="NAME", help="the service (default: the only one)")
    query.add_argument("--ready", choices=READY_QUERIES, metavar="QUERY", help=", ".join(READY_QUERIES))
    query.add_argument("--collection", metavar="ID", help="the collection of the ready query: its ID or name")
    query.add_argument("--device", metavar="NAME", help="the device of the ready query")
    query.add_argument("--timespan", default="", metavar="P1D", help="only rows of this time (ISO 8601 duration)")
    query.add_argument("--csv", action="store_true", help="print CSV")
    _common(query)


def _connectivity(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    connectivity = commands.add_parser(
        "connectivity", help="try each host of a cloud: name, connection, proxy, TLS, answer, clock"
    )
    connectivity.add_argument("--cloud", metavar="CLOUD", help="the Azure environment (default: the first one)")
    _common(connectivity)


def _logs(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    logs = commands.add_parser("logs", help="where the logs are")
    verbs = logs.add_subparsers(dest="verb", metavar="VERB", required=True)
    _common(verbs.add_parser("path", help="print the folder of the logs (--json: also the files)"))


def _diagnostics(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    diagnostics = commands.add_parser(
        "diagnostics", help="write logs, versions and settings, without secrets, to a zip for whoever looks for a fault"
    )
    diagnostics.add_argument("file", metavar="FILE.zip", help="the file to write; it is replaced when it exists")
    _common(diagnostics)


def _users(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    users = commands.add_parser("users", help="list or count the discovered users")
    verbs = users.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", help="list users by display name")
    count = verbs.add_parser("count", help="count users")
    listing.add_argument("--limit", type=_whole, default=100, metavar="N", help="at most N users (default 100; 0: all)")
    for verb in (listing, count):
        verb.add_argument("--search", default="", metavar="TEXT", help="only users whose name or mail holds TEXT")
        _common(verb)


def _collections(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    collections = commands.add_parser("collections", help="list, show, import, evaluate or delete device collections")
    verbs = collections.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", help="list the device collections")
    show = verbs.add_parser("show", help="show one collection, its rules and its members")
    show.add_argument("--limit", type=_whole, default=100, metavar="N", help="at most N members (default 100; 0: all)")
    load = verbs.add_parser(
        "import",
        help="import a CSV file with the columns name (of the device) and collection, or a JSON list of such objects; "
        "the direct members of a collection that is named become those of the file",
    )
    load.add_argument("file", metavar="FILE", help="further known columns (operating system, model …) are taken, too")
    load.add_argument("--add", action="store_true", help="keep the direct members that a collection has")
    load.add_argument("--dry-run", action="store_true", help="print what would happen, and change nothing")
    load.add_argument("--skip-bad", action="store_true", help="leave out lines that cannot be taken")
    load.add_argument("--collection", default="", metavar="NAME", help="for files without the column: put all there")
    evaluate = verbs.add_parser("evaluate", help="find out anew who the members of every collection are")
    delete = verbs.add_parser("delete", help="delete a collection; its devices stay")
    for verb in (show, delete):
        verb.add_argument("name", metavar="NAME", help="the collection's name or ID")
    devices = verbs.add_parser("devices", help="read the devices of a service's tenant now, then evaluate")
    devices.add_argument("--service", required=True, metavar="NAME", help="the service with whose app they are read")
    devices.add_argument("--full", action="store_true", help="read all of them, not what changed since")
    devices.add_argument(
        "--allow-removals", action="store_true", help="remove devices even when more than 20 %% would go"
    )
    site = verbs.add_parser("site", help="list the device collections of a Configuration Manager site, or import some")
    site.add_argument(
        "address", metavar="ADDRESS", help="the computer with the SMS Provider: https://sms01.contoso.com"
    )
    site.add_argument("--import", dest="codes", nargs="+", default=[], metavar="ID", help="import these: PS100014")
    site.add_argument("--service", metavar="NAME", help="sign in to Azure AD for this service's app (default: Windows)")
    site.add_argument("--as-app", action="store_true", help="with --service: the app itself signs in, not you")
    for verb in (listing, show, load, evaluate, delete, devices, site):
        _common(verb)


def _runs(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    runs = commands.add_parser("runs", help="list past runs, show one and whom it changed, or run a job now")
    verbs = runs.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", help="list past runs, newest first")
    listing.add_argument("--service", dest="name", metavar="NAME", help="only the runs of this service")
    listing.add_argument("--limit", type=_whole, default=50, metavar="N", help="at most N runs (default 50; 0: all)")
    show = verbs.add_parser("show", help="show one run")
    show.add_argument("id", type=_whole, metavar="ID", help="the run's number, as `runs list` tells it")
    show.add_argument("--changes", action="store_true", help="list the users that it added, changed and removed, too")
    now = verbs.add_parser("now", help="run a job that repeats now, due or not")
    now.add_argument("job", choices=RECURRING_JOBS, metavar="JOB", help=", ".join(RECURRING_JOBS))
    now.add_argument(
        "--service", dest="name", metavar="NAME", help="the service whose job it is; secret-check is the site's own"
    )
    for verb in (listing, show, now):
        _common(verb)
