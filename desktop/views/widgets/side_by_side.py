"""Two parts beside each other, or below each other where the room or the text asks for it."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from desktop.views.theme import SPACE_LARGE


class SideBySide(QWidget):
    """Puts the second part to the right of the first, as long as both are wide enough to read.

    Args:
        first, second: the parts.
        letters: how wide both together must be, in letters of the text.
    """

    def __init__(self, first: QWidget, second: QWidget, *, letters: int) -> None:
        super().__init__()
        self._letters = letters
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_LARGE)
        self._row.addWidget(first, 1)
        self._row.addWidget(second, 1)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._turn()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._turn()

    def _turn(self) -> None:
        is_wide = self.width() >= self.fontMetrics().averageCharWidth() * self._letters
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(side if is_wide else below)
