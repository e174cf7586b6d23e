"""The only way a row is written: every writing is noted, so that the act's log line can seal it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, text, update

from desktop.models.roles import Part
from desktop.store.schema import METADATA, part_of
from desktop.vault.chain import REMOVED, RowSealer
from desktop.vault.part_files import schema_name

RowId = str | int

Stored = dict[str, Any]
"""A row as the file holds it: text, numbers and bytes, no enums or dates."""

UNSEALED = frozenset({"draft", "care_draft"})
"""Drafts are no truth: no line of the log names them, and no check expects them."""

_CHUNK = 500


@dataclass(slots=True)
class Writing:
    """One open transaction and the rows it touched.

    Attributes:
        connection: the transaction's.
        touched: by table name and row id, the names of the columns written; empty for a row
            that was removed. Drafts are left out.
        before: the rows as they stood when the transaction began, `None` for one that was not
            there, in the order in which they were first touched; not for rows added in bulk.
    """

    connection: Connection
    touched: dict[tuple[str, RowId], set[str]] = field(default_factory=dict)
    before: dict[tuple[str, RowId], Stored | None] = field(default_factory=dict)

    def _note(self, table: Table, row: RowId, columns: set[str]) -> None:
        if table.name not in UNSEALED:
            self.touched.setdefault((table.name, row), set()).update(columns)


def add(writing: Writing, table: Table, /, **values: Any) -> RowId:
    """Insert a row and return its id."""
    result = writing.connection.execute(insert(table).values(**values))
    key = result.inserted_primary_key
    row: RowId = values["id"] if "id" in values else key[0] if key else 0
    writing.before.setdefault((table.name, row), None)
    writing._note(table, row, set(values))  # noqa: SLF001 - rows.py is Writing's own module
    return row


def add_many(writing: Writing, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that bring their own ids."""
    if not rows:
        return
    writing.connection.execute(insert(table), rows)
    for values in rows:
        writing._note(table, values["id"], set(values))  # noqa: SLF001 - own module


def change(writing: Writing, table: Table, row: RowId, /, **values: Any) -> None:
    """Update a row.

    Raises:
        LookupError: there is no such row.
    """
    _remember(writing, table, row)
    result = writing.connection.execute(update(table).where(table.c.id == row).values(**values))
    if result.rowcount != 1:
        raise LookupError(table.name)
    writing._note(table, row, set(values))  # noqa: SLF001 - own module


def remove(writing: Writing, table: Table, row: RowId, /) -> None:
    """Delete a row.

    Raises:
        LookupError: there is no such row.
    """
    _remember(writing, table, row)
    result = writing.connection.execute(delete(table).where(table.c.id == row))
    if result.rowcount != 1:
        raise LookupError(table.name)
    if table.name not in UNSEALED:
        writing.touched[table.name, row] = set()


def _remember(writing: Writing, table: Table, row: RowId) -> None:
    if (table.name, row) not in writing.before:
        found = stored_rows(writing.connection, table, (row,))
        writing.before[table.name, row] = found.get(row)


def put_back(writing: Writing, table: Table, row: RowId, stored: Stored | None) -> None:
    """Make a row what it was; `None` takes it away."""
    if stored is None:
        remove(writing, table, row)
        return
    _remember(writing, table, row)
    name = f"{schema_name(part_of(table))}.{table.name}"
    columns = ", ".join(f'"{column}"' for column in stored)
    values = ", ".join(f":{column}" for column in stored)
    changed = ", ".join(f'"{column}" = excluded."{column}"' for column in stored if column != "id")
    writing.connection.execute(
        text(
            f"INSERT INTO {name} ({columns}) VALUES ({values})"  # noqa: S608 - the schema's names
            f" ON CONFLICT (id) DO UPDATE SET {changed}"
        ),
        stored,
    )
    writing._note(table, row, set(stored))  # noqa: SLF001 - own module


def next_id(connection: Connection, table: Table) -> int:
    """Return a free integer id, for rows that are added in bulk."""
    name = f"{schema_name(part_of(table))}.{table.name}"
    last = connection.execute(text(f"SELECT coalesce(max(id), 0) FROM {name}")).scalar_one()  # noqa: S608 - names are the schema's own
    return int(last) + 1


def seals_of(writing: Writing, sealers: Mapping[Part, RowSealer]) -> bytes:
    """Return the seals of all rows that the transaction touched, as its log line carries them.

    Each row gives 49 bytes: the part (its place in `Part`), the reference, the seal. What is
    sealed is read back from the tables, so it is what a later check will find.
    """
    by_table: dict[str, list[RowId]] = {}
    for table_name, row in writing.touched:
        by_table.setdefault(table_name, []).append(row)
    tables = {table.name: table for table in METADATA.tables.values()}
    out = bytearray()
    for table_name in sorted(by_table):
        table = tables[table_name]
        part = part_of(table)
        sealer, mark = sealers[part], bytes([list(Part).index(part)])
        rows = sorted(by_table[table_name], key=str)
        for start in range(0, len(rows), _CHUNK):
            chunk = rows[start : start + _CHUNK]
            found = stored_rows(writing.connection, table, chunk)
            for row in chunk:
                seal = sealer.seal(table_name, row, found[row]) if row in found else REMOVED
                out += mark + sealer.ref(table_name, row) + seal
    return bytes(out)


def stored_rows(connection: Connection, table: Table, rows: Sequence[RowId]) -> dict[RowId, Stored]:
    """Return rows as the file holds them, by id."""
    columns = [text(f'"{column.name}"') for column in table.columns]
    statement = select(*columns).select_from(table).where(table.c.id.in_(rows))
    names = [column.name for column in table.columns]
    return {
        values["id"]: values
        for values in (dict(zip(names, row, strict=True)) for row in connection.execute(statement))
    }
