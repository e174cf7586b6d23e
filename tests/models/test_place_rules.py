from datetime import date

import pytest

from desktop.models.ids import PlaceId
from desktop.models.lending import due_of_loan, is_overdue
from desktop.models.paper import Place, PlaceKind, is_locked, is_within, path_of


def tree(*rows):
    return {
        PlaceId(number): Place(
            PlaceId(number),
            PlaceId(parent) if parent else None,
            PlaceKind.SHELF,
            name,
            has_lock=has_lock,
        )
        for number, parent, name, has_lock in rows
    }


PLACES = tree(
    (1, 0, "Gang", False),
    (2, 1, "Kast 2", True),
    (3, 2, "Kast 2 · plank A", False),
    (4, 1, "Tafel", False),
)


@pytest.mark.parametrize(("number", "locked"), [(1, False), (2, True), (3, True), (4, False)])
def test_a_lock_holds_for_all_that_lies_behind_it(number, locked):
    assert is_locked(PLACES[PlaceId(number)], PLACES) is locked


@pytest.mark.parametrize(
    ("inner", "outer", "within"),
    [(3, 3, True), (3, 2, True), (3, 1, True), (2, 3, False), (4, 2, False)],
)
def test_a_place_is_within_itself_and_what_it_lies_in(inner, outer, within):
    assert is_within(PLACES[PlaceId(inner)], PlaceId(outer), PLACES) is within


def test_a_path_goes_from_the_outside_in_and_says_no_name_twice():
    assert path_of(PLACES[PlaceId(3)], PLACES) == "Gang > Kast 2 · plank A"
    assert path_of(PLACES[PlaceId(4)], PLACES) == "Gang > Tafel"


@pytest.mark.parametrize(
    ("today", "for_meeting", "due"),
    [
        (date(2026, 11, 24), True, date(2026, 11, 25)),  # Tuesday, the day after
        (date(2026, 11, 27), True, date(2026, 11, 30)),  # Friday, so Monday
        (date(2026, 11, 24), False, date(2026, 12, 8)),
        (date(2026, 11, 28), False, date(2026, 12, 14)),  # Saturday in two weeks, so Monday
        (date(2026, 12, 11), False, date(2026, 12, 28)),  # Christmas Day, a Friday, so Monday
    ],
)
def test_a_loan_is_back_on_a_working_day(today, for_meeting, due):
    assert due_of_loan(today, is_for_meeting=for_meeting) == due


def test_late_is_after_the_day_itself():
    today = date(2026, 11, 24)
    assert [is_overdue(day, today) for day in (None, today, date(2026, 11, 23))] == [
        False,
        False,
        True,
    ]
