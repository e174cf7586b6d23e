"""The signing round: who signs a TLV on paper, and how far each of them is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.models.ids import (
    DossierId,
    GuardianId,
    PaperId,
    SchoolId,
    SignatureLineId,
    SigningRoundId,
    TlvId,
)
from desktop.models.person import full_name
from desktop.models.pupil import Guardian, Pupil, Relation, is_adult
from desktop.models.school import School


class Party(StrEnum):
    """Who signs (domain: signature blocks)."""

    PARENT_1 = "parent_1"
    PARENT_2 = "parent_2"
    PUPIL = "pupil"
    LEGAL_GUARDIAN = "legal_guardian"
    OLD_SCHOOL = "old_school"
    NEW_SCHOOL = "new_school"
    PARTNERSHIP = "partnership"


PARTY_WORDS = {
    Party.PARENT_1: "ouder of verzorger 1",
    Party.PARENT_2: "ouder of verzorger 2",
    Party.PUPIL: "leerling",
    Party.LEGAL_GUARDIAN: "voogd",
    Party.OLD_SCHOOL: "oude school",
    Party.NEW_SCHOOL: "nieuwe school",
    Party.PARTNERSHIP: "samenwerkingsverband",
}
"""What a party is called on paper."""


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
    guardian_id: GuardianId | None = None
    school_id: SchoolId | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SigningRound:
    """The round of one TLV. `sent_on` starts the objection term (Awb 6:7, 6:8)."""

    id: SigningRoundId
    dossier_id: DossierId
    tlv_id: TlvId
    mode: SigningMode
    sent_on: date
    lines: tuple[SignatureLine, ...]


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """A line that a round proposes.

    Attributes:
        name: name in print; of a school the school's name.
        function: in Dutch, empty for parents and pupil.
        guardian_id: of a parent or legal guardian; school_id: of a school.
    """

    party: Party
    name: str
    function: str = ""
    guardian_id: GuardianId | None = None
    school_id: SchoolId | None = None


_PARENTS = frozenset({Relation.PARENT, Relation.FATHER, Relation.MOTHER})
_SCHOOL_FUNCTION = "namens de school"

_NEXT_STATES = {
    SignatureState.READY: {
        SignatureState.PRINTED,
        SignatureState.REFUSED,
        SignatureState.UNREACHABLE,
        SignatureState.NOT_REQUIRED,
    },
    SignatureState.PRINTED: {
        SignatureState.READY,
        SignatureState.HANDED_OUT,
        SignatureState.SIGNED,
        SignatureState.REFUSED,
        SignatureState.UNREACHABLE,
        SignatureState.NOT_REQUIRED,
    },
    SignatureState.HANDED_OUT: {
        SignatureState.READY,
        SignatureState.PRINTED,
        SignatureState.SIGNED,
        SignatureState.REFUSED,
        SignatureState.UNREACHABLE,
        SignatureState.NOT_REQUIRED,
    },
    SignatureState.SIGNED: {SignatureState.PRINTED, SignatureState.HANDED_OUT},
    SignatureState.REFUSED: {
        SignatureState.READY,
        SignatureState.PRINTED,
        SignatureState.HANDED_OUT,
        SignatureState.SIGNED,
    },
    SignatureState.UNREACHABLE: {
        SignatureState.READY,
        SignatureState.PRINTED,
        SignatureState.HANDED_OUT,
        SignatureState.SIGNED,
        SignatureState.REFUSED,
    },
    SignatureState.NOT_REQUIRED: {SignatureState.READY},
}
"""The way forward and, for undo and for people who come round, the ways back."""


def required_parties(
    *,
    pupil: Pupil,
    guardians: Sequence[Guardian],
    on: date,
    old_school: School,
    new_school: School | None = None,
    required_guardian_signatures: int = 1,
    has_disagreeing_parents: bool = False,
) -> tuple[ProposedLine, ...]:
    """Propose the lines of a signing round: who must sign, in the order of signing.

    Guardians with authority sign, parents before others, as many as the setting asks and both when
    the parents disagree. Anyone else with authority signs as legal guardian. A pupil of surely 18
    or older signs instead of them (WEC art. 41a); for a younger pupil a line of its own is local
    practice and is not proposed. Caretakers without authority never sign.

    Args:
        pupil: whose age counts.
        guardians: of the pupil, in the order in which they were booked.
        on: the day of printing.
        old_school: the applying school.
        new_school: the receiving school, or `None` while not known.
        required_guardian_signatures: 1 or 2.
        has_disagreeing_parents: known or suspected.
    """
    if is_adult(pupil.born_on, on=on):
        lines = [ProposedLine(Party.PUPIL, full_name(pupil.name))]
    else:
        count = 2 if has_disagreeing_parents else required_guardian_signatures
        lines = _guardian_lines(guardians, count)
    lines.append(_school_line(Party.OLD_SCHOOL, old_school))
    if new_school is not None:
        lines.append(_school_line(Party.NEW_SCHOOL, new_school))
    return tuple(lines)


def _school_line(party: Party, school: School) -> ProposedLine:
    return ProposedLine(party, school.record.name, _SCHOOL_FUNCTION, school_id=school.id)


def _guardian_lines(guardians: Sequence[Guardian], count: int) -> list[ProposedLine]:
    holders = [guardian for guardian in guardians if guardian.has_authority]
    holders.sort(key=lambda guardian: guardian.relation not in _PARENTS)
    parents = iter((Party.PARENT_1, Party.PARENT_2))
    lines = []
    for holder in holders[:count]:
        is_parent = holder.relation in _PARENTS
        party = next(parents) if is_parent else Party.LEGAL_GUARDIAN
        function = "" if is_parent else "voogd"
        lines.append(ProposedLine(party, full_name(holder.name), function, holder.id))
    return lines


def can_change(from_state: SignatureState, to_state: SignatureState) -> bool:
    """Return whether a signature line may go from one state to another."""
    return to_state in _NEXT_STATES[from_state]


def progress(lines: Iterable[SignatureLine]) -> tuple[int, int]:
    """Return how many lines are signed, and how many are required: the `2/3` in a list."""
    states = [line.state for line in lines if line.state is not SignatureState.NOT_REQUIRED]
    return states.count(SignatureState.SIGNED), len(states)


def next_to_sign(lines: Iterable[SignatureLine]) -> SignatureLine | None:
    """Return whose signature a copy brings when it comes back: of those it was given to first.

    Someone who refused comes last: he signs only where nobody else on the copy still does.
    """
    able = [line for line in lines if can_change(line.state, SignatureState.SIGNED)]
    ranks = {SignatureState.HANDED_OUT: 0, SignatureState.PRINTED: 1}
    return min(able, key=lambda line: ranks.get(line.state, 2), default=None)


def can_misprint(lines: Iterable[SignatureLine]) -> bool:
    """Return whether a copy with these lines may be called a misprint: nobody has it or signed."""
    taken = {SignatureState.HANDED_OUT, SignatureState.SIGNED}
    return not any(line.state in taken for line in lines)


def can_replace(lines: Iterable[SignatureLine]) -> bool:
    """Return whether another sheet may take the place of a copy with these lines: none signed."""
    return not any(line.state is SignatureState.SIGNED for line in lines)
