"""Printers on the allow-list, and what becomes of a print job."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.models.ids import PlaceId, PrinterId


class PrinterRoute(StrEnum):
    """How bytes reach a printer."""

    IPP = "ipp"
    CUPS = "cups"


class PrintJobState(StrEnum):
    """What is known of a job. UNCERTAIN is asked after until someone answers."""

    SENT = "sent"
    PRINTED = "printed"
    COLLECTED = "collected"
    FAILED = "failed"
    UNCERTAIN = "uncertain"


class AllowReason(StrEnum):
    """Why a printer may print personal data: nobody else comes at the sheets."""

    PIN = "pin"
    PASS = "pass"  # noqa: S105 - a card held before the printer
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer that the SWV knows.

    Attributes:
        address: `ipp://host/ipp/print` or `ipps://…`, or the name of a CUPS queue.
        is_allowed: whether it may print personal data.
        tray_place_id: where its sheets come out.
        certificate_sha256: of an `ipps` printer, remembered on first use; else empty.
    """

    id: PrinterId
    name: str
    route: PrinterRoute
    address: str
    is_allowed: bool
    tray_place_id: PlaceId
    certificate_sha256: str = ""
