"""Which line belongs to which group, and in what order."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.models.ids import DossierId, PaperId, PlaceId
from desktop.models.paper import CopyState, PaperKind, PlaceKind
from desktop.models.person import PersonName
from desktop.models.printer import PrintJobState
from desktop.models.today import (
    DossierRef,
    Facts,
    Group,
    ObjectionFact,
    PaperFact,
    TodayAction,
    TodayRules,
    Topic,
    backup_line,
    lies_unlocked,
    next_day,
    today_lines,
    uncollected_lines,
    unlocked_lines,
    waits_in_printer,
)

MONDAY = date(2026, 11, 23)
DOSSIER = DossierRef(DossierId("d1"), "D-26-0001-C", PersonName("Berg", "van den", "Sem"))
OTHER = DossierRef(DossierId("d2"), "D-26-0002-B", PersonName("Jansen", "", "Noor"))


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 11, 0, tzinfo=UTC)


def evening(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 15, 0, tzinfo=UTC)  # 16:00 in winter


def a_copy(**values):
    """Return a copy that a parent has."""
    copy = PaperFact(
        id=PaperId("k1"),
        kind=PaperKind.COPY,
        scan_code="KBCDFGHJLN",
        running_number="K-0001",
        dossier=DOSSIER,
        place_id=PlaceId(90),
        place_kind=PlaceKind.PARTY,
        place="Ada Proefman",
        has_lock=False,
        since=MONDAY,
        copy_state=CopyState.COLLECTED,
        job_state=PrintJobState.COLLECTED,
    )
    return replace(copy, **values)


def a_folder(**values):
    """Return a folder on the desk."""
    return a_copy(
        **{
            "id": PaperId("f1"),
            "kind": PaperKind.FOLDER,
            "running_number": "",
            "place_id": PlaceId(4),
            "place_kind": PlaceKind.DESK,
            "place": "Bureau",
            "copy_state": None,
            "job_state": None,
            **values,
        }
    )


def a_print(**values):
    """Return a copy that waits in a printer."""
    return a_copy(
        **{
            "place_id": PlaceId(5),
            "place_kind": PlaceKind.PRINTER_TRAY,
            "place": "Printerbak",
            "copy_state": CopyState.PRINTED,
            "job_state": PrintJobState.SENT,
            **values,
        }
    )


def lines(*papers, on=MONDAY, **values):
    return today_lines(Facts(**{"now": noon(on), "papers": papers, **values}))


def groups(*papers, on=MONDAY, **values):
    return [(line.group, line.topic) for line in lines(*papers, on=on, **values)]


@pytest.mark.parametrize(
    ("due_on", "on", "group"),
    [
        (date(2026, 11, 22), MONDAY, Group.LATE),
        (MONDAY, MONDAY, Group.TODAY),
        (date(2026, 11, 24), MONDAY, None),
        (date(2026, 11, 20), date(2026, 11, 21), Group.LATE),  # on a Saturday too
        (date(2026, 12, 31), date(2027, 1, 1), Group.LATE),  # over the year's end
        (date(2027, 1, 1), date(2026, 12, 31), None),
    ],
)
@pytest.mark.parametrize("make", [a_copy, a_folder])
def test_what_is_due_is_late_the_day_after(make, due_on, on, group):
    found = lines(make(due_on=due_on, since=on - timedelta(days=3)), on=on)
    assert [line.group for line in found] == ([] if group is None else [group])
    assert all(line.day == due_on for line in found)


@pytest.mark.parametrize(
    ("since", "first"),
    [
        # ten working days after a Monday is the Monday two weeks later; it waits the day after
        (date(2026, 11, 2), date(2026, 11, 17)),
        # a Friday: the weekend does not count
        (date(2026, 11, 6), date(2026, 11, 21)),
        # Christmas, Boxing Day and New Year's Day lie between (25 December 2026 is a Friday)
        (date(2026, 12, 18), date(2027, 1, 6)),
        # Good Friday and Easter Monday; 5 May, Ascension Day and Whit Monday
        (date(2027, 3, 22), date(2027, 4, 8)),
        (date(2027, 4, 29), date(2027, 5, 19)),
    ],
)
def test_what_is_out_long_waits_for_others(since, first):
    copy = a_copy(since=since)
    assert lines(copy, on=first - timedelta(days=1)) == ()
    (line,) = lines(copy, on=first)
    assert (line.group, line.topic, line.day) == (Group.WAITING, Topic.COPY, since)
    assert line.action is TodayAction.SCAN_RETURN


def test_how_long_is_a_setting():
    copy = a_copy(since=date(2026, 11, 19))
    assert lines(copy) == ()
    assert len(lines(copy, rules=TodayRules(out_days=1))) == 1


@pytest.mark.parametrize("place", [PlaceKind.DESTROYED, PlaceKind.MISSING])
def test_what_is_gone_is_due_no_more(place):
    assert lines(a_copy(place_kind=place, due_on=date(2026, 1, 1))) == ()


def test_a_copy_that_is_wrong_must_come_back_at_once():
    copy = a_copy(copy_state=CopyState.SUPERSEDED, due_on=date(2026, 12, 24))
    assert groups(copy) == [(Group.WAITING, Topic.SUPERSEDED)]
    here = a_copy(copy_state=CopyState.SUPERSEDED, place_kind=PlaceKind.CONTAINER, has_lock=True)
    assert lines(here) == ()


def test_a_loan_comes_back_to_the_desk():
    (line,) = lines(a_folder(place_kind=PlaceKind.PARTY, due_on=date(2026, 11, 1)))
    assert (line.topic, line.action) == (Topic.LOAN, TodayAction.PUT_BACK)


@pytest.mark.parametrize(
    ("values", "topic"),
    [
        ({}, Topic.COLLECT),
        ({"copy_state": None}, Topic.UNCERTAIN),
        ({"job_state": PrintJobState.UNCERTAIN}, Topic.UNCERTAIN),
        ({"place_kind": PlaceKind.DESK}, Topic.COLLECT),
        ({"copy_state": CopyState.COLLECTED}, None),
        ({"copy_state": CopyState.MISPRINTED}, None),
        ({"copy_state": CopyState.RETURNED}, None),
        ({"copy_state": CopyState.SUPERSEDED}, None),
    ],
)
def test_a_print_is_asked_after_until_someone_answers(values, topic):
    found = lines(a_print(**values))
    assert [line.topic for line in found] == ([] if topic is None else [topic])
    assert waits_in_printer(a_print(**values)) is (topic is not None)


def test_prints_of_a_dossier_are_one_line():
    papers = (
        a_print(),
        a_print(id=PaperId("k2"), running_number="K-0002"),
        a_print(id=PaperId("k3"), running_number="K-0003", dossier=OTHER),
    )
    found = uncollected_lines(reversed(papers))
    told = [[paper.number for paper in line.papers] for line in found]
    assert told == [["K-0001", "K-0002"], ["K-0003"]]


@pytest.mark.parametrize(
    ("values", "is_open"),
    [
        ({}, True),
        ({"has_lock": True}, False),
        ({"place_kind": PlaceKind.PARTY}, False),
        ({"place_kind": PlaceKind.TRANSIT}, False),
        ({"place_kind": PlaceKind.DESTROYED}, False),
        ({"place_kind": PlaceKind.MDC_TABLE}, True),
    ],
)
def test_paper_with_us_behind_no_lock_lies_open(values, is_open):
    assert lies_unlocked(a_folder(**values)) is is_open


def test_paper_outside_a_lock_is_a_line_per_place_in_the_evening_only():
    papers = (
        a_folder(),
        a_folder(id=PaperId("f2"), dossier=OTHER),
        a_folder(id=PaperId("f3"), place_id=PlaceId(2), place="Archief"),
    )
    assert lines(*papers) == ()
    found = lines(*papers, now=evening(MONDAY), closed_on=MONDAY)
    assert [(line.papers[0].place, len(line.papers)) for line in found] == [
        ("Archief", 1),
        ("Bureau", 2),
    ]
    assert found == unlocked_lines(papers)
    early = TodayRules(evening_hour=12)
    assert len(lines(*papers, rules=early, closed_on=MONDAY)) == 2


def test_the_evening_begins_by_the_clock_on_the_wall():
    summer = datetime(2027, 6, 7, 14, 0, tzinfo=UTC)  # 16:00 in summer
    facts = Facts(now=summer, papers=(a_folder(),), closed_on=summer.date())
    assert len(today_lines(facts)) == 1
    assert today_lines(replace(facts, now=summer - timedelta(minutes=1))) == ()


@pytest.mark.parametrize(
    ("worked_on", "closed_on", "is_told"),
    [
        (None, None, False),
        (date(2026, 11, 20), None, True),
        (date(2026, 11, 20), date(2026, 11, 20), False),
        (date(2026, 11, 20), date(2026, 11, 19), True),
        # nobody worked since the last day that was closed: holidays leave nothing open
        (date(2026, 11, 16), date(2026, 11, 16), False),
        # closing today answers for the day before
        (date(2026, 11, 20), MONDAY, False),
    ],
)
def test_a_day_that_was_worked_on_and_not_closed_is_told(worked_on, closed_on, is_told):
    found = lines(worked_on=worked_on, closed_on=closed_on)
    assert [line.topic for line in found] == ([Topic.LEFT_OPEN] if is_told else [])
    assert all(line.day == worked_on for line in found)


def test_in_the_evening_the_day_can_be_closed_once():
    assert groups(now=evening(MONDAY)) == [(Group.HOUSEKEEPING, Topic.CLOSE_DAY)]
    assert groups(now=evening(MONDAY), closed_on=MONDAY) == []


def test_the_last_day_to_object_is_told_on_that_day():
    facts = {"objections": (ObjectionFact(DOSSIER, MONDAY),)}
    assert groups(**facts) == [(Group.TODAY, Topic.OBJECTION)]
    assert groups(on=date(2026, 11, 20), **facts) == groups(on=date(2026, 11, 24), **facts) == []


def test_the_order_is_by_group_then_by_what_is_most_urgent():
    papers = (
        a_copy(id=PaperId("1"), running_number="K-0001", since=date(2026, 10, 1)),
        a_copy(id=PaperId("2"), running_number="K-0002", due_on=date(2026, 11, 20)),
        a_folder(id=PaperId("3"), due_on=date(2026, 11, 2)),
        a_copy(id=PaperId("4"), running_number="K-0004", due_on=MONDAY),
        a_print(id=PaperId("5"), running_number="K-0005"),
        a_copy(id=PaperId("6"), running_number="K-0006", since=date(2026, 9, 1)),
        a_folder(id=PaperId("7")),
    )
    found = lines(
        *papers,
        now=evening(MONDAY),
        worked_on=date(2026, 11, 20),
        objections=(ObjectionFact(OTHER, MONDAY),),
    )
    assert [(line.group.value, line.papers[0].id if line.papers else "") for line in found] == [
        ("late", "3"),
        ("late", "2"),
        ("today", "5"),
        ("today", "4"),
        ("today", ""),
        ("waiting", "6"),
        ("waiting", "1"),
        ("paper", "3"),
        ("paper", "5"),
        ("housekeeping", ""),
        ("housekeeping", ""),
    ]
    assert [line.topic for line in found[-2:]] == [Topic.LEFT_OPEN, Topic.CLOSE_DAY]


def test_the_next_day_is_the_first_after_today():
    papers = (
        a_copy(due_on=date(2026, 12, 4)),
        a_folder(due_on=MONDAY),
        a_copy(due_on=date(2026, 11, 25), place_kind=PlaceKind.MISSING),
    )
    facts = Facts(noon(MONDAY), papers, (ObjectionFact(DOSSIER, date(2026, 12, 1)),))
    assert next_day(facts) == date(2026, 12, 1)
    assert next_day(Facts(noon(MONDAY))) is None


@pytest.mark.parametrize(
    ("days", "is_told"), [(None, True), (0, False), (1, False), (2, True), (92, True)]
)
def test_a_backup_older_than_a_day_is_told(days, is_told):
    assert (backup_line(days) is not None) is is_told


def test_a_line_is_the_same_after_reading_again():
    (before,) = lines(a_copy(due_on=date(2026, 11, 20)))
    (after,) = lines(a_copy(due_on=date(2026, 11, 20), since=date(2026, 11, 19)))
    assert before.key == after.key
