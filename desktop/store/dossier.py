"""Dossiers: one row per application, and what lists show of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from desktop.models.dossier import Dossier, DossierStatus, TlvKind
from desktop.models.ids import DossierId, SchoolId
from desktop.models.person import PartialDate, PersonName
from desktop.store import rows
from desktop.store.schema import core

_TABLE = core.dossier


def add(writing: rows.Writing, dossier: Dossier) -> int:
    """Add a dossier and return its row number in the search table."""
    search_id = int(
        writing.connection.execute(
            select(func.coalesce(func.max(_TABLE.c.search_id), 0) + 1)
        ).scalar_one()
    )
    rows.add(
        writing,
        _TABLE,
        id=dossier.id,
        number=dossier.number,
        search_id=search_id,
        pupil_id=dossier.pupil_id,
        **_facts(dossier),
    )
    return search_id


def _facts(dossier: Dossier) -> dict[str, object]:
    return {
        "kind": dossier.kind,
        "request_type": dossier.request_type,
        "purpose": dossier.purpose,
        "origin": dossier.origin,
        "competence_ground": dossier.competence_ground,
        "applied_on": dossier.applied_on,
        "received_on": dossier.received_on,
        "status": dossier.status,
        "applicant_school_id": dossier.applicant_school_id,
        "receiving_school_id": dossier.receiving_school_id,
    }


def change(writing: rows.Writing, dossier: Dossier) -> None:
    """Store a dossier's corrected facts; number and pupil stay."""
    rows.change(writing, _TABLE, dossier.id, **_facts(dossier))


def set_status(writing: rows.Writing, dossier_id: DossierId, status: DossierStatus) -> None:
    """Store how far the application is."""
    rows.change(writing, _TABLE, dossier_id, status=status)


def set_receiving_school(
    writing: rows.Writing, dossier_id: DossierId, school_id: SchoolId | None
) -> None:
    """Store the new school."""
    rows.change(writing, _TABLE, dossier_id, receiving_school_id=school_id)


def get(connection: Connection, dossier_id: DossierId) -> Dossier:
    """Return a dossier.

    Raises:
        sqlalchemy.exc.NoResultFound: there is none of that id.
    """
    row = connection.execute(select(_TABLE).where(_TABLE.c.id == dossier_id)).one()
    return Dossier(
        id=row.id,
        number=row.number,
        pupil_id=row.pupil_id,
        kind=row.kind,
        request_type=row.request_type,
        purpose=row.purpose,
        origin=row.origin,
        competence_ground=row.competence_ground,
        applied_on=row.applied_on,
        received_on=row.received_on,
        status=row.status,
        applicant_school_id=row.applicant_school_id,
        receiving_school_id=row.receiving_school_id,
    )


def exists(connection: Connection, dossier_id: DossierId) -> bool:
    """Return whether there is a dossier of that id."""
    statement = select(func.count()).select_from(_TABLE).where(_TABLE.c.id == dossier_id)
    return bool(connection.execute(statement).scalar_one())


def search_id(connection: Connection, dossier_id: DossierId) -> int:
    """Return the dossier's row number in the search table."""
    statement = select(_TABLE.c.search_id).where(_TABLE.c.id == dossier_id)
    return int(connection.execute(statement).scalar_one())


def ids_newest_first(connection: Connection) -> tuple[DossierId, ...]:
    """Return every dossier's id, by date of arrival, the newest first."""
    statement = select(_TABLE.c.id).order_by(_TABLE.c.received_on.desc(), _TABLE.c.search_id.desc())
    return tuple(connection.execute(statement).scalars())


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier as a list shows it, without the paper and the signatures."""

    id: DossierId
    number: str
    name: PersonName
    born_on: PartialDate
    school_name: str
    school_city: str
    kind: TlvKind
    status: DossierStatus
    received_on: date
    tlv_number: str


def lines(connection: Connection, ids: Sequence[DossierId]) -> dict[DossierId, DossierLine]:
    """Return the list lines of some dossiers, by id."""
    statement = (
        select(
            _TABLE.c.id,
            _TABLE.c.number,
            _TABLE.c.kind,
            _TABLE.c.status,
            _TABLE.c.received_on,
            core.pupil.c.surname,
            core.pupil.c.prefix,
            core.pupil.c.given_names,
            core.pupil.c.call_name,
            core.pupil.c.initials,
            core.pupil.c.born_on,
            core.school.c.name.label("school_name"),
            core.school.c.city.label("school_city"),
            core.tlv.c.number.label("tlv_number"),
        )
        .join(core.pupil, core.pupil.c.id == _TABLE.c.pupil_id)
        .join(core.school, core.school.c.id == _TABLE.c.applicant_school_id)
        .outerjoin(core.tlv, core.tlv.c.dossier_id == _TABLE.c.id)
        .where(_TABLE.c.id.in_(ids))
    )
    return {
        row.id: DossierLine(
            row.id,
            row.number,
            PersonName(row.surname, row.prefix, row.given_names, row.call_name, row.initials),
            PartialDate.from_iso(row.born_on),
            row.school_name,
            row.school_city,
            row.kind,
            row.status,
            row.received_on,
            row.tlv_number or "",
        )
        for row in connection.execute(statement)
    }


def id_of_number(connection: Connection, number: str) -> DossierId | None:
    """Return the dossier that goes by a number, complete with its check letter."""
    return connection.execute(select(_TABLE.c.id).where(_TABLE.c.number == number)).scalar()
