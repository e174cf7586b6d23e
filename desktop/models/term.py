"""School years, how long a TLV lasts, and when terms of the law end."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from holidays import HolidayBase

_AUGUST, _JULY = 8, 7
_SATURDAY = 5
_LONGEST_MOVED_WEEKS = 12
OBJECTION_WEEKS = 6


@dataclass(frozen=True, slots=True, order=True)
class SchoolYear:
    """A school year, 1 August to 31 July. `first`: the calendar year in which it begins."""

    first: int

    @override
    def __str__(self) -> str:
        """Return `2026-2027`."""
        return f"{self.first}-{self.first + 1}"

    @property
    def starts_on(self) -> date:
        """Its first day, 1 August."""
        return date(self.first, _AUGUST, 1)

    @property
    def ends_on(self) -> date:
        """Its last day, 31 July."""
        return date(self.first + 1, _JULY, 31)


def school_year(day: date) -> SchoolYear:
    """Return the school year in which a day lies."""
    return SchoolYear(day.year if day.month >= _AUGUST else day.year - 1)


def minimum_end_on(starts_on: date) -> date:
    """Return the earliest last day that the law allows a TLV.

    One school year, and when it starts during a school year also the rest of that one (WPO art. 40
    lid 13, WEC art. 40 lid 15).
    """
    return default_end_on(starts_on)


def default_end_on(starts_on: date, *, school_years: int = 1) -> date:
    """Return the last day, a 31 July, of a TLV for so many whole school years.

    What is left of the school year in which it starts comes on top.
    """
    year = school_year(starts_on)
    rest = 0 if starts_on == year.starts_on else 1
    return SchoolYear(year.first + rest + school_years - 1).ends_on


@lru_cache(maxsize=1)
def _holidays() -> "HolidayBase":
    # Importing takes some 70 ms, and only the printing of a decision asks for it.
    from holidays import country_holidays
    from holidays.constants import OPTIONAL, PUBLIC

    # The library files 5 May as public in lustrum years only; the act counts it every year.
    return country_holidays("NL", categories=(PUBLIC, OPTIONAL))


def is_non_working_day(day: date) -> bool:
    """Return whether a day is a Saturday, Sunday or holiday (Algemene termijnenwet art. 3).

    Good Friday and every 5 May count. Days that a royal decree adds for one year are not known.
    """
    return day.weekday() >= _SATURDAY or day in _holidays()


def last_day_of_term(start: date, *, weeks: int) -> date:
    """Return the last day of a term that begins the day after `start`.

    A last day on a non-working day moves to the next working day (Algemene termijnenwet art. 1).
    The act does not hold for terms of more than twelve weeks (art. 4), which are not moved.
    """
    last = start + timedelta(weeks=weeks)
    if weeks > _LONGEST_MOVED_WEEKS:
        return last
    while is_non_working_day(last):
        last += timedelta(days=1)
    return last


def working_days_after(day: date, *, days: int) -> date:
    """Return the day that lies so many working days after a day."""
    while days:
        day += timedelta(days=1)
        days -= not is_non_working_day(day)
    return day


def objection_last_day(sent_on: date) -> date:
    """Return the last day for an objection to a decision sent on a day (Awb art. 6:7 and 6:8)."""
    return last_day_of_term(sent_on, weeks=OBJECTION_WEEKS)
