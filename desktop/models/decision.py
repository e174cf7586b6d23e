"""The decision (besluit) on an application, and the TLV that a grant brings."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.models.dossier import TlvKind
from desktop.models.ids import DossierId, TlvId


class Outcome(StrEnum):
    """What was decided."""

    GRANTED = "granted"
    REJECTED = "rejected"


class SupportCategory(StrEnum):
    """Funding category; always printed as number and word together."""

    LOW = "1"
    MIDDLE = "2"
    HIGH = "3"


CATEGORY_WORDS = {
    SupportCategory.LOW: "laag",
    SupportCategory.MIDDLE: "midden",
    SupportCategory.HIGH: "hoog",
}


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision. `category`, `starts_on` and `ends_on` belong to a grant only.

    `motivation` and `duration_motivation` are special data and lie in the part `care`.
    """

    dossier_id: DossierId
    outcome: Outcome
    decided_on: date
    kind: TlvKind
    category: SupportCategory | None
    starts_on: date | None
    ends_on: date | None
    motivation: str
    duration_motivation: str


@dataclass(frozen=True, slots=True)
class Tlv:
    """A row of the TLV register. Its number is never changed, freed or used again."""

    id: TlvId
    dossier_id: DossierId
    number: str
    kind: TlvKind
    category: SupportCategory | None
    starts_on: date
    ends_on: date
    decided_on: date
