"""What tests need of a practice cloud: start one as a process, steer it by its control plane, play its sign-in pages."""

from __future__ import annotations

import json
import ssl
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from tests.leash import leashed

_SERVE = "from azconsole.practice.runner import main; raise SystemExit(main())"


@dataclass
class Answer:
    """One HTTP answer, error or not."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class _Stay(urllib.request.HTTPRedirectHandler):
    """Redirects are answers to look at, not to follow."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


@dataclass
class Control:
    """A running practice cloud: its ready file, its process and its data folder."""

    facts: dict[str, Any]
    process: subprocess.Popen[str]
    data_dir: Path
    tls: ssl.SSLContext = field(init=False)

    def __post_init__(self) -> None:
        self.tls = ssl.create_default_context(cafile=self.facts["ca_file"])
        self.tls.verify_flags |= ssl.VERIFY_X509_STRICT

    @property
    def base(self) -> str:
        return str(self.facts["base_url"])

    @property
    def tenant(self) -> str:
        return str(self.facts["tenant_id"])

    def call(
        self,
        method: str,
        url: str,
        body: bytes | dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """One request; a dict body is sent as a form. `url` may start at the path; a real host name is asked of the
        practice cloud under that name."""
        data = urlencode(body).encode() if isinstance(body, dict) else body
        parts = urlsplit(urljoin(self.base, url))
        sent = dict(headers or {})
        if parts.hostname not in ("localhost", "127.0.0.1"):
            sent["Host"] = parts.netloc
            parts = parts._replace(scheme="https", netloc=urlsplit(self.base).netloc)
        request = urllib.request.Request(parts.geturl(), data, sent, method=method)
        handler = urllib.request.HTTPSHandler(context=self.tls)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), handler, _Stay())
        try:
            with opener.open(request, timeout=30) as reply:
                return Answer(reply.status, dict(reply.headers), reply.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, dict(error.headers), error.read())

    def control(self, method: str, path: str, wish: Any = None) -> Any:
        """A request of the control plane; its JSON. Fails the test on a refusal."""
        body = None if wish is None else json.dumps(wish).encode()
        answer = self.call(method, "/_control" + path, body, {"x-control-key": self.facts["control_key"]})
        assert answer.status < 300, answer.body
        return answer.json()

    def calls(self, path: str = "") -> list[dict[str, Any]]:
        """The recorded calls whose path contains `path`."""
        return [c for c in self.control("GET", "/calls") if path in c["path"]]

    def fault(self, **wish: Any) -> None:
        self.control("POST", "/faults", wish)

    def named_fault(self, name: str, **more: Any) -> None:
        self.control("POST", f"/fault/{name}", more)

    def flags(self, **flags: Any) -> None:
        self.control("POST", f"/tenant/{self.tenant}", {"flags": flags})

    def advance(self, seconds: float) -> None:
        self.control("POST", "/clock", {"advance_seconds": seconds})

    def reset(self, **wish: Any) -> None:
        self.control("POST", "/reset", wish)

    def app(self, **wish: Any) -> dict[str, Any]:
        """An application with a secret, made in one request (see control_apps.py)."""
        made: dict[str, Any] = self.control("POST", "/apps", wish)
        return made

    def account(self, local: str) -> tuple[str, str]:
        """Name and password of a seeded account of the first tenant: admin, cloudapps, user, disabled, mfa."""
        accounts = self.control("GET", "/state")["tenants"][0]["accounts"]
        upn = f"{local}@{self.facts['tenant_domain']}"
        return upn, accounts[upn]

    def token(self, app: dict[str, Any], scope: str = "https://graph.microsoft.com/.default", **more: str) -> Answer:
        """Ask for a token with the app's secret."""
        form = {"grant_type": "client_credentials", "client_id": app["appId"], "scope": scope}
        secret = {"client_secret": app["secret"]} if "secret" in app else {}
        return self.call("POST", f"/{app['tenantId']}/oauth2/v2.0/token", {**form, **secret, **more})

    def stop(self) -> None:
        """End it as a service manager does, and wait. A fault of the server's own fails the test."""
        self.process.terminate()
        printed = self.process.communicate(timeout=10)[0]
        assert "Traceback" not in printed, printed


def start(data_dir: Path, *options: str) -> Control:
    """Start a practice cloud and wait for its first line, which comes when everything listens."""
    data_dir.mkdir(parents=True, exist_ok=True)
    ready = data_dir / "ready.json"
    ready.unlink(missing_ok=True)
    words = ("--data-dir", str(data_dir), "--ready-file", str(ready), *options)
    process = leashed(_SERVE, *words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout
    printed = ""
    while not printed.startswith("Practice cloud at "):
        printed = process.stdout.readline()
        if not printed:
            raise AssertionError(f"the practice cloud did not start: exit code {process.wait()}")
    return Control(json.loads(ready.read_text("utf-8")), process, data_dir)


@contextmanager
def running(data_dir: Path, *options: str) -> Iterator[Control]:
    """A practice cloud for the length of a with block."""
    control = start(data_dir, *options)
    try:
        yield control
    finally:
        control.stop()


class _Form(HTMLParser):
    """The page's form: action, hidden and typed fields, buttons, and the texts with an id."""

    def __init__(self) -> None:
        super().__init__()
        self.action: str | None = None
        self.fields: dict[str, str] = {}
        self.ids: set[str] = set()
        self.texts: dict[str, str] = {}
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {k: v or "" for k, v in attrs}
        self._inside = given.get("id", self._inside)
        if given.get("id"):
            self.ids.add(given["id"])
        if tag == "form":
            self.action = given["action"]
        if tag == "input" and given.get("type") != "checkbox":
            self.fields[given["name"]] = given.get("value", "")

    def handle_data(self, data: str) -> None:
        if self._inside and data.strip():
            self.texts[self._inside] = self.texts.get(self._inside, "") + data


class Browser:
    """A person at the sign-in pages: fills what the page shows and presses its buttons, without scripts."""

    def __init__(self, control: Control) -> None:
        self._control = control
        self.url = ""
        self.page = _Form()
        self.html = ""
        self.location = ""

    def open(self, url: str) -> Browser:
        self._take(url, self._control.call("GET", url))
        return self

    def press(self, button: str, **typed: str) -> Browser:
        """Fill the fields and press a button that is there."""
        assert self.page.action is not None, self.html
        assert button in self.page.ids, f"no button {button}: {self.html}"
        assert set(typed) <= {*self.page.fields, *self.page.ids}, f"no such field: {typed}"
        form = {**self.page.fields, **typed, "action": button}
        url = urljoin(self.url, self.page.action)
        self._take(url, self._control.call("POST", url, form))
        return self

    def sign_in(self, upn: str, password: str) -> Browser:
        """Account and password; the consent page, if any, is left to the caller."""
        if "login" in self.page.fields:
            self.press("next", login=upn)
        return self.press("next", passwd=password)

    def return_to_app(self) -> Answer:
        """Give the app its answer, as a browser does: post the form that the page holds, or follow the redirect."""
        if "accept" in self.page.ids:
            self.press("accept")
        if self.location:
            return self._control.call("GET", self.location)
        assert self.page.action is not None, self.html
        return self._control.call("POST", self.page.action, self.answer())

    @property
    def error(self) -> str:
        return self.page.texts.get("error", "")

    def answer(self) -> dict[str, str]:
        """What the app is sent: the fields of the form_post page or the query of the redirect."""
        if self.location:
            parts = urlsplit(self.location)
            return dict(parse_qsl(parts.query or parts.fragment))
        assert "answer" in self.page.ids, self.html
        return dict(self.page.fields)

    def _take(self, url: str, answer: Answer) -> None:
        self.url = url
        self.html = answer.body.decode()
        self.page = _Form()
        self.page.feed(self.html)
        self.location = answer.headers.get("Location", "")
