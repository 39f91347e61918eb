"""Where the console stands: the current node, back and forward, and the last node of each workspace."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.nodes import AZURE_SERVICES, Node, node, path_to, workspace_of

_HISTORY_LIMIT = 50


class ConsoleController(QObject):
    """Navigation. `node_changed` carries the Node that is shown now."""

    node_changed = Signal(object)

    def __init__(self, parent: QObject | None = None, start: str = AZURE_SERVICES) -> None:
        super().__init__(parent)
        self._visited: list[str] = [start]
        self._at = 0
        self._last_of: dict[str, str] = {workspace_of(start).key: start}

    @property
    def current(self) -> Node:
        """The node that is shown."""
        return node(self._visited[self._at])

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier node."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether Back was used and can be taken back."""
        return self._at + 1 < len(self._visited)

    def history(self) -> list[tuple[int, Node]]:
        """The visited nodes, newest first, with the steps from the current one (negative: back)."""
        return [(index - self._at, node(key)) for index, key in reversed(list(enumerate(self._visited)))]

    def go(self, key: str) -> None:
        """Show a node; a workspace shows its Overview. Raises KeyError."""
        place = node(key)
        if len(path_to(key)) == 1:
            place = place.children[0]
        if place.key == self.current.key:
            return
        self._visited = [*self._visited[: self._at + 1], place.key][-_HISTORY_LIMIT:]
        self._at = len(self._visited) - 1
        self._arrived()

    def go_workspace(self, key: str) -> None:
        """Show a workspace at the node where it was left. Raises KeyError."""
        self.go(self._last_of.get(key, key))

    def step(self, steps: int) -> None:
        """Go back (negative) or forward in the history; too far does nothing."""
        if steps and 0 <= self._at + steps < len(self._visited):
            self._at += steps
            self._arrived()

    def _arrived(self) -> None:
        self._last_of[workspace_of(self.current.key).key] = self.current.key
        self.node_changed.emit(self.current)
