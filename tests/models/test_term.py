"""School years, durations and terms of the law."""

import csv
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.term import (
    SchoolYear,
    default_end_on,
    is_non_working_day,
    last_day_of_term,
    minimum_end_on,
    objection_last_day,
    school_year,
    working_days_after,
)

HOLIDAYS = (
    Path(__file__).resolve().parents[2].parent
    / "shared"
    / "data"
    / "feestdagen"
    / "feestdagen-nl.csv"
)
DAYS = st.dates(date(2015, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 7, 31), "2025-2026"),
        (date(2026, 8, 1), "2026-2027"),
        (date(2026, 12, 31), "2026-2027"),
        (date(2027, 1, 1), "2026-2027"),
    ],
)
def test_school_year(day, words):
    assert str(school_year(day)) == words


@given(DAYS)
def test_a_day_lies_in_its_school_year(day):
    year = school_year(day)
    assert year.starts_on <= day <= year.ends_on
    assert SchoolYear(year.first + 1).starts_on - year.ends_on == timedelta(days=1)


@pytest.mark.parametrize(
    ("starts_on", "ends_on"),
    [
        ("2015-01-05", "2016-07-31"),
        ("2026-11-23", "2028-07-31"),
        ("2027-06-01", "2028-07-31"),
        ("2027-07-31", "2028-07-31"),
        ("2027-08-01", "2028-07-31"),
        ("2027-08-02", "2029-07-31"),
    ],
)
def test_minimum_end(starts_on, ends_on):
    assert minimum_end_on(date.fromisoformat(starts_on)) == date.fromisoformat(ends_on)


@given(DAYS, st.integers(1, 10))
def test_a_tlv_holds_its_whole_school_years(starts_on, school_years):
    ends_on = default_end_on(starts_on, school_years=school_years)
    assert (ends_on.month, ends_on.day) == (7, 31)
    whole = school_year(ends_on).first - school_year(starts_on - timedelta(days=1)).first
    assert whole == school_years
    assert minimum_end_on(starts_on) == default_end_on(starts_on) <= ends_on


def test_holidays_are_those_of_the_act():
    if not HOLIDAYS.is_file():
        pytest.skip("no shared data")
    rows = list(csv.DictReader(HOLIDAYS.read_text(encoding="utf-8").splitlines(), delimiter=";"))
    listed = {date.fromisoformat(row["DATUM"]) for row in rows if row["ATW_FEESTDAG"] == "ja"}
    first, last = date(2015, 1, 1), date(2040, 12, 31)
    days = [first + timedelta(days=count) for count in range((last - first).days + 1)]
    weekdays = {day for day in days if day.weekday() < 5}
    assert {day for day in weekdays if is_non_working_day(day)} == listed & weekdays
    # Nine days in 26 years; in 2016 Ascension fell on 5 May.
    assert len(listed) == 26 * 9 - 1
    assert all(is_non_working_day(day) for day in days if day.weekday() >= 5)


@pytest.mark.parametrize(
    "day", [date(2026, 5, 5), date(2027, 5, 5), date(2027, 3, 26), date(2050, 5, 5)]
)
def test_fifth_of_may_and_good_friday_count_every_year(day):
    assert is_non_working_day(day)


@pytest.mark.parametrize(
    ("sent_on", "last_day"),
    [
        ("2026-11-23", "2027-01-04"),
        ("2026-11-20", "2027-01-04"),
        ("2026-11-14", "2026-12-28"),
        ("2026-03-24", "2026-05-06"),
        ("2027-02-12", "2027-03-30"),
        ("2026-11-13", "2026-12-28"),
    ],
)
def test_last_day_of_objection(sent_on, last_day):
    assert objection_last_day(date.fromisoformat(sent_on)) == date.fromisoformat(last_day)


@given(DAYS, st.integers(1, 12))
def test_a_term_ends_on_the_first_working_day_at_or_after_its_weeks(start, weeks):
    last = last_day_of_term(start, weeks=weeks)
    named = start + timedelta(weeks=weeks)
    assert not is_non_working_day(last)
    between = [named + timedelta(days=count) for count in range((last - named).days)]
    assert all(is_non_working_day(day) for day in between)


def test_terms_of_more_than_twelve_weeks_are_not_moved():
    saturday = date(2026, 11, 14)
    assert last_day_of_term(saturday, weeks=13) == saturday + timedelta(weeks=13)


def test_the_module_is_cheap_to_import():
    code = "import sys, desktop.models.term; print(any('holidays' in name for name in sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        (date(2026, 11, 23), 10, date(2026, 12, 7)),
        (date(2026, 12, 23), 1, date(2026, 12, 24)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2027, 5, 4), 1, date(2027, 5, 7)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
    ],
)
def test_working_days_pass_over_weekends_and_holidays(day, days, expected):
    assert working_days_after(day, days=days) == expected
