"""Who borrows paper, for how long, and what is found on the way when paper is scanned."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop.models.ids import BorrowerId, PlaceId
from desktop.models.term import working_days_after

LOAN_DAYS = 14
"""How long a consultant keeps a folder, unless someone says otherwise."""

MDC_DAYS = 1
"""Paper of a meeting is back the day after."""


@dataclass(frozen=True, slots=True)
class Borrower:
    """Someone who takes paper along: a consultant, a member of the MDC. No user of the program.

    Attributes:
        place_id: the place that this person is.
        scan_code: of the person's card.
    """

    id: BorrowerId
    name: str
    function: str
    place_id: PlaceId
    scan_code: str


class ScanConflict(StrEnum):
    """What is worth knowing of an item that was just put somewhere."""

    ALREADY_THERE = "already_there"
    WAS_ON_LOAN = "was_on_loan"
    WAS_WITH_PARTY = "was_with_party"
    WAS_MISSING = "was_missing"
    SIGNATURE_OPEN = "signature_open"


def due_of_loan(today: date, *, is_for_meeting: bool = False) -> date:
    """Return when something lent today should be back: a working day.

    Args:
        today: the date in the Netherlands.
        is_for_meeting: whether it goes to the MDC.
    """
    days = MDC_DAYS if is_for_meeting else LOAN_DAYS
    return working_days_after(today + timedelta(days=days - 1), days=1)


def is_overdue(due_on: date | None, today: date) -> bool:
    """Return whether something should have been back before today."""
    return due_on is not None and due_on < today
