"""The lines of today as a played-through week gives them, and the end of the day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from log_reader import read_log
from played import TODAY, StillClock, book_in, granted, new_session, printed, raw

from desktop.errors import NotAllowed
from desktop.models import roles
from desktop.models.disclosure import Channel
from desktop.models.dossier import DossierStatus
from desktop.models.log import LogCode
from desktop.models.paper import PaperKind, PlaceKind
from desktop.models.roles import Role
from desktop.models.term import objection_last_day
from desktop.models.today import Group, TodayRules, Topic
from desktop.services import collecting, dossier, lending, paper, signing, today


def told(session):
    return [(line.group, line.topic) for line in session.read(today.lines).lines]


def last_line(session):
    bare = raw(session)
    body = read_log(bare).bodies[-1]
    bare.close()
    return body


def shelf_of(session):
    places = session.read(paper.places).values()
    return next(place.id for place in places if place.kind is PlaceKind.SHELF)


def folder_of(session, dossier_id):
    page = session.write(dossier.view, dossier_id=dossier_id).result
    return next(item for item in page.papers if item.kind is PaperKind.FOLDER)


@pytest.fixture
def put_away(session):
    """Return a dossier whose forms are printed and whose folder lies in the cabinet."""
    dossier_id = granted(session)
    session.write(
        paper.move, paper_id=folder_of(session, dossier_id).id, place_id=shelf_of(session)
    )
    return dossier_id


def test_a_copy_is_followed_from_the_printer_until_it_is_back(session, clock, put_away, tmp_path):
    assert told(session) == []
    sent = printed(session, put_away, tmp_path / "prints")
    (line,) = session.read(today.lines).lines
    assert (line.group, line.topic, len(line.papers)) == (Group.TODAY, Topic.COLLECT, 3)
    assert (line.dossier.id, line.dossier.name.surname) == (put_away, "Berg")

    for copy in sent.copies:
        session.write(collecting.collect, paper_id=copy.copy.paper_id)
    assert told(session) == []
    first = sent.copies[0].copy
    due_on = TODAY + timedelta(days=14)
    session.write(signing.hand_out, paper_id=first.paper_id, channel=Channel.BY_POST, due_on=due_on)
    assert (told(session), session.read(today.lines).next_on) == ([], due_on)

    clock.forward(days=14)
    session.write(today.close_day, has_backup=True)
    (line,) = session.read(today.lines).lines
    assert (line.group, line.topic, line.day) == (Group.TODAY, Topic.COPY, due_on)
    assert (line.papers[0].party, line.papers[0].scan_code) == (
        first.parties[0],
        first.data.scan_code,
    )
    clock.forward(days=1)
    session.write(today.close_day, has_backup=True)
    assert told(session) == [(Group.LATE, Topic.COPY)]

    session.write(signing.take_back_signed, code=first.data.scan_code)
    assert told(session) == []


def test_a_copy_without_a_day_waits_after_ten_working_days(session, clock, put_away, tmp_path):
    sent = printed(session, put_away, tmp_path / "prints")
    for copy in sent.copies:
        session.write(collecting.collect, paper_id=copy.copy.paper_id)
    session.write(
        signing.hand_out, paper_id=sent.copies[1].copy.paper_id, channel=Channel.TO_SCHOOL
    )
    clock.forward(days=14)
    session.write(today.close_day, has_backup=True)
    assert told(session) == []
    session.write(today.edit_rules, rules=TodayRules(out_days=9))
    (line,) = session.read(today.lines).lines
    assert (line.group, line.topic, line.day) == (Group.WAITING, Topic.COPY, TODAY)
    assert "Oefenboom" in line.papers[0].place


def test_a_loan_is_late_until_it_is_back(session, clock, put_away):
    folder = folder_of(session, put_away)
    session.write(lending.lend_to_new, paper_id=folder.id, name="Consulent Voorbeeld", due_on=TODAY)
    (line,) = session.read(today.lines).lines
    assert (line.group, line.topic, line.papers[0].place) == (
        Group.TODAY,
        Topic.LOAN,
        "Consulent Voorbeeld",
    )
    clock.forward(days=1)
    assert (Group.LATE, Topic.LOAN) in told(session)
    session.write(lending.bring_back, paper_id=folder.id)
    assert (Group.LATE, Topic.LOAN) not in told(session)


def test_the_end_of_the_day_counts_what_lies_outside_a_lock(session, put_away, tmp_path):
    book_in(session)
    printed(session, put_away, tmp_path / "prints")
    shown = session.read(today.lines)
    end = session.read(today.day_end)
    assert shown.unlocked == end.unlocked_count == 4
    assert end.uncollected_count == 3
    assert [line.papers[0].place for line in end.unlocked] == [
        "Secretariaat > Post in",
        "Secretariaat > Printerbak",
    ]


def test_the_last_day_to_object_is_told_that_day(session, clock, put_away, tmp_path):
    printed(session, put_away, tmp_path / "prints")
    assert session.read(today.lines).next_on == objection_last_day(TODAY)
    for _ in range((objection_last_day(TODAY) - TODAY).days):
        clock.forward(days=1)
    assert (Group.TODAY, Topic.OBJECTION) in told(session)
    clock.forward(days=1)
    assert Topic.OBJECTION not in [topic for _, topic in told(session)]


def test_a_day_that_nobody_closed_is_told_until_one_is(session, clock):
    clock.forward(days=3)
    (line,) = session.read(today.lines).lines
    assert (line.topic, line.day) == (Topic.LEFT_OPEN, TODAY)
    session.write(today.close_day, has_backup=False)
    assert told(session) == []
    assert session.read(today.day_end).is_closed
    clock.forward(days=1)
    assert (told(session), session.read(today.day_end).is_closed) == ([], False)


def test_closing_notes_counts_and_no_names(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    written = session.write(today.close_day, has_backup=True)
    assert written.undoable is None
    body = last_line(session)
    assert (body["act"], body["detail"]) == (
        "close_day",
        {"unlocked": 4, "uncollected": 3, "late": 0, "backup": True},
    )
    assert written.result.unlocked_count == 4


def test_the_day_is_that_of_the_netherlands(tmp_path):
    late = StillClock(datetime(2026, 11, 23, 23, 30, tzinfo=UTC))  # half past midnight there
    session = new_session(tmp_path / "kluis", clock=late, is_practice=True)
    assert session.read(today.day_end).day == date(2026, 11, 24)
    session.close()


@pytest.mark.parametrize(
    ("role", "may"), [(Role.STAND_IN, True), (Role.MDC_MEMBER, False), (Role.DIRECTOR, True)]
)
def test_who_may_close_the_day(role, may):
    assert roles.may(role, LogCode.CLOSE_DAY) is may


def test_the_rules_are_kept_within_bounds(session):
    session.write(today.edit_rules, rules=TodayRules(out_days=0, evening_hour=30))
    assert session.read(today.rules) == TodayRules(out_days=1, evening_hour=23)


def test_nothing_here_changes_a_dossier(session, put_away):
    session.write(today.close_day, has_backup=False)
    page = session.write(dossier.view, dossier_id=put_away).result
    assert page.dossier.status is DossierStatus.DECIDED
    with pytest.raises(NotAllowed):
        session.write(_as_member)


def _as_member(act):
    act.role = Role.MDC_MEMBER
    today.close_day(act, has_backup=False)
