"""A dossier: one application of a school for one pupil, from arrival to filing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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
