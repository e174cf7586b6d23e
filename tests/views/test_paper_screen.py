"""The screen of the paper as a person uses it, and how many keys that takes."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from played import book_in
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QTreeWidget
from rigs.dossier_desk import Desk, today
from rigs.wedge import Desk as ScannerDesk
from rigs.wedge import Scanner
from typing_extensions import override

from desktop.models.ids import PlaceId
from desktop.models.lending import due_of_loan
from desktop.models.paper import PaperKind, Place, PlaceKind
from desktop.models.roles import Role
from desktop.services import dossier, lending, paper, scanning
from desktop.services.scanning import PlaceScanned
from desktop.views.paper.paper_screen import PaperScreen
from desktop.views.paper.scan_field import ScanField
from desktop.views.scanning import ScanListener

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


class Keys(QObject):
    """Counts the keys that a person presses, apart from the letters of a number or a name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.count = 0
        self._desk = desk

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        self._desk.key(key, modifier)


class Room:
    """The screen in a window with a listener, a person at it, and a scanner beside it."""

    def __init__(self, qtbot, tasks) -> None:
        self.window = QMainWindow()
        self.screen = PaperScreen(tasks)
        self.window.setCentralWidget(self.screen)
        self.told: list[str] = []
        self.opened: list[str] = []
        self.screen.announced.connect(self.told.append)
        self.screen.dossier_requested.connect(self.opened.append)
        qtbot.addWidget(self.window)
        self.window.resize(1024, 640)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.listener = ScanListener(self.window)
        self.listener.scanned.connect(self.screen.take_scan)
        self.desk = Desk(self.window, qtbot, has_mouse=False)
        self.keys = Keys(self.desk)
        self._scanner = ScannerDesk(self.window, self.listener)
        self._luck = random.Random(1)
        self._now = 1000

    def scan(self, code: str) -> None:
        """Scan as a wedge scanner does: by keys into the window."""
        strokes = Scanner("usb 8 ms", "azerty", ENTER, "shift").strokes(code, self._now, self._luck)
        self._scanner.send(strokes)
        self._now = strokes[-1].at + 1000

    def title(self) -> str:
        return self.desk.text("scan_target")

    def row(self, at: int = 0) -> list[str]:
        return [self.desk.cell("scan_table", at, column) for column in range(6)]

    def rows(self) -> int:
        return self.desk.rows("scan_table")


class Played:
    """Lets `played` work through the tasks of a screen."""

    def __init__(self, read, write) -> None:
        self._read, self._write = read, write

    def read(self, service, **kwargs):
        return self._read(service, **kwargs)

    def write(self, service, **kwargs):
        result = self._write(service, **kwargs)
        return type("Written", (), {"result": result})


@pytest.fixture
def played_on(read, write):
    return Played(read, write)


@pytest.fixture
def folders(played_on, write):
    """Return a function that books dossiers in and returns their folders."""

    def make(count: int):
        ids = [book_in(played_on) for _ in range(count)]
        found = [write(dossier.view, dossier_id=each).papers[0] for each in ids]
        assert all(item.kind is PaperKind.FOLDER for item in found)
        return found

    return make


@pytest.fixture
def room(qtbot, tasks) -> Iterator[Room]:
    return Room(qtbot, tasks)


def named(read, name):
    return next(each for each in read(paper.places).values() if each.name == name)


def lies(read, item):
    return read(scanning.find_item, text=item.scan_code)


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
    borrower = write(lending.add_borrower, name="Marijke Proef", function="consulent")
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
