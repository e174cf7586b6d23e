"""The one place that asks what time it is; tests hand in a clock of their own."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

Clock = Callable[[], datetime]
"""Returns the present instant, in UTC."""


def system_clock() -> datetime:
    """Return the present instant, in UTC."""
    return datetime.now(UTC)


def local_date(instant: datetime) -> date:
    """Return the date in the Netherlands at an instant."""
    return instant.astimezone(AMSTERDAM).date()
