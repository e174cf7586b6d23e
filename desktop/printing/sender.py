"""The one interface to a printer: what it can do, what is asked of it, what became of a job."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Protocol

from desktop.errors import (
    DuplexNotSupported,
    PdfNotSupported,
    PinNotSupported,
    PinNotUsable,
    PrinterBusy,
    PrinterStopped,
    TooManyCopies,
)
from desktop.i18n import translate

PDF = "application/pdf"
PIN_SHORTEST = 4
"""Fewer characters are guessed at the panel; no printer's secure print asks for more."""

_NEUTRAL_TITLE = re.compile(r"D-\d{2}-\d{4,}(-[0-9A-Z])?|testpagina|etiketten|noodlijst")


class PrinterState(Enum):
    """What a printer says it is doing (RFC 8011 section 5.4.11)."""

    IDLE = auto()
    PROCESSING = auto()
    STOPPED = auto()
    UNKNOWN = auto()


class JobOutcome(Enum):
    """What a printer says became of a job (RFC 8011 section 5.3.7).

    HELD waits for its PIN. UNKNOWN: the printer forgot the job, does not say, or not answer.
    """

    PENDING = auto()
    HELD = auto()
    PROCESSING = auto()
    STOPPED = auto()
    CANCELED = auto()
    ABORTED = auto()
    COMPLETED = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a printer says of itself.

    Attributes:
        pin_max: the longest PIN, in characters; 0 when it takes none.
        formats: MIME types.
        copies_max: the most copies of one job.
        model: maker and model, printable, at most 127 characters.
        state_reasons: keywords of RFC 8011 section 5.4.12, such as `media-empty-error`.
        is_accepting: whether it takes new jobs.
    """

    can_pin: bool
    pin_max: int
    pin_digits_only: bool
    formats: tuple[str, ...]
    duplex: bool
    copies_max: int
    model: str
    state: PrinterState
    state_reasons: tuple[str, ...]
    is_accepting: bool


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """One print: a PDF of A4 pages, held in memory only.

    The title is seen on the printer's panel and in its logs, so it is a dossier code
    (`D-26-0143-X`) or what a list is, `testpagina`, `etiketten` or `noodlijst`; anything else is a
    bug and raises ValueError. Neither the pages nor the PIN show in its `repr`.
    """

    pdf: bytes = field(repr=False)
    title: str
    copies: int = 1
    duplex: bool = False
    pin: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if not _NEUTRAL_TITLE.fullmatch(self.title):
            raise ValueError("a job title is a dossier code or the word for a list")
        if self.copies < 1:
            raise ValueError("at least one copy")


@dataclass(frozen=True, slots=True)
class SentJob:
    """A job that the printer has whole. `job_id` is the printer's own."""

    job_id: int
    outcome: JobOutcome


class PrintSender(Protocol):
    """A road to one printer."""

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the printer's certificate, to remember; empty when there is none."""
        ...

    def capabilities(self) -> Capabilities:
        """Ask the printer what it can do and how it is.

        Raises PrinterUnavailable, PrintRefused, PrinterSpeaksOddly.
        """
        ...

    def send(self, request: PrintRequest) -> SentJob:
        """Send once, after asking the printer whether it can do all of it.

        Raises PrinterUnavailable, PrinterSpeaksOddly, PrintRefused, PinNotSupported,
        PinNotUsable, PdfNotSupported, DuplexNotSupported, TooManyCopies: nothing was printed.
        Raises PrintUncertain when the line broke while the pages went out.
        """
        ...

    def outcome(self, job_id: int) -> JobOutcome:
        """Ask what became of a job; UNKNOWN when the printer does not say, or not answer."""
        ...

    def cancel(self, job_id: int) -> None:
        """Stop a job. Raises JobNotCancelled when that did not succeed, for whatever reason."""
        ...


def refuse_unfit(address: str, printer: Capabilities, request: PrintRequest) -> None:
    """Raise the first reason why the printer cannot do exactly what is asked.

    Raises:
        PinNotSupported, PinNotUsable, PdfNotSupported, DuplexNotSupported, TooManyCopies: it
            cannot at all.
        PrinterStopped, PrinterBusy: it cannot now.
    """
    if request.pin is not None:
        _refuse_pin(address, printer, request.pin)
    if PDF not in printer.formats:
        raise PdfNotSupported(address=address)
    if request.duplex and not printer.duplex:
        raise DuplexNotSupported(address=address)
    if request.copies > printer.copies_max:
        raise TooManyCopies(address=address, copies=request.copies, most=printer.copies_max)
    if printer.state is PrinterState.STOPPED:
        raise PrinterStopped(address=address, reason=reason_words(printer.state_reasons))
    if not printer.is_accepting:
        raise PrinterBusy(address=address)


def _refuse_pin(address: str, printer: Capabilities, pin: str) -> None:
    if not printer.can_pin:
        raise PinNotSupported(address=address)
    if printer.pin_digits_only:
        is_typeable, signs = pin.isdigit(), translate("printing", "digits")
    else:
        is_typeable, signs = pin.isalnum(), translate("printing", "letters and digits")
    if not (is_typeable and pin.isascii() and PIN_SHORTEST <= len(pin) <= printer.pin_max):
        raise PinNotUsable(shortest=PIN_SHORTEST, longest=printer.pin_max, signs=signs)


def reason_words(reasons: tuple[str, ...]) -> str:
    """Return in the user's words why a printer stopped; a reason unknown here adds nothing."""
    words = {
        "media-empty": translate("printing", "the paper is finished"),
        "media-needed": translate("printing", "the paper is finished"),
        "media-jam": translate("printing", "paper is stuck"),
        "cover-open": translate("printing", "a cover is open"),
        "door-open": translate("printing", "a cover is open"),
        "toner-empty": translate("printing", "the toner is finished"),
        "marker-supply-empty": translate("printing", "the ink or toner is finished"),
        "output-area-full": translate("printing", "the output tray is full"),
        "paused": translate("printing", "someone paused it"),
        "shutdown": translate("printing", "it is switched off"),
        "offline": translate("printing", "it is offline"),
    }
    causes = (re.sub(r"-(error|warning|report)$", "", reason) for reason in reasons)
    known = dict.fromkeys(words[cause] for cause in causes if cause in words)
    return ", ".join(known) or translate("printing", "the printer does not say why")
