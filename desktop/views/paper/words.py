"""What the screens of the paper say of scans and of what is out."""

from datetime import date

from desktop.i18n import translate
from desktop.models.lending import ScanConflict, is_overdue
from desktop.models.paper import PaperAt, PaperKind
from desktop.services.scanning import ItemScanned
from desktop.views.dates import day_text
from desktop.views.labels import copy_state_label, paper_kind_label


def conflict_text(conflict: ScanConflict) -> str:
    """Return what is worth knowing of an item that was scanned."""
    return {
        ScanConflict.ALREADY_THERE: translate("paper", "lay here already"),
        ScanConflict.WAS_ON_LOAN: translate("paper", "was on loan"),
        ScanConflict.WAS_WITH_PARTY: translate("paper", "was with someone else"),
        ScanConflict.WAS_MISSING: translate("paper", "was missing"),
        ScanConflict.SIGNATURE_OPEN: translate(
            "paper", "its signature is still open: register it at the dossier"
        ),
    }[conflict]


def scan_word(scanned: ItemScanned) -> str:
    """Return how a scan went, in a word with its sign."""
    if ScanConflict.ALREADY_THERE in scanned.conflicts:
        return translate("paper", "⚠ Nothing to do")
    if scanned.conflicts:
        return translate("paper", "⚠ Look")
    return translate("paper", "✔ Done")


def what(paper_at: PaperAt) -> str:
    """Return what an item is, a copy with what became of it."""
    item = paper_at.item
    kind = paper_kind_label(item.kind)
    if item.kind is PaperKind.COPY:
        return f"{kind} · {copy_state_label(item.copy_state)}"
    return kind


def due_text(due_on: date | None, today: date) -> str:
    """Return when something should be back; what is late begins with a sign and a word."""
    if due_on is None:
        return ""
    text = day_text(due_on, today)
    if is_overdue(due_on, today):
        return translate("paper", "⚠ Late · {day}").format(day=text)
    return text
