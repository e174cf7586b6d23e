"""A dossier: one application of a school for one pupil, from arrival to filing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from desktop.models.finding import Finding, Level
from desktop.models.ids import DossierId, PupilId, SchoolId


class TlvKind(StrEnum):
    """The kind of education that a TLV admits to."""

    SBO = "SBO"
    SO = "SO"
    VSO = "VSO"
    PRO = "PRO"


class RequestType(StrEnum):
    """What is asked."""

    NEW = "new"
    RENEWAL = "renewal"


class Purpose(StrEnum):
    """Why the data are kept (privacyreglement art. 4.3)."""

    ALLOCATION = "a"
    ADMISSIBILITY = "b"
    ADVICE = "c"


class Origin(StrEnum):
    """From whom the data came (privacyreglement art. 6.1)."""

    SCHOOL = "school"
    DATA_SUBJECT = "data_subject"
    LEGAL_REPRESENTATIVE = "legal_representative"
    EXPERT = "expert"
    EXPERT_BODY = "expert_body"
    OTHER = "other"


class CompetenceGround(StrEnum):
    """Why this SWV decides (WPO art. 40 lid 8; WEC art. 40 lid 11)."""

    ENROLLED = "enrolled"
    RESIDENCE = "residence"
    ABROAD = "abroad"
    NATIONAL = "national"
    OTHER = "other"


class DossierStatus(StrEnum):
    """How far the application is; the states of later steps join here."""

    RECEIVED = "received"
    ADVISED = "advised"
    DECIDED = "decided"
    SENT = "sent"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Dossier:
    """An application in the vault.

    Attributes:
        number: for people, with its check character: `D-26-0143-K`.
        applied_on: date on the application; received_on: date of arrival.
        applicant_school_id: the old school (verwijzende school), whose board applies.
        receiving_school_id: the new school, once known.
    """

    id: DossierId
    number: str
    pupil_id: PupilId
    kind: TlvKind
    request_type: RequestType
    purpose: Purpose
    origin: Origin
    competence_ground: CompetenceGround
    applied_on: date
    received_on: date
    status: DossierStatus
    applicant_school_id: SchoolId
    receiving_school_id: SchoolId | None = None


_KINDS_OF_SECTOR = {
    "PO": (TlvKind.SBO, TlvKind.SO),
    "VO": (TlvKind.VSO, TlvKind.PRO),
}


def usual_kinds(partnership_code: str) -> tuple[TlvKind, ...]:
    """Return the kinds that an SWV of this code decides about, the most frequent first."""
    return _KINDS_OF_SECTOR.get(partnership_code[:2], tuple(TlvKind))


def check_booking(
    *,
    partnership_code: str,
    kind: TlvKind,
    applicant_school_id: SchoolId | None,
    applied_on: date | None,
    received_on: date | None,
    purpose: Purpose | None,
    origin: Origin | None,
    today: date,
) -> tuple[Finding, ...]:
    """Check an application at booking in (rules V01, V02 and V07); the pupil is checked apart.

    Values that are not filled in yet are `None`.
    """
    required = {
        "applicant_school": applicant_school_id,
        "applied_on": applied_on,
        "received_on": received_on,
        "purpose": purpose,
        "origin": origin,
    }
    found = [
        Finding(f"V01.{field}", Level.ERROR, field)
        for field, value in required.items()
        if value is None
    ]
    if kind not in usual_kinds(partnership_code):
        data = {"kind": kind, "code": partnership_code}
        found.append(Finding("V07", Level.WARNING, "kind", {**data}))
    return (*found, *check_dates(applied_on=applied_on, received_on=received_on, today=today))


def check_dates(
    *,
    applied_on: date | None,
    received_on: date | None,
    decided_on: date | None = None,
    sent_on: date | None = None,
    today: date,
) -> tuple[Finding, ...]:
    """Check the order of a dossier's dates, as far as they are known (rule V02).

    Only the sending may lie ahead. A decision on the day of arrival is possible and rare, so it
    is a warning.
    """
    dates = {
        "applied_on": applied_on,
        "received_on": received_on,
        "decided_on": decided_on,
        "sent_on": sent_on,
    }
    known = [(field, day) for field, day in dates.items() if day is not None]
    found = [
        Finding("V02.future", Level.ERROR, field, {"day": day})
        for field, day in known
        if day > today and field != "sent_on"
    ]
    found += [
        Finding(f"V02.{field}", Level.ERROR, field, {"day": day, "before": before})
        for (_, before), (field, day) in pairwise(known)
        if day < before
    ]
    if received_on is not None and received_on == decided_on:
        found.append(Finding("V02.same_day", Level.WARNING, "decided_on"))
    return tuple(found)
