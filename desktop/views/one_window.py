"""One window per vault: a second start of the program raises the window that is there."""

import getpass
import hashlib
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop import paths

_PATIENCE_MS = 2000


class OneWindow(QObject):
    """Listens whether the program is started again on a vault that is open here.

    Who connects asks for the window; nothing is read, so nothing can be handed over.

    Signals:
        raised: someone asks for the window.
    """

    raised = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._servers: dict[str, QLocalServer] = {}

    def listen(self, folder: Path) -> None:
        """Answer to a vault from now on. Where that cannot be, a second window opens as well."""
        name = _name(folder)
        if name in self._servers:
            return
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(lambda: self._on_connected(server))
        # What a killed program left there is written over.
        server.listen(name)
        self._servers[name] = server

    def _on_connected(self, server: QLocalServer) -> None:
        while (socket := server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            # The end of the connection is the answer that the window is on its way.
            socket.disconnectFromServer()
            self.raised.emit()

    def close(self) -> None:
        """Answer no more."""
        for server in self._servers.values():
            server.close()
        self._servers.clear()


def is_answered(folder: Path) -> bool:
    """Ask whether a program has a window for this vault; it raises that window then.

    A program that does not answer within two seconds counts as gone.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    is_ended = socket.state() is QLocalSocket.LocalSocketState.UnconnectedState
    return is_ended or socket.waitForDisconnected(_PATIENCE_MS)


def _name(folder: Path) -> str:
    """Return where one listens for a vault: it tells neither user nor folder."""
    whole = f"{getpass.getuser()}\0{folder.absolute().resolve()}"
    name = hashlib.sha256(whole.encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return f"dossierkast-{name}"
    running = paths.running()
    with suppress(OSError):
        running.mkdir(mode=0o700, parents=True, exist_ok=True)
    return str(running / name)
