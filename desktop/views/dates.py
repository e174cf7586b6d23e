"""Dates as the screens write them: weekday, day, and how far away."""

from datetime import date

from desktop.i18n import translate
from desktop.models.person import PartialDate

_DAYS_UNTIL_MONTHS = 60
_MONTHS_UNTIL_YEARS = 24
_DAYS_PER_MONTH = 30.44


def short_day(day: date) -> str:
    """Return `vr 4 dec 2026`."""
    return f"{_weekday(day)} {day.day} {_month(day)} {day.year}"


def day_text(day: date, today: date) -> str:
    """Return `vr 4 dec · over 13 dagen`; the year is left out when it is this one."""
    shown = f"{_weekday(day)} {day.day} {_month(day)}" if day.year == today.year else short_day(day)
    return f"{shown} · {distance(day, today)}"


def distance(day: date, today: date) -> str:
    """Return how far a day lies ahead or back: `over 13 dagen`, `3 maanden geleden`."""
    days = (day - today).days
    near = {
        -1: translate("dates", "yesterday"),
        0: translate("dates", "today"),
        1: translate("dates", "tomorrow"),
    }
    if days in near:
        return near[days]
    months = round(abs(days) / _DAYS_PER_MONTH)
    if abs(days) <= _DAYS_UNTIL_MONTHS:
        text = translate("dates", "in {n} days") if days > 0 else translate("dates", "{n} days ago")
        return text.format(n=abs(days))
    if months <= _MONTHS_UNTIL_YEARS:
        text = (
            translate("dates", "in {n} months")
            if days > 0
            else translate("dates", "{n} months ago")
        )
        return text.format(n=months)
    text = translate("dates", "in {n} years") if days > 0 else translate("dates", "{n} years ago")
    return text.format(n=round(months / 12))


def birth_day(day: PartialDate) -> str:
    """Return `12-03-2016`, `03-2016` or `2016`: what is unknown is left out."""
    parts = (f"{day.day:02d}" if day.day else "", f"{day.month:02d}" if day.month else "")
    return "-".join(part for part in (*parts, f"{day.year:04d}") if part)


def _weekday(day: date) -> str:
    return (
        translate("dates", "Mon"),
        translate("dates", "Tue"),
        translate("dates", "Wed"),
        translate("dates", "Thu"),
        translate("dates", "Fri"),
        translate("dates", "Sat"),
        translate("dates", "Sun"),
    )[day.weekday()]


def _month(day: date) -> str:
    return (
        translate("dates", "Jan"),
        translate("dates", "Feb"),
        translate("dates", "Mar"),
        translate("dates", "Apr"),
        translate("dates", "May"),
        translate("dates", "Jun"),
        translate("dates", "Jul"),
        translate("dates", "Aug"),
        translate("dates", "Sep"),
        translate("dates", "Oct"),
        translate("dates", "Nov"),
        translate("dates", "Dec"),
    )[day.month - 1]
