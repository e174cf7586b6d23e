"""From an application to its folder in the cabinet, by keyboard alone and again by mouse."""

import pytest
from PySide6.QtCore import Qt
from rigs.dossier_desk import PATIENCE_MS, Desk, days_ago
from rigs.strict_printer import strict_printer

from desktop.models.paper import PaperKind
from desktop.services import dossier, paper
from desktop.services import printer as printer_service
from desktop.views.dossier.dossier_screen import DossierScreen

PIN = "471196"


@pytest.fixture
def printer():
    with strict_printer() as running:
        yield running


@pytest.fixture
def screen(tasks, qtbot):
    shown = DossierScreen(tasks)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    return shown


@pytest.fixture(params=["keyboard", "mouse"])
def desk(request, screen, qtbot):
    return Desk(screen, qtbot, has_mouse=request.param == "mouse")


def test_an_application_becomes_a_signed_tlv_in_a_cabinet(
    desk, screen, printer, write, read, qtbot
):
    write(printer_service.add, name="Printer secretariaat", address=printer.address)

    screen.start_booking()
    book_in(desk)
    desk.wait(lambda: screen.dossier_id)
    desk.see("dossier_tabs")
    assert desk.text("dossier_name") == "Sem van den Berg"

    desk.press("next_step")
    file_advices(desk)
    desk.press("next_step")
    decide_and_number(desk)
    desk.press("next_step")
    print_the_set(desk)

    desk.wait(lambda: len(printer.jobs) == 3)
    desk.see("line_collect_all")
    assert {job.pin for job in printer.jobs.values()} == {PIN}
    assert printer.printed == []
    for job in printer.jobs:
        printer.enter_pin(job, PIN)
    assert len(printer.printed) == 3

    sign_on_paper(desk)
    put_the_folder_away(desk)

    page = write(dossier.view, dossier_id=screen.dossier_id)
    states = [line.state.value for line in page.round.lines]
    assert states == ["signed", "refused", "signed"]
    folder = next(item for item in page.papers if item.kind is PaperKind.FOLDER)
    found = write(paper.where, code=folder.scan_code)
    assert found.place == "Secretariaat > Kast 1 · plank A"
    (row,) = read(dossier.list_rows, ids=(screen.dossier_id,))
    assert (row.signed, row.required) == (2, 3)


def book_in(desk):
    desk.fill("pupil_given_names", "Sem")
    desk.fill("pupil_surname", "van den Berg")
    desk.fill("pupil_born_on", "12-3-2018")
    assert desk.value("pupil_prefix") == "van den"
    assert desk.value("pupil_surname") == "Berg"
    desk.find_school("applicant_school", "oefenboom")
    desk.fill("applied_on", days_ago(40))
    desk.fill("received_on", days_ago(30))
    desk.press("guardian_add")
    desk.wait(lambda: desk.focused() == "guardian_1_given_names")
    desk.fill("guardian_1_given_names", "Ada")
    desk.fill("guardian_1_surname", "van den Berg")
    desk.choose("guardian_1_relation", "Mother")
    desk.choose("guardian_1_authority", "Has authority")
    desk.fill("guardian_1_street", "Dorpsstraat")
    desk.press("booking_save")


def file_advices(desk):
    for position in (1, 2):
        desk.wait(lambda name=f"advice_{position}_expert": desk.focused() == name)
        desk.fill(f"advice_{position}_expert", f"Deskundige {'AB'[position - 1]}")
        desk.fill(f"advice_{position}_advised_on", days_ago(10))
        desk.tick(f"advice_{position}_signed")
        desk.press(f"advice_{position}_save")
    desk.wait(lambda: desk.focused() == "view_stance")
    desk.fill("view_received_on", days_ago(8))
    desk.press("view_save")


def decide_and_number(desk):
    desk.fill("decision_motivation", "Passend bij de leerling.")
    desk.fill("decision_duration_motivation", "Een schooljaar.")
    desk.press("decision_save")
    desk.press("tlv_number_save")


def print_the_set(desk):
    desk.find_school("print_receiving_school", "school")
    desk.press("print_receiving_school_save")
    desk.see("print_new_school")
    desk.fill("print_pin", PIN)
    desk.press("print")


def sign_on_paper(desk):
    desk.press("line_collect_all")
    for row in range(3):
        desk.wait(lambda: desk.find("leaving_later") is None)
        desk.row("signature_table", row)
        desk.press("line_hand_out")
        desk.press("leaving_by_hand")
        desk.wait(lambda row=row: desk.cell("signature_table", row, 2) == "→ Handed out")
    desk.fill("take_back_code", desk.cell("signature_table", 0, 3))
    desk.press("take_back")
    desk.wait(lambda: desk.focused() == "line_signed")
    desk.press("line_signed")
    desk.wait(lambda: desk.cell("signature_table", 0, 2) == "✔ Signed")
    desk.row("signature_table", 1)
    desk.press("line_refuse")
    desk.fill("end_reason", "Wil eerst overleg.")
    desk.press("end_save")
    desk.wait(lambda: desk.cell("signature_table", 1, 2).startswith("✖ Refuses to sign"))
    desk.row("signature_table", 2)
    desk.press("line_signed")
    desk.wait(lambda: desk.cell("signature_table", 2, 2) == "✔ Signed")


def put_the_folder_away(desk):
    desk.press("next_step")
    desk.choose("move_place", "Secretariaat > Kast 1 · plank A · locked")
    desk.press("move_save")
    desk.wait(lambda: desk.cell("paper_table", 0, 3) == "Secretariaat > Kast 1 · plank A")
    desk.wait(lambda: desk.text("next_step_here") == "All done for now")


def test_keys_of_the_page(screen, booked, qtbot):
    desk = Desk(screen, qtbot, has_mouse=False)
    screen.show_dossier(booked)
    desk.see("dossier_tabs")
    desk.wait(lambda: desk.focused() == "next_step")
    ctrl = Qt.KeyboardModifier.ControlModifier
    tabs = desk.see("dossier_tabs")
    for at, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)):
        desk.key(key, ctrl)
        assert tabs.currentIndex() == at
    desk.key(Qt.Key.Key_5, ctrl)
    desk.row("paper_table", 0)
    desk.press("paper_move")
    desk.choose("move_place", "Secretariaat > Bureau")
    desk.key(Qt.Key.Key_Return)
    desk.wait(lambda: desk.cell("paper_table", 0, 3) == "Secretariaat > Bureau")
    desk.key(Qt.Key.Key_F2)
    desk.wait(lambda: desk.focused() == "pupil_given_names")
    desk.fill("pupil_given_names", "Samuel")
    with qtbot.assertNotEmitted(screen.left):
        desk.key(Qt.Key.Key_Escape)
    assert desk.find("pupil_given_names") is None
    desk.key(Qt.Key.Key_F2)
    assert desk.value("pupil_given_names") == "Samuel"
    assert "not saved yet" in desk.text("draft_text")
    desk.key(Qt.Key.Key_S, ctrl)
    desk.wait(lambda: desk.text("dossier_name") == "Samuel van den Berg")
    with qtbot.waitSignal(screen.left, timeout=PATIENCE_MS):
        desk.key(Qt.Key.Key_Escape)
