"""The table that shows dossiers: its columns take the room there is."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from desktop.models.dossier import DossierStatus
from desktop.models.ids import DossierId
from desktop.views.dossiers.dossier_table_model import Column, DossierTableModel
from desktop.views.dossiers.eliding_delegate import ElidingDelegate
from desktop.views.labels import status_label
from desktop.views.theme import SPACE, SPACE_LARGE
from desktop.views.widgets.rows_view import RowsView

_SHARES = {Column.NAME: 4, Column.SCHOOL: 5, Column.PAPER: 4}
_LEAST_LETTERS = 11
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class DossierTable(RowsView):
    """One row per dossier; a row is current whenever there is one.

    Signals:
        opened: the id of a dossier, by Enter or a double click.
        typed: letters typed in the table, which has no use for them itself.
    """

    opened = Signal(str)
    typed = Signal(str)

    def __init__(self, model: DossierTableModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("dossier_table")
        self.setAccessibleName(self.tr("Dossiers"))
        self._model = model
        self.setModel(model)
        self.setItemDelegate(ElidingDelegate(self))
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.doubleClicked.connect(self._open)
        self._arrange()

    def current_id(self) -> DossierId | None:
        """Return the dossier of the current row."""
        return self._model.dossier_id(self.currentIndex().row())

    def make_current(self, dossier_id: DossierId | None) -> None:
        """Go to a dossier, or to the first row where it is not in the list."""
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(self._model.row_of(dossier_id), 0))

    def step(self, rows: int) -> None:
        """Go so many rows down, or up when negative."""
        row = min(max(self.currentIndex().row() + rows, 0), self._model.rowCount() - 1)
        self.setCurrentIndex(self._model.index(row, 0))

    def open_current(self) -> None:
        """Open the dossier of the current row, if there is one."""
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        dossier_id = self._model.dossier_id(index.row())
        if dossier_id is not None:
            self.opened.emit(dossier_id)

    def _arrange(self) -> None:
        """Give each column the width of its texts, and share the rest among the long ones."""
        metrics = self.fontMetrics()
        statuses = [status_label(status) for status in DossierStatus]
        samples = {
            Column.NUMBER: ["D-26-00000-X"],
            Column.BORN: ["00-00-0000"],
            Column.KIND: ["SBO"],
            Column.STATUS: statuses,
            Column.SIGNED: ["0/0"],
        }
        free = self.viewport().width()
        for column, texts in samples.items():
            header = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            width = max(metrics.horizontalAdvance(text) for text in (*texts, header)) + SPACE_LARGE
            self.setColumnWidth(column, width)
            free -= width
        least = metrics.averageCharWidth() * _LEAST_LETTERS
        total = sum(_SHARES.values())
        for column, share in _SHARES.items():
            self.setColumnWidth(column, max(least, free * share // total))
        self.verticalHeader().setDefaultSectionSize(metrics.height() + SPACE)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_current()
        elif event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
