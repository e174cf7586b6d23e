"""A form that Enter stores and Esc leaves."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_WIDTH_IN_LETTERS = 95


class Form(QWidget):
    """Fields that belong together, no wider than reads well.

    Enter reaches the form from every field that does not need it itself. Ctrl+S works while the
    form is seen, wherever the focus is.

    Attributes:
        is_busy: whether what was submitted is under way; then no key and no button counts.

    Signals:
        submitted: Enter or Ctrl+S was pressed.
        left: Esc was pressed.
    """

    submitted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_busy = False
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        shortcut.activated.connect(self.submit)
        self._fit()

    def submit(self) -> None:
        """Tell that what is typed should be stored."""
        # A button that is disabled would hand the focus, and the next Enter, to its neighbour.
        if not self.is_busy:
            self.submitted.emit()

    def leave(self) -> None:
        """Tell that the form can go."""
        if not self.is_busy:
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Tell Enter and Esc."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.submit()
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS)
