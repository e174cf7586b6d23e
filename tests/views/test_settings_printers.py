import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton
from rigs.settings_desk import Desk
from rigs.strict_printer import Fault, strict_printer

from desktop.models.log import LogCode
from desktop.models.paper import PlaceKind
from desktop.models.printer import AllowReason
from desktop.services import paper, place, printer
from desktop.store import place as place_store

# Nothing listens on the port that discards all it gets.
NOBODY = "ipp://127.0.0.1:9/ipp/print"


@pytest.fixture
def desk(qtbot, tasks):
    desk = Desk(qtbot, tasks)
    desk.open("printers")
    return desk


@pytest.fixture
def secure_printer():
    with strict_printer(is_secure=True, model="Kantoor 9") as running:
        yield running


def facts(desk: Desk) -> str:
    return desk.control("printer_facts", QLabel).text()


def add(desk: Desk, address: str, name: str) -> None:
    desk.click("add_printer")
    desk.type("printer_address", address)
    desk.type("printer_name", name)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: len(desk.told) == 1)
    desk.told.clear()
    desk.settle()


def test_without_a_printer_the_first_step_is_told(desk):
    assert desk.control("no_printers").isVisible()
    assert not desk.control("printers").isVisible()
    assert not desk.control("change_printer").isEnabled()


def test_by_keyboard_alone_a_printer_is_asked_and_added(desk, read, secure_printer):
    desk.control("subjects").setFocus()
    desk.tab_to("add_printer")
    desk.press(Qt.Key.Key_Return)
    assert desk.control("printer_address").hasFocus()
    desk.type("printer_address", secure_printer.address)
    desk.tab_to("ask_printer")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "Kantoor 9" in facts(desk))
    assert "yes, at most 16 digits" in facts(desk)
    assert desk.control("printer_name", QLineEdit).text() == "Kantoor 9"
    desk.tab_to("printer_is_allowed")
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    (stored,) = read(printer.every)
    assert stored.name == "Kantoor 9"
    assert stored.is_allowed
    assert read(printer.reasons) == {stored.id: AllowReason.PIN}
    assert stored.certificate_sha256 == secure_printer.certificate_sha256
    desk.settle()
    assert desk.cells("printers") == [
        ("Kantoor 9", secure_printer.address, "encrypted", "yes", "yes", "Printerbak")
    ]
    assert desk.control("add_printer").hasFocus()


def test_by_mouse_a_printer_is_changed(desk, read):
    add(desk, NOBODY, "Gang")
    assert desk.cells("printers")[0][2:5] == (
        "not encrypted",
        "no: not ticked here",
        "not asked yet",
    )
    desk.click("change_printer")
    desk.click("printer_is_allowed")
    desk.control("printer_name", QLineEdit).setText("Kamer 12")
    tray = desk.control("printer_tray")
    tray.setCurrentIndex(tray.findText("Secretariaat > Bureau"))
    desk.click("save_printer")
    assert "why" in desk.message()
    assert QApplication.focusWidget() is desk.control("printer_reason")
    assert not read(printer.every)[0].is_allowed
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    (stored,) = read(printer.every)
    places = read(paper.places)
    assert (stored.name, stored.is_allowed) == ("Kamer 12", True)
    assert places[stored.tray_place_id].name == "Bureau"
    assert stored.address == NOBODY
    assert read(printer.reasons) == {stored.id: AllowReason.ROOM}


def panel(desk: Desk) -> str:
    return desk.control("chosen_printer_facts", QLabel).text()


def test_the_chosen_printer_is_asked_again(desk, write, secure_printer):
    write(printer.add, name="Gang", address=NOBODY, is_allowed=False)
    write(
        printer.add,
        name="Kamer 12",
        address=secure_printer.address,
        certificate_sha256=secure_printer.certificate_sha256,
        reason=AllowReason.PASS,
    )
    desk.settle()
    desk.key("printers", Qt.Key.Key_Up)
    assert "yes, it waits for a pass" in panel(desk)
    assert "not asked yet" in panel(desk)
    desk.click("ask_again")
    desk.wait(lambda: "Model: Kantoor 9" in panel(desk))
    for said in ("State: ready", "at most 16 digits", "Both sides: yes", "PDF: yes", "Asked at"):
        assert said in panel(desk)
    assert desk.cells("printers")[0][4] == "yes"
    desk.key("printers", Qt.Key.Key_Down)
    assert "pupils' data: no" in panel(desk)
    assert "not asked yet" in panel(desk)
    desk.key("printers", Qt.Key.Key_Up)
    assert "Model: Kantoor 9" in panel(desk)


def test_a_printer_that_does_not_answer_again_is_told(desk, write):
    write(printer.add, name="Gang", address=NOBODY)
    desk.settle()
    desk.click("ask_again")
    desk.wait(desk.message)
    assert NOBODY in desk.message()
    desk.click("print_test_page")
    desk.settle()
    assert desk.told == []


def test_a_test_page_comes_out_at_once_where_no_pin_is_taken(desk, write):
    with strict_printer(pin_max=0) as running:
        write(printer.add, name="Gang", address=running.address, is_allowed=False)
        desk.settle()
        desk.tab_to("print_test_page")
        desk.press(Qt.Key.Key_Return)
        desk.wait(lambda: desk.told)
        assert len(running.printed) == 1
        assert not desk.control("trial_pin").isVisible()


def test_a_test_page_waits_for_its_pin(desk, write):
    with strict_printer() as running:
        write(printer.add, name="Gang", address=running.address)
        desk.settle()
        desk.click("print_test_page")
        desk.wait(desk.control("trial_pin").isVisible)
        assert desk.control("trial_pin").hasFocus()
        desk.settle()
        assert running.jobs == {}
        desk.told.clear()
        desk.type("trial_pin", "80471936")
        desk.press(Qt.Key.Key_Return)
        desk.wait(lambda: desk.told)
        assert "waits" in desk.told[0]
        assert running.printed == []
        (number,) = running.jobs
        running.enter_pin(number, "80471936")
        assert len(running.printed) == 1
    assert desk.control("trial_pin", QLineEdit).text() == ""


def test_a_tray_that_was_closed_is_no_hindrance(desk, read, write):
    tray = write(
        place.add_place, parent_id=None, kind=PlaceKind.PRINTER_TRAY, name="Bak", has_lock=False
    )
    printer_id = write(printer.add, name="Gang", address=NOBODY, tray_place_id=tray)
    write(_close_whatever_lies_there, place_id=tray)
    desk.settle()
    assert desk.cells("printers")[0][5] == "a place that is closed"
    desk.click("change_printer")
    desk.click("save_printer")
    desk.wait(lambda: desk.told)
    (stored,) = read(printer.every)
    assert stored.id == printer_id
    assert read(paper.places)[stored.tray_place_id].kind is PlaceKind.PRINTER_TRAY


def _close_whatever_lies_there(act, *, place_id):
    """Close a place as an older program might have, though a printer names it."""
    act.does(LogCode.EDIT_PLACE)
    place_store.close(act.writing, place_id, act.today)


def test_enter_in_the_list_opens_the_printer_and_esc_leaves_it(desk, read):
    add(desk, NOBODY, "Gang")
    desk.key("printers", Qt.Key.Key_Return)
    assert desk.control("printer_name").hasFocus()
    assert desk.control("printer_address", QLineEdit).isReadOnly()
    desk.type("printer_name", "Anders")
    desk.press(Qt.Key.Key_Escape)
    assert desk.control("printers").isVisible()
    assert read(printer.every)[0].name == "Gang"


def test_a_printer_that_does_not_answer_is_told_and_can_be_added(desk, read):
    desk.click("add_printer")
    desk.type("printer_address", NOBODY)
    desk.click("ask_printer")
    desk.wait(desk.message)
    assert NOBODY in desk.message()
    assert facts(desk) == ""
    assert desk.control("ask_printer").isEnabled()
    desk.type("printer_name", "Later")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    assert (read(printer.every)[0].name, desk.message()) == ("Later", "")


@pytest.mark.parametrize("fault", [Fault.GARBAGE, Fault.NO_HTTP, Fault.VANISHES, Fault.HTTP_ERROR])
def test_a_printer_that_speaks_oddly_is_told(desk, fault):
    with strict_printer() as running:
        running.fail(fault)
        desk.click("add_printer")
        desk.type("printer_address", running.address)
        desk.click("ask_printer")
        desk.wait(desk.message)
    assert facts(desk) == ""


def test_a_printer_out_of_paper_stands_still(desk):
    with strict_printer(pin_max=0, sides=("one-sided",)) as running:
        running.fail(Fault.OUT_OF_PAPER)
        desk.click("add_printer")
        desk.type("printer_address", running.address)
        desk.click("ask_printer")
        desk.wait(lambda: "stands still" in facts(desk))
    assert "Both sides: no" in facts(desk)
    assert "no: sheets come out at once" in facts(desk)


@pytest.mark.parametrize(
    "address", ["", "http://printer.example", "ipp://user:pin@printer.example", "twee woorden"]
)
def test_a_wrong_address_is_told_and_the_text_stays(desk, read, address):
    desk.click("add_printer")
    desk.type("printer_name", "Kamer 12")
    desk.type("printer_address", address)
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.message)
    assert desk.control("printer_address", QLineEdit).text() == address
    assert desk.control("save_printer").isEnabled()
    assert read(printer.every) == ()


def test_a_printer_without_a_name_is_not_stored(desk, read):
    desk.click("add_printer")
    desk.type("printer_address", NOBODY)
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.message)
    assert read(printer.every) == ()


def test_the_same_printer_twice_is_refused(desk, read):
    add(desk, NOBODY, "Gang")
    desk.click("add_printer")
    desk.type("printer_address", "IPP://127.0.0.1:9")
    desk.type("printer_name", "Nog eens")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.message)
    assert len(read(printer.every)) == 1


def test_two_clicks_add_one_printer(desk, read):
    desk.click("add_printer")
    desk.type("printer_address", NOBODY)
    desk.type("printer_name", "Gang")
    save = desk.control("save_printer", QPushButton)
    save.click()
    save.click()
    desk.wait(lambda: desk.told)
    desk.settle()
    assert (len(read(printer.every)), desk.message()) == (1, "")


def test_another_address_forgets_the_answer(desk, read, secure_printer):
    desk.click("add_printer")
    desk.type("printer_address", secure_printer.address)
    desk.click("ask_printer")
    desk.wait(lambda: "Kantoor 9" in facts(desk))
    desk.type("printer_address", "ipps://127.0.0.1:9")
    assert facts(desk) == ""
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    assert read(printer.every)[0].certificate_sha256 == ""


def _with_another_certificate(desk: Desk, write, address: str) -> None:
    write(printer.add, name="Kamer 12", address=address, certificate_sha256="ab" * 32)
    desk.settle()
    desk.click("change_printer")
    assert not desk.control("trust_certificate").isVisible()
    desk.click("ask_printer")
    desk.wait(desk.control("trust_certificate").isVisible)
    assert desk.message()
    assert "ABAB" in facts(desk)


def test_a_changed_certificate_is_trusted_only_after_a_question(desk, read, write, secure_printer):
    _with_another_certificate(desk, write, secure_printer.address)
    desk.click("trust_certificate")
    assert read(printer.every)[0].certificate_sha256 == "ab" * 32
    desk.click("question_yes")
    desk.wait(lambda: "Kantoor 9" in facts(desk))
    assert read(printer.every)[0].certificate_sha256 == secure_printer.certificate_sha256
    assert not desk.control("trust_certificate").isVisible()
    assert desk.message() == ""


def test_a_changed_certificate_that_is_not_trusted_stays_refused(desk, read, write, secure_printer):
    _with_another_certificate(desk, write, secure_printer.address)
    desk.click("trust_certificate")
    desk.click("question_no")
    desk.click("save_printer")
    desk.wait(lambda: desk.told)
    assert read(printer.every)[0].certificate_sha256 == "ab" * 32


def test_without_a_print_system_the_queues_are_told_to_be_out_of_reach(desk):
    desk.click("add_printer")
    desk.click("printer_on_computer")
    desk.wait(desk.message)
    assert desk.control("printer_queue").isVisible()
    assert not desk.control("printer_address").isVisible()
    desk.click("printer_on_network")
    assert desk.control("printer_address").isVisible()


def test_a_queue_without_choice_is_not_stored(desk, read):
    desk.click("add_printer")
    desk.click("printer_on_computer")
    desk.type("printer_name", "Niets")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert desk.message()
    assert read(printer.every) == ()


def test_the_tick_is_off_until_someone_ticks_it(desk):
    desk.click("add_printer")
    assert not desk.control("printer_is_allowed", QCheckBox).isChecked()
