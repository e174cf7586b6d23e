"""A dossier on its way to signatures, and a person whose keys are counted."""

from pathlib import Path

from PySide6.QtCore import Qt
from rigs.dossier_desk import Desk, today

from desktop.models.advice import Discipline, ExpertAdvice, GuardianView, Stance
from desktop.models.decision import Decision, Outcome
from desktop.models.dossier import TlvKind
from desktop.models.ids import AdviceId
from desktop.models.paper import PaperKind
from desktop.models.term import default_end_on
from desktop.services import advice, decision, dossier, printing


def number(write, dossier_id):
    """File two advices and a view, grant, and give the number."""
    disciplines = (Discipline.EDUCATIONALIST, Discipline.CHILD_PSYCHOLOGIST)
    for position, discipline in enumerate(disciplines, 1):
        filed = ExpertAdvice(
            AdviceId(0), dossier_id, position, f"Expert {position}", discipline, "", today(), True
        )
        write(advice.file_advice, advice=filed)
    write(advice.file_view, view=GuardianView(dossier_id, Stance.AGREE, "", today()))
    decided = Decision(
        dossier_id=dossier_id,
        outcome=Outcome.GRANTED,
        decided_on=today(),
        kind=TlvKind.SBO,
        category=None,
        starts_on=today(),
        ends_on=default_end_on(today()),
        motivation="Omdat het past.",
        duration_motivation="Een jaar.",
    )
    write(decision.decide, decision=decided)
    write(decision.number_tlv, dossier_id=dossier_id)
    return dossier_id


def print_set(write, dossier_id, folder: Path, **values):
    """Print a set of the practice vault to files; return the numbers of the copies."""
    wish = {"dossier_id": dossier_id, "sent_on": today(), "printer_id": None, **values}
    prepared = write(printing.prepare, **wish)
    write(printing.record, sent=printing.save(prepared, folder))
    return [copy.data.running_number for copy in prepared.copies]


def copies(write, dossier_id):
    """Return a dossier's copies by their numbers."""
    page = write(dossier.view, dossier_id=dossier_id)
    return {item.running_number: item for item in page.papers if item.kind is PaperKind.COPY}


def lines(write, dossier_id):
    """Return the states of a dossier's signature lines."""
    page = write(dossier.view, dossier_id=dossier_id)
    return [line.state for line in page.round.lines] if page.round else []


def place_kind(write, dossier_id, number):
    """Return the kind of place where a copy lies."""
    page = write(dossier.view, dossier_id=dossier_id)
    (item,) = [each for each in page.papers if each.running_number == number]
    return page.places[item.place_id].kind


class CountedDesk(Desk):
    """A desk with a keyboard alone; `keys` is every key pressed, but for text that is typed."""

    def __init__(self, window, qtbot) -> None:
        super().__init__(window, qtbot, has_mouse=False)
        self.keys: list[Qt.Key] = []

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.keys.append(key)
        super().key(key, modifier)
