"""Expert advices (deskundigenadviezen) and the parents' view (zienswijze)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.models.finding import Finding, Level
from desktop.models.ids import AdviceId, DossierId
from desktop.models.person import query_words


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


_FIRST_EXPERTS = frozenset({Discipline.EDUCATIONALIST, Discipline.PSYCHOLOGIST})


def check_advices(advices: Sequence[ExpertAdvice], *, decided_on: date) -> tuple[Finding, ...]:
    """Check the expert advices under a decision, granted or rejected (rules V15, V16, V17).

    Two different experts, each with an own signed advice: the first an orthopedagoog or
    psycholoog, the second of the law's list (WPO art. 18a lid 11; Uitvoeringsbesluit WVO 2020 art.
    2.51). The list names no orthopedagoog and no psycholoog; a discipline outside both lists may
    be agreed locally, so as the second it warns. An advice is old after twelve months.
    """
    by_position = {advice.position: advice for advice in advices}
    found = [
        Finding("V15.missing", Level.ERROR, f"advice_{position}", {"position": position})
        for position in (1, 2)
        if position not in by_position
    ]
    names = {query_words(advice.expert_name) for advice in advices}
    if len(names) < len(advices):
        found.append(Finding("V15.same", Level.ERROR, "advice_2"))
    for position, advice in sorted(by_position.items()):
        subject = f"advice_{position}"
        found += _check_discipline(advice, subject)
        found += _check_advice(advice, subject, decided_on)
    return tuple(found)


def _check_discipline(advice: ExpertAdvice, subject: str) -> list[Finding]:
    if advice.position == 1:
        if advice.discipline not in _FIRST_EXPERTS:
            return [Finding("V16.first", Level.ERROR, subject)]
    elif advice.discipline in _FIRST_EXPERTS:
        return [Finding("V16.second", Level.ERROR, subject, {"discipline": advice.discipline})]
    elif advice.discipline is Discipline.OTHER:
        return [Finding("V16.local", Level.WARNING, subject)]
    return []


def _check_advice(advice: ExpertAdvice, subject: str, decided_on: date) -> list[Finding]:
    data: dict[str, object] = {"position": advice.position, "day": advice.advised_on}
    found = []
    if not advice.expert_name.strip():
        found.append(Finding("V15.name", Level.ERROR, subject, data))
    if not advice.is_signed:
        found.append(Finding("V17.signed", Level.ERROR, subject, data))
    if advice.advised_on > decided_on:
        found.append(Finding("V17.late", Level.ERROR, subject, data))
    elif advice.advised_on < _a_year_before(decided_on):
        found.append(Finding("V17.old", Level.WARNING, subject, data))
    return found


def _a_year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)


def check_view(view: GuardianView | None) -> tuple[Finding, ...]:
    """Check that the parents' view is known before the decision (rule V20).

    Agree; or disagree with the text of it; or not received, with what was tried to get it.
    """
    if view is None:
        return (Finding("V20.missing", Level.ERROR, "view"),)
    if view.stance is not Stance.AGREE and not view.text.strip():
        return (Finding(f"V20.{view.stance}", Level.ERROR, "view"),)
    return ()
