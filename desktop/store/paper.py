"""Paper items and their moves; where an item is, is its last move."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from desktop.models.ids import DossierId, MoveId, PaperId, PlaceId, PrintJobId, UserId
from desktop.models.paper import CopyState, Move, PaperItem, PaperKind
from desktop.store import rows
from desktop.store.schema import core

_ITEM, _MOVE = core.paper_item, core.paper_move


def add(
    writing: rows.Writing,
    *,
    paper_id: PaperId,
    kind: PaperKind,
    scan_code: str,
    running_number: str | None,
    dossier_id: DossierId | None,
    print_job_id: PrintJobId | None = None,
) -> None:
    """Add an item. It lies nowhere until its first move."""
    rows.add(
        writing,
        _ITEM,
        id=paper_id,
        kind=kind,
        scan_code=scan_code,
        running_number=running_number,
        dossier_id=dossier_id,
        print_job_id=print_job_id,
        copy_state=None,
    )


def remove(writing: rows.Writing, paper_id: PaperId) -> None:
    """Take away an item that never came out of the printer."""
    rows.remove(writing, _ITEM, paper_id)


def set_copy_state(writing: rows.Writing, paper_id: PaperId, state: CopyState) -> None:
    """Store the state of a copy."""
    rows.change(writing, _ITEM, paper_id, copy_state=state)


def add_move(
    writing: rows.Writing,
    *,
    paper_id: PaperId,
    from_place_id: PlaceId | None,
    to_place_id: PlaceId,
    moved_at: datetime,
    reason: str,
    user_id: UserId,
    due_on: date | None = None,
    undoes: MoveId | None = None,
) -> MoveId:
    """Append a move."""
    row = rows.add(
        writing,
        _MOVE,
        paper_id=paper_id,
        from_place_id=from_place_id,
        to_place_id=to_place_id,
        moved_at=moved_at,
        reason=reason,
        due_on=due_on,
        undoes=undoes,
        user_id=user_id,
    )
    return MoveId(int(row))


def remove_move(writing: rows.Writing, move_id: MoveId) -> None:
    """Take away the first move of an item that never came out of the printer."""
    rows.remove(writing, _MOVE, move_id)


def job_of(connection: Connection, paper_id: PaperId) -> PrintJobId:
    """Return the print job that made a copy."""
    statement = select(_ITEM.c.print_job_id).where(_ITEM.c.id == paper_id)
    return PrintJobId(connection.execute(statement).scalar_one())


def _items() -> Any:
    # Asked per item, so that the index finds it: grouping all moves would read all of them.
    others = _MOVE.alias()
    last = (
        select(func.max(others.c.id))
        .where(others.c.paper_id == _ITEM.c.id)
        .correlate(_ITEM)
        .scalar_subquery()
    )
    return select(_ITEM, _MOVE.c.to_place_id, _MOVE.c.moved_at, _MOVE.c.due_on).select_from(
        _ITEM.join(_MOVE, _MOVE.c.id == last)
    )


def _item(row: Row[Any]) -> PaperItem:
    return PaperItem(
        id=row.id,
        kind=row.kind,
        scan_code=row.scan_code,
        running_number=row.running_number or "",
        dossier_id=row.dossier_id,
        place_id=row.to_place_id,
        since=row.moved_at,
        copy_state=row.copy_state,
        due_on=row.due_on,
    )


def get(connection: Connection, paper_id: PaperId) -> PaperItem:
    """Return an item and where it is.

    Raises:
        sqlalchemy.exc.NoResultFound: there is none, or it never came out of the printer.
    """
    return _item(connection.execute(_items().where(_ITEM.c.id == paper_id)).one())


def by_scan_code(connection: Connection, scan_code: str) -> PaperItem | None:
    """Return the item that carries a scan code."""
    row = connection.execute(_items().where(_ITEM.c.scan_code == scan_code)).first()
    return _item(row) if row else None


def by_running_number(connection: Connection, number: str) -> PaperItem | None:
    """Return the item that goes by a running number."""
    row = connection.execute(_items().where(_ITEM.c.running_number == number)).first()
    return _item(row) if row else None


def of_dossier(connection: Connection, dossier_id: DossierId) -> tuple[PaperItem, ...]:
    """Return a dossier's items: the folder first, then copies in the order they were printed."""
    # The folder has no print job, and NULL comes first.
    statement = (
        _items().where(_ITEM.c.dossier_id == dossier_id).order_by(_ITEM.c.print_job_id, _ITEM.c.id)
    )
    return tuple(_item(row) for row in connection.execute(statement))


def folder_of(connection: Connection, dossier_id: DossierId) -> PaperItem:
    """Return a dossier's folder.

    Raises:
        sqlalchemy.exc.NoResultFound: it has none.
    """
    statement = _items().where(_ITEM.c.dossier_id == dossier_id, _ITEM.c.kind == PaperKind.FOLDER)
    return _item(connection.execute(statement).one())


def in_places(
    connection: Connection, place_ids: Iterable[PlaceId], *, limit: int
) -> tuple[tuple[PaperItem, str], ...]:
    """Return what lies in some places, each with its dossier's number or "", by that number.

    Args:
        connection: the transaction's.
        place_ids: without what lies in them: name each place.
        limit: the most that is returned.
    """
    ids = list(place_ids)
    was_there = select(_MOVE.c.paper_id).where(_MOVE.c.to_place_id.in_(ids)).scalar_subquery()
    statement = (
        _items()
        .add_columns(core.dossier.c.number)
        .outerjoin(core.dossier, core.dossier.c.id == _ITEM.c.dossier_id)
        .where(_ITEM.c.id.in_(was_there), _MOVE.c.to_place_id.in_(ids))
        .order_by(core.dossier.c.number, _ITEM.c.print_job_id, _ITEM.c.id)
        .limit(limit)
    )
    return tuple((_item(row), row.number or "") for row in connection.execute(statement))


def count_in_places(connection: Connection, place_ids: Iterable[PlaceId]) -> int:
    """Return how much lies in some places."""
    ids = list(place_ids)
    was_there = select(_MOVE.c.paper_id).where(_MOVE.c.to_place_id.in_(ids)).scalar_subquery()
    lying = _items().where(_ITEM.c.id.in_(was_there), _MOVE.c.to_place_id.in_(ids)).subquery()
    return int(connection.execute(select(func.count()).select_from(lying)).scalar_one())


def folder_places(
    connection: Connection, dossier_ids: Sequence[DossierId]
) -> dict[DossierId, PlaceId]:
    """Return where the folders of some dossiers lie."""
    statement = _items().where(
        _ITEM.c.dossier_id.in_(dossier_ids), _ITEM.c.kind == PaperKind.FOLDER
    )
    return {row.dossier_id: row.to_place_id for row in connection.execute(statement)}


def places_of_dossier(connection: Connection, dossier_id: DossierId) -> frozenset[PlaceId]:
    """Return every place where a dossier's items are or were."""
    statement = (
        select(_MOVE.c.to_place_id)
        .join(_ITEM, _ITEM.c.id == _MOVE.c.paper_id)
        .where(_ITEM.c.dossier_id == dossier_id)
    )
    return frozenset(connection.execute(statement).scalars())


def moves_of(connection: Connection, paper_id: PaperId) -> tuple[Move, ...]:
    """Return an item's moves, the newest first."""
    statement = select(_MOVE).where(_MOVE.c.paper_id == paper_id).order_by(_MOVE.c.id.desc())
    return tuple(
        Move(
            row.id,
            row.paper_id,
            row.from_place_id,
            row.to_place_id,
            row.moved_at,
            row.reason,
            row.due_on,
            row.undoes,
        )
        for row in connection.execute(statement)
    )
