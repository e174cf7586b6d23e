"""Running numbers: each is given out once and never again."""

from sqlalchemy import Connection, select

from desktop.store import rows
from desktop.store.schema import core


def take(writing: rows.Writing, name: str) -> int:
    """Return the next number of a series, from 1."""
    number = last_of(writing.connection, name) + 1
    give_out(writing, name, number)
    return number


def give_out(writing: rows.Writing, name: str, number: int) -> None:
    """Note that a series has come to a number."""
    if last_of(writing.connection, name) == 0:
        rows.add(writing, core.series, id=name, last=number)
    else:
        rows.change(writing, core.series, name, last=number)


def last_of(connection: Connection, name: str) -> int:
    """Return the last number given out, or 0."""
    statement = select(core.series.c.last).where(core.series.c.id == name)
    return int(connection.execute(statement).scalar() or 0)
