"""What printing and signing may cost, in keys: a script that presses one more fails."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from rigs.dossier_desk import today
from rigs.signing import CountedDesk, copies, lines, number, place_kind, print_set
from rigs.strict_printer import strict_printer

from desktop.models.disclosure import Channel
from desktop.models.paper import CopyState, PlaceKind
from desktop.models.signing import Party, SignatureState
from desktop.services import collecting, dossier, printing, signing
from desktop.services import printer as printer_service
from desktop.views.collecting.collect_bar import CollectBar
from desktop.views.dossier.dossier_screen import DossierScreen

_CTRL = Qt.KeyboardModifier.ControlModifier
_ENTER = Qt.Key.Key_Return


class Window(QWidget):
    """The card of the printers above the screen of a dossier, as in the window."""

    def __init__(self, tasks) -> None:
        super().__init__()
        self.bar = CollectBar(tasks)
        self.screen_ = DossierScreen(tasks)
        self.screen_.collect_requested.connect(self.bar.bring_up)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.screen_, 1)


@pytest.fixture
def printer():
    with strict_printer(pin_max=8) as running:
        yield running


@pytest.fixture
def window(tasks, qtbot):
    shown = Window(tasks)
    qtbot.addWidget(shown)
    shown.resize(1280, 860)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture
def desk(window, qtbot):
    return CountedDesk(window, qtbot)


@pytest.fixture
def opened(booked, write, window, desk):
    """Return a granted dossier that somebody has just opened."""
    number(write, booked)
    window.screen_.show_dossier(booked)
    desk.wait(lambda: desk.focused() == "next_step")
    return booked


def listed(write, printer, name="Printer secretariaat", **values):
    return write(printer_service.add, name=name, address=printer.address, **values)


def test_a_full_set_takes_two_keys_and_its_collection_one(printer, write, opened, desk):
    listed(write, printer)
    desk.key(Qt.Key.Key_P, _CTRL)
    desk.wait(lambda: desk.focused() == "print_pin")
    desk.type("471196")  # not counted: it is text
    desk.key(_ENTER)
    desk.wait(lambda: len(printer.jobs) == 3)
    assert len(desk.keys) == 2
    assert {job.pin for job in printer.jobs.values()} == {"471196"}

    desk.wait(lambda: desk.focused() == "collect_yes")
    desk.key(_ENTER)
    desk.see("leaving_text")
    assert len(desk.keys) == 3
    assert {item.copy_state for item in copies(write, opened).values()} == {CopyState.COLLECTED}

    for key in (Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_S):
        at = len(desk.keys) - 2
        desk.wait(lambda at=at: f"K-000{at}" in desk.text("leaving_text"))
        desk.key(key)
    desk.wait(lambda: set(lines(write, opened)) == {SignatureState.HANDED_OUT})
    assert len(desk.keys) == 6


@pytest.fixture
def handed_out(opened, write, tmp_path):
    """Return a dossier of which three parties have their sheet."""
    for each in print_set(write, opened, tmp_path / "prints"):
        paper_id = copies(write, opened)[each].id
        write(collecting.collect, paper_id=paper_id)
        write(signing.hand_out, paper_id=paper_id, channel=Channel.BY_POST)
    return opened


def scan(window, desk, write, dossier_id, which):
    """Do what the window does with a scan: it is no key."""
    code = copies(write, dossier_id)[which].scan_code
    window.screen_.show_copy(dossier_id, code)


def test_a_return_takes_one_scan_and_one_key(window, desk, write, handed_out):
    scan(window, desk, write, handed_out, "K-0002")
    desk.wait(lambda: desk.focused() == "line_signed")
    assert desk.text("line_signed") == "Signed, back — Old school"
    desk.key(_ENTER)
    desk.wait(lambda: lines(write, handed_out)[1] is SignatureState.SIGNED)
    assert len(desk.keys) == 1
    assert place_kind(write, handed_out, "K-0002") is PlaceKind.DESK


def test_three_returns_one_after_the_other(window, desk, write, handed_out):
    for at, each in enumerate(("K-0003", "K-0001", "K-0002"), 1):
        scan(window, desk, write, handed_out, each)
        desk.wait(lambda each=each: desk.text("line_title").endswith(each))
        desk.wait(lambda: desk.focused() == "line_signed")
        desk.key(_ENTER)
        desk.wait(lambda at=at: lines(write, handed_out).count(SignatureState.SIGNED) == at)
    assert len(desk.keys) == 3


def test_a_refusal_takes_its_letter_and_enter(window, desk, write, handed_out):
    scan(window, desk, write, handed_out, "K-0001")
    desk.wait(lambda: desk.focused() == "line_signed")
    desk.key(Qt.Key.Key_W)
    desk.wait(lambda: desk.focused() == "end_reason")
    desk.type("Wil eerst overleg.")
    desk.key(Qt.Key.Key_S, _CTRL)
    desk.wait(lambda: lines(write, handed_out)[0] is SignatureState.REFUSED)
    assert len(desk.keys) == 2
    (line, *_others) = write(dossier.view, dossier_id=handed_out).round.lines
    assert (line.reason, line.has_view_attached) == ("Wil eerst overleg.", False)


def test_a_refusal_with_a_view(window, desk, write, handed_out):
    scan(window, desk, write, handed_out, "K-0001")
    desk.wait(lambda: desk.focused() == "line_signed")
    desk.key(Qt.Key.Key_W)
    desk.wait(lambda: desk.focused() == "end_reason")
    desk.tick("end_view")
    desk.press("end_save")
    desk.wait(lambda: lines(write, handed_out)[0] is SignatureState.REFUSED)
    assert write(dossier.view, dossier_id=handed_out).round.lines[0].has_view_attached


def test_who_is_not_reached_takes_its_letter(window, desk, write, handed_out):
    scan(window, desk, write, handed_out, "K-0001")
    desk.wait(lambda: desk.focused() == "line_signed")
    desk.key(Qt.Key.Key_O)
    desk.wait(lambda: desk.focused() == "end_reason")
    desk.key(Qt.Key.Key_S, _CTRL)
    desk.wait(lambda: lines(write, handed_out)[0] is SignatureState.UNREACHABLE)
    assert len(desk.keys) == 2


def test_a_damaged_sheet_goes_to_the_container_and_another_is_printed(
    window, desk, write, handed_out, printer
):
    listed(write, printer)
    scan(window, desk, write, handed_out, "K-0001")
    desk.wait(lambda: desk.focused() == "line_signed")
    desk.key(Qt.Key.Key_X)
    desk.see("print_parent_1")
    assert copies(write, handed_out)["K-0001"].copy_state is CopyState.MISPRINTED
    assert place_kind(write, handed_out, "K-0001") is PlaceKind.CONTAINER
    desk.wait(lambda: desk.see("print_parent_1").isEnabled())
    ticked = [desk.see(f"print_{each}").isChecked() for each in ("parent_1", "old_school")]
    assert ticked == [True, False]
    assert len(desk.keys) == 1


def test_a_replaced_sheet_is_called_in_until_it_is_scanned_again(window, desk, write, handed_out):
    scan(window, desk, write, handed_out, "K-0001")
    desk.wait(lambda: desk.focused() == "line_signed")
    desk.key(Qt.Key.Key_V)
    assert desk.text("superseded_title") == "1 sheet(s) are no longer right. Ask them back."
    assert desk.text("superseded_K-0001") == "K-0001: with Ada van den Berg"
    assert copies(write, handed_out)["K-0001"].copy_state is CopyState.SUPERSEDED
    scan(window, desk, write, handed_out, "K-0001")
    desk.wait(lambda: desk.focused() == "superseded_back_K-0001")
    desk.key(_ENTER)
    desk.wait(lambda: desk.find("superseded_title") is None)
    assert place_kind(write, handed_out, "K-0001") is PlaceKind.CONTAINER
    assert len(desk.keys) == 2


def test_what_cannot_come_back_is_said_and_enter_does_nothing(window, desk, write, handed_out):
    code = copies(write, handed_out)["K-0001"].scan_code
    write(signing.take_back_signed, code=code)
    scan(window, desk, write, handed_out, "K-0001")
    desk.wait(lambda: "K-0001: Came back signed. Nothing was changed." in desk.message())
    before = copies(write, handed_out)
    desk.key(_ENTER)
    desk.key(_ENTER)
    assert copies(write, handed_out) == before


def test_a_sheet_that_is_still_in_the_printer_is_collected_first(
    window, desk, write, opened, tmp_path
):
    print_set(write, opened, tmp_path / "prints")
    scan(window, desk, write, opened, "K-0002")
    desk.wait(lambda: desk.focused() == "line_collect")
    desk.key(_ENTER)
    desk.wait(lambda: copies(write, opened)["K-0002"].copy_state is CopyState.COLLECTED)


def test_the_last_used_printer_stands_ready(printer, write, opened, desk):
    listed(write, printer, name="A printer")
    with strict_printer(pin_max=0) as other:
        chosen = listed(write, other, name="B printer")
        wish = {"dossier_id": opened, "sent_on": today(), "printer_id": chosen}
        prepared = write(printing.prepare, **wish, parties=frozenset({Party.PARENT_1}))
        write(printing.record, sent=printing.send(prepared))
        desk.key(Qt.Key.Key_P, _CTRL)
        desk.wait(lambda: desk.see("print_printer").currentText() == "B printer")


def test_the_lines_are_reached_by_keyboard(window, desk, write, handed_out):
    window.screen_.show_dossier(handed_out)
    desk.wait(lambda: desk.find("next_step"))
    desk.key(Qt.Key.Key_4, _CTRL)
    desk.wait(lambda: all("Handed out" in desk.cell("signature_table", row, 2) for row in range(3)))
    desk.key(Qt.Key.Key_Home, _CTRL)
    desk.key(Qt.Key.Key_Down)
    desk.key(_ENTER)
    desk.wait(lambda: desk.focused() == "line_signed")
    assert desk.text("line_title") == "Old school · K-0002"


def test_the_banner_stays_until_every_wrong_sheet_is_back(window, desk, write, handed_out, printer):
    listed(write, printer)
    page = write(dossier.view, dossier_id=handed_out)
    write(
        dossier.choose_receiving_school,
        dossier_id=handed_out,
        school_id=page.applicant_school.id,
    )
    window.screen_.show_dossier(handed_out)
    assert desk.text("superseded_title").startswith("3 sheet(s) are no longer right")
    assert desk.text("superseded_K-0002").startswith("K-0002: with ")

    desk.press("superseded_print")
    desk.wait(lambda: desk.focused() == "print_pin")
    ticks = [desk.see(f"print_{each}") for each in ("parent_1", "old_school", "new_school")]
    desk.wait(lambda: all(tick.isChecked() for tick in ticks))
    desk.type("471196")
    desk.key(_ENTER)
    desk.wait(lambda: desk.focused() == "collect_yes")
    assert desk.text("superseded_title").startswith("3 sheet(s) are no longer right")
    assert desk.find("superseded_print") is None, "everybody has a right sheet again"

    desk.key(_ENTER)
    desk.see("leaving_text")
    desk.key(Qt.Key.Key_Escape)
    for left in (2, 1):
        desk.press(f"superseded_back_K-000{3 - left}")
        desk.wait(lambda left=left: desk.text("superseded_title").startswith(f"{left} sheet(s)"))
    desk.press("superseded_back_K-0003")
    desk.wait(lambda: desk.find("superseded_title") is None)
    for each in ("K-0001", "K-0002", "K-0003"):
        assert place_kind(write, handed_out, each) is PlaceKind.CONTAINER
