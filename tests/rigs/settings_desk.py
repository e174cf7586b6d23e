"""Working with Beheer as a person does: by keys, by clicks, and by looking."""

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.tasks import Tasks
from desktop.views.settings.page import Page
from desktop.views.settings.settings_screen import SettingsScreen

W = TypeVar("W", bound=QWidget)
SUBJECTS = (
    *("partnership", "schools", "printers", "places", "tlvs", "today"),
    *("labels", "display", "practice", "about"),
)
_PATIENCE_MS = 20_000


class Desk:
    """The screen of Beheer in a window of the smallest size, and a person before it."""

    def __init__(self, qtbot: QtBot, tasks: Tasks) -> None:
        self.screen = SettingsScreen(tasks)
        self.told: list[str] = []
        self.changes: list[object] = []
        self.bugs: list[Exception] = []
        self._qtbot = qtbot
        self._tasks = tasks
        self._is_busy = False
        tasks.busy.connect(self._on_busy)
        tasks.changed.connect(self.changes.append)
        tasks.bug.connect(self.bugs.append)
        self.screen.announced.connect(self.told.append)
        qtbot.addWidget(self.screen)
        self.screen.resize(1024, 640)
        self.screen.show()
        self.screen.activateWindow()
        qtbot.waitUntil(self.screen.isActiveWindow)
        self.settle()

    def _on_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy

    def wait(self, condition) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=_PATIENCE_MS)
        assert self.bugs == []

    def settle(self) -> None:
        """Wait until nothing is under way any more."""
        QApplication.processEvents()
        self.wait(lambda: not self._is_busy)
        QApplication.processEvents()
        self.wait(lambda: not self._is_busy)

    def page(self) -> Page:
        return next(page for page in self.screen.findChildren(Page) if page.isVisible())

    def control(self, name: str, kind: type[W] = QWidget) -> W:
        found = self.screen.findChild(kind, name)
        assert found is not None, name
        return found

    def message(self) -> str:
        return self.page().message.text

    def open(self, subject: str) -> None:
        """Choose a subject by its list."""
        subjects = self.control("subjects")
        subjects.setFocus()
        self.key("subjects", Qt.Key.Key_Home)
        for _ in range(SUBJECTS.index(subject)):
            self.key("subjects", Qt.Key.Key_Down)
        self.settle()

    def click(self, name: str) -> None:
        widget = self.control(name)
        assert widget.isVisible(), name
        self.wait(lambda: not widget.rect().isEmpty())  # what has just come up has no height yet
        # A check box is ticked by its box or its words, which lie at its left.
        at = QPoint(8, widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def key(
        self,
        name: str,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        widget = self.control(name)
        assert widget.isVisible(), name
        QTest.keyClick(widget, key, modifier)

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)

    def tab_to(self, name: str) -> None:
        """Press Tab until a control has the focus."""
        wanted = self.control(name)
        for _ in range(40):
            if wanted.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def type(self, name: str, text: str) -> None:
        """Write a text over what stands in a field."""
        field = self.control(name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)

    def cells(self, name: str) -> list[tuple[str, ...]]:
        """Return the rows that a table shows."""
        model = self.control(name, QTableView).model()
        return [
            tuple(model.index(row, column).data() for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def choose_file(self, path: object) -> None:
        """Give a file's name to the open file dialog."""
        dialog = self.control("choose_file")
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        name.setText(str(path))
        QTest.keyClick(name, Qt.Key.Key_Return)
        # Without a window manager nobody gives the keyboard back to the window below.
        self.screen.activateWindow()
        self._qtbot.waitUntil(self.screen.isActiveWindow)
