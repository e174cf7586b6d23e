"""Rows of text for a table that is only read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row. A grey one says by a word in a cell why it is grey."""

    cells: tuple[str, ...]
    is_grey: bool = False


class TextTableModel(QAbstractTableModel):
    """Shows rows of text under headers.

    Args:
        headers: one per cell of a row.
        parent: the owner.
    """

    def __init__(self, headers: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._rows: tuple[TextRow, ...] = ()

    def set_rows(self, rows: Sequence[TextRow]) -> None:
        """Show other rows. What is only longer than before grows, and keeps the selection."""
        new, old = tuple(rows), self._rows
        if old and new[: len(old)] == old:
            if len(new) > len(old):
                self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
                self._rows = new
                self.endInsertRows()
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.cells[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._headers[index.column()]}: {row.cells[index.column()]}"
            case Qt.ItemDataRole.ForegroundRole if row.is_grey:
                return QGuiApplication.palette().brush(
                    QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text
                )
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None
