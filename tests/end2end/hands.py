"""A person before the program's windows: looks, presses keys, clicks. Knows no storage."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

PATIENCE_MS = 30_000
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Works in whatever window of the program is in front."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot

    def seen(self, name: str) -> QWidget | None:
        """Return the control of that name that can be seen, if any."""
        for widget in QApplication.allWidgets():
            is_there = widget.isVisible() and not widget.rect().isEmpty()
            if is_there and widget.objectName() == name:
                return widget
        return None

    def see(self, name: str) -> QWidget:
        """Wait until a control can be seen and used, and return it."""
        self._qtbot.waitUntil(
            lambda: (found := self.seen(name)) is not None and found.isEnabled(),
            timeout=PATIENCE_MS,
        )
        found = self.seen(name)
        assert found is not None
        return found

    def wait(self, is_so) -> None:
        """Wait until something can be seen to be so."""
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)

    def window(self) -> QWidget:
        """Return the window in front."""
        self.wait(lambda: QApplication.activeWindow() is not None)
        return QApplication.activeWindow()

    def come_back(self) -> None:
        """Give the main window the focus after a dialog, as a window manager does."""
        self.see("main_window").activateWindow()
        self.wait(lambda: QApplication.activeWindow() is not None)

    def press(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window(), key, modifiers)
        QApplication.processEvents()

    def click(self, name: str) -> None:
        """Click on a control: a box or a word of it lies at its left."""
        widget = self.see(name)
        at = QPoint(min(10, widget.width() // 2), widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        QApplication.processEvents()

    def write(self, name: str, text: str) -> None:
        """Go to a field and type over what stands in it."""
        field = self.see(name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
        QTest.keyClicks(field, text)
        QApplication.processEvents()

    def act(self, name: str) -> None:
        """Choose an action in the menu of the window."""
        action = self.see("main_window").findChild(QAction, f"action_{name}")
        assert action is not None
        action.trigger()
        QApplication.processEvents()

    def choose(self, name: str, row: int) -> None:
        """Choose in a list of choices by going down so many times from the top."""
        box = self.see(name)
        assert isinstance(box, QComboBox)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(row):
            QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() == row

    def choose_text(self, name: str, text: str) -> None:
        """Choose the first that holds a text."""
        box = self.see(name)
        assert isinstance(box, QComboBox)
        texts = [box.itemText(row) for row in range(box.count())]
        self.choose(name, next(row for row, shown in enumerate(texts) if text in shown))

    def choose_school(self, name: str, text: str) -> None:
        """Type in a school field and take the first that is found."""
        self.write(name, text)
        shown = self.see("school_list")
        self.wait(lambda: shown.model() is not None and shown.model().rowCount() > 0)
        QTest.keyClick(shown, Qt.Key.Key_Return)
        self.wait(lambda: "·" in self.see(name).text())
