"""Running numbers: each is given out once and never again."""

from sqlalchemy import Connection, select

from desktop.store import rows
from desktop.store.schema import core


def take(writing: rows.Writing, name: str) -> int:
    """Return the next number of a series, from 1."""
    last = last_of(writing.connection, name)
    if last == 0:
        rows.add(writing, core.series, id=name, last=1)
    else:
        rows.change(writing, core.series, name, last=last + 1)
    return last + 1


def last_of(connection: Connection, name: str) -> int:
    """Return the last number given out, or 0."""
    statement = select(core.series.c.last).where(core.series.c.id == name)
    return int(connection.execute(statement).scalar() or 0)
