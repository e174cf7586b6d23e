"""What asks for attention today, and the end of the day."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.clock import AMSTERDAM, local_date
from desktop.models.log import LogCode
from desktop.models.term import objection_last_day
from desktop.models.today import (
    Facts,
    Group,
    ObjectionFact,
    TodayLine,
    TodayRules,
    lies_unlocked,
    next_day,
    today_lines,
    uncollected_lines,
    unlocked_lines,
)
from desktop.services.act import Act, Look
from desktop.store import partnership as setting_store
from desktop.store import today as store

_OUT_DAYS = "out_days"
_EVENING_HOUR = "evening_hour"
_CLOSED_ON = "day_closed_on"
_MOST_OUT_DAYS = 60
_LAST_HOUR = 23
_LONGEST_OBJECTION = timedelta(days=60)
"""Six weeks, and what weekends and holidays add to them."""


@dataclass(frozen=True, slots=True)
class Today:
    """What asks for attention at a moment.

    Attributes:
        day: the date in the Netherlands.
        unlocked: how many papers lie outside a lock, whether or not there is a line about them.
        next_on: the next day on which something falls due.
    """

    day: date
    lines: tuple[TodayLine, ...]
    unlocked: int
    next_on: date | None


@dataclass(frozen=True, slots=True)
class DayEnd:
    """What is still open at the end of a day: a line per place, and a line per dossier."""

    day: date
    unlocked: tuple[TodayLine, ...]
    uncollected: tuple[TodayLine, ...]
    is_closed: bool

    @property
    def unlocked_count(self) -> int:
        """How many papers lie outside a lock."""
        return sum(len(line.papers) for line in self.unlocked)

    @property
    def uncollected_count(self) -> int:
        """How many prints nobody took out of the printer."""
        return sum(len(line.papers) for line in self.uncollected)


def lines(look: Look) -> Today:
    """Return what asks for attention now, over all dossiers."""
    facts = _facts(look)
    return Today(
        day=look.today,
        lines=today_lines(facts),
        unlocked=sum(map(lies_unlocked, facts.papers)),
        next_on=next_day(facts),
    )


def _facts(look: Look | Act) -> Facts:
    connection = look.connection
    today = look.today
    midnight = datetime.combine(today, time(), AMSTERDAM)
    opened_at = store.opened_before(connection, midnight)
    return Facts(
        now=look.now,
        papers=store.papers(connection),
        objections=tuple(
            ObjectionFact(dossier, objection_last_day(sent_on))
            for dossier, sent_on in store.sent_since(connection, today - _LONGEST_OBJECTION)
        ),
        worked_on=None if opened_at is None else local_date(opened_at),
        closed_on=_closed_on(look),
        rules=rules(look),
    )


def _closed_on(look: Look | Act) -> date | None:
    stored = str(setting_store.setting(look.connection, _CLOSED_ON, ""))
    return date.fromisoformat(stored) if stored else None


def rules(look: Look | Act) -> TodayRules:
    """Return what the SWV chose; what nobody chose has its default."""
    default = TodayRules()
    connection = look.connection
    return TodayRules(
        int(str(setting_store.setting(connection, _OUT_DAYS, default.out_days))),
        int(str(setting_store.setting(connection, _EVENING_HOUR, default.evening_hour))),
    )


def edit_rules(act: Act, *, rules: TodayRules) -> None:
    """Store when paper with others is a line, and when the end of the day begins."""
    act.does(LogCode.EDIT_SETTING)
    out_days = min(max(rules.out_days, 1), _MOST_OUT_DAYS)
    evening_hour = min(max(rules.evening_hour, 0), _LAST_HOUR)
    setting_store.put_setting(act.writing, _OUT_DAYS, out_days)
    setting_store.put_setting(act.writing, _EVENING_HOUR, evening_hour)


def day_end(look: Look) -> DayEnd:
    """Return what is still open today."""
    return _day_end(look)


def _day_end(look: Look | Act) -> DayEnd:
    papers = store.papers(look.connection)
    return DayEnd(
        day=look.today,
        unlocked=unlocked_lines(papers),
        uncollected=uncollected_lines(papers),
        is_closed=_closed_on(look) == look.today,
    )


def close_day(act: Act, *, has_backup: bool) -> DayEnd:
    """Close the day, and return what stays open: that blocks nothing, but is on record.

    Args:
        act: the act.
        has_backup: whether a set was made today.
    """
    left = _day_end(act)
    late = sum(line.group is Group.LATE for line in today_lines(_facts(act)))
    act.does(
        LogCode.CLOSE_DAY,
        unlocked=left.unlocked_count,
        uncollected=left.uncollected_count,
        late=late,
        backup=has_backup,
    )
    setting_store.put_setting(act.writing, _CLOSED_ON, act.today.isoformat())
    return left
