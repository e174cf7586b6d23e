"""The one place that asks what time it is; tests hand in a clock of their own."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

Clock = Callable[[], datetime]
"""Returns the present instant, in UTC."""


Stopwatch = Callable[[], float]
"""Returns seconds since some moment, whatever the clock is set to; sleep of the computer counts."""


def system_stopwatch() -> float:
    """Return the seconds since the computer started, those it slept included."""
    if sys.platform == "linux":
        clock = time.CLOCK_BOOTTIME
    elif sys.platform == "darwin":
        # Python's own monotonic clock stands still there while the computer sleeps.
        clock = time.CLOCK_MONOTONIC
    else:
        return time.monotonic()
    return time.clock_gettime(clock)


def system_clock() -> datetime:
    """Return the present instant, in UTC."""
    return datetime.now(UTC)


def local_date(instant: datetime) -> date:
    """Return the date in the Netherlands at an instant."""
    return instant.astimezone(AMSTERDAM).date()
