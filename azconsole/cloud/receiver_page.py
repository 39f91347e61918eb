"""What the receiver understands of HTTP, and the pages that it shows. Nothing that came in is ever echoed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

from azconsole.domain.texts import say

LARGEST_BODY = 64 * 1024
_LARGEST_HEAD = 32 * 1024
_FORM = "application/x-www-form-urlencoded"
_PHRASES = {200: "OK", 400: "Bad Request", 404: "Not Found", 413: "Content Too Large"}


@dataclass(slots=True)
class Visit:
    """What one connection has sent so far."""

    received: bytearray = field(default_factory=bytearray)


def parse(visit: Visit, piece: bytes) -> tuple[int | None, bytes]:
    """Take in what arrived. (None, b"") while incomplete, (200, body) for a form sent by POST to /, else the status of the
    refusal."""
    visit.received += piece
    head, mark, body = bytes(visit.received).partition(b"\r\n\r\n")
    if not mark:
        return (413, b"") if len(head) > _LARGEST_HEAD else (None, b"")
    status, length = _judge_head(head.decode("latin-1"))
    if status != 200:
        return status, b""
    if len(body) < length:
        return None, b""
    return 200, body[:length]


def _judge_head(head: str) -> tuple[int, int]:
    """The status that this head deserves, and the length of its body."""
    first, *lines = head.split("\r\n")
    words = first.split(" ")
    headers = {name.strip().lower(): value.strip() for name, _colon, value in (line.partition(":") for line in lines)}
    length = headers.get("content-length", "")
    if len(words) != 3 or words[0] != "POST" or not length.isdigit() or "transfer-encoding" in headers:
        return 400, 0
    if words[1] != "/":
        return 404, 0
    if int(length[:12]) > LARGEST_BODY:
        return 413, 0
    if headers.get("content-type", "").split(";", maxsplit=1)[0].strip().lower() != _FORM:
        return 400, 0
    return 200, int(length)


def page(status: int, words: Callable[[str], str], *, signed_in: bool) -> bytes:
    """The whole answer for the browser, its texts as `words` gives them."""
    if signed_in:
        said = say("Signed in"), say("You can close this window and return to the console.")
    elif status == 200:
        said = say("Not signed in"), say("You can close this window; the console tells what happened.")
    else:
        said = say("Not the answer of the sign-in"), say("Complete the sign-in in the window where it was started.")
    title, text = (escape(words(part)) for part in said)
    language = ' lang="en"' if title == said[0] else ""  # which other one, only the translation knows
    body = (
        f'<!doctype html><html{language}><meta charset="utf-8"><title>{title}</title>'
        f'<body style="font-family:sans-serif;margin:4em"><h1>{title}</h1><p>{text}</p></body></html>'
    ).encode()
    head = (
        f"HTTP/1.1 {status} {_PHRASES[status]}\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\nCache-Control: no-store\r\n"
        "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
        "Referrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n\r\n"
    )
    return head.encode("ascii") + body
