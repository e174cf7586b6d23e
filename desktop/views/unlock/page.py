"""What the pages before the vault share: a column in the middle that scrolls, and their keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.theme import SPACE, SPACE_LARGE, SPACE_SMALL

_WIDTH_IN_LETTERS = 90


class CentredPage(QWidget):
    """A column no wider than reads well.

    Attributes:
        body: where a page puts its widgets.
        footer: what stays in view below them, whatever is scrolled.

    Signals:
        submitted: Enter was pressed in a field.
        escaped: Esc was pressed.
    """

    submitted = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        column, foot = QWidget(), QWidget()
        self._columns = (column, foot)
        self.body, self.footer = QVBoxLayout(column), QVBoxLayout(foot)
        self.body.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        self.footer.setContentsMargins(SPACE_LARGE, SPACE_SMALL, SPACE_LARGE, SPACE_LARGE)
        self.body.setSpacing(SPACE)
        self.footer.setSpacing(SPACE)
        inner = QWidget()
        inner.setLayout(_centred(column))
        self._scroll = scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        foot_row = _centred(foot)
        layout.addLayout(foot_row)
        # The bar takes its room from the column; the footer stays below that.
        bar = scroll.verticalScrollBar()
        bar.rangeChanged.connect(
            lambda _least, most: foot_row.setContentsMargins(
                0, 0, bar.sizeHint().width() if most else 0, 0
            )
        )
        # A field of several lines keeps this key to itself.
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.escaped)
        self._fit()

    def scroll_to_top(self) -> None:
        """Show the beginning of the body."""
        self._scroll.verticalScrollBar().setValue(0)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        for column in self._columns:
            column.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS)


def _centred(column: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(column, 100)
    row.addStretch(1)
    return row
