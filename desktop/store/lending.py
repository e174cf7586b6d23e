"""Borrowers: who may take paper along."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, select

from desktop.models.ids import BorrowerId
from desktop.models.lending import Borrower
from desktop.store import place as place_store
from desktop.store import rows
from desktop.store.schema import core

_TABLE, _PLACE = core.borrower, core.place


def add(writing: rows.Writing, *, name: str, function: str) -> Borrower:
    """Add a borrower with the place that this person is."""
    row = rows.add(writing, _TABLE, name=name, function=function)
    borrower_id = BorrowerId(int(row))
    place_store.add_of_borrower(writing, borrower_id)
    return get(writing.connection, borrower_id)


def _statement() -> Any:
    return select(_TABLE, _PLACE.c.id.label("place_id"), _PLACE.c.scan_code).join(
        _PLACE, _PLACE.c.borrower_id == _TABLE.c.id
    )


def _borrower(row: Row[Any]) -> Borrower:
    return Borrower(row.id, row.name, row.function, row.place_id, row.scan_code)


def get(connection: Connection, borrower_id: BorrowerId) -> Borrower:
    """Return a borrower.

    Raises:
        sqlalchemy.exc.NoResultFound: there is none of that id.
    """
    return _borrower(connection.execute(_statement().where(_TABLE.c.id == borrower_id)).one())


def every(connection: Connection) -> Iterator[Borrower]:
    """Yield all borrowers, in the order in which they came."""
    for row in connection.execute(_statement().order_by(_TABLE.c.id)):
        yield _borrower(row)
