"""The screen of the paper in a window, a person at it, and a scanner beside it."""

import random

from played import book_in
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow
from rigs.dossier_desk import Desk
from rigs.wedge import Desk as ScannerDesk
from rigs.wedge import Scanner

from desktop.models.paper import PaperKind
from desktop.services import dossier, paper, scanning
from desktop.views.paper.paper_screen import PaperScreen
from desktop.views.wedge import ScanListener


class Keys(QObject):
    """Counts the keys that a person presses, apart from the letters of a number or a name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.count = 0
        self._desk = desk

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        self._desk.key(key, modifier)


class Room:
    """The screen in a window with a listener, a person at it, and a scanner beside it."""

    def __init__(self, qtbot, tasks) -> None:
        self.window = QMainWindow()
        self.screen = PaperScreen(tasks)
        self.window.setCentralWidget(self.screen)
        self.told: list[str] = []
        self.opened: list[str] = []
        self.screen.announced.connect(self.told.append)
        self.screen.dossier_requested.connect(self.opened.append)
        qtbot.addWidget(self.window)
        self.window.resize(1024, 640)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.listener = ScanListener(self.window)
        self.listener.scanned.connect(self.screen.take_scan)
        self.desk = Desk(self.window, qtbot, has_mouse=False)
        self.keys = Keys(self.desk)
        self._scanner = ScannerDesk(self.window, self.listener)
        self._luck = random.Random(1)
        self._now = 1000

    def scan(self, code: str) -> None:
        """Scan as a wedge scanner does: by keys into the window."""
        strokes = Scanner("usb 8 ms", "azerty", Qt.Key.Key_Return, "shift").strokes(
            code, self._now, self._luck
        )
        self._scanner.send(strokes)
        self._now = strokes[-1].at + 1000

    def title(self) -> str:
        return self.desk.text("scan_target")

    def row(self, at: int = 0) -> list[str]:
        return [self.desk.cell("scan_table", at, column) for column in range(6)]

    def rows(self) -> int:
        return self.desk.rows("scan_table")


class Played:
    """Lets `played` work through the tasks of a screen."""

    def __init__(self, read, write) -> None:
        self._read, self._write = read, write

    def read(self, service, **kwargs):
        return self._read(service, **kwargs)

    def write(self, service, **kwargs):
        result = self._write(service, **kwargs)
        return type("Written", (), {"result": result})


def named(read, name):
    return next(each for each in read(paper.places).values() if each.name == name)


def lies(read, item):
    return read(scanning.find_item, text=item.scan_code)


def book_folders(read, write, count):
    """Book dossiers in, and return their folders."""
    ids = [book_in(Played(read, write)) for _ in range(count)]
    found = [write(dossier.view, dossier_id=each).papers[0] for each in ids]
    assert all(item.kind is PaperKind.FOLDER for item in found)
    return found
