"""A small AT-SPI client on jeepney: what a screen reader sees of a program, and how it presses and types (console.md 9).

Tables are never walked: their cells are children. They are read by their Table interface.
"""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_KEYBOARD = DBusAddress(
    "/org/a11y/atspi/registry/deviceeventcontroller", "org.a11y.atspi.Registry", "org.a11y.atspi.DeviceEventController"
)
_KEY_PRESS, _KEY_RELEASE = 0, 1
_SKIPPED = ("table", "tree", "tree table")
_LABELLED_BY = 2
ENABLED, SHOWING = 8, 25
"""Bits of the state of an accessible object (AtspiStateType)."""


class Refused(Exception):
    """The program answered with an error: the object is gone, or cannot do that."""


@dataclass(frozen=True)
class Node:
    """One accessible object of a program."""

    bus: DBusConnection
    owner: str
    path: str

    @property
    def name(self) -> str:
        """Its accessible name."""
        return str(self._property("Name"))

    @property
    def role(self) -> str:
        """Its role in words, for example "push button"."""
        return str(self._call(_ACCESSIBLE, "GetRoleName")[0])

    @property
    def called(self) -> str:
        """What a screen reader calls it: a combo box of Qt's has its value as name, and its label as relation."""
        if self.role != "combo box":
            return self.name
        relations = self._call(_ACCESSIBLE, "GetRelationSet")[0]
        labels = [
            Node(self.bus, *target).name for kind, targets in relations if kind == _LABELLED_BY for target in targets
        ]
        return labels[0].rstrip(":") if labels else self.name

    @property
    def parent(self) -> Node:
        """What it is in."""
        return Node(self.bus, *self._property("Parent"))

    @property
    def children(self) -> list[Node]:
        """What is inside."""
        return [Node(self.bus, owner, path) for owner, path in self._call(_ACCESSIBLE, "GetChildren")[0]]

    @property
    def description(self) -> str:
        """What a screen reader says after the name."""
        return str(self._property("Description"))

    @property
    def text(self) -> str:
        """The text of a field."""
        return str(self._call("org.a11y.atspi.Text", "GetText", "ii", (0, -1))[0])

    def has(self, state: int) -> bool:
        """Whether a bit of its state is set."""
        low, high = self._call(_ACCESSIBLE, "GetState")[0]
        return bool((low | high << 32) >> state & 1)

    def press(self) -> None:
        """Do what it does when it is pressed, or chosen."""
        self._call("org.a11y.atspi.Action", "DoAction", "i", (0,))

    def write(self, text: str) -> None:
        """Put a text into a field."""
        assert self._call("org.a11y.atspi.EditableText", "SetTextContents", "s", (text,))[0], "the field took no text"

    def select(self, child: int) -> None:
        """Choose one of its children."""
        assert self._call("org.a11y.atspi.Selection", "SelectChild", "i", (child,))[0], "nothing was selected"

    def cells(self) -> list[list[str]]:
        """The names of a table's cells, row by row."""
        rows, columns = (int(self._property(name, "org.a11y.atspi.Table")) for name in ("NRows", "NColumns"))
        return [[self._cell(row, column).name for column in range(columns)] for row in range(rows)]

    def walk(self) -> Iterator[Node]:
        """This object and everything shown inside it."""
        yield self
        if self.role not in _SKIPPED:
            for child in self.children:
                yield from child.walk()

    def find(self, name: str, *roles: str) -> Node | None:
        """The shown and enabled object of this name (and of one of these roles) inside this one."""
        for node in self.walk():
            if node.called == name and (not roles or node.role in roles) and node.has(SHOWING) and node.has(ENABLED):
                return node
        return None

    def _cell(self, row: int, column: int) -> Node:
        owner, path = self._call("org.a11y.atspi.Table", "GetAccessibleAt", "ii", (row, column))[0]
        return Node(self.bus, owner, path)

    def _property(self, name: str, interface: str = _ACCESSIBLE) -> Any:
        address = DBusAddress(self.path, self.owner, interface)
        return _answer(self.bus, Properties(address).get(name))[0][1]

    def _call(self, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
        return _answer(
            self.bus, new_method_call(DBusAddress(self.path, self.owner, interface), method, signature, body)
        )


class Screen:
    """All programs of a desktop, as assistive technology sees them. Look at it before the programs start: it starts the
    accessibility bus, which they ask for once."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            address = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            self._bus = open_dbus_connection(_answer(session, new_method_call(address, "GetAddress"))[0])
        self._moves: deque[Any] = deque()

    def __enter__(self) -> Screen:
        self.windows()
        self._hear_focus()
        return self

    def __exit__(self, *_: object) -> None:
        self._bus.close()

    def windows(self) -> list[Node]:
        """The windows of all programs."""
        programs = Node(self._bus, "org.a11y.atspi.Registry", _ROOT).children
        return [window for program in programs for window in program.children if window.has(SHOWING)]

    def window(self, title: str) -> Node:
        """Wait for the window whose title begins so."""
        return self.until(lambda: next((w for w in self.windows() if w.name.startswith(title)), None), title)

    def gone(self, title: str) -> None:
        """Wait until no window has this title."""
        self.until(lambda: all(w.name != title for w in self.windows()) or None, f"the end of {title}")

    def item(self, inside: Node, name: str, *roles: str) -> Node:
        """Wait for a shown and enabled object of this name."""
        return self.until(lambda: inside.find(name, *roles), name)

    def focused(self, name: str = "") -> Node:
        """Wait until an object (of this name) gets the keyboard: the only way that a screen reader has into menus and other
        popups, which Qt leaves out of the program's windows."""

        def look() -> Node | None:
            with contextlib.suppress(TimeoutError):
                self._bus.recv_messages(timeout=0.2)
            while self._moves:
                event = self._moves.popleft()
                node = Node(self._bus, event.header.fields[HeaderFields.sender], event.header.fields[HeaderFields.path])
                if event.body[:2] == ("focused", 1) and name in ("", node.name):
                    return node
            return None

        return cast("Node", self.until(look, f"the keyboard on {name}"))

    def _hear_focus(self) -> None:
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="StateChanged")
        _answer(self._bus, message_bus.AddMatch(rule))
        self._bus.filter(rule, queue=self._moves)
        registry = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
        wish = ("object:state-changed:focused", [], "")
        _answer(self._bus, new_method_call(registry, "RegisterEvent", "sass", wish))

    def keys(self, *codes: int) -> None:
        """Press keys together and let them go again; by the codes of X's usual keyboard."""
        for kind, order in ((_KEY_PRESS, codes), (_KEY_RELEASE, codes[::-1])):
            for code in order:
                _answer(self._bus, new_method_call(_KEYBOARD, "GenerateKeyboardEvent", "isu", (code, "", kind)))

    @staticmethod
    def until(look: Callable[[], Any], what: str, seconds: float = 20.0) -> Any:
        """Look again and again; objects may vanish while they are looked at."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                found = look()
            except Refused:
                continue
            if found is not None and found is not False:
                return found
        raise AssertionError(f"not on the screen: {what}")


def _answer(bus: DBusConnection, message: Any) -> Any:
    reply = bus.send_and_get_reply(message, timeout=10)
    if reply.header.message_type is MessageType.error:
        raise Refused(reply.body)
    return reply.body
