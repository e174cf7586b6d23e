"""Schools: the list that was imported, and finding one in it."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime

from sqlalchemy import Connection, Row, func, select

from desktop.models.ids import SchoolId
from desktop.models.person import Address
from desktop.models.school import School, SchoolRecord
from desktop.models.typed_text import fold
from desktop.store import rows
from desktop.store.schema import core

_TABLE = core.school


def _values(record: SchoolRecord) -> dict[str, object]:
    values = asdict(record)
    parts = (record.name, record.address.city, record.municipality, record.location_code)
    return {**values.pop("address"), **values, "words": fold(" ".join(parts))}


def _school(row: Row[tuple[object, ...]]) -> School:
    record = SchoolRecord(
        location_code=row.location_code,
        name=row.name,
        sector=row.sector,
        address=Address(row.street, row.house_number, row.postcode, row.city, row.country),
        board_number=row.board_number,
        municipality=row.municipality,
        denomination=row.denomination,
        phone=row.phone,
        website=row.website,
        cluster=row.cluster,
        structure=row.structure,
    )
    return School(row.id, record, row.closed_on)


def add_new(writing: rows.Writing, records: Sequence[SchoolRecord]) -> None:
    """Add schools that the vault did not have."""
    first = rows.next_id(writing.connection, _TABLE)
    rows.add_many(
        writing,
        _TABLE,
        [
            {"id": first + n, "closed_on": None, **_values(record)}
            for n, record in enumerate(records)
        ],
    )


def change(writing: rows.Writing, school_id: SchoolId, record: SchoolRecord) -> None:
    """Give a school what the newer list says of it; it is open again."""
    rows.change(writing, _TABLE, school_id, closed_on=None, **_values(record))


def close(writing: rows.Writing, school_id: SchoolId, *, on: date) -> None:
    """Close a school that the newest list no longer has. Dossiers keep it."""
    rows.change(writing, _TABLE, school_id, closed_on=on)


def note_import(
    writing: rows.Writing, *, imported_at: datetime, file_sha256: str, counts: dict[str, int]
) -> None:
    """Keep what an import did."""
    rows.add(
        writing, core.school_import, imported_at=imported_at, file_sha256=file_sha256, **counts
    )


def by_code(connection: Connection) -> dict[str, School]:
    """Return every school by its location code."""
    found = (_school(row) for row in connection.execute(select(_TABLE)))
    return {school.record.location_code: school for school in found}


def get(connection: Connection, school_id: SchoolId) -> School:
    """Return a school.

    Raises:
        sqlalchemy.exc.NoResultFound: there is none of that id.
    """
    return _school(connection.execute(select(_TABLE).where(_TABLE.c.id == school_id)).one())


def count(connection: Connection) -> tuple[int, int]:
    """Return how many schools are open, and how many are closed."""
    total, closed = connection.execute(
        select(func.count(), func.count(_TABLE.c.closed_on)).select_from(_TABLE)
    ).one()
    return total - closed, closed


def find(connection: Connection, words: Sequence[str], *, limit: int) -> tuple[School, ...]:
    """Return schools in whose name, place, municipality or code every word occurs.

    Capitals and diacritics do not count. Open schools come first, then by name and place.
    """
    statement = select(_TABLE).where(
        *(_TABLE.c.words.contains(fold(word), autoescape=True) for word in words)
    )
    statement = statement.order_by(
        _TABLE.c.closed_on.is_not(None), _TABLE.c.name, _TABLE.c.city, _TABLE.c.location_code
    ).limit(limit)
    return tuple(_school(row) for row in connection.execute(statement))
