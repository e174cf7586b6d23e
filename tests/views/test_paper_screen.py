"""The screen of the paper as a person uses it, and how many keys that takes."""

from dataclasses import replace

import pytest
from played import add_borrower
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from rigs.dossier_desk import today
from rigs.paper_room import Room, book_folders, lies, named
from typing_extensions import override

from desktop.models.ids import PlaceId
from desktop.models.lending import due_of_loan
from desktop.models.paper import Place, PlaceKind
from desktop.services import lending
from desktop.services.scanning import PlaceScanned
from desktop.views.paper.scan_field import ScanField

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(qtbot, tasks):
    return Room(qtbot, tasks)


@pytest.fixture
def folders(read, write):
    """Return a function that books dossiers in and returns their folders."""
    return lambda count: book_folders(read, write, count)


# -- budgets --------------------------------------------------------------------------------------


def test_putting_back_20_files_takes_21_scans_and_no_key(room, read, folders):
    items, shelf = folders(20), named(read, "Kast 1 · plank B")
    scans = 0
    for code in (shelf.scan_code, *(item.scan_code for item in items)):
        room.scan(code)
        scans += 1
    room.desk.wait(lambda: room.rows() == 20)
    assert {lies(read, item).place.id for item in items} == {shelf.id}
    print(f"20 files put back: {scans} scans, {room.keys.count} keys")
    assert (scans, room.keys.count) == (21, 0)
    assert room.desk.value("scan_field") == ""


def test_lending_a_file_takes_two_scans_and_enter(room, read, write, folders):
    (item,) = folders(1)
    borrower = write(add_borrower, name="Marijke Proef", function="consulent")
    room.scan(borrower.scan_code)
    room.desk.wait(lambda: room.desk.value("lend_borrower") == "Marijke Proef")
    room.scan(item.scan_code)
    room.desk.wait(lambda: room.desk.value("lend_number") == item.scan_code)
    room.keys.press(ENTER)
    room.desk.wait(lambda: room.told)
    (out,) = read(lending.out)
    assert (out.path, out.item.due_on) == ("Marijke Proef", due_of_loan(today()))
    print(f"one file lent: 2 scans, {room.keys.count} key")
    assert room.keys.count == 1


def test_without_a_scanner_a_move_takes_at_most_6_keys(room, read, folders):
    (item,) = folders(1)
    number = lies(read, item).number
    # From another tab, as the farthest way.
    room.keys.press(Qt.Key.Key_1, CTRL)
    room.desk.type("plank b")
    room.keys.press(ENTER)
    room.desk.wait(lambda: "PLANK B" in room.title())
    room.desk.type(number)
    room.keys.press(ENTER)
    room.desk.wait(room.rows)
    assert lies(read, item).place.name == "Kast 1 · plank B"
    print(f"one move without a scanner: {room.keys.count} keys besides number and name")
    assert room.keys.count <= 6


# -- scanning -------------------------------------------------------------------------------------


def test_at_first_it_says_what_to_do(room):
    assert room.title() == "First scan the place"
    assert room.desk.focused() == "scan_field"
    assert room.desk.text("scan_count") == "What you scan is listed here."


def test_a_row_says_from_where_to_where_and_how(room, read, write, folders, looks, monkeypatch):
    beeps = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    first, second = folders(2)
    write(lending.lend_to_new, paper_id=second.id, name="Teun Toets", due_on=today())
    room.scan(named(read, "Kast 1").scan_code)
    room.scan(first.scan_code)
    room.desk.wait(room.rows)
    assert room.row() == [
        "✔ Done",
        "D-26-0001-C",
        "Folder",
        "Secretariaat > Post in",
        "Secretariaat > Kast 1",
        "",
    ]
    assert len(beeps) == 2  # the place and the folder, once each
    room.scan(second.scan_code)
    room.desk.wait(lambda: room.rows() == 2)
    assert room.row()[0] == "⚠ Look"
    assert room.row()[3:] == ["Teun Toets", "Secretariaat > Kast 1", "was on loan"]
    assert "Was on loan." in room.desk.text("scan_text")
    room.desk.wait(lambda: len(beeps) == 4)  # twice asks for a look
    room.scan(second.scan_code)
    room.desk.wait(lambda: room.rows() == 3)
    assert room.row()[0] == "⚠ Nothing to do"
    assert room.desk.text("scan_count") == "2 item(s) put away"


def test_another_place_changes_where_it_goes(room, read, folders):
    first, second = folders(2)
    for code in (
        named(read, "Kast 1").scan_code,
        first.scan_code,
        named(read, "Archiefkast").scan_code,
        second.scan_code,
    ):
        room.scan(code)
    room.desk.wait(lambda: room.rows() == 2)
    assert [lies(read, item).place.name for item in (first, second)] == ["Kast 1", "Archiefkast"]
    assert room.title() == "Now to: ARCHIEFKAST"


def test_what_is_refused_is_told_and_the_next_scan_goes_on(room, read, folders):
    (item,) = folders(1)
    room.scan(item.scan_code)
    room.desk.wait(room.rows)
    assert room.row()[0] == "✖ Not done"
    assert "place first" in room.desk.text("scan_text")
    room.desk.type("K-9999")
    room.desk.key(ENTER)
    room.desk.wait(lambda: room.rows() == 2)
    assert room.desk.value("scan_field") == "K-9999"
    room.scan(named(read, "Kast 1").scan_code)
    room.scan(item.scan_code)
    room.desk.wait(lambda: room.rows() == 3)
    assert lies(read, item).place.name == "Kast 1"


def test_a_scan_leaves_what_is_half_typed(room, read, folders):
    (item,) = folders(1)
    room.scan(named(read, "Kast 1").scan_code)
    room.desk.wait(lambda: "KAST 1" in room.title())
    room.desk.type("D-26-0")
    room.scan(item.scan_code)
    room.desk.wait(room.rows)
    assert room.desk.value("scan_field") == "D-26-0"


def test_undo_takes_back_the_last_one_and_says_so(room, read, folders, tasks):
    first, second = folders(2)
    for code in (named(read, "Kast 1").scan_code, first.scan_code, second.scan_code):
        room.scan(code)
    room.desk.wait(lambda: room.rows() == 2)
    room.desk.press("scan_undo")
    room.desk.wait(lambda: room.row()[0] == "↶ Taken back")
    assert lies(read, second).place.name == "Post in"
    assert room.row(1)[0] == "✔ Done"
    # Ctrl+Z is the window's, and does the same by the tasks.
    tasks.undo(owner=tasks, done=lambda _code: None)
    room.desk.wait(lambda: room.row(1)[0] == "↶ Taken back")
    assert lies(read, first).place.name == "Post in"
    assert room.title() == "Now to: KAST 1"
    assert room.desk.text("scan_count") == "0 item(s) put away"


def test_enter_on_a_row_opens_its_dossier(room, read, folders):
    (item,) = folders(1)
    for code in (named(read, "Kast 1").scan_code, item.scan_code):
        room.scan(code)
    room.desk.wait(room.rows)
    room.desk.go("scan_table")
    room.desk.key(ENTER)
    assert room.opened == [item.dossier_id]


@pytest.mark.parametrize(
    ("text", "name"),
    [("archief", "Archiefkast"), ("plank a", "Kast 1 · plank A"), ("KAST 1", "Kast 1")],
)
def test_words_of_a_place_find_it(room, text, name):
    room.desk.type(text)
    room.desk.key(ENTER)
    room.desk.wait(lambda: room.title() == f"Now to: {name.upper()}")
    assert room.desk.value("scan_field") == ""


def test_a_place_entered_before_the_places_are_read_is_taken(looks, qtbot):
    field = ScanField()
    qtbot.addWidget(field)
    chosen, entered = [], []
    field.place_chosen.connect(chosen.append)
    field.entered.connect(entered.append)
    field.show()
    qtbot.keyClicks(field, "kast 1")
    qtbot.keyClick(field, ENTER)
    assert (chosen, entered) == ([], [])
    shelf = PlaceScanned(Place(PlaceId(1), None, PlaceKind.CABINET, "Kast 1", has_lock=True), "")
    field.offer((replace(shelf, path="Kast 1"),))
    assert [each.path for each in chosen] == ["Kast 1"]
    qtbot.keyClicks(field, "k-12")
    qtbot.keyClick(field, ENTER)
    assert entered == ["k-12"]


def test_no_key_of_a_scan_is_a_persons(room, read, folders):
    """The control of the budgets: what they count is what reaches the screen."""
    seen: list[int] = []

    class Watch(QObject):
        @override
        def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                seen.append(event.key())
            return False

    watch = Watch()
    room.desk.see("scan_field").installEventFilter(watch)
    (item,) = folders(1)
    room.scan(named(read, "Kast 1").scan_code)
    room.scan(item.scan_code)
    room.desk.wait(room.rows)
    assert [key for key in seen if key != Qt.Key.Key_Shift] == []
