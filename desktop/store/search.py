"""The search table: one line of words per dossier, written beside the rows it mirrors (FTS5)."""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from desktop.models.ids import DossierId
from desktop.store import rows

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
