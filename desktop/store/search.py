"""The search table: one line of words per dossier, written beside the rows it mirrors (FTS5).

And what a hit tells of a dossier besides its line in a list.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, select, text

from desktop.models.decision import Outcome
from desktop.models.ids import DossierId, PaperId
from desktop.models.paper import CopyState, PaperKind
from desktop.models.person import PersonName
from desktop.models.pupil import Relation
from desktop.store import rows
from desktop.store.schema import core

TABLE = "dossier_search"
"""Its row ids are the dossiers' search ids; its words are those of `search_words`."""


def put(writing: rows.Writing, search_id: int, words: str) -> None:
    """Write a dossier's words, over the earlier ones."""
    writing.connection.execute(
        text(f"INSERT OR REPLACE INTO core.{TABLE}(rowid, words) VALUES (:id, :words)"),  # noqa: S608 - fixed name
        {"id": search_id, "words": words},
    )


def remove(writing: rows.Writing, search_id: int) -> None:
    """Take a dossier's words away."""
    writing.connection.execute(
        text(f"DELETE FROM core.{TABLE} WHERE rowid = :id"),  # noqa: S608 - fixed name
        {"id": search_id},
    )


def find(connection: Connection, words: Sequence[str], *, limit: int) -> tuple[DossierId, ...]:
    """Return dossiers whose words begin with each of the words asked, the newest first.

    The words are quoted, so no text is an operator of the search language.
    """
    if not words:
        return ()
    query = " AND ".join('"' + word.replace('"', '""') + '"*' for word in words)
    statement = text(
        f"SELECT d.id FROM core.{TABLE} s JOIN core.dossier d ON d.search_id = s.rowid"  # noqa: S608 - fixed name
        f" WHERE s.words MATCH :query"
        " ORDER BY d.received_on DESC, d.search_id DESC LIMIT :limit"
    )
    return tuple(connection.execute(statement, {"query": query, "limit": limit}).scalars())


def guardian_names(
    connection: Connection, ids: Sequence[DossierId]
) -> dict[DossierId, tuple[tuple[PersonName, Relation], ...]]:
    """Return the guardians of the pupils of some dossiers, in the order they were added."""
    guardian = core.guardian.c
    statement = (
        select(
            core.dossier.c.id.label("dossier_id"),
            *(guardian.surname, guardian.prefix, guardian.given_names),
            *(guardian.call_name, guardian.initials, guardian.relation),
        )
        .join(core.dossier, core.dossier.c.pupil_id == guardian.pupil_id)
        .where(core.dossier.c.id.in_(ids))
        .order_by(guardian.id)
    )
    found: dict[DossierId, tuple[tuple[PersonName, Relation], ...]] = {}
    for row in connection.execute(statement):
        name = PersonName(row.surname, row.prefix, row.given_names, row.call_name, row.initials)
        known = found.get(row.dossier_id, ())
        found[row.dossier_id] = (*known, (name, row.relation))
    return found


def outcomes(connection: Connection, ids: Sequence[DossierId]) -> dict[DossierId, Outcome]:
    """Return what was decided in some dossiers."""
    table = core.decision.c
    statement = select(table.id, table.outcome).where(table.id.in_(ids))
    return {row.id: row.outcome for row in connection.execute(statement)}


def copy_states(
    connection: Connection, ids: Sequence[DossierId]
) -> dict[DossierId, dict[PaperId, CopyState | None]]:
    """Return the states of the copies of some dossiers."""
    item = core.paper_item.c
    statement = select(item.id, item.dossier_id, item.copy_state).where(
        item.dossier_id.in_(ids), item.kind == PaperKind.COPY
    )
    found: dict[DossierId, dict[PaperId, CopyState | None]] = {}
    for row in connection.execute(statement):
        found.setdefault(row.dossier_id, {})[row.id] = row.copy_state
    return found
