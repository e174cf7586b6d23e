"""What asks for attention today: which line belongs to which group, and in what order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.clock import AMSTERDAM, local_date
from desktop.models.ids import DossierId, PaperId, PlaceId
from desktop.models.log import LogCode
from desktop.models.paper import HOLDS_NO_PLACES, CopyState, PaperKind, PlaceKind
from desktop.models.person import PersonName
from desktop.models.printer import PrintJobState
from desktop.models.signing import Party
from desktop.models.term import working_days_after

_ELSEWHERE = frozenset({PlaceKind.PARTY, PlaceKind.TRANSIT})
_GONE = frozenset({PlaceKind.DESTROYED, PlaceKind.MISSING})
_DAYS_A_BACKUP_LASTS = 1


class Group(StrEnum):
    """The groups, in order."""

    LATE = "late"
    TODAY = "today"
    WAITING = "waiting"
    PAPER = "paper"
    HOUSEKEEPING = "housekeeping"


class Topic(StrEnum):
    """What a line is about, in the order within a group where no day decides."""

    COLLECT = "collect"
    UNCERTAIN = "uncertain"
    COPY = "copy"
    SUPERSEDED = "superseded"
    LOAN = "loan"
    OBJECTION = "objection"
    UNLOCKED = "unlocked"
    BACKUP = "backup"
    LEFT_OPEN = "left_open"
    CLOSE_DAY = "close_day"


class TodayAction(StrEnum):
    """What can be done about a line at once."""

    OPEN = "open"
    COLLECT = "collect"
    SCAN_RETURN = "scan_return"
    PUT_BACK = "put_back"
    SHOW_PAPER = "show_paper"
    MAKE_SET = "make_set"
    CLOSE_DAY = "close_day"


_ACTIONS = {
    Topic.COLLECT: TodayAction.COLLECT,
    Topic.UNCERTAIN: TodayAction.COLLECT,
    Topic.COPY: TodayAction.SCAN_RETURN,
    Topic.SUPERSEDED: TodayAction.SCAN_RETURN,
    Topic.LOAN: TodayAction.PUT_BACK,
    Topic.OBJECTION: TodayAction.OPEN,
    Topic.UNLOCKED: TodayAction.SHOW_PAPER,
    Topic.BACKUP: TodayAction.MAKE_SET,
    Topic.LEFT_OPEN: TodayAction.CLOSE_DAY,
    Topic.CLOSE_DAY: TodayAction.CLOSE_DAY,
}

ACTS_OF = {
    TodayAction.COLLECT: LogCode.COLLECT,
    TodayAction.SCAN_RETURN: LogCode.SIGN,
    TodayAction.PUT_BACK: LogCode.MOVE_PAPER,
    TodayAction.MAKE_SET: LogCode.MAKE_SET,
    TodayAction.CLOSE_DAY: LogCode.CLOSE_DAY,
}
"""What someone must be allowed to do for an action; the others only show something."""


@dataclass(frozen=True, slots=True)
class TodayRules:
    """What an SWV chooses.

    Attributes:
        out_days: working days after which paper with others is a line of its own.
        evening_hour: from this hour on, 0 to 23, paper outside a lock is told by place.
    """

    out_days: int = 10
    evening_hour: int = 16


@dataclass(frozen=True, slots=True)
class DossierRef:
    """A dossier as a line names it."""

    id: DossierId
    number: str
    name: PersonName


@dataclass(frozen=True, slots=True)
class PaperFact:
    """A paper item and where it is.

    Attributes:
        place: with what it lies in; of a party the name of the person or school.
        has_lock: whether the place, or what it lies in, has one.
        party: who is to sign the copy that is out.
        job_state: of the print that made a copy.
    """

    id: PaperId
    kind: PaperKind
    scan_code: str
    running_number: str
    dossier: DossierRef | None
    place_id: PlaceId
    place_kind: PlaceKind
    place: str
    has_lock: bool
    since: date
    due_on: date | None = None
    copy_state: CopyState | None = None
    job_state: PrintJobState | None = None
    party: Party | None = None

    @property
    def number(self) -> str:
        """What a person calls it: `K-0198`, a folder by its dossier's number."""
        return self.running_number or (self.dossier.number if self.dossier else "")


@dataclass(frozen=True, slots=True)
class ObjectionFact:
    """Until when the decision of a dossier can be objected to."""

    dossier: DossierRef
    last_on: date


@dataclass(frozen=True, slots=True)
class TodayLine:
    """One thing that asks for attention.

    Attributes:
        day: of which the line speaks: due, since, or the last; `None` where none matters.
        papers: which it is about, at least one where it is about paper.
    """

    group: Group
    topic: Topic
    day: date | None = None
    dossier: DossierRef | None = None
    papers: tuple[PaperFact, ...] = ()

    @property
    def action(self) -> TodayAction:
        """What can be done about it at once."""
        return _ACTIONS[self.topic]

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same line after the lists were read again."""
        return self.topic, self.dossier and self.dossier.id, tuple(each.id for each in self.papers)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the lines are made of.

    Attributes:
        now: the instant, UTC.
        papers: those outside a lock, with a day on which they are due, or in a printer.
        worked_on: the last day before today on which someone unlocked the vault.
        closed_on: the last day that was closed.
    """

    now: datetime
    papers: tuple[PaperFact, ...] = ()
    objections: tuple[ObjectionFact, ...] = ()
    worked_on: date | None = None
    closed_on: date | None = None
    rules: TodayRules = field(default_factory=TodayRules)

    @property
    def today(self) -> date:
        """The date in the Netherlands."""
        return local_date(self.now)


def waits_in_printer(paper: PaperFact) -> bool:
    """Return whether nobody has said yet that a copy came out."""
    return (
        paper.kind is PaperKind.COPY
        and paper.copy_state in {None, CopyState.PRINTED}
        and paper.place_kind is not PlaceKind.PARTY
    )


def lies_unlocked(paper: PaperFact) -> bool:
    """Return whether paper lies with us and behind no lock; what is lost or gone counts not."""
    return not paper.has_lock and paper.place_kind not in HOLDS_NO_PLACES


def today_lines(facts: Facts) -> tuple[TodayLine, ...]:
    """Return the lines of a moment, by group and the most urgent first."""
    lines = [*_uncollected(facts.papers), *_with_others(facts), *_objections(facts)]
    is_evening = facts.now.astimezone(AMSTERDAM).hour >= facts.rules.evening_hour
    if is_evening:
        lines += unlocked_lines(facts.papers)
    if facts.worked_on is not None and (
        facts.closed_on is None or facts.closed_on < facts.worked_on
    ):
        lines.append(TodayLine(Group.HOUSEKEEPING, Topic.LEFT_OPEN, facts.worked_on))
    if is_evening and facts.closed_on != facts.today:
        lines.append(TodayLine(Group.HOUSEKEEPING, Topic.CLOSE_DAY, facts.today))
    return tuple(sorted(lines, key=_rank))


def _rank(line: TodayLine) -> tuple[object, ...]:
    # Lines that wait are told by how long they do; else the kind of work comes before the day.
    by_day = line.group in {Group.LATE, Group.WAITING}
    day = (line.day or date.max).toordinal() if by_day else 0
    number = line.dossier.number if line.dossier else ""
    named = line.papers[0] if line.papers else None
    place = named.place.casefold() if named and line.group is Group.PAPER else ""
    papers = named.number if named else ""
    order = tuple(Group).index(line.group), day, tuple(Topic).index(line.topic)
    return *order, place, number, papers


def uncollected_lines(papers: Iterable[PaperFact]) -> tuple[TodayLine, ...]:
    """Return the prints of which nobody said that they were taken out, a line per dossier."""
    return tuple(sorted(_uncollected(papers), key=_rank))


def _uncollected(papers: Iterable[PaperFact]) -> list[TodayLine]:
    found: dict[tuple[Topic, DossierRef], list[PaperFact]] = {}
    for paper in papers:
        if waits_in_printer(paper) and paper.dossier is not None:
            is_sure = (
                paper.copy_state is not None and paper.job_state is not PrintJobState.UNCERTAIN
            )
            topic = Topic.COLLECT if is_sure else Topic.UNCERTAIN
            found.setdefault((topic, paper.dossier), []).append(paper)
    return [
        TodayLine(
            Group.TODAY,
            topic,
            min(each.since for each in group),
            dossier,
            _by_number(group),
        )
        for (topic, dossier), group in found.items()
    ]


def unlocked_lines(papers: Iterable[PaperFact]) -> tuple[TodayLine, ...]:
    """Return the paper outside a lock, a line per place."""
    found: dict[PlaceId, list[PaperFact]] = {}
    for paper in papers:
        if lies_unlocked(paper):
            found.setdefault(paper.place_id, []).append(paper)
    lines = (
        TodayLine(Group.PAPER, Topic.UNLOCKED, papers=_by_number(group)) for group in found.values()
    )
    return tuple(sorted(lines, key=_rank))


def _by_number(papers: Sequence[PaperFact]) -> tuple[PaperFact, ...]:
    return tuple(sorted(papers, key=lambda paper: (paper.number, paper.id)))


def _with_others(facts: Facts) -> list[TodayLine]:
    return [
        TodayLine(group, _topic(paper), paper.due_on or paper.since, paper.dossier, (paper,))
        for paper in facts.papers
        if not waits_in_printer(paper) and (group := _group(paper, facts)) is not None
    ]


def _topic(paper: PaperFact) -> Topic:
    if paper.kind is not PaperKind.COPY:
        return Topic.LOAN
    return Topic.SUPERSEDED if paper.copy_state is CopyState.SUPERSEDED else Topic.COPY


def _group(paper: PaperFact, facts: Facts) -> Group | None:
    """Return where paper that is due or with others belongs; `None` while it may stay there."""
    if paper.place_kind in _GONE:
        return None
    if paper.due_on is not None and paper.due_on <= facts.today:
        return Group.LATE if paper.due_on < facts.today else Group.TODAY
    if paper.place_kind not in _ELSEWHERE:
        return None
    if paper.copy_state is CopyState.SUPERSEDED:
        # What stands on it is wrong, so it must come back whenever it was due.
        return Group.WAITING
    is_long = facts.today > working_days_after(paper.since, days=facts.rules.out_days)
    return Group.WAITING if is_long else None


def _objections(facts: Facts) -> list[TodayLine]:
    return [
        TodayLine(Group.TODAY, Topic.OBJECTION, objection.last_on, objection.dossier)
        for objection in facts.objections
        if objection.last_on == facts.today
    ]


def next_day(facts: Facts) -> date | None:
    """Return the next day on which something falls due, after today."""
    days = [paper.due_on for paper in facts.papers if paper.place_kind not in _GONE]
    days += [objection.last_on for objection in facts.objections]
    return min((day for day in days if day is not None and day > facts.today), default=None)


def backup_line(age_days: int | None) -> TodayLine | None:
    """Return the line about the last set, `None` while that is fresh.

    Args:
        age_days: how many days ago it was made, `None` for never.
    """
    if age_days is not None and age_days <= _DAYS_A_BACKUP_LASTS:
        return None
    return TodayLine(Group.HOUSEKEEPING, Topic.BACKUP)
