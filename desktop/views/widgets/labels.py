"""Labels in the few sizes of text that the program has; they grow with the text size."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from typing_extensions import override

TITLE = 1.6
SECTION = 1.2


class Heading(QLabel):
    """A heading: larger and bolder than the text, at every text size."""

    def __init__(self, text: str = "", size: float = TITLE, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._size = size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._scale()

    def _scale(self) -> None:
        font = QApplication.font()
        font.setPointSizeF(font.pointSizeF() * self._size)
        font.setBold(True)
        if self.font() != font:
            self.setFont(font)

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.StyleChange:
            self._scale()
        return super().event(event)


class _WrappedText(QLabel):
    """Text that is never lower than its lines; a form's layout would share the height evenly."""

    _has_width = False

    @override
    def setText(self, text: str, /) -> None:
        super().setText(text)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        # Before it is laid out, its width says nothing.
        self._has_width = True
        self._fit()

    def _fit(self) -> None:
        if self._has_width:
            # What it asks for is never less than its present minimum.
            self.setMinimumHeight(0)
            self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


def text_label(text: str = "", *, is_muted: bool = False) -> QLabel:
    """Return a label of plain text that wraps; `is_muted` for what matters less."""
    label = _WrappedText(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("muted", is_muted)
    return label
