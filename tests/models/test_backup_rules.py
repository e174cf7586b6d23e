"""Which sets stay, how old they are, and how a set lies to a vault."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.models.backup import (
    LastChange,
    Relation,
    SetFront,
    SetReason,
    VaultFacts,
    age_days,
    compare,
    kept,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday


def a_set(days_ago: float, reason=SetReason.DAILY, *, is_whole=True, name=None) -> SetFront:
    return SetFront(
        folder=Path(name or f"{days_ago:g}"),
        set_id="",
        vault_id="",
        made_at=NOW - timedelta(days=days_ago),
        reason=reason,
        schema=2,
        program="",
        is_practice=False,
        size=0,
        is_whole=is_whole,
    )


def staying(*ages: float, now=NOW, reason=SetReason.DAILY) -> set[float]:
    return {float(path.name) for path in kept([a_set(age, reason) for age in ages], now=now)}


@pytest.mark.parametrize(
    ("ages", "expected"),
    [
        ((), set()),
        ((0,), {0}),
        ((0, 0.01, 0.2), {0}),  # the newest of a day stands for it
        (range(7), set(range(7))),
        (range(8), set(range(7))),  # the eighth is of the week of the seventh
        # Four weeks end with the sets of 0, 1, 8 and 15 days ago, two months with 0 and 23.
        (range(22), {*range(7), 8, 15}),
        (range(60), {*range(7), 8, 15, 23}),
        ((0, 40), {0, 40}),  # days without a set do not count
        ((0, 90, 92, 93), {0, 90, 92}),
        ((92, 93, 100), {92}),
        # Two months at most by month, but each of these stands for a day and a week.
        ((0, 30, 60, 90), {0, 30, 60, 90}),
    ],
)
def test_which_sets_stay(ages, expected):
    assert staying(*ages) == expected


def test_a_year_of_daily_sets_leaves_what_was_promised():
    sets: list[SetFront] = []
    for day in range(365):
        now = NOW + timedelta(days=day)
        made = SetFront(
            Path(str(day)),
            "",
            "",
            now,
            SetReason.DAILY,
            2,
            "",
            is_practice=False,
            size=0,
            is_whole=True,
        )
        staying_now = kept([*sets, made], now=now)
        assert made.folder in staying_now
        sets = [one for one in (*sets, made) if one.folder in staying_now]
        ages = [(now - one.made_at).days for one in sets]
        assert max(ages) <= 92
        assert set(range(min(day + 1, 7))) <= set(ages)
        assert len(sets) <= 7 + 4 + 2
    assert len({(one.made_at.year, one.made_at.month) for one in sets}) >= 2
    assert len({one.made_at.isocalendar()[:2] for one in sets}) >= 4


def test_days_are_those_of_the_netherlands():
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)  # half past midnight of the 23rd there
    sets = [a_set(0), a_set((NOW - late) / timedelta(days=1), name="late")]
    assert {path.name for path in kept(sets, now=NOW)} == {"0"}
    assert age_days([sets[1]], date(2026, 11, 23)) == 0


def test_sets_before_something_risky_push_no_other_out_and_are_counted_apart():
    daily = [a_set(age) for age in range(7)]
    safety = [a_set(age + 0.1, SetReason.BEFORE_MIGRATION, name=f"m{age}") for age in range(5)]
    names = {path.name for path in kept([*daily, *safety], now=NOW)}
    assert names == {*map(str, range(7)), "m0", "m1", "m2"}
    old = a_set(93, SetReason.BEFORE_MIGRATION, name="old")
    assert Path("old") not in kept([*daily, old], now=NOW)


def test_a_clock_that_runs_ahead_costs_no_set():
    ages = (0, 1, 2, 3)
    ahead = NOW + timedelta(days=3650)
    sets = [a_set(age) for age in ages]
    wrong = a_set(-3650, name="wrong")
    assert kept([*sets, wrong], now=ahead) >= {one.folder for one in sets}
    # Put right again: the set from the future takes no other's place, and goes after a week.
    assert kept([*sets, wrong], now=NOW) == {*(one.folder for one in sets), Path("wrong")}
    week = [a_set(age) for age in range(7)]
    assert Path("wrong") not in kept([*week, wrong], now=NOW)


def test_when_the_date_is_confirmed_by_one_more_set_old_ones_go():
    sets = [a_set(0), a_set(1), a_set(200)]
    assert Path("200") not in kept(sets, now=NOW)
    assert Path("200") in kept([sets[0], sets[2]], now=NOW)


def test_the_age_is_that_of_the_newest_whole_set():
    today = date(2026, 11, 23)
    assert age_days([], today) is None
    assert age_days([a_set(0, is_whole=False)], today) is None
    assert age_days([a_set(5), a_set(2), a_set(0, is_whole=False)], today) == 2
    assert age_days([a_set(-30)], today) == 0


def facts(head=10, *, counts=None, numbers=None, changes=None):
    return VaultFacts(head, b"", counts or {}, numbers or {}, changes or {})


@pytest.mark.parametrize(
    ("set_head", "vault_head", "shared", "relation"),
    [
        (10, 10, 10, Relation.SAME),
        (10, 12, 10, Relation.VAULT_IS_NEWER),
        (12, 10, 10, Relation.SET_IS_NEWER),
        (12, 11, 10, Relation.APART),
        (10, 10, 0, Relation.APART),
    ],
)
def test_how_a_set_lies_to_a_vault(set_head, vault_head, shared, relation):
    found = compare(facts(set_head), facts(vault_head), shared_lines=shared)
    assert found.relation is relation
    assert found.lines_only_in_set == set_head - shared
    assert found.lines_only_in_vault == vault_head - shared


def test_dossiers_are_told_apart():
    def change(line, at):
        return LastChange(line, bytes([line]), at)

    of_set = facts(
        counts={"pupil": 3, "tlv": 1, "gone": 4},
        numbers={"a": "D-1", "b": "D-2", "c": "D-3", "s": "D-9"},
        changes={"a": change(1, "1"), "b": change(5, "5"), "c": change(2, "2")},
    )
    of_vault = facts(
        counts={"pupil": 4, "tlv": 1, "new": 1},
        numbers={"a": "D-1", "b": "D-2", "c": "D-3", "v": "D-8"},
        changes={"a": change(1, "1"), "b": change(4, "4"), "c": change(6, "6")},
    )
    found = compare(of_set, of_vault, shared_lines=1)
    assert found.counts == {"gone": (4, 0), "new": (0, 1), "pupil": (3, 4)}
    assert (found.only_in_set, found.only_in_vault) == (("D-9",), ("D-8",))
    assert (found.newer_in_set, found.newer_in_vault) == (("D-2",), ("D-3",))
    assert found.same_dossiers == 1
