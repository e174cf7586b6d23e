"""Copies that nobody has taken out of the printer yet."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, or_, select

from desktop.models.ids import DossierId, PaperId
from desktop.models.paper import CopyState, PaperKind
from desktop.models.signing import Party, SignatureState
from desktop.store.schema import core

_OPEN = (SignatureState.READY, SignatureState.PRINTED)


class Uncollected(NamedTuple):
    """A copy that may lie in a printer. `printer` is empty where no printer made it."""

    paper_id: PaperId
    number: str
    copy_state: CopyState | None
    dossier_id: DossierId
    dossier_number: str
    printer: str
    sent_at: datetime


def uncollected(connection: Connection) -> tuple[Uncollected, ...]:
    """Return the copies that nobody answered for, the ones printed first at the front."""
    item, job, printer, dossier = core.paper_item, core.print_job, core.printer, core.dossier
    statement = (
        select(
            item.c.id,
            item.c.running_number,
            item.c.copy_state,
            item.c.dossier_id,
            dossier.c.number,
            printer.c.name,
            job.c.sent_at,
        )
        .join(job, job.c.id == item.c.print_job_id)
        .join(dossier, dossier.c.id == item.c.dossier_id)
        .outerjoin(printer, printer.c.id == job.c.printer_id)
        .where(
            item.c.kind == PaperKind.COPY,
            or_(item.c.copy_state.is_(None), item.c.copy_state == CopyState.PRINTED),
        )
        .order_by(item.c.print_job_id)
    )
    return tuple(
        Uncollected(
            row.id,
            row.running_number,
            row.copy_state,
            row.dossier_id,
            row.number,
            row.name or "",
            row.sent_at,
        )
        for row in connection.execute(statement)
    )


def open_parties(
    connection: Connection, paper_ids: Iterable[PaperId]
) -> dict[PaperId, tuple[Party, ...]]:
    """Return who still signs on some copies, in the order of signing."""
    line = core.signature_line
    statement = (
        select(line.c.copy_id, line.c.party)
        .where(line.c.copy_id.in_(set(paper_ids)), line.c.state.in_(_OPEN))
        .order_by(line.c.id)
    )
    found: dict[PaperId, tuple[Party, ...]] = {}
    for row in connection.execute(statement):
        found[row.copy_id] = (*found.get(row.copy_id, ()), row.party)
    return found
