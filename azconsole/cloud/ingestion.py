"""Uploads by the Logs Ingestion API (2023-01-01; cloud-apis.md section f)."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from azconsole.cloud.caller import Caller
from azconsole.cloud.errors import busy_or_refused, clock_hint, refusal_fields
from azconsole.cloud.http import Reply, outside_the_cloud
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import AccessDeniedError, AzConsoleError, NotFoundError, ProtocolError, SignInError
from azconsole.domain.log_analytics import DataRule
from azconsole.domain.texts import joined, say

_VERSION = "2023-01-01"
_GZIP = {"Accept": "application/json", "Content-Encoding": "gzip"}
_DOING = say("upload the rows")


def check_endpoint(cloud: CloudProfile, rule: DataRule) -> None:
    """Raise ProtocolError when a rule's rows would go to an address that does not belong to the cloud."""
    if not cloud.takes_uploads(rule.endpoint) or urlsplit(rule.endpoint).path.strip("/"):
        raise outside_the_cloud(rule.endpoint)


class UploadClient:
    """Uploads to one stream of one rule, until `close()`. Safe to use from several threads."""

    def __init__(self, caller: Caller, rule: DataRule, stream: str) -> None:
        self._caller = caller
        path = f"/dataCollectionRules/{quote(rule.immutable_id, safe='')}/streams/{quote(stream, safe='')}"
        self._url = f"{caller.home.rstrip('/')}{path}?api-version={_VERSION}"

    def upload(self, part: bytes, cancel: CancelToken) -> str:
        """Send one part: gzip of a JSON array. The request id of its answer. A part whose answer was lost is sent again: the
        rows carry the id of their sync, and who reads them counts each once. Raises AccessDeniedError, NotFoundError,
        UnavailableError, ThrottledError, ProtocolError, SignInError, Cancelled."""
        cancel.check()
        reply = self._caller.using(cancel).send("POST", self._url, part, _GZIP, repeatable=True)
        if not 200 <= reply.status < 300:
            raise _refusal(reply)
        return reply.request_id

    def close(self) -> None:
        """Forget the token, break off what runs on the session's line, close the connections."""
        self._caller.close()


def _refusal(reply: Reply) -> AzConsoleError:
    code, said, request_id = refusal_fields(reply)
    code = reply.headers.get("x-ms-error-code", "")[:100] or code or str(reply.status)
    kind, title, message, hint = _words(reply.status, say("Azure says: {said}", said=said) if said else "")
    return kind(title, message, joined(hint, clock_hint(reply)), code=code, request_id=request_id)


def _words(status: int, quoted: str) -> tuple[type[AzConsoleError], str, str, str]:
    if status == 401:
        message = joined(say("Azure no longer accepts this sign-in."), quoted)
        return SignInError, say("Sign in again"), message, say("Check tenant, client ID and secret key of the app.")
    if status == 403:
        return (
            AccessDeniedError,
            say("Not allowed to upload"),
            joined(say("The app may not upload to the data collection rule."), quoted),
            say(
                "It needs the role Monitoring Metrics Publisher on the rule, which may need up to 30 minutes after it was "
                "assigned."
            ),
        )
    if status == 404:
        return (
            NotFoundError,
            say("The rule is gone"),
            joined(say("The data collection rule, or its stream, no longer exists."), quoted),
            say("It may have been deleted: choose the workspace again in the service's properties."),
        )
    if status == 413:
        return (
            ProtocolError,
            say("The upload is too large"),
            joined(say("Azure takes at most 1 MB at a time, and refused a larger part."), quoted),
            say("Report this with the request id."),
        )
    return busy_or_refused(status, _DOING, quoted)
