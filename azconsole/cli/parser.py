"""The one parser of the command `azconsole`."""

from __future__ import annotations

import argparse

from azconsole import __version__


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
    _users(commands)
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
    sync = commands.add_parser("sync", help="discover the users of a service's tenant now")
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


def _runs(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    runs = commands.add_parser("runs", help="list past runs, or show one and whom it changed")
    verbs = runs.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", help="list past runs, newest first")
    listing.add_argument("--service", dest="name", metavar="NAME", help="only the runs of this service")
    listing.add_argument("--limit", type=_whole, default=50, metavar="N", help="at most N runs (default 50; 0: all)")
    show = verbs.add_parser("show", help="show one run")
    show.add_argument("id", type=_whole, metavar="ID", help="the run's number, as `runs list` tells it")
    show.add_argument("--changes", action="store_true", help="list the users that it added, changed and removed, too")
    for verb in (listing, show):
        _common(verb)
