"""Whether a vault is sound: its pages, its log, the seals of its rows, and what points to what."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Column, Connection, Table, func, select, text

from desktop.models.roles import Part
from desktop.store.rows import RowId, Stored
from desktop.store.schema import METADATA, care, core, log, part_of, register
from desktop.vault.chain import (
    FIRST,
    REF_BYTES,
    REMOVED,
    SEAL_BYTES,
    RowSealer,
    is_signed_by,
    line_hash,
)
from desktop.vault.part_files import schema_name

POINTERS: tuple[tuple["Column[object]", "Column[object]"], ...] = (
    (core.decision.c.user_id, log.member.c.id),
    (core.print_job.c.user_id, log.member.c.id),
    (core.paper_move.c.user_id, log.member.c.id),
    (core.draft.c.user_id, log.member.c.id),
    (care.care_draft.c.user_id, log.member.c.id),
    (care.expert_advice.c.dossier_id, core.dossier.c.id),
    (care.guardian_view.c.id, core.dossier.c.id),
    (care.decision_text.c.id, core.decision.c.id),
    (register.disclosure.c.dossier_id, core.dossier.c.id),
    (register.disclosure.c.paper_id, core.paper_item.c.id),
    (register.disclosure.c.user_id, log.member.c.id),
    (log.session.c.user_id, log.member.c.id),
    (log.line.c.session_id, log.session.c.id),
)
"""Columns that name a row of another part, where SQLite knows no foreign key, or of the log."""

_UNSEALED = frozenset({"log_line", "draft", "care_draft", *(f"{part}_key" for part in Part)})
"""Tables whose rows have no seal: the log itself, secrets, and drafts, which are no truth."""

_LINES_AT_ONCE = 1000
_ENTRY_BYTES = 1 + REF_BYTES + SEAL_BYTES


def _nothing(_count: int) -> None:
    """Hear how far it is, and say nothing of it."""


def unsound_parts(connection: Connection, parts: frozenset[Part]) -> tuple[Part, ...]:
    """Return the parts with a page that is not what was written, or a tree that is broken.

    SQLCipher's check looks at every page's HMAC, SQLite's `quick_check` at how pages hang together;
    each finds what the other does not.
    """
    return tuple(part for part in Part if part in parts and not is_sound(connection, part))


def is_sound(connection: Connection, part: Part, *, is_thorough: bool = False) -> bool:
    """Return whether a part is as it was written; `is_thorough` compares its indexes too."""
    schema = schema_name(part)
    pages = connection.exec_driver_sql(f"PRAGMA {schema}.cipher_integrity_check").first()
    if pages is not None:
        return False
    check = "integrity_check" if is_thorough else "quick_check"
    found = connection.exec_driver_sql(f"PRAGMA {schema}.{check}(1)").scalar_one()
    return str(found) == "ok"


def broken_foreign_keys(connection: Connection, parts: frozenset[Part]) -> int:
    """Return how many rows point to a row of their own part that is not there."""
    return sum(
        len(connection.exec_driver_sql(f"PRAGMA {schema_name(part)}.foreign_key_check").all())
        for part in parts
    )


def orphans(connection: Connection, parts: frozenset[Part]) -> dict[str, int]:
    """Return how many rows point to a row of another part that is not there, by column."""
    found: dict[str, int] = {}
    for child, parent in POINTERS:
        if {part_of(child.table), part_of(parent.table)} <= parts:
            missing = (
                select(func.count())
                .select_from(child.table)
                .where(child.is_not(None), child.not_in(select(parent)))
            )
            if rows := connection.execute(missing).scalar_one():
                found[f"{child.table.name}.{child.name}"] = int(rows)
    return found


def first_broken_line(
    connection: Connection, *, on_lines: Callable[[int], None] = _nothing
) -> int | None:
    """Return the number of the first log line that does not follow from the one before it.

    Args:
        connection: over the log.
        on_lines: hears how many lines were looked at; may raise to stop.
    """
    previous = FIRST
    # Read as it lies there: a tool may have put a text where bytes belong.
    lines = connection.execute(
        text("SELECT id, session_id, body, seals, hash FROM log_line ORDER BY id"),
        execution_options={"yield_per": _LINES_AT_ONCE},
    )
    for expected, (number, session, body, seals, found) in enumerate(lines, start=1):
        if number != expected or not (isinstance(body, bytes) and isinstance(seals, bytes)):
            return int(number)
        digest = line_hash(
            number=number, session=session, previous=previous, body=body, seals=seals
        )
        if digest != found:
            return int(number)
        previous = digest
        if expected % _LINES_AT_ONCE == 0:
            on_lines(expected)
    return None


def unsigned_sessions(connection: Connection) -> tuple[int, ...]:
    """Return the unlocks whose newest line is not signed by the person who unlocked.

    The line's hash covers all lines before it, so the newest signature vouches for the session.
    """
    found = connection.execute(
        text(
            "SELECT l.session_id, l.hash, l.signature, s.signing_public, m.signing_public"
            " FROM log_line l LEFT JOIN log_session s ON s.id = l.session_id"
            " LEFT JOIN member m ON m.id = s.user_id"
            " WHERE l.id IN (SELECT max(id) FROM log_line GROUP BY session_id)"
            " ORDER BY l.session_id"
        )
    )
    return tuple(
        int(number)
        for number, digest, signature, of_session, of_member in found
        if not all(isinstance(raw, bytes) for raw in (digest, signature, of_session))
        or of_session != of_member
        or not is_signed_by(of_session, digest, signature)
    )


@dataclass(slots=True)
class SealCheck:
    """What comparing rows with the log found; by table, lost rows by part."""

    rows: int = 0
    changed: dict[str, int] = field(default_factory=dict)
    unsealed: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)


def check_seals(
    connection: Connection,
    sealers: Mapping[Part, RowSealer],
    *,
    on_rows: Callable[[int], None] = _nothing,
) -> SealCheck:
    """Compare every row with the newest seal that a log line has of it.

    Args:
        connection: over the log and the parts that are checked.
        sealers: of the parts to check.
        on_rows: hears how many rows were compared; may raise to stop.
    """
    newest = _newest_seals(connection, sealers.keys(), on_rows)
    check = SealCheck()
    for table in METADATA.sorted_tables:
        part = part_of(table)
        if part not in sealers or table.name in _UNSEALED:
            continue
        mark = bytes([list(Part).index(part)])
        for row in _stored(connection, table):
            row_id: RowId = row["id"]
            sealed = newest.pop(mark + sealers[part].ref(table.name, row_id), None)
            if sealed is None:
                check.unsealed[table.name] = check.unsealed.get(table.name, 0) + 1
            elif sealed != sealers[part].seal(table.name, row_id, row):
                check.changed[table.name] = check.changed.get(table.name, 0) + 1
            check.rows += 1
            if check.rows % _LINES_AT_ONCE == 0:
                on_rows(check.rows)
    for entry, sealed in newest.items():
        if sealed != REMOVED:
            part = list(Part)[entry[0]]
            check.lost[part] = check.lost.get(part, 0) + 1
    return check


def _newest_seals(
    connection: Connection, parts: Collection[Part], on_lines: Callable[[int], None]
) -> dict[bytes, bytes]:
    """Return the newest seal of every row that the log tells of, by part and reference."""
    wanted = {list(Part).index(part) for part in parts}
    found: dict[bytes, bytes] = {}
    lines = connection.execute(
        text("SELECT seals FROM log_line ORDER BY id"),
        execution_options={"yield_per": _LINES_AT_ONCE},
    ).scalars()
    for number, seals in enumerate(lines, start=1):
        if not isinstance(seals, bytes) or len(seals) % _ENTRY_BYTES:
            continue
        for start in range(0, len(seals), _ENTRY_BYTES):
            if seals[start] in wanted:
                split = start + 1 + REF_BYTES
                found[seals[start:split]] = seals[split : start + _ENTRY_BYTES]
        if number % _LINES_AT_ONCE == 0:
            on_lines(number)
    return found


def _stored(connection: Connection, table: Table) -> Iterator[Stored]:
    """Yield every row as the file holds it."""
    names = [column.name for column in table.columns]
    columns = [text(f'"{name}"') for name in names]
    statement = select(*columns).select_from(table).execution_options(yield_per=_LINES_AT_ONCE)
    for row in connection.execute(statement):
        yield dict(zip(names, row, strict=True))
