"""Printing and following the sheets: no printer, a bad one, two clicks, and sheets gone wrong."""

import pytest
from PySide6.QtCore import Qt
from rigs.dossier_desk import Desk, today
from rigs.signing import number
from rigs.strict_printer import Fault, strict_printer

from desktop.models.dossier import TlvKind
from desktop.models.paper import CopyState
from desktop.models.person import PersonName
from desktop.models.signing import SignatureState
from desktop.printing.ipp_message import Operation
from desktop.services import dossier
from desktop.services import printer as printer_service
from desktop.views.dossier.dossier_screen import DossierScreen


@pytest.fixture
def printer():
    with strict_printer() as running:
        yield running


@pytest.fixture
def listed(printer, write):
    """Put the printer on the list."""
    write(printer_service.add, name="Printer secretariaat", address=printer.address)
    return printer


@pytest.fixture
def numbered(booked, write):
    """Return a dossier whose forms can be printed: a parent, an old and a new school."""
    return number(write, booked)


@pytest.fixture
def screen(tasks, qtbot):
    shown = DossierScreen(tasks)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    return shown


@pytest.fixture
def desk(screen, qtbot, numbered):
    """Return a desk at the forms of a dossier."""
    hands = Desk(screen, qtbot, has_mouse=True)
    screen.show_dossier(numbered)
    hands.see("dossier_tabs")
    hands.press("next_step")
    hands.see("print_new_school")
    return hands


def states(write, dossier_id):
    page = write(dossier.view, dossier_id=dossier_id)
    return [line.state for line in page.round.lines] if page.round else []


def test_without_a_printer_it_says_so_and_shows_the_way(desk, screen, qtbot, write, numbered):
    desk.see("print_no_printer")
    assert desk.find("print") is None
    with qtbot.waitSignal(screen.settings_requested):
        desk.press("print_open_settings")
    assert states(write, numbered) == []


def test_a_printer_that_is_not_allowed_is_grey_with_the_reason(write, printer, desk):
    write(printer_service.add, name="Gang", address=printer.address, is_allowed=False)
    choice = desk.see("print_printer")
    desk.wait(lambda: choice.count() == 1)
    assert not choice.model().item(0).isEnabled()
    assert "may not print personal data" in choice.itemText(0)
    desk.see("print_no_printer")
    assert printer.requests == []


def test_a_printer_is_asked_nothing_before_its_form_is_seen(listed, screen, qtbot, numbered):
    hands = Desk(screen, qtbot, has_mouse=True)
    screen.show_dossier(numbered)
    hands.see("dossier_tabs")
    hands.see("next_step")
    assert listed.requests == []
    hands.press("next_step")
    hands.see("print_pin")
    assert listed.requests == [Operation.GET_PRINTER_ATTRIBUTES]


def test_two_clicks_print_one_set(listed, desk, numbered, write, qtbot):
    desk.fill("print_pin", "4711")
    button = desk.see("print")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(desk.see("print_pin"), Qt.Key.Key_Return)
    desk.see("line_collect_all")
    assert len(listed.jobs) == 3
    page = write(dossier.view, dossier_id=numbered)
    assert sorted(item.running_number for item in page.papers if item.running_number) == [
        "K-0001",
        "K-0002",
        "K-0003",
    ]


def test_without_a_pin_it_warns_first(listed, desk):
    desk.see("print_pin")
    desk.press("print")
    desk.wait(desk.message)
    assert "Without a PIN" in desk.message()
    assert listed.jobs == {}
    desk.press("print")
    desk.see("line_collect_all")
    assert len(listed.printed) == 3


def test_each_print_without_a_pin_warns_anew(listed, desk):
    desk.tick("print_old_school")
    desk.press("print")
    desk.wait(desk.message)
    desk.press("print")
    desk.see("line_collect_all")
    assert len(listed.printed) == 2
    desk.press("print_card_open")
    desk.press("print")
    desk.wait(lambda: "Without a PIN" in desk.message())
    assert len(listed.printed) == 2


def test_a_reason_that_is_typed_stays_when_another_dossier_is_opened(
    listed, desk, screen, numbered
):
    desk.press("print")
    desk.wait(desk.message)
    desk.press("print")
    desk.see("line_collect_all")
    desk.press("line_refuse")
    desk.fill("end_reason", "Wil eerst overleg.")
    screen._drop_all_but(None)
    screen.show_dossier(numbered)
    assert desk.see("end_reason").toPlainText() == "Wil eerst overleg."


def test_only_the_ticked_get_a_sheet(listed, desk, write, numbered):
    desk.fill("print_pin", "4711")
    desk.tick("print_old_school")
    desk.press("print")
    desk.see("line_collect_all")
    assert states(write, numbered) == [
        SignatureState.PRINTED,
        SignatureState.READY,
        SignatureState.PRINTED,
    ]
    assert len(listed.jobs) == 2


@pytest.mark.parametrize("fault", [Fault.OUT_OF_PAPER, Fault.BUSY, Fault.GARBAGE, Fault.VANISHES])
def test_a_printer_that_cannot_now_prints_and_counts_nothing(listed, desk, write, numbered, fault):
    desk.fill("print_pin", "4711")
    listed.fail(fault)
    desk.press("print")
    desk.wait(desk.message)
    assert desk.value("print_pin") == "4711"
    assert set(states(write, numbered)) <= {SignatureState.READY}
    page = write(dossier.view, dossier_id=numbered)
    assert [item.copy_state for item in page.papers] == [None], "the folder alone"
    listed.fail(Fault.NONE)
    desk.press("print")
    desk.see("line_collect_all")
    assert set(states(write, numbered)) == {SignatureState.PRINTED}


def test_a_line_that_breaks_leaves_a_sheet_that_is_asked_after(listed, desk, write, numbered):
    desk.fill("print_pin", "4711")
    listed.fail(Fault.VANISHES_AFTER, on=Operation.SEND_DOCUMENT)
    desk.press("print")
    desk.see("signature_table")
    desk.wait(desk.message)
    assert states(write, numbered) == [
        SignatureState.PRINTED,
        SignatureState.READY,
        SignatureState.READY,
    ]
    desk.row("signature_table", 0)
    desk.press("line_misprint")
    desk.wait(lambda: states(write, numbered)[0] is SignatureState.READY)


def test_the_new_school_is_chosen_where_it_is_missed(listed, screen, desk, write, numbered):
    write(dossier.choose_receiving_school, dossier_id=numbered, school_id=None)
    desk.wait(lambda: desk.find("print_new_school") is None)
    desk.press("print_receiving_school_save")
    assert desk.focused() == "print_receiving_school"
    desk.find_school("print_receiving_school", "school")
    desk.key(Qt.Key.Key_Return)
    desk.see("print_new_school")
    assert listed.jobs == {}


def printed(desk, listed):
    desk.fill("print_pin", "4711")
    desk.press("print")
    desk.press("line_collect_all")
    desk.see("line_hand_out")


def test_another_day_of_sending_says_what_it_does(listed, desk, write, numbered):
    printed(desk, listed)
    desk.wait(lambda: desk.find("print_card_open"))
    desk.press("print_card_open")
    assert desk.find("print_supersedes") is None
    assert not desk.see("print_new_school").isEnabled()
    desk.fill("print_sent_on", "1-9-2031")
    desk.see("print_supersedes")
    assert desk.see("print_new_school").isEnabled()
    desk.fill("print_pin", "4711")
    desk.press("print")
    assert desk.text("superseded_title").startswith("3 sheet(s) are no longer right")
    assert desk.find("superseded_K-0003")
    page = write(dossier.view, dossier_id=numbered)
    assert sum(item.copy_state is CopyState.SUPERSEDED for item in page.papers) == 3


def test_a_corrected_name_asks_the_sheets_back(listed, desk, screen, write, numbered):
    printed(desk, listed)
    desk.key(Qt.Key.Key_F2)
    desk.fill("pupil_given_names", "Samuel")
    desk.press("booking_save")
    assert desk.text("superseded_title").startswith("3 sheet(s) are no longer right")
    assert set(states(write, numbered)) == {SignatureState.READY}


def test_a_sheet_of_another_dossier_is_left_alone(listed, desk, write, numbered):
    printed(desk, listed)
    desk.fill("take_back_code", "K-0999")
    desk.press("take_back")
    desk.wait(desk.message)
    assert "another dossier" in desk.message()
    desk.fill("take_back_code", "zomaar wat")
    desk.press("take_back")
    desk.wait(lambda: desk.message() and "another dossier" not in desk.message())
    assert desk.value("take_back_code") == "zomaar wat"
    assert SignatureState.SIGNED not in states(write, numbered)


def test_a_sheet_that_comes_back_twice_counts_once(listed, desk, write, numbered):
    printed(desk, listed)
    code = next(
        item.scan_code
        for item in write(dossier.view, dossier_id=numbered).papers
        if item.running_number == "K-0002"
    )
    desk.fill("take_back_code", code.lower())
    desk.press("take_back")
    desk.wait(lambda: desk.focused() == "line_signed")
    desk.press("line_signed")
    desk.wait(lambda: states(write, numbered)[1] is SignatureState.SIGNED)
    desk.fill("take_back_code", code)
    desk.press("take_back")
    desk.wait(lambda: "Came back signed. Nothing was changed." in desk.message())
    assert states(write, numbered).count(SignatureState.SIGNED) == 1


def test_handing_out_is_called_off_with_escape(listed, desk, screen, write, numbered, qtbot):
    printed(desk, listed)
    desk.row("signature_table", 0)
    desk.press("line_hand_out")
    desk.wait(lambda: desk.focused() == "leaving_by_post")
    with qtbot.assertNotEmitted(screen.left):
        desk.key(Qt.Key.Key_Escape)
    assert desk.find("leaving_by_post") is None
    assert SignatureState.HANDED_OUT not in states(write, numbered)


def test_a_travelling_original_is_one_sheet_that_goes_from_hand_to_hand(
    listed, desk, write, numbered
):
    desk.choose("print_mode", "One original goes from one to the next")
    desk.fill("print_pin", "4711")
    desk.press("print")
    desk.press("line_collect")
    desk.see("line_hand_out")
    assert len(listed.jobs) == 1
    desk.row("signature_table", 1)
    assert desk.find("line_hand_out") is None, "the second waits for the first"
    desk.row("signature_table", 0)
    desk.press("line_hand_out")
    desk.press("leaving_by_hand")
    desk.wait(lambda: states(write, numbered)[0] is SignatureState.HANDED_OUT)
    desk.press("line_signed")
    desk.wait(lambda: states(write, numbered)[0] is SignatureState.SIGNED)
    desk.row("signature_table", 1)
    desk.see("line_hand_out")


def test_leaving_during_a_print_loses_nothing(listed, desk, screen, write, numbered, tasks):
    desk.fill("print_pin", "4711")
    desk.press("print")
    screen.start_booking()
    booking = dossier.Booking(
        name=PersonName("Bos"),
        born_on=write(dossier.view, dossier_id=numbered).pupil.born_on,
        kind=TlvKind.SBO,
        applicant_school_id=write(dossier.view, dossier_id=numbered).applicant_school.id,
        applied_on=today(),
        received_on=today(),
    )
    screen.show_dossier(write(dossier.book_in, booking=booking))
    desk.wait(lambda: set(states(write, numbered)) == {SignatureState.PRINTED})
    assert len(listed.jobs) == 3
