"""The card that asks after the sheets in the printers, counted in keys."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from rigs import wedge
from rigs.dossier_desk import Desk, today
from rigs.signing import CountedDesk, copies, lines, number, place_kind, print_set
from rigs.wedge import Scanner

from desktop.models.paper import CopyState, PlaceKind
from desktop.models.person import PersonName
from desktop.models.pupil import Relation
from desktop.models.roles import Role
from desktop.models.scan_code import check_letter
from desktop.models.signing import SignatureState, SigningMode
from desktop.models.term import working_days_after
from desktop.services import dossier, printing
from desktop.views.collecting.collect_bar import CollectBar
from desktop.views.wedge import ScanListener


class Frame(QWidget):
    """A window with the card above a field in which somebody types."""

    def __init__(self, tasks) -> None:
        super().__init__()
        self.bar = CollectBar(tasks)
        self.field = QLineEdit()
        self.field.setObjectName("field")
        self.counts: list[int] = []
        self.bar.counted.connect(self.counts.append)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.field)


def shown(tasks, qtbot):
    frame = Frame(tasks)
    qtbot.addWidget(frame)
    frame.resize(1000, 400)
    with qtbot.waitExposed(frame):
        frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    frame.field.setFocus()
    return frame


@pytest.fixture
def frame(tasks, qtbot):
    return shown(tasks, qtbot)


@pytest.fixture
def desk(frame, qtbot):
    return CountedDesk(frame, qtbot)


@pytest.fixture
def printed(booked, write, tmp_path, frame, desk):
    """Return a dossier with three copies in the printer."""
    print_set(write, number(write, booked), tmp_path / "prints")
    desk.see("collect_yes")
    return booked


def test_nothing_waits(frame, qtbot):
    qtbot.waitUntil(lambda: frame.counts == [0])
    assert frame.bar.isHidden()


def test_it_comes_up_by_itself_and_takes_no_key_from_who_types(printed, frame, desk):
    assert desk.text("collect_text").startswith("Collected? 3 sheet(s) of D-")
    assert desk.text("collect_more") == "K-0001, K-0002, K-0003"
    assert frame.counts[-1] == 3
    assert desk.focused() == "field"
    desk.type("x")
    desk.key(Qt.Key.Key_Return)
    assert desk.find("collect_yes")


def test_confirming_takes_one_key(printed, frame, desk, write):
    frame.bar.bring_up()
    desk.wait(lambda: desk.focused() == "collect_yes")
    desk.key(Qt.Key.Key_Return)
    desk.see("leaving_text")
    assert len(desk.keys) == 1
    assert {item.copy_state for item in copies(write, printed).values()} == {CopyState.COLLECTED}
    assert frame.counts[-1] == 0


def test_each_copy_leaves_by_one_key(printed, frame, desk, write):
    frame.bar.bring_up()
    desk.wait(lambda: desk.focused() == "collect_yes")
    desk.key(Qt.Key.Key_Return)
    for each, key in (("K-0001", Qt.Key.Key_P), ("K-0002", Qt.Key.Key_S)):
        desk.wait(lambda each=each: each in desk.text("leaving_text"))
        desk.key(key)
    desk.wait(lambda: "K-0003" in desk.text("leaving_text"))
    desk.key(Qt.Key.Key_Return)
    desk.wait(frame.bar.isHidden)
    assert len(desk.keys) == 4
    assert set(lines(write, printed)) == {SignatureState.HANDED_OUT}
    for each, item in copies(write, printed).items():
        assert place_kind(write, printed, each) is PlaceKind.PARTY
        assert item.due_on == working_days_after(today(), days=10)
    assert desk.focused() == "field", "who typed goes on"


def test_who_signs_at_the_desk_gives_it_back_today(printed, frame, desk, write):
    frame.bar.bring_up()
    desk.wait(lambda: desk.focused() == "collect_yes")
    desk.key(Qt.Key.Key_Return)
    desk.see("leaving_signed_here")
    desk.key(Qt.Key.Key_N)
    desk.wait(lambda: "K-0002" in desk.text("leaving_text"))
    assert copies(write, printed)["K-0001"].due_on == today()


def test_a_day_that_is_typed_is_no_key_of_the_question(printed, frame, desk, write):
    frame.bar.bring_up()
    desk.wait(lambda: desk.focused() == "collect_yes")
    desk.key(Qt.Key.Key_Return)
    desk.fill("leaving_due_on", "15 mei 2031")
    assert SignatureState.HANDED_OUT not in lines(write, printed)
    desk.key(Qt.Key.Key_Return)
    desk.wait(lambda: "K-0002" in desk.text("leaving_text"))
    assert f"{copies(write, printed)['K-0001'].due_on:%d-%m-%Y}" == "15-05-2031"


def test_a_misprint_is_told_copy_by_copy(printed, frame, desk, write):
    frame.bar.bring_up()
    desk.wait(lambda: desk.focused() == "collect_yes")
    desk.key(Qt.Key.Key_X)
    desk.see("collect_misprint_K-0002")
    desk.key(Qt.Key.Key_Return)
    desk.wait(lambda: "Tick the sheets" in desk.message())
    desk.tick("collect_misprint_K-0002")
    desk.key(Qt.Key.Key_Return)
    desk.wait(lambda: "K-0001" in desk.text("leaving_text"))
    states = [item.copy_state for item in copies(write, printed).values()]
    assert states == [CopyState.COLLECTED, CopyState.MISPRINTED, CopyState.COLLECTED]
    assert place_kind(write, printed, "K-0002") is PlaceKind.CONTAINER
    assert lines(write, printed)[1] is SignatureState.READY


def test_later_hides_it_and_the_number_stays(printed, frame, desk, qtbot, tasks):
    frame.bar.bring_up()
    desk.wait(lambda: desk.focused() == "collect_yes")
    desk.key(Qt.Key.Key_Escape)
    desk.wait(frame.bar.isHidden)
    assert desk.focused() == "field"
    assert frame.counts[-1] == 3
    frame.bar.refresh()
    qtbot.wait(100)
    assert frame.bar.isHidden()
    frame.bar.bring_up()
    desk.see("collect_yes")


def test_it_asks_again_after_the_program_was_ended(printed, tasks, qtbot):
    again = Desk(shown(tasks, qtbot), qtbot, has_mouse=True)
    again.see("collect_yes")
    assert again.text("collect_text").startswith("Collected? 3 sheet(s) of D-")


def test_by_mouse(printed, frame, qtbot, write):
    hands = Desk(frame, qtbot, has_mouse=True)
    hands.press("collect_yes")
    hands.press("leaving_by_hand")
    hands.wait(lambda: "K-0002" in hands.text("leaving_text"))
    hands.press("leaving_later")
    hands.wait(frame.bar.isHidden)
    assert lines(write, printed) == [
        SignatureState.HANDED_OUT,
        SignatureState.PRINTED,
        SignatureState.PRINTED,
    ]


def test_sheets_that_are_being_sent_are_not_asked_after(booked, write, tasks, qtbot, tmp_path):
    number(write, booked)
    frame = shown(tasks, qtbot)
    values = {"dossier_id": booked, "sent_on": today(), "printer_id": None}
    prepared = write(printing.prepare, **values)
    qtbot.waitUntil(lambda: len(frame.counts) > 1)
    assert set(frame.counts) == {0}
    # The program ends here: the next one asks whether they came out.
    after = shown(tasks, qtbot)
    hands = Desk(after, qtbot, has_mouse=True)
    assert hands.text("collect_text").startswith("Did they come out? 3 sheet(s)")
    write(printing.record, sent=printing.save(prepared, tmp_path / "prints"))
    hands.wait(lambda: hands.text("collect_text").startswith("Collected?"))


def test_it_names_no_person(printed, frame, desk, write):
    page = write(dossier.view, dossier_id=printed)
    names = [page.pupil.name.surname, page.guardians[0].name.surname]
    frame.bar.bring_up()
    desk.wait(lambda: desk.focused() == "collect_yes")
    texts = [desk.text("collect_text"), desk.text("collect_more")]
    desk.key(Qt.Key.Key_Return)
    texts.append(desk.text("leaving_text"))
    assert not any(name in text for name in names for text in texts)


def test_one_set_after_the_other(printed, frame, desk, write, read, tmp_path):
    page = write(dossier.view, dossier_id=printed)
    booking = dossier.Booking(
        name=PersonName("Bos"),
        born_on=page.pupil.born_on,
        kind=page.dossier.kind,
        applicant_school_id=page.applicant_school.id,
        applied_on=page.dossier.applied_on,
        received_on=page.dossier.received_on,
        guardians=(dossier.GuardianEntry(page.guardians[0].name, Relation.MOTHER, True),),
    )
    other = number(write, write(dossier.book_in, booking=booking))
    print_set(write, other, tmp_path / "more")
    desk.wait(lambda: frame.counts[-1] == 5)
    assert "1 more set(s) wait after this one." in desk.text("collect_more")
    frame.bar.bring_up()
    desk.wait(lambda: desk.focused() == "collect_yes")
    desk.key(Qt.Key.Key_Escape)
    desk.wait(lambda: "2 sheet(s)" in desk.text("collect_text"))
    assert frame.counts[-1] == 5


def test_a_travelling_original_asks_for_the_next_who_signs(booked, write, tmp_path, frame, desk):
    print_set(write, number(write, booked), tmp_path / "prints", mode=SigningMode.TRAVELLING)
    frame.bar.bring_up()
    desk.wait(lambda: desk.focused() == "collect_yes")
    desk.key(Qt.Key.Key_Return)
    assert desk.text("leaving_text") == "How does K-0001 (Parent 1) leave?"
    desk.key(Qt.Key.Key_M)
    desk.wait(frame.bar.isHidden)
    assert lines(write, booked) == [
        SignatureState.HANDED_OUT,
        SignatureState.PRINTED,
        SignatureState.PRINTED,
    ]


def test_who_may_not_answer_is_not_asked(printed, tasks, qtbot):
    tasks.who = replace(tasks.who, role=Role.PRIVACY_OFFICER)
    other = shown(tasks, qtbot)
    qtbot.wait(300)
    assert other.bar.isHidden()
    assert other.counts == []


def test_a_scan_presses_none_of_its_letters(printed, frame, desk, write):
    listener = ScanListener(frame)
    heard = []
    listener.scanned.connect(heard.append)
    hands, luck = wedge.Desk(frame, listener), random.Random(5)
    frame.bar.bring_up()
    desk.wait(lambda: desk.focused() == "collect_yes")
    code = "KPSNXPSNX"
    code += check_letter(code)
    strokes = Scanner("usb 8 ms", "qwerty", Qt.Key.Key_Return, "no").strokes(code, 1000, luck)
    hands.send(strokes)
    hands.pause()
    assert heard == [code]
    assert {item.copy_state for item in copies(write, printed).values()} == {CopyState.PRINTED}

    desk.key(Qt.Key.Key_Return)
    desk.wait(lambda: desk.focused().startswith("leaving_"))
    start = strokes[-1].at + 2000
    hands.send(Scanner("ps/2", "azerty", None, "shift").strokes(code, start, luck))
    hands.pause()
    assert heard == [code, code]
    assert set(lines(write, printed)) == {SignatureState.PRINTED}
