"""Labels for folders and places: which there are, and printing sheets of them.

`services.lists.note_list` logs that labels are printed; `send` and `save` then need no vault.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import NothingToPrint
from desktop.forms.labels import module_of, render_labels
from desktop.models.labels import Label, LabelSheet, label_sheets
from desktop.models.paper import PlaceKind
from desktop.models.printer import Printer
from desktop.printing import SentJob
from desktop.services.act import Look
from desktop.services.lists import ListDocument, save_list, send_list
from desktop.store import labels as store
from desktop.store import place as place_store

_NO_LABEL = frozenset({PlaceKind.DESTROYED, PlaceKind.MISSING})
"""Nobody stands before these with a scanner."""


@dataclass(frozen=True, slots=True)
class LabelJob:
    """A print of labels.

    Attributes:
        labels: in the order wanted.
        first: number of the first free label on the first sheet, from 0.
        offset: how far to the right and down all is shifted, in mm.
        is_practice: whether each label says so.
    """

    labels: tuple[Label, ...]
    sheet: LabelSheet
    first: int
    offset: tuple[float, float]
    is_practice: bool


def folders(look: Look, *, number: str = "", limit: int = 200) -> tuple[Label, ...]:
    """Return labels of folders whose dossier's number holds a text, the newest first."""
    return store.folders(look.connection, number=number.strip().upper(), limit=limit)


def places(look: Look) -> tuple[Label, ...]:
    """Return labels of the places that can be scanned, by name."""
    fit = (
        place
        for place in place_store.own(look.connection).values()
        if place.scan_code and place.kind not in _NO_LABEL
    )
    return tuple(
        Label(place.name, place.scan_code) for place in sorted(fit, key=lambda place: place.name)
    )


def sheets() -> tuple[LabelSheet, ...]:
    """Return the sheets on which a code can be printed that a scanner reads."""
    return tuple(sheet for sheet in label_sheets() if module_of(sheet) is not None)


def send(*, printer: Printer, job: LabelJob, pin: str | None = None) -> SentJob:
    """Print labels on the printer that `note_list` gave.

    Raises:
        NothingToPrint: no label was chosen.
        ExpectedError: nothing was printed. After `PrintUncertain` nobody knows.
    """
    return send_list(printer=printer, document=ListDocument.LABELS, pdf=_pdf(job), pin=pin)


def save(*, job: LabelJob, folder: Path) -> Path:
    """Write the labels of a practice vault, noted by `note_saved_list`, into a folder.

    Raises:
        NothingToPrint: no label was chosen.
        FolderNotUsable: the folder cannot be written.
    """
    return save_list(document=ListDocument.LABELS, pdf=_pdf(job), folder=folder)


def _pdf(job: LabelJob) -> bytes:
    if not job.labels:
        raise NothingToPrint(reason="labels")
    return render_labels(
        job.labels,
        job.sheet,
        first=job.first,
        offset=job.offset,
        is_practice=job.is_practice,
    )


def sheets_needed(labels: Sequence[Label], sheet: LabelSheet, *, first: int) -> int:
    """Return how many sheets so many labels take."""
    return -(-(first + len(labels)) // sheet.count) if labels else 0
