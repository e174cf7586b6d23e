"""What labels are made of: the folders' numbers and codes, and nothing about a pupil."""

from sqlalchemy import Connection, select

from desktop.models.labels import Label
from desktop.models.paper import PaperKind
from desktop.store.schema import core

_ITEM, _DOSSIER = core.paper_item, core.dossier


def folders(connection: Connection, *, number: str, limit: int) -> tuple[Label, ...]:
    """Return folders whose dossier's number holds a text, the newest first."""
    statement = (
        select(_DOSSIER.c.number, _ITEM.c.scan_code)
        .join(_ITEM, _ITEM.c.dossier_id == _DOSSIER.c.id)
        .where(_ITEM.c.kind == PaperKind.FOLDER)
        .order_by(_DOSSIER.c.search_id.desc())
        .limit(limit)
    )
    if number:
        statement = statement.where(_DOSSIER.c.number.contains(number, autoescape=True))
    return tuple(Label(row.number, row.scan_code) for row in connection.execute(statement))
