"""Printing what belongs to no dossier: noted in the log first, then sent from memory.

`note_list` is an act on the vault thread; `send_list` and `save_list` need no vault and run beside
it. A list has no copies, no codes and no job on record: nobody signs it or has to give it back.
"""

from enum import StrEnum
from pathlib import Path

from desktop.errors import FolderNotUsable, OnlyInPractice, PrinterNotAllowed
from desktop.models.ids import PrinterId
from desktop.models.log import LogCode
from desktop.models.printer import Printer
from desktop.printing import PrintRequest, SentJob, sender_for
from desktop.services.act import Act
from desktop.store import printer as store


class ListDocument(StrEnum):
    """What is printed, as the log names it."""

    EMERGENCY_LIST = "emergency_list"
    LABELS = "labels"
    TEST_PAGE = "test_page"


_TITLES = {
    ListDocument.EMERGENCY_LIST: "noodlijst",
    ListDocument.LABELS: "etiketten",
    ListDocument.TEST_PAGE: "testpagina",
}
"""What the printer's panel shows, and what a saved file is called."""

_TELLS_NOTHING = frozenset({ListDocument.TEST_PAGE})
"""What any printer may print, also one that is only being tried out."""


def note_list(act: Act, *, document: ListDocument, printer_id: PrinterId) -> Printer:
    """Log that a list is printed, and return the printer; nothing is printed yet.

    Raises:
        PrinterNotAllowed: the printer is not on the allow-list.
        LookupError: there is no such printer.
    """
    printer = store.get(act.connection, printer_id)
    if not printer.is_allowed and document not in _TELLS_NOTHING:
        raise PrinterNotAllowed(printer=printer.name)
    act.does(LogCode.PRINT_LIST, document=document, printer=printer_id)
    return printer


def note_saved_list(act: Act, *, document: ListDocument) -> None:
    """Log that a practice vault saves a list as a file.

    Raises:
        OnlyInPractice: the vault is for real work, whose prints are never files.
    """
    if not act.is_practice:
        raise OnlyInPractice
    act.does(LogCode.PRINT_LIST, document=document, printer=None)


def send_list(
    *, printer: Printer, document: ListDocument, pdf: bytes, pin: str | None = None
) -> SentJob:
    """Send a list to the printer that `note_list` gave; needs no vault.

    Raises:
        ExpectedError: it does not answer, stands still, or cannot do what is asked; nothing was
            printed. After `PrintUncertain` nobody knows.
    """
    sender = sender_for(printer.route, printer.address, printer.certificate_sha256)
    return sender.send(PrintRequest(pdf, _TITLES[document], pin=pin))


def save_list(*, document: ListDocument, pdf: bytes, folder: Path) -> Path:
    """Write a list that `note_saved_list` noted into a folder, over an earlier one.

    Raises:
        FolderNotUsable: the folder cannot be written.
    """
    file = folder / f"{_TITLES[document]}.pdf"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pdf)
    except OSError as error:
        raise FolderNotUsable from error
    return file
