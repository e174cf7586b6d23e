"""Whether a vault is sound: its pages, its foreign keys, and ids that point into another part."""

from collections.abc import Callable

from sqlalchemy import Column, Connection, func, select

from desktop.models.roles import Part
from desktop.store.schema import care, core, log, part_of, register
from desktop.vault.chain import FIRST, line_hash
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

_LINES_AT_ONCE = 1000


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
    connection: Connection, *, on_lines: Callable[[int], None] = lambda _lines: None
) -> int | None:
    """Return the number of the first log line that does not follow from the one before it.

    Args:
        connection: over the log.
        on_lines: hears how many lines were looked at; may raise to stop.
    """
    previous = FIRST
    lines = connection.execute(
        select(log.line).order_by(log.line.c.id).execution_options(yield_per=_LINES_AT_ONCE)
    )
    for expected, line in enumerate(lines, start=1):
        digest = line_hash(
            number=line.id,
            session=line.session_id,
            previous=previous,
            body=line.body,
            seals=line.seals,
        )
        if line.id != expected or digest != line.hash:
            return int(line.id)
        previous = digest
        if expected % _LINES_AT_ONCE == 0:
            on_lines(expected)
    return None
