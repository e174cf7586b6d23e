"""Secured printers: one interface, the IPP and CUPS senders; jobs and their outcome."""

from desktop.models.printer import PrinterRoute
from desktop.printing.address import parse_address
from desktop.printing.cups import CupsSender, queues
from desktop.printing.ipp import IppSender
from desktop.printing.sender import (
    Capabilities,
    JobOutcome,
    PrinterState,
    PrintRequest,
    PrintSender,
    SentJob,
    refuse_unfit,
)

__all__ = [
    "Capabilities",
    "CupsSender",
    "IppSender",
    "JobOutcome",
    "PrintRequest",
    "PrintSender",
    "PrinterState",
    "SentJob",
    "parse_address",
    "queues",
    "refuse_unfit",
    "sender_for",
]


def sender_for(route: PrinterRoute, address: str, certificate_sha256: str) -> PrintSender:
    """Return the sender to an address that `parse_address` gave; no contact is made yet.

    `certificate_sha256` is what an `ipps` printer showed before, empty for the first time; the
    sender's `fingerprint` is what to remember. Raises PrintSystemNotLocal.
    """
    match route:
        case PrinterRoute.IPP:
            return IppSender(address, certificate_sha256=certificate_sha256)
        case PrinterRoute.CUPS:
            return CupsSender(address)
