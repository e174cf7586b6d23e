"""A table that is only read: whole rows, by keyboard as by mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from desktop.views.theme import SPACE
from desktop.views.widgets.rows_view import RowsView
from desktop.views.widgets.text_table_model import TextRow, TextTableModel

_ROWS_MEASURED = 100
_ROW_HEIGHT = 1.7
_LEAST_LETTERS = 16


class TextTable(RowsView):
    """Shows rows of text.

    Args:
        name: for a screen reader.
        headers: of the columns.
        wide: the columns that share what width is left over.

    Signals:
        end_reached: the last row came into sight by scrolling.
    """

    end_reached = Signal()

    def __init__(self, name: str, headers: Sequence[str], *, wide: Sequence[int]) -> None:
        super().__init__(name)
        self._rows = TextTableModel(headers, self)
        self.setModel(self._rows)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in wide:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._fit()
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_bar_moved)

    def set_rows(self, rows: Sequence[TextRow]) -> None:
        """Show rows; while there are any, one is current."""
        self._rows.set_rows(rows)
        # Qt measures the columns anew for other rows, but not for more of them.
        self.horizontalHeader().resizeSections()
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(0, 0))

    def row(self) -> int | None:
        """Return the number of the current row."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def choose(self, row: int) -> None:
        """Make a row current."""
        self.setCurrentIndex(self._rows.index(row, 0))

    @override
    def sizeHintForColumn(self, column: int, /) -> int:
        """Return the width of a column's texts, and a gap that keeps them off the next ones."""
        return super().sizeHintForColumn(column) + SPACE

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Let rows and columns grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(int(metrics.height() * _ROW_HEIGHT))
        self.horizontalHeader().setMinimumSectionSize(metrics.averageCharWidth() * _LEAST_LETTERS)

    def _on_scroll_bar_moved(self, value: int) -> None:
        if value == self.verticalScrollBar().maximum():
            self.end_reached.emit()
