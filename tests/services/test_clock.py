"""A clock that cannot be right is told and logged; nothing is stopped by it."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from log_reader import read_log
from played import PASSWORD, StillClock, a_booking, new_session, raw

from desktop.clock import AMSTERDAM, system_clock, system_stopwatch
from desktop.error_text import sentence
from desktop.models.log import LogCode
from desktop.services import dossier, vaults
from desktop.services.clock_watch import jump_since


class Stopwatch:
    """A stopwatch that goes with a clock until somebody sets the clock."""

    def __init__(self, clock: StillClock) -> None:
        self.clock = clock
        self.started = clock.moment
        self.set_by = timedelta()

    def __call__(self) -> float:
        return (self.clock.moment - self.set_by - self.started).total_seconds()

    def set_clock(self, **amount: float) -> None:
        self.set_by += timedelta(**amount)
        self.clock.moment += timedelta(**amount)


@pytest.fixture
def desk(tmp_path):
    clock = StillClock()
    session = new_session(tmp_path / "kluis", clock=clock)
    user = session.user_id
    session.close()
    stopwatch = Stopwatch(clock)
    opened = []

    def unlock():
        while opened:
            opened.pop().close()
        session = vaults.unlock(
            tmp_path / "kluis", user_id=user, password=PASSWORD, clock=clock, stopwatch=stopwatch
        )
        opened.append(session)
        return session

    unlock.clock, unlock.stopwatch = clock, stopwatch
    yield unlock
    while opened:
        opened.pop().close()


def _log(session):
    connection = raw(session)
    reading = read_log(connection)
    connection.close()
    assert reading.problems == []
    return reading.bodies


def _look_over(act):
    act.does(LogCode.VERIFY)


def _jumps(session):
    return [body["detail"] for body in _log(session) if body["act"] == LogCode.CLOCK_JUMPED]


@pytest.mark.parametrize(
    ("amount", "reason"),
    [
        ({"minutes": -4}, None),
        ({"minutes": -5}, None),
        ({"minutes": -6}, "behind"),
        ({"days": -3650}, "behind"),
        ({"minutes": 6}, None),
        ({"days": 60}, None),
        ({"days": 399}, None),
        ({"days": 401}, "ahead"),
        ({"days": 3650}, "ahead"),
    ],
)
def test_the_clock_is_held_against_the_newest_line(desk, amount, reason):
    desk.clock.forward(**amount)
    session = desk()
    assert [warning.data["reason"] for warning in session.warnings] == ([reason] if reason else [])
    assert [jump["reason"] for jump in _jumps(session)] == ([reason] if reason else [])
    session.write(_look_over)


def test_the_line_and_the_sentence_tell_both_instants(desk):
    desk.clock.moment = datetime(2016, 11, 23, 9, 0, tzinfo=UTC)
    session = desk()
    (jump,) = _jumps(session)
    assert jump == {
        "reason": "behind",
        "before": "2026-11-23 09:00:00+00:00",
        "now": "2016-11-23 09:00:00+00:00",
    }
    said = sentence(session.warnings[0])
    assert "23-11-2016 10:00" in said
    assert "23-11-2026 10:00" in said


def test_a_clock_that_was_set_right_is_noticed_once(desk):
    desk.clock.forward(days=3650)
    assert desk().warnings
    desk.clock.forward(days=-3650)
    assert desk().warnings
    session = desk()
    assert session.warnings == ()
    assert [jump["reason"] for jump in _jumps(session)] == ["ahead", "behind"]


@pytest.mark.parametrize("amount", [{"minutes": -6}, {"minutes": 6}, {"days": 3650}])
def test_a_jump_while_someone_works_is_noted_once_and_told_once(desk, amount):
    session = desk()
    booking = a_booking(session)
    assert session.write(dossier.book_in, booking=booking).warnings == ()
    desk.stopwatch.set_clock(**amount)
    (warning,) = session.write(dossier.book_in, booking=booking).warnings
    assert warning.data["reason"] == "during"
    assert session.write(dossier.book_in, booking=booking).warnings == ()
    assert session.warnings == (warning,)
    acts = [body["act"] for body in _log(session)]
    assert acts[-4:] == ["book_in", "clock_jumped", "book_in", "book_in"]
    assert session.undo().warnings == ()


def test_a_jump_before_an_act_that_is_refused_is_told_with_the_next(desk):
    session = desk()
    booking = a_booking(session)
    desk.stopwatch.set_clock(days=1)

    def refused(act):
        act.does(LogCode.BOOK_IN)
        raise OSError

    with pytest.raises(OSError):
        session.write(refused)
    assert len(session.write(dossier.book_in, booking=booking).warnings) == 1
    assert len(_jumps(session)) == 1


def test_a_clock_that_creeps_away_is_noticed(desk):
    session = desk()
    booking = a_booking(session)
    told = []
    for _ in range(8):
        desk.clock.forward(hours=1)
        desk.stopwatch.set_clock(minutes=1)
        told += session.write(dossier.book_in, booking=booking).warnings
    assert len(told) == 1


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM),  # the hour that comes twice
        datetime(2027, 3, 28, 1, 30, tzinfo=AMSTERDAM),  # before the hour that is left out
        datetime(2028, 2, 28, 23, 30, tzinfo=AMSTERDAM),
        datetime(2027, 12, 31, 23, 30, tzinfo=AMSTERDAM),
        datetime(2038, 1, 19, 3, 0, tzinfo=UTC),
    ],
)
def test_summer_time_and_odd_days_are_no_jump(desk, moment):
    desk.clock.moment = moment.astimezone(UTC)
    desk()  # here the clock may have jumped since the vault was made
    session = desk()
    for _ in range(4):
        desk.clock.forward(minutes=30)
        assert session.write(_look_over).warnings == ()
    assert session.warnings == ()
    assert desk().warnings == ()


def test_an_hour_by_the_wall_is_no_hour_in_the_log():
    """The control of the test above: by the clock on the wall it would have been a jump."""
    before = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM)
    after = (before.astimezone(UTC) + timedelta(minutes=45)).astimezone(AMSTERDAM)
    assert after.replace(tzinfo=UTC) < before.replace(tzinfo=UTC) + timedelta(minutes=45)
    assert jump_since(before.astimezone(UTC), after.astimezone(UTC)) is None
    assert jump_since(before.replace(tzinfo=UTC), after.replace(tzinfo=UTC) - timedelta(hours=1))


def test_the_computer_itself_is_in_step(tmp_path):
    """The real clock and the real stopwatch, as a session of the program has them."""
    new = new_session(tmp_path / "kluis")
    user = new.user_id
    new.close()
    session = vaults.unlock(tmp_path / "kluis", user_id=user, password=PASSWORD)
    told = session.warnings
    booking = a_booking(session)
    for _ in range(3):
        session.write(dossier.book_in, booking=booking)
    assert session.warnings == told
    session.close()
    first, second = system_stopwatch(), system_stopwatch()
    assert second >= first > 0
    assert system_clock().tzinfo is UTC


def test_what_stands_in_the_log_says_nothing_of_anyone(desk):
    desk.clock.forward(days=-1)
    session = desk()
    (body,) = [body for body in _log(session) if body["act"] == LogCode.CLOCK_JUMPED]
    assert set(body["detail"]) == {"reason", "before", "now"}
    assert body["tables"] == {}
    assert json.dumps(body)
