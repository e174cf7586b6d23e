"""Whether the computer's clock can be right: against the log, and against time that went by."""

from datetime import datetime, timedelta

from desktop.clock import Clock, Stopwatch
from desktop.errors import ClockJumped

SLACK = timedelta(minutes=5)
"""What two devices, or a clock that is set by the network, may differ."""

LONGEST_REST = timedelta(days=400)
"""A vault that nobody opened for longer is rarer than a clock that is wrong."""


def jump_since(before: datetime, now: datetime) -> ClockJumped | None:
    """Return what is odd about the present instant, given when the last line was written."""
    if now < before - SLACK:
        return ClockJumped(reason="behind", before=before, now=now)
    if now > before + LONGEST_REST:
        return ClockJumped(reason="ahead", before=before, now=now)
    return None


class ClockWatch:
    """Compares the clock with a stopwatch, from one question to the next.

    Both run on through summer time, since instants are UTC, and through a computer's sleep.
    """

    def __init__(self, clock: Clock, stopwatch: Stopwatch | None) -> None:
        self._clock = clock
        self._stopwatch = stopwatch
        self._seen = self._look()

    def _look(self) -> tuple[datetime, float]:
        return self._clock(), 0.0 if self._stopwatch is None else self._stopwatch()

    def jump(self) -> ClockJumped | None:
        """Return the jump since the last question, if there was one; each is told once."""
        if self._stopwatch is None:
            return None
        (before, started), (now, ended) = self._seen, self._look()
        expected = before + timedelta(seconds=ended - started)
        if abs(now - expected) <= SLACK:
            # Against the first instant, so that a clock that creeps away is noticed too.
            return None
        self._seen = now, ended
        return ClockJumped(reason="during", before=expected, now=now)
