"""What a backup set is checked and compared by: rows, the log's head, changes by dossier."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError

from desktop.errors import PartDamaged, PartMissing, PartsDiffer, SetDamaged, StorageFailed
from desktop.models.backup import LastChange, VaultFacts
from desktop.models.ids import DossierId
from desktop.models.log import LogCode
from desktop.models.roles import Part
from desktop.store.health import broken_foreign_keys, first_broken_line, is_sound
from desktop.store.log import PLAIN
from desktop.store.schema import core, log
from desktop.store.search import TABLE
from desktop.vault.backup_set import pages_of, reading
from desktop.vault.part_files import schema_name


def row_counts(connection: Connection) -> dict[str, dict[str, int]]:
    """Return the rows of every table by part, whatever schema the parts are of."""
    return {part.value: _counts_of(connection, schema_name(part)) for part in Part}


def _counts_of(connection: Connection, schema: str) -> dict[str, int]:
    names = connection.execute(
        text(
            f"SELECT name FROM {schema}.sqlite_master"  # noqa: S608 - fixed names
            " WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
            " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        )
    ).scalars()
    return {
        name: int(
            connection.execute(text(f'SELECT count(*) FROM {schema}."{name}"')).scalar_one()  # noqa: S608 - the file's own names
        )
        for name in names.all()
    }


@contextmanager
def readable(folder: Path, keys: Mapping[Part, bytes]) -> Iterator[Connection]:
    """Yield a connection over a vault that may be in use or damaged; it is only read.

    Raises:
        PartDamaged, PartMissing, PartsDiffer, VaultMoved, StorageFailed: it cannot be read.
    """
    try:
        with reading(folder, keys) as connection:
            yield connection
    except DBAPIError as error:
        name = str(getattr(error.orig, "sqlite_errorname", ""))
        raise StorageFailed(code=name) from None


def what_stands(
    connection: Connection,
) -> tuple[int, dict[str, dict[str, int]], tuple[int, bytes], int]:
    """Return schema number, row counts, the log's head, and how many pages there are."""
    number = int(connection.exec_driver_sql("PRAGMA main.user_version").scalar_one())
    return number, row_counts(connection), log_head(connection), pages_of(connection)


def log_head(connection: Connection) -> tuple[int, bytes]:
    """Return number and hash of the newest log line; 0 and nothing when there is none."""
    statement = select(log.line.c.id, log.line.c.hash).order_by(log.line.c.id.desc()).limit(1)
    row = connection.execute(statement).first()
    return (int(row.id), bytes(row.hash)) if row else (0, b"")


def line_hash_at(connection: Connection, number: int) -> bytes | None:
    """Return the hash of a log line, `None` where there is none."""
    statement = select(log.line.c.hash).where(log.line.c.id == number)
    return connection.execute(statement).scalar()


def shared_lines(one: Connection, other: Connection) -> int:
    """Return how many log lines from the first on are the same in two logs.

    Each hash stands for all lines before it, so half of what is left is settled by each look.
    """
    low, high = 0, min(log_head(one)[0], log_head(other)[0])
    while low < high:
        middle = (low + high + 1) // 2
        if line_hash_at(one, middle) == line_hash_at(other, middle):
            low = middle
        else:
            high = middle - 1
    return low


def facts(connection: Connection) -> VaultFacts:
    """Return what a set and a vault are compared by."""
    number, digest = log_head(connection)
    counts = {
        table: rows
        for tables in row_counts(connection).values()
        for table, rows in tables.items()
        if not table.startswith(TABLE)
    }
    dossiers = connection.execute(select(core.dossier.c.id, core.dossier.c.number))
    return VaultFacts(
        head_number=number,
        head_hash=digest,
        counts=counts,
        numbers={DossierId(row.id): row.number for row in dossiers},
        changes=_last_changes(connection),
    )


def _last_changes(connection: Connection) -> dict[DossierId, LastChange]:
    """Return the newest line of each dossier that wrote a row; merely looking writes none."""
    found: dict[DossierId, LastChange] = {}
    lines = connection.execute(
        select(log.line.c.id, log.line.c.hash, log.line.c.body)
        .where(log.line.c.seals != b"")
        .order_by(log.line.c.id)
        .execution_options(yield_per=1000)
    )
    for number, digest, raw in lines:
        if not raw.startswith(PLAIN):
            continue
        body = json.loads(raw[len(PLAIN) :])
        dossier_id = body.get("dossier")
        if dossier_id and body.get("act") != LogCode.VIEW_DOSSIER:
            found[DossierId(dossier_id)] = LastChange(int(number), bytes(digest), str(body["at"]))
    return found


def refuse_unsound_copy(
    folder: Path,
    keys: Mapping[Part, bytes],
    *,
    schema: int,
    counts: Mapping[str, Mapping[str, int]],
    head: tuple[int, bytes],
    on_checked: Callable[[Part], None],
) -> None:
    """Reopen a copy of all parts and read all of it back.

    Args:
        folder: where the copy lies.
        keys: of its parts.
        schema: the number that each part must carry.
        counts: the rows that must be there, by part and table.
        head: number and hash of the newest log line.
        on_checked: hears of each part that was looked through; may raise to stop.

    Raises:
        SetDamaged: something is not what was copied.
    """
    part: Part = Part.LOG
    try:
        with reading(folder, keys) as connection:
            for part in Part:
                number = connection.exec_driver_sql(f"PRAGMA {schema_name(part)}.user_version")
                if number.scalar_one() != schema or not is_sound(
                    connection, part, is_thorough=True
                ):
                    raise SetDamaged(file=f"{part}.db")
                on_checked(part)
            found = row_counts(connection)
            for part in Part:
                if found[part] != counts.get(part) or broken_foreign_keys(
                    connection, frozenset({part})
                ):
                    raise SetDamaged(file=f"{part}.db")
            is_chained = first_broken_line(connection) is None
            if not is_chained or log_head(connection) != head:
                raise SetDamaged(file=f"{Part.LOG}.db")
    except (PartDamaged, PartMissing) as error:
        raise SetDamaged(file=f"{error.data['part']}.db") from error
    except (PartsDiffer, DBAPIError) as error:
        raise SetDamaged(file=f"{part}.db") from error
