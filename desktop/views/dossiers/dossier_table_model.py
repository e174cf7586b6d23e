"""The table of dossiers: an ordered list of ids, and their rows in blocks, read when looked at."""

from collections import OrderedDict
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.models.ids import DossierId
from desktop.models.person import list_name
from desktop.services import dossier as service
from desktop.services.dossier import DossierRow
from desktop.tasks import Tasks
from desktop.views.dates import birth_day
from desktop.views.labels import status_label

BLOCK = 100
_KEPT_BLOCKS = 40

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """The columns, in order."""

    NUMBER = 0
    NAME = 1
    BORN = 2
    SCHOOL = 3
    KIND = 4
    STATUS = 5
    SIGNED = 6
    PAPER = 7


class DossierTableModel(QAbstractTableModel):
    """Dossiers by id; the rows of a block of 100 are read together, its neighbour ahead of need.

    At most 4,000 rows are kept; a row that is not read yet is empty.
    """

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ids: tuple[DossierId, ...] = ()
        self._blocks: OrderedDict[int, tuple[DossierRow, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._edition = 0

    def set_ids(self, ids: tuple[DossierId, ...]) -> None:
        """Show these dossiers, in this order."""
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self._blocks.clear()
        self.endResetModel()

    def reload(self) -> None:
        """Read the rows again; what stands there stays until they come."""
        shown = list(self._blocks)
        self._forget()
        for block in shown:
            self._ask(block)

    def dossier_id(self, row: int) -> DossierId | None:
        """Return the dossier of a row, `None` outside the list."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, dossier_id: DossierId | None) -> int:
        """Return the row of a dossier, the first row where it is not in the list."""
        return self._ids.index(dossier_id) if dossier_id in self._ids else 0

    @property
    def ids(self) -> tuple[DossierId, ...]:
        """The dossiers, in order."""
        return self._ids

    @override
    def rowCount(self, parent: _Index = _NO_PARENT, /) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: _Index = _NO_PARENT, /) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._header(Column(section))

    def _header(self, column: Column) -> str:
        return {
            Column.NUMBER: self.tr("Number"),
            Column.NAME: self.tr("Name"),
            Column.BORN: self.tr("Born"),
            Column.SCHOOL: self.tr("School"),
            Column.KIND: self.tr("Kind"),
            Column.STATUS: self.tr("Status"),
            Column.SIGNED: self.tr("Signed"),
            Column.PAPER: self.tr("Folder"),
        }[column]

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        row = self._row(index.row())
        if row is None:
            return ""
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(row, column)
        if column is Column.NUMBER:
            # The first cell is where arrow keys arrive, so it tells the whole row.
            return ", ".join(self._told(row, each) for each in Column if _cell(row, each))
        return self._told(row, column)

    def _told(self, row: DossierRow, column: Column) -> str:
        return f"{self._header(column)} {_cell(row, column)}"

    def _row(self, row: int) -> DossierRow | None:
        block, at = divmod(row, BLOCK)
        self._ask(block)
        neighbour = block + (1 if at >= BLOCK // 2 else -1)
        self._ask(neighbour)
        rows = self._blocks.get(block)
        return rows[at] if rows else None

    def _ask(self, block: int) -> None:
        ids = self._ids[block * BLOCK : (block + 1) * BLOCK] if block >= 0 else ()
        if not ids or block in self._asked:
            return
        self._asked.add(block)
        edition = self._edition

        def arrived(rows: tuple[DossierRow, ...]) -> None:
            if edition == self._edition:
                self._keep(block, rows)

        self._tasks.read(service.list_rows, owner=self, done=arrived, ids=ids)

    def _keep(self, block: int, rows: tuple[DossierRow, ...]) -> None:
        self._blocks[block] = rows
        self._blocks.move_to_end(block)
        while len(self._blocks) > _KEPT_BLOCKS:
            dropped, _ = self._blocks.popitem(last=False)
            self._asked.discard(dropped)
        first = block * BLOCK
        self.dataChanged.emit(
            self.index(first, 0), self.index(first + len(rows) - 1, len(Column) - 1)
        )

    def _forget(self) -> None:
        self._edition += 1
        self._asked.clear()


def _cell(row: DossierRow, column: Column) -> str:
    line = row.line
    match column:
        case Column.NUMBER:
            return line.number
        case Column.NAME:
            return list_name(line.name)
        case Column.BORN:
            return birth_day(line.born_on)
        case Column.SCHOOL:
            return f"{line.school_name}, {line.school_city}"
        case Column.KIND:
            return line.kind.value
        case Column.STATUS:
            return status_label(line.status)
        case Column.SIGNED:
            return f"{row.signed}/{row.required}" if row.required else ""
        case Column.PAPER:
            return row.paper_place
