"""Places: rooms, cabinets, trays, containers and parties, in one tree."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, exists, func, or_, select

from desktop.models.ids import BorrowerId, GuardianId, PlaceId, PupilId, SchoolId
from desktop.models.paper import FIRST_PLACES, Place, PlaceKind
from desktop.models.person import PersonName, full_name
from desktop.store import rows, scan_code
from desktop.store.schema import core

_TABLE = core.place


def add(
    writing: rows.Writing,
    *,
    parent_id: PlaceId | None,
    kind: PlaceKind,
    name: str,
    has_lock: bool,
    key_holders: str = "",
) -> PlaceId:
    """Add a place with a scan code of its own."""
    row = rows.add(
        writing,
        _TABLE,
        parent_id=parent_id,
        kind=kind,
        name=name,
        has_lock=has_lock,
        key_holders=key_holders or None,
        scan_code=scan_code.free(writing.connection, "P"),
    )
    return PlaceId(int(row))


def add_first(writing: rows.Writing) -> None:
    """Give a new vault the places that every secretariat has."""
    ids: dict[str, PlaceId] = {}
    for first in FIRST_PLACES:
        ids[first.name] = add(
            writing,
            parent_id=ids[first.parent] if first.parent else None,
            kind=first.kind,
            name=first.name,
            has_lock=first.has_lock,
        )


def change(
    writing: rows.Writing,
    place_id: PlaceId,
    *,
    parent_id: PlaceId | None,
    name: str,
    has_lock: bool,
    key_holders: str,
) -> None:
    """Store what a place is called, where it lies, and its lock."""
    rows.change(
        writing,
        _TABLE,
        place_id,
        parent_id=parent_id,
        name=name,
        has_lock=has_lock,
        key_holders=key_holders or None,
    )


def close(writing: rows.Writing, place_id: PlaceId, closed_on: date) -> None:
    """Store that nothing is put in a place any more."""
    rows.change(writing, _TABLE, place_id, closed_on=closed_on)


def of_party(
    writing: rows.Writing,
    *,
    guardian_id: GuardianId | None = None,
    pupil_id: PupilId | None = None,
    school_id: SchoolId | None = None,
) -> PlaceId:
    """Return the place that a person or school is, made on first use."""
    party = {"guardian_id": guardian_id, "pupil_id": pupil_id, "school_id": school_id}
    ((column, value),) = ((name, key) for name, key in party.items() if key is not None)
    known = writing.connection.execute(
        select(_TABLE.c.id).where(_TABLE.c[column] == value)
    ).scalar()
    if known is not None:
        return PlaceId(known)
    row = rows.add(
        writing, _TABLE, kind=PlaceKind.PARTY, name="", has_lock=False, **{column: value}
    )
    return PlaceId(int(row))


def add_of_borrower(writing: rows.Writing, borrower_id: BorrowerId) -> PlaceId:
    """Add the place that a borrower is; it has a scan code, for the person's card."""
    row = rows.add(
        writing,
        _TABLE,
        kind=PlaceKind.PARTY,
        name="",
        has_lock=False,
        scan_code=scan_code.free(writing.connection, "P"),
        borrower_id=borrower_id,
    )
    return PlaceId(int(row))


def _statement() -> Any:
    guardian, pupil, school, borrower = core.guardian, core.pupil, core.school, core.borrower
    return (
        select(
            _TABLE,
            guardian.c.surname.label("g_surname"),
            guardian.c.prefix.label("g_prefix"),
            guardian.c.given_names.label("g_given_names"),
            guardian.c.call_name.label("g_call_name"),
            guardian.c.initials.label("g_initials"),
            pupil.c.surname.label("p_surname"),
            pupil.c.prefix.label("p_prefix"),
            pupil.c.given_names.label("p_given_names"),
            pupil.c.call_name.label("p_call_name"),
            pupil.c.initials.label("p_initials"),
            school.c.name.label("school_name"),
            school.c.city.label("school_city"),
            borrower.c.name.label("borrower_name"),
        )
        .outerjoin(guardian, guardian.c.id == _TABLE.c.guardian_id)
        .outerjoin(pupil, pupil.c.id == _TABLE.c.pupil_id)
        .outerjoin(school, school.c.id == _TABLE.c.school_id)
        .outerjoin(borrower, borrower.c.id == _TABLE.c.borrower_id)
    )


def _name(row: Row[Any]) -> str:
    if row.g_surname is not None:
        return full_name(
            PersonName(
                row.g_surname, row.g_prefix, row.g_given_names, row.g_call_name, row.g_initials
            )
        )
    if row.p_surname is not None:
        return full_name(
            PersonName(
                row.p_surname, row.p_prefix, row.p_given_names, row.p_call_name, row.p_initials
            )
        )
    if row.school_name is not None:
        return f"{row.school_name}, {row.school_city}"
    return str(row.borrower_name or row.name)


def _place(row: Row[Any]) -> Place:
    return Place(
        row.id,
        row.parent_id,
        row.kind,
        _name(row),
        row.has_lock,
        row.scan_code or "",
        row.key_holders or "",
        row.closed_on,
        row.borrower_id,
    )


def own(connection: Connection) -> dict[PlaceId, Place]:
    """Return the SWV's own places by id: no closed ones, and no parties, which can be many."""
    statement = (
        _statement()
        .where(_TABLE.c.kind != PlaceKind.PARTY, _TABLE.c.closed_on.is_(None))
        .order_by(_TABLE.c.id)
    )
    return {row.id: _place(row) for row in connection.execute(statement)}


def some(connection: Connection, place_ids: Iterable[PlaceId]) -> dict[PlaceId, Place]:
    """Return these places by id, parties with the name of the person or school they point to."""
    statement = _statement().where(_TABLE.c.id.in_(set(place_ids)))
    return {row.id: _place(row) for row in connection.execute(statement)}


def get(connection: Connection, place_id: PlaceId) -> Place:
    """Return a place.

    Raises:
        sqlalchemy.exc.NoResultFound: there is none of that id.
    """
    return _place(connection.execute(_statement().where(_TABLE.c.id == place_id)).one())


def by_scan_code(connection: Connection, code: str) -> Place | None:
    """Return the place that carries a scan code."""
    row = connection.execute(_statement().where(_TABLE.c.scan_code == code)).first()
    return _place(row) if row else None


def first_of_kind(connection: Connection, kind: PlaceKind) -> PlaceId:
    """Return the oldest place of a kind that is not closed.

    Raises:
        sqlalchemy.exc.NoResultFound: there is none.
    """
    statement = (
        select(_TABLE.c.id)
        .where(_TABLE.c.kind == kind, _TABLE.c.closed_on.is_(None))
        .order_by(_TABLE.c.id)
        .limit(1)
    )
    return PlaceId(connection.execute(statement).scalar_one())


def count_of_kind(connection: Connection, kind: PlaceKind) -> int:
    """Return how many places of a kind are not closed."""
    statement = (
        select(func.count())
        .select_from(_TABLE)
        .where(_TABLE.c.kind == kind, _TABLE.c.closed_on.is_(None))
    )
    return int(connection.execute(statement).scalar_one())


def of_kinds(connection: Connection, kinds: Iterable[PlaceKind]) -> frozenset[PlaceId]:
    """Return the places of some kinds, closed ones and parties too."""
    statement = select(_TABLE.c.id).where(_TABLE.c.kind.in_(list(kinds)))
    return frozenset(connection.execute(statement).scalars())


def is_tray(connection: Connection, place_id: PlaceId) -> bool:
    """Return whether a printer puts its paper in a place."""
    statement = select(exists().where(core.printer.c.tray_place_id == place_id))
    return bool(connection.execute(statement).scalar_one())


def is_referred_to(connection: Connection, place_id: PlaceId) -> bool:
    """Return whether a move, a printer or another place names a place."""
    move = core.paper_move.c
    statement = select(
        or_(
            exists().where(or_(move.from_place_id == place_id, move.to_place_id == place_id)),
            exists().where(core.printer.c.tray_place_id == place_id),
            exists().where(_TABLE.c.parent_id == place_id),
        )
    )
    return bool(connection.execute(statement).scalar_one())


def guardians(connection: Connection, guardian_ids: Iterable[GuardianId]) -> set[GuardianId]:
    """Return who of some guardians has a place, because a copy went there."""
    statement = select(_TABLE.c.guardian_id).where(_TABLE.c.guardian_id.in_(set(guardian_ids)))
    return set(connection.execute(statement).scalars())


def is_borrower(connection: Connection, borrower_id: BorrowerId) -> bool:
    """Return whether a borrower has a place."""
    statement = select(exists().where(_TABLE.c.borrower_id == borrower_id))
    return bool(connection.execute(statement).scalar_one())
