"""Expert advices (deskundigenadviezen) and the parents' view (zienswijze)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.models.ids import AdviceId, DossierId


class Discipline(StrEnum):
    """Who may advise (WPO art. 18a lid 11; Uitvoeringsbesluit WVO 2020 art. 2.51)."""

    EDUCATIONALIST = "orthopedagoog"
    PSYCHOLOGIST = "psycholoog"
    CHILD_PSYCHOLOGIST = "kinder-/jeugdpsycholoog"
    PEDAGOGUE = "pedagoog"
    CHILD_PSYCHIATRIST = "kinderpsychiater"
    SOCIAL_WORKER = "maatschappelijk werker"
    PHYSICIAN = "arts"
    OTHER = "anders"


@dataclass(frozen=True, slots=True)
class ExpertAdvice:
    """One expert's own advice. `position` is 1 or 2."""

    id: AdviceId
    dossier_id: DossierId
    position: int
    expert_name: str
    discipline: Discipline
    employer: str
    advised_on: date
    is_signed: bool
    summary: str = ""


class Stance(StrEnum):
    """What the parents say of the application (rule V20)."""

    AGREE = "agree"
    DISAGREE = "disagree"
    NOT_RECEIVED = "not_received"


@dataclass(frozen=True, slots=True)
class GuardianView:
    """The parents' view (zienswijze).

    `text` is required with DISAGREE; with NOT_RECEIVED it tells what was tried.
    """

    dossier_id: DossierId
    stance: Stance
    text: str
    received_on: date | None
