"""The signing round: who signs a TLV on paper, and how far each of them is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.models.ids import DossierId, PaperId, SignatureLineId, SigningRoundId, TlvId


class Party(StrEnum):
    """Who signs (domain: signature blocks)."""

    PARENT_1 = "parent_1"
    PARENT_2 = "parent_2"
    PUPIL = "pupil"
    LEGAL_GUARDIAN = "legal_guardian"
    OLD_SCHOOL = "old_school"
    NEW_SCHOOL = "new_school"
    PARTNERSHIP = "partnership"


class SignatureState(StrEnum):
    """How far a signature line is."""

    READY = "ready"
    PRINTED = "printed"
    HANDED_OUT = "handed_out"
    SIGNED = "signed"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    NOT_REQUIRED = "not_required"


class SigningMode(StrEnum):
    """One copy per party at the same time, or one original that travels."""

    PARALLEL = "parallel"
    TRAVELLING = "travelling"


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A party's line in a round.

    Attributes:
        name: name in print; function: empty for parents.
        copy_id: the copy that carries the line now.
    """

    id: SignatureLineId
    round_id: SigningRoundId
    party: Party
    name: str
    function: str
    state: SignatureState
    has_view_attached: bool = False
    copy_id: PaperId | None = None
    changed_on: date | None = None


@dataclass(frozen=True, slots=True)
class SigningRound:
    """The round of one TLV. `sent_on` starts the objection term (Awb 6:7, 6:8)."""

    id: SigningRoundId
    dossier_id: DossierId
    tlv_id: TlvId
    mode: SigningMode
    sent_on: date
    lines: tuple[SignatureLine, ...]
