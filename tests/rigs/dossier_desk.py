"""A person at the dossier screen, who uses the keyboard alone or the mouse."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.clock import local_date, system_clock
from desktop.views.widgets.school_field import SchoolField

PATIENCE_MS = 20_000
_MOST_TABS = 120
_ENTER = Qt.Key.Key_Return


def days_ago(days: int) -> str:
    """Return a day as people type it."""
    return f"{today() - timedelta(days=days):%d-%m-%Y}"


def today() -> date:
    return local_date(system_clock())


class Desk:
    """What a person does and sees in a window; fields are named by their object names."""

    def __init__(self, window: QWidget, qtbot: QtBot, *, has_mouse: bool) -> None:
        self.window = window
        self._bot = qtbot
        self._has_mouse = has_mouse

    def wait(self, seen: Callable[[], object]) -> None:
        self._bot.waitUntil(lambda: bool(seen()), timeout=PATIENCE_MS)

    def find(self, name: str) -> QWidget | None:
        """Return the control of that name in sight, if there is one."""
        found = [
            each
            for each in self.window.findChildren(QWidget, name)
            if each.isVisible() and not each.rect().isEmpty()  # a new field has no height yet
        ]
        return found[0] if found else None

    def see(self, name: str) -> QWidget:
        """Wait for a control to come into sight."""
        self.wait(lambda: self.find(name))
        widget = self.find(name)
        assert widget is not None
        return widget

    def text(self, name: str) -> str:
        return self.see(name).text()

    def focused(self) -> str:
        widget = QApplication.focusWidget()
        return "" if widget is None else widget.objectName()

    def key(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        self._bot.keyClick(widget, key, modifier)

    def type(self, text: str) -> None:
        self._bot.keyClicks(QApplication.focusWidget(), text)

    def go(self, name: str) -> None:
        """Put the focus into a field: by Tab, or by a click."""
        widget = self.see(name)
        if self._has_mouse:
            self._click(widget)
            return
        for _ in range(_MOST_TABS):
            if QApplication.focusWidget() is widget:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}")

    def _click(self, widget: QWidget) -> None:
        place = QPoint(8, widget.height() // 2)
        self._bot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def fill(self, name: str, text: str) -> None:
        """Type into a field over what stands there."""
        self.go(name)
        self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)

    def press(self, name: str) -> None:
        """Press a button once it can be pressed."""
        button = self.see(name)
        assert isinstance(button, QPushButton)
        self.wait(button.isEnabled)
        if self._has_mouse:
            self._bot.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            self.go(name)
            self.key(Qt.Key.Key_Space)

    def tick(self, name: str) -> None:
        box = self.see(name)
        assert isinstance(box, QCheckBox)
        if self._has_mouse:
            self._click(box)
        else:
            self.go(name)
            self.key(Qt.Key.Key_Space)

    def choose(self, name: str, label: str) -> None:
        """Choose by its label out of a few things."""
        choice = self.see(name)
        assert isinstance(choice, QComboBox)
        row = choice.findText(label)
        assert row >= 0, [choice.itemText(at) for at in range(choice.count())]
        if self._has_mouse:
            choice.showPopup()
            view = choice.view()
            self.wait(view.isVisible)
            place = view.visualRect(choice.model().index(row, 0)).center()
            self._bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
            choice.hidePopup()
            self._come_back()
        else:
            self.go(name)
            self.key(Qt.Key.Key_Home)
            for _ in range(row):
                self.key(Qt.Key.Key_Down)
        self.wait(lambda: choice.currentIndex() == row)

    def find_school(self, name: str, text: str) -> None:
        """Type words of a school and take the first that is found."""
        self.fill(name, text)
        field = self.see(name)
        assert isinstance(field, SchoolField)
        popup = field._popup
        self.wait(popup.isVisible)
        if self._has_mouse:
            place = popup.visualRect(popup.model().index(0, 0)).center()
            self._bot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            self._bot.keyClick(popup, _ENTER)
        self.wait(lambda: field.school_id() is not None)
        self._come_back()

    def _come_back(self) -> None:
        """Make the window active again after a list; a screen in memory does not do so itself."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def row(self, name: str, row: int) -> None:
        """Go to a row of a table."""
        table = self.see(name)
        assert isinstance(table, QTableView)
        if self._has_mouse:
            place = table.visualRect(table.model().index(row, 0)).center()
            self._bot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            self.go(name)
            while table.currentIndex().row() > row:
                self.key(Qt.Key.Key_Up)
            while table.currentIndex().row() < row:
                self.key(Qt.Key.Key_Down)
        assert table.currentIndex().row() == row

    def cell(self, name: str, row: int, column: int) -> str:
        table = self.see(name)
        assert isinstance(table, QTableView)
        return str(table.model().index(row, column).data() or "")

    def rows(self, name: str) -> int:
        table = self.see(name)
        assert isinstance(table, QTableView)
        return table.model().rowCount()

    def message(self) -> str:
        """Return what the messages in sight say."""
        texts = [
            label.text()
            for bar in self.window.findChildren(QWidget, "message_text")
            if bar.isVisible() and (label := bar)
        ]
        return "\n".join(texts)

    def value(self, name: str) -> str:
        field = self.see(name)
        assert isinstance(field, QLineEdit)
        return field.text()
