"""Taking an act back: every row it wrote becomes what it was, by an act with a line of its own.

Paper is the exception: moves are appended and never changed, so a move is undone by the move back.
Nothing is taken back over a later change.
"""

from collections import deque
from dataclasses import dataclass
from typing import Any

from desktop.errors import NothingToUndo, UndoOvertaken
from desktop.models.ids import BorrowerId, DossierId, PaperId, PlaceId, PrinterId
from desktop.models.log import NOT_UNDOABLE, LogCode
from desktop.models.paper import last_done
from desktop.services import dossier, paper
from desktop.services.act import Act
from desktop.store import dossier as dossier_store
from desktop.store import draft as draft_store
from desktop.store import paper as paper_store
from desktop.store import place as place_store
from desktop.store import printer as printer_store
from desktop.store import rows, search
from desktop.store.schema import METADATA

_MOST_ACTS = 50
_MOST_ROWS = 500

_STAYS = frozenset({"series", "tlv"}) | rows.UNSEALED
"""Numbers given out are never given again; a draft is no act."""

_UNDOING = frozenset({LogCode.UNDO, LogCode.UNDO_MOVE})
"""What takes something back itself, and rests on nothing."""

_TABLES = {table.name: table for table in METADATA.tables.values()}


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that an act touched, before and after; `None` where it was not there."""

    table: str
    id: rows.RowId
    before: rows.Stored | None
    after: rows.Stored | None


@dataclass(frozen=True, slots=True)
class Undoable:
    """What is needed to take an act back."""

    code: LogCode
    dossier_id: DossierId | None
    rows: tuple[_Row, ...]


class UndoStack:
    """The acts of one session that can be taken back, the newest last."""

    def __init__(self) -> None:
        self._acts: deque[Undoable] = deque(maxlen=_MOST_ACTS)

    @property
    def top(self) -> LogCode | None:
        """What the next undo would take back."""
        return self._acts[-1].code if self._acts else None

    def last(self) -> Undoable:
        """Return the act to take back next.

        Raises:
            NothingToUndo: this session has done nothing that can be.
        """
        if not self._acts:
            raise NothingToUndo(reason="session")
        return self._acts[-1]

    def drop(self) -> None:
        """Forget the newest act: it was taken back, or cannot be any more."""
        self._acts.pop()

    def note(self, act: Act, undoable: Undoable | None) -> None:
        """Note an act that was committed.

        One that cannot be taken back makes what it rests on fixed: nothing of its dossier that was
        done before a print or a number is taken back under it.
        """
        if undoable is not None:
            self._acts.append(undoable)
        elif act.code not in _UNDOING and act.writing.touched and act.dossier_id is not None:
            left = [each for each in self._acts if each.dossier_id != act.dossier_id]
            self._acts.clear()
            self._acts.extend(left)


def undoable(act: Act) -> Undoable | None:
    """Return how to take an act back, at its end; `None` for one that Ctrl+Z passes over."""
    writing = act.writing
    if act.code is None or act.code in NOT_UNDOABLE or len(writing.touched) > _MOST_ROWS:
        return None
    by_table: dict[str, list[rows.RowId]] = {}
    for name, row in writing.before:
        by_table.setdefault(name, []).append(row)
    after = {
        (name, row): stored
        for name, ids in by_table.items()
        for row, stored in rows.stored_rows(writing.connection, _TABLES[name], ids).items()
    }
    touched = tuple(
        _Row(name, row, before, after.get((name, row)))
        for (name, row), before in writing.before.items()
        if name not in _STAYS
    )
    return Undoable(act.code, act.dossier_id, touched) if touched else None


def undo(act: Act, *, undoable: Undoable) -> LogCode:
    """Take an act back, and return what it was.

    Raises:
        UndoOvertaken: a row was changed since; nothing is changed.
    """
    _refuse_overtaken(act, undoable)
    act.does(LogCode.UNDO, dossier_id=undoable.dossier_id, act=undoable.code)
    new_items = {
        row.id for row in undoable.rows if row.table == "paper_item" and row.before is None
    }
    _forget_moves(act, undoable, new_items)
    for row in reversed(undoable.rows):
        if row.table == "paper_move" and row.after and row.after["paper_id"] not in new_items:
            _move_back(act, row.after)
        elif (_is_party(row) or _is_new(row, "borrower")) and _is_referred_to(act, row):
            # Its paper was there: the moves that say so stay.
            continue
        else:
            _forget_words(act, row)
            rows.put_back(act.writing, _TABLES[row.table], row.id, row.before)
        if row.table == "paper_item":
            act.papers.add(PaperId(str(row.id)))
    _index(act, undoable)
    return undoable.code


def _forget_moves(act: Act, undoable: Undoable, items: set[rows.RowId]) -> None:
    """Take away the moves there and back of items that go themselves."""
    own = {row.id for row in undoable.rows if row.table == "paper_move"}
    for item in items:
        for move in paper_store.moves_of(act.connection, PaperId(str(item))):
            if move.id not in own:
                paper_store.remove_move(act.writing, move.id)


def _refuse_overtaken(act: Act, undoable: Undoable) -> None:
    for row in undoable.rows:
        table = _TABLES[row.table]
        if rows.stored_rows(act.connection, table, (row.id,)).get(row.id) != row.after:
            raise UndoOvertaken
        if row.table == "paper_move" and row.after:
            moves = paper_store.moves_of(act.connection, PaperId(row.after["paper_id"]))
            last = last_done(moves)
            if last is None or last.id != row.id:
                raise UndoOvertaken
        if _is_new(row, "place") and not _is_party(row) and _is_referred_to(act, row):
            # Paper lay in it since, and its moves say so.
            raise UndoOvertaken
        if _is_new(row, "printer") and printer_store.has_jobs(
            act.connection, PrinterId(int(row.id))
        ):
            # What it printed stays on record, and names it.
            raise UndoOvertaken


def _move_back(act: Act, moved: dict[str, Any]) -> None:
    item = paper_store.get(act.connection, PaperId(moved["paper_id"]))
    moves = paper_store.moves_of(act.connection, item.id)
    paper.put_back(act, item, next(move for move in moves if move.id == moved["id"]))


def _is_new(row: _Row, table: str) -> bool:
    return row.table == table and row.before is None and row.after is not None


def _is_party(row: _Row) -> bool:
    return _is_new(row, "place") and row.after is not None and not row.after["name"]


def _is_referred_to(act: Act, row: _Row) -> bool:
    if row.table == "borrower":
        return place_store.is_borrower(act.connection, BorrowerId(int(row.id)))
    return place_store.is_referred_to(act.connection, PlaceId(int(row.id)))


def _forget_words(act: Act, row: _Row) -> None:
    """Take a dossier out of the search table, and its drafts away, before its row goes."""
    if row.table == "dossier" and row.before is None and row.after is not None:
        search.remove(act.writing, int(row.after["search_id"]))
        draft_store.remove_about(act.writing, str(row.id), act.vault.parts)


def _index(act: Act, undoable: Undoable) -> None:
    if undoable.dossier_id is None:
        return
    if dossier_store.exists(act.connection, undoable.dossier_id):
        dossier.index(act, undoable.dossier_id)
