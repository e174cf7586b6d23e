"""The decision (besluit) on an application, and the TLV that a grant brings."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.models.dossier import TlvKind
from desktop.models.finding import Finding, Level
from desktop.models.ids import DossierId, TlvId
from desktop.models.term import minimum_end_on, school_year


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


_TITLES = {
    TlvKind.SBO: "speciaal basisonderwijs",
    TlvKind.SO: "speciaal onderwijs",
    TlvKind.VSO: "voortgezet speciaal onderwijs",
    TlvKind.PRO: "praktijkonderwijs",
}

_LEGAL_BASES = {
    TlvKind.SBO: "artikel 40, achtste lid, van de Wet op het primair onderwijs",
    TlvKind.SO: "artikel 40, tiende lid, van de Wet op de expertisecentra",
    TlvKind.VSO: "artikel 40, twaalfde lid, van de Wet op de expertisecentra",
    TlvKind.PRO: "de artikelen 2.30 en 2.47 van de Wet voortgezet onderwijs 2020",
}

KINDS_WITH_CATEGORY = frozenset({TlvKind.SO, TlvKind.VSO})


def tlv_title(kind: TlvKind) -> str:
    """Return the Dutch title of a certificate, with the kind in words."""
    return f"Toelaatbaarheidsverklaring {_TITLES[kind]}"


def legal_basis(kind: TlvKind) -> str:
    """Return the articles on which a TLV of a kind rests, in Dutch words."""
    return _LEGAL_BASES[kind]


def category_words(category: SupportCategory) -> str:
    """Return `categorie 1 (laag)`: number and word together, since pages elsewhere swap them."""
    return f"categorie {category} ({CATEGORY_WORDS[category]})"


def check_decision(decision: Decision, *, is_shorter_by_law: bool = False) -> tuple[Finding, ...]:
    """Check a decision on its own (rules V06, V08, V09, V10 and V12).

    Advices, view and dates of the dossier have rules of their own.

    Args:
        decision: as it is to be recorded.
        is_shorter_by_law: a ground in law for a TLV shorter than the least (V09) is known and
            stands in the motivation of the duration.
    """
    found = []
    if not decision.motivation.strip():
        found.append(Finding("V12.decision", Level.ERROR, "motivation"))
    if decision.outcome is Outcome.REJECTED:
        if (decision.category, decision.starts_on, decision.ends_on) != (None, None, None):
            found.append(Finding("V06.rejected", Level.ERROR, "category"))
        return tuple(found)
    if decision.kind not in KINDS_WITH_CATEGORY and decision.category is not None:
        found.append(Finding("V06.none", Level.ERROR, "category", {"kind": decision.kind}))
    if decision.kind in KINDS_WITH_CATEGORY and decision.category is None:
        found.append(Finding("V06.missing", Level.ERROR, "category", {"kind": decision.kind}))
    if not decision.duration_motivation.strip():
        found.append(Finding("V12.duration", Level.ERROR, "duration_motivation"))
    return (*found, *_check_duration(decision, is_shorter_by_law=is_shorter_by_law))


def _check_duration(decision: Decision, *, is_shorter_by_law: bool) -> list[Finding]:
    starts_on, ends_on = decision.starts_on, decision.ends_on
    found = []
    if starts_on is None:
        found.append(Finding("V08.missing", Level.ERROR, "starts_on"))
    elif starts_on < decision.decided_on:
        data: dict[str, object] = {"day": starts_on, "decided_on": decision.decided_on}
        found.append(Finding("V08", Level.WARNING, "starts_on", data))
    if ends_on is None:
        found.append(Finding("V09.missing", Level.ERROR, "ends_on"))
        return found
    if starts_on is not None and ends_on < starts_on:
        found.append(Finding("V09.before_start", Level.ERROR, "ends_on"))
    elif starts_on is not None and ends_on < minimum_end_on(starts_on):
        level = Level.WARNING if is_shorter_by_law else Level.ERROR
        found.append(Finding("V09", level, "ends_on", {"least": minimum_end_on(starts_on)}))
    if ends_on != school_year(ends_on).ends_on:
        data = {"day": ends_on, "usual": school_year(ends_on).ends_on}
        found.append(Finding("V10", Level.WARNING, "ends_on", data))
    return found


def check_tlv_number(
    number: str,
    *,
    outcome: Outcome | None,
    own_number: str | None,
    taken: Container[str],
    proposed: str,
) -> tuple[Finding, ...]:
    """Check a number that is to be given to a decision (rules V31 and V32).

    Args:
        number: the number.
        outcome: of the decision, or `None` without one; only a grant gets a number.
        own_number: the number that the decision has already, which never changes.
        taken: every number of the register, also of TLVs that were withdrawn.
        proposed: the next number by the template; another one is a warning.
    """
    found = []
    if outcome is not Outcome.GRANTED:
        found.append(Finding("V32.not_granted", Level.ERROR, "number"))
    if own_number is not None and number != own_number:
        found.append(Finding("V32.changed", Level.ERROR, "number", {"number": own_number}))
    elif own_number is None and number in taken:
        found.append(Finding("V31.taken", Level.ERROR, "number", {"number": number}))
    elif own_number is None and number != proposed:
        data = {"number": number, "proposed": proposed}
        found.append(Finding("V31.outside", Level.WARNING, "number", {**data}))
    if not number.strip():
        found.append(Finding("V31.missing", Level.ERROR, "number"))
    return tuple(found)
