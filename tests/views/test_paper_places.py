"""The places, and what is out, as a person finds them on the screen of the paper."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabWidget, QTreeWidget
from rigs.dossier_desk import today
from rigs.paper_room import Room, book_folders, lies, named

from desktop.models.lending import due_of_loan
from desktop.models.roles import Role
from desktop.services import lending, paper
from desktop.views.paper.paper_screen import PaperScreen

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(qtbot, tasks):
    return Room(qtbot, tasks)


@pytest.fixture
def folders(read, write):
    """Return a function that books dossiers in and returns their folders."""
    return lambda count: book_folders(read, write, count)


# -- places ---------------------------------------------------------------------------------------


def choose(room: Room, name: str) -> None:
    tree = room.desk.see("places")
    assert isinstance(tree, QTreeWidget)
    match = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    room.desk.wait(lambda: tree.findItems(name, match))
    tree.setCurrentItem(tree.findItems(name, match)[0])


def test_a_place_tells_what_lies_in_it_and_on_its_shelves(room, read, write, folders):
    first, second = folders(2)
    for item, name in ((first, "Kast 1"), (second, "Kast 1 · plank A")):
        write(paper.move, paper_id=item.id, place_id=named(read, name).id)
    room.desk.key(Qt.Key.Key_2, CTRL)
    choose(room, "Kast 1")
    room.desk.wait(lambda: room.desk.text("lying_title") == "In Kast 1: 2 item(s)")
    assert room.desk.cell("lying_table", 1, 2) == "Secretariaat > Kast 1 · plank A"
    room.desk.row("lying_table", 1)
    room.desk.key(ENTER)
    assert room.opened == [second.dossier_id]
    choose(room, "MDC-tafel")
    room.desk.wait(lambda: room.desk.text("lying_title") == "Nothing lies in MDC-tafel")


def test_a_place_moves_into_another_and_tells_who_has_keys(room, read):
    room.desk.key(Qt.Key.Key_2, CTRL)
    choose(room, "Archiefkast")
    room.desk.press("change_place")
    room.desk.choose("place_parent", "Secretariaat")
    room.desk.fill("place_key_holders", "Nadia, Teun")
    room.desk.key(ENTER)
    room.desk.wait(lambda: room.told)
    changed = named(read, "Archiefkast")
    assert changed.key_holders == "Nadia, Teun"
    assert changed.parent_id == named(read, "Secretariaat").id
    room.desk.wait(lambda: room.desk.text("place_about") == "A key of Archiefkast: Nadia, Teun")


def test_a_place_is_never_offered_to_lie_in_itself(room):
    room.desk.key(Qt.Key.Key_2, CTRL)
    choose(room, "Kast 1")
    room.desk.press("change_place")
    parents = room.desk.see("place_parent")
    offered = [parents.itemText(at) for at in range(parents.count())]
    assert "Secretariaat" in offered
    assert not [each for each in offered if "Kast 1" in each or "Onderweg" in each]


def test_an_empty_place_is_closed_after_a_question_and_a_full_one_is_not(
    room, read, write, folders
):
    (item,) = folders(1)
    shelf = named(read, "Kast 1 · plank A")
    write(paper.move, paper_id=item.id, place_id=shelf.id)
    room.desk.key(Qt.Key.Key_2, CTRL)
    for name in (shelf.name, "Kast 1 · plank B"):
        choose(room, name)
        room.desk.press("close_place")
        room.desk.wait(QApplication.activeModalWidget)
        box = QApplication.activeModalWidget()
        next(each for each in box.buttons() if each.objectName() == "question_yes").click()
        room.desk.wait(lambda: room.desk.message() or room.told)
        room.window.activateWindow()
        room.desk.wait(room.window.isActiveWindow)
        if name == shelf.name:
            assert "still lies" in room.desk.message()
            assert named(read, name)
    room.desk.wait(lambda: room.told)
    assert "Kast 1 · plank B" not in {each.name for each in read(paper.places).values()}


def test_a_scan_on_the_places_goes_to_that_place(room, read, folders):
    (item,) = folders(1)
    room.desk.key(Qt.Key.Key_2, CTRL)
    choose(room, "Kast 1")
    room.scan(named(read, "Archiefkast").scan_code)
    tree = room.desk.see("places")
    room.desk.wait(lambda: tree.currentItem().text(0) == "Archiefkast")
    room.scan(item.scan_code)
    room.desk.wait(lambda: tree.currentItem().text(0) == "Post in")
    room.desk.press("scan_to_place")
    room.desk.wait(lambda: room.title() == "Now to: POST IN")


# -- out ------------------------------------------------------------------------------------------


def test_nothing_out_says_how_to_lend(room):
    room.desk.key(Qt.Key.Key_3, CTRL)
    assert room.desk.text("out_empty") == "Nothing is out"
    room.desk.wait(lambda: room.desk.focused() == "out_lend")


def test_what_is_late_stands_on_top_with_a_word(room, read, write, folders, tasks):
    first, second = folders(2)
    write(lending.lend_to_new, paper_id=first.id, name="Teun Toets", due_on=today())
    late = today() - timedelta(days=3)
    # As a loan of some time ago: a move by hand may bear a day that is over.
    write(paper.move, paper_id=second.id, place_id=named(read, "MDC-tafel").id, due_on=late)
    room.desk.key(Qt.Key.Key_3, CTRL)
    room.desk.wait(lambda: room.desk.rows("out_table") == 2)
    assert room.desk.cell("out_table", 0, 0).startswith("⚠ Late · ")
    assert room.desk.cell("out_table", 0, 0).endswith("3 days ago")
    assert room.desk.cell("out_table", 1, 0).endswith("today")
    assert room.desk.text("out_count") == "2 item(s) out, 1 of them late"


def test_lending_and_taking_back_by_keys_alone(room, read, folders):
    (item,) = folders(1)
    number = lies(read, item).number
    room.desk.key(Qt.Key.Key_3, CTRL)
    room.desk.wait(lambda: room.desk.focused() == "out_lend")
    room.desk.key(ENTER)
    room.desk.wait(lambda: room.desk.focused() == "lend_number")
    room.desk.type(number)
    room.desk.wait(lambda: "Post in" in room.desk.text("lend_found"))
    room.desk.fill("lend_borrower", "Nieuw Iemand")
    assert "Not known yet" in room.desk.text("lend_about")
    room.desk.key(ENTER)
    room.desk.wait(lambda: room.told == [f"{number} is lent."])
    room.desk.wait(lambda: room.desk.cell("out_table", 0, 3) == "Nieuw Iemand")
    room.desk.press("out_back")
    room.desk.wait(lambda: room.desk.focused() == "back_place")
    room.desk.key(ENTER)
    room.desk.wait(lambda: len(room.told) == 2)
    assert lies(read, item).place.name == "Bureau"


def test_the_meeting_has_it_until_the_next_working_day(room, read, folders):
    (item,) = folders(1)
    room.screen.start_lending()
    room.desk.fill("lend_number", lies(read, item).number)
    room.desk.fill("lend_borrower", "MDC-tafel")
    wanted = due_of_loan(today(), is_for_meeting=True)
    room.desk.wait(lambda: room.desk.value("lend_due_on") == f"{wanted:%d-%m-%Y}")
    room.desk.key(ENTER)
    room.desk.wait(lambda: room.told)
    assert lies(read, item).place.name == "MDC-tafel"
    assert read(lending.borrowers) == ()


@pytest.mark.parametrize(
    ("number", "borrower", "due", "field"),
    [
        ("D-26-9999", "Iemand", "", "lend_number"),
        ("D-26-0001", "", "", "lend_borrower"),
        ("D-26-0001", "Iemand", "gisteren", "lend_due_on"),
        ("D-26-0001", "Iemand", "01-01-2020", "lend_due_on"),
    ],
)
def test_what_is_wrong_with_a_loan_is_told_and_stays(
    room, read, folders, number, borrower, due, field
):
    folders(1)
    room.screen.start_lending()
    room.desk.fill("lend_number", number)
    room.desk.fill("lend_borrower", borrower or " ")
    if due:
        room.desk.fill("lend_due_on", due)
    room.desk.key(ENTER)
    room.desk.wait(room.desk.message)
    assert room.desk.value("lend_number") == number
    assert room.desk.focused() == field
    assert read(lending.out) == ()
    room.desk.key(ESC)
    room.desk.wait(lambda: room.desk.find("lend_number") is None)


def test_a_scanned_folder_goes_to_its_line_or_is_lent(room, read, write, folders):
    first, second = folders(2)
    write(lending.lend_to_new, paper_id=first.id, name="Teun Toets", due_on=today())
    room.desk.key(Qt.Key.Key_3, CTRL)
    room.desk.wait(lambda: room.desk.find("out_table") and room.desk.rows("out_table") == 1)
    room.scan(first.scan_code)
    room.desk.wait(lambda: room.desk.focused() == "out_table")
    room.scan(second.scan_code)
    room.desk.wait(lambda: room.desk.value("lend_number") == second.scan_code)
    assert room.desk.focused() == "lend_borrower"


def test_a_role_without_the_paper_reads_a_sentence_and_asks_nothing(qtbot, tasks):
    bugs = []
    tasks.bug.connect(bugs.append)
    tasks.who = replace(tasks.who, role=Role.PRIVACY_OFFICER)
    screen = PaperScreen(tasks)
    qtbot.addWidget(screen)
    asked = []
    tasks.busy.connect(asked.append)
    screen.show()
    screen.refresh()
    screen.take_scan("KBCDFGHJLN")
    QApplication.processEvents()
    assert (asked, bugs) == ([], [])
    assert screen.findChild(QTabWidget, "paper_tabs").isHidden()
