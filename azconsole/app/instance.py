"""One window for each site: a second start raises the first window and ends (faults.md F14, S26).

The first holds a lock file and listens on a local socket, both in a folder that only this user may enter and named after
a hash of the site's folder. The lock ends with its process, so a killed one is taken over at once.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

from azconsole.domain.errors import UnavailableError
from azconsole.domain.texts import say

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
_ANSWER = b"raised\n"
_PATIENCE_SECONDS, _PAUSE_SECONDS, _ANSWER_MS = 6.0, 0.1, 2_000


class OneWindow(QObject):
    """The claim on a site. `asked` says that a second start wants this window in front."""

    asked = Signal()

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        path = os.path.normcase(str(site)).encode("utf-8", "surrogateescape")
        # Qt's own hash and no hashlib: this stands before the window's first picture.
        digest = bytes(QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256).toHex().data()).decode()[:32]
        folder = private_folder()
        self._folder = folder
        self.name = f"azconsole-{digest}" if folder is None or os.name == "nt" else str(folder / digest)
        self._lock = QLockFile(f"{folder or ''}/{digest}.lock")
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Whether this process may open the site's window; False when the first one has come to the front. Where no
        private folder can be had, always. Raises UnavailableError when the first window does not answer."""
        ends = time.monotonic() + _PATIENCE_SECONDS
        while not self._claimed():
            if self.raise_first():
                return False
            if time.monotonic() > ends:
                raise UnavailableError(
                    say("azconsole is open already"),
                    say("A window with this data folder is open, and it does not answer."),
                    say("Wait until it does, or end its process, then start again."),
                )
            time.sleep(_PAUSE_SECONDS)  # the first window listens after its first picture; nothing waits on this thread
        return True

    def raise_first(self) -> bool:
        """Bring the window of this site to the front; False when none listens or none answers."""
        if self.name.startswith("/") and not os.path.exists(self.name):
            return False
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        token = next(filter(None, map(os.environ.get, _TOKENS)), "")
        socket.write(token.encode() + b"\n")
        return socket.waitForReadyRead(_ANSWER_MS)

    def listen(self) -> None:
        """Hear later starts from now on."""
        if self._folder is None or not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer

        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self.name)  # of a process that was killed: the lock is ours
        server.newConnection.connect(self._greet)
        server.listen(self.name)

    def release(self) -> None:
        """Give the site back."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _claimed(self) -> bool:
        if self._folder is None or self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def _greet(self) -> None:
        server = self._server
        while server is not None and (socket := server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda of=socket: self._answer(of))
            socket.disconnected.connect(socket.deleteLater)

    def _answer(self, socket: QLocalSocket) -> None:
        token = bytes(socket.readAll().data())[:256].decode("ascii", "replace").strip()
        if token:  # what lets a window come to the front under Wayland
            os.environ[_TOKENS[0]] = token
        self.asked.emit()
        socket.write(_ANSWER)
        socket.flush()


def private_folder() -> Path | None:
    """A folder for sockets and locks that only this user may enter; None when there is none."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    user = str(os.getuid()) if sys.platform != "win32" else "user"
    for parent in filter(None, (runtime, QDir.tempPath())):
        folder = Path(parent) / f"azconsole-{user}"
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            about = folder.lstat()
        except OSError:
            continue
        if sys.platform == "win32":
            return folder
        if stat.S_ISDIR(about.st_mode) and about.st_uid == os.getuid() and not about.st_mode & 0o077:
            return folder
    return None
