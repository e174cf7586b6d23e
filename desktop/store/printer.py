"""Printers on the allow-list, and print jobs."""

from datetime import datetime

from sqlalchemy import Connection, exists, select

from desktop.models.ids import DossierId, PlaceId, PrinterId, PrintJobId, UserId
from desktop.models.printer import Printer, PrinterRoute, PrintJobState
from desktop.store import rows
from desktop.store.schema import core

_TABLE = core.printer


def add(
    writing: rows.Writing,
    *,
    name: str,
    route: PrinterRoute,
    address: str,
    is_allowed: bool,
    tray_place_id: PlaceId,
    certificate_sha256: str,
) -> PrinterId:
    """Add a printer."""
    row = rows.add(
        writing,
        _TABLE,
        name=name,
        route=route,
        address=address,
        is_allowed=is_allowed,
        tray_place_id=tray_place_id,
        certificate_sha256=certificate_sha256,
    )
    return PrinterId(int(row))


def change(
    writing: rows.Writing,
    printer_id: PrinterId,
    *,
    name: str,
    is_allowed: bool,
    tray_place_id: PlaceId,
    certificate_sha256: str,
) -> None:
    """Store what is known of a printer now; its address stays."""
    rows.change(
        writing,
        _TABLE,
        printer_id,
        name=name,
        is_allowed=is_allowed,
        tray_place_id=tray_place_id,
        certificate_sha256=certificate_sha256,
    )


def remember_certificate(
    writing: rows.Writing, printer_id: PrinterId, certificate_sha256: str
) -> None:
    """Store the certificate that a printer showed first."""
    rows.change(writing, _TABLE, printer_id, certificate_sha256=certificate_sha256)


def every(connection: Connection) -> tuple[Printer, ...]:
    """Return all printers: the allowed ones first, then by name."""
    statement = select(_TABLE).order_by(_TABLE.c.is_allowed.desc(), _TABLE.c.name, _TABLE.c.id)
    return tuple(
        Printer(
            row.id,
            row.name,
            row.route,
            row.address,
            row.is_allowed,
            row.tray_place_id,
            row.certificate_sha256,
        )
        for row in connection.execute(statement)
    )


def get(connection: Connection, printer_id: PrinterId) -> Printer:
    """Return a printer.

    Raises:
        LookupError: there is none of that id.
    """
    for printer in every(connection):
        if printer.id == printer_id:
            return printer
    raise LookupError(printer_id)


def has_jobs(connection: Connection, printer_id: PrinterId) -> bool:
    """Return whether anything of a dossier was ever sent to a printer."""
    statement = select(exists().where(core.print_job.c.printer_id == printer_id))
    return bool(connection.execute(statement).scalar_one())


def last_used(connection: Connection) -> PrinterId | None:
    """Return the printer of the newest print job that had one."""
    job = core.print_job
    statement = (
        select(job.c.printer_id)
        .where(job.c.printer_id.is_not(None))
        .order_by(job.c.id.desc())
        .limit(1)
    )
    found = connection.execute(statement).scalar()
    return None if found is None else PrinterId(found)


def add_job(
    writing: rows.Writing,
    *,
    dossier_id: DossierId,
    printer_id: PrinterId | None,
    title: str,
    document: str,
    form_version: str,
    sent_at: datetime,
    user_id: UserId,
) -> PrintJobId:
    """Add a job that is about to be sent; until its outcome is known it is uncertain."""
    row = rows.add(
        writing,
        core.print_job,
        dossier_id=dossier_id,
        printer_id=printer_id,
        title=title,
        document=document,
        form_version=form_version,
        pages=0,
        state=PrintJobState.UNCERTAIN,
        printer_job=None,
        sent_at=sent_at,
        user_id=user_id,
    )
    return PrintJobId(int(row))


def change_job(
    writing: rows.Writing,
    job_id: PrintJobId,
    *,
    state: PrintJobState,
    pages: int,
    printer_job: int | None,
) -> None:
    """Store what became of a job."""
    rows.change(writing, core.print_job, job_id, state=state, pages=pages, printer_job=printer_job)


def set_job_state(writing: rows.Writing, job_id: PrintJobId, state: PrintJobState) -> None:
    """Store what somebody said of a job."""
    rows.change(writing, core.print_job, job_id, state=state)
