"""Scans among keys: none lost, none doubled, none in a field; and whatever is no scan untouched."""

import random
from itertools import cycle, product

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from rigs.wedge import LAYOUTS, TIMINGS, Desk, Scanner, Stroke, key_code, letter_on, typed
from typing_extensions import override

from desktop.models.ids import PlaceId
from desktop.models.paper import Place, PlaceKind
from desktop.models.scan_code import (
    ALPHABET,
    PREFIXES,
    check_letter,
    new_scan_code,
    parse_scan_code,
)
from desktop.services.scanning import PlaceScanned
from desktop.views.paper.scan_field import ScanField
from desktop.views.wedge import GAP_MS, ScanListener
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow

SCANS = 2_000
SUFFIXES = (Qt.Key.Key_Return, Qt.Key.Key_Tab, None)
CAPITALS = ("shift", "lock", "no", "rolling")


class Room(QMainWindow):
    """A window with one control of each kind."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.area, self.box = QLineEdit(), QPlainTextEdit(), QCheckBox("vink")
        self.button = QPushButton("knop")
        self.button.setAutoDefault(True)
        self.table = TextTable("lijst", ("kop",), wide=(0,))
        self.table.set_rows([TextRow((name,)) for name in ("Berg", "Dijk", "Kok", "Smit")])
        self.pressed: list[str] = []
        self.keys: list[int] = []
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        self.box.toggled.connect(lambda: self.pressed.append("box"))
        self.table.activated.connect(lambda: self.pressed.append("table"))
        content = QWidget()
        column = QVBoxLayout(content)
        for part in (self.line, self.area, self.box, self.button, self.table):
            column.addWidget(part)
            part.installEventFilter(self)
        self.setCentralWidget(content)

    @override
    def eventFilter(self, watched, event):
        """Note every key that reaches a control, going down or up."""
        kinds = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
        if event.type() in kinds and event.key() != Qt.Key.Key_Shift:
            self.keys.append(event.key())
        return False

    def state(self) -> tuple[object, ...]:
        return (
            self.line.text(),
            self.area.toPlainText(),
            self.table.currentIndex().row(),
            tuple(self.pressed),
            QApplication.focusWidget(),
        )


@pytest.fixture
def room(looks, qtbot):
    room = Room()
    qtbot.addWidget(room)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.line.setFocus()
    return room


@pytest.fixture
def heard():
    return []


@pytest.fixture
def listener(room, heard):
    listener = ScanListener(room)
    listener.scanned.connect(heard.append)
    return listener


@pytest.fixture
def unhurried(listener):
    """Return the listener with the strokes' own time alone: a slow computer must not end a scan."""
    listener._timer.setInterval(3_600_000)
    return listener


def test_the_letters_of_the_codes_lie_on_the_same_keys():
    for letter, layout in product(ALPHABET, LAYOUTS):
        assert letter_on(key_code(letter), layout) == letter.lower()
    assert {letter_on(key_code("q"), layout) for layout in LAYOUTS} == {"q", "a"}


def _scans(count: int, seed: int):
    """Yield scanners, codes and where the focus is, in every combination."""
    luck = random.Random(seed)
    ways = cycle(product(LAYOUTS, SUFFIXES, CAPITALS, TIMINGS))
    places = cycle(("line", "area", "box", "button", "table"))
    for _ in range(count):
        layout, suffix, capitals, timing = next(ways)
        yield (
            Scanner(timing, layout, suffix, capitals),
            new_scan_code(luck.choice(PREFIXES)),
            next(places),
        )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_of_2000_scans_is_heard_once_and_reaches_no_field(room, unhurried, heard, layout):
    luck, now, sent = random.Random(layout), 1000, []
    desk = Desk(room, unhurried)
    ways = cycle(product(SUFFIXES, CAPITALS, TIMINGS))
    places = cycle(("line", "area", "box", "button", "table"))
    for number in range(SCANS // len(LAYOUTS) + 1):
        suffix, capitals, timing = next(ways)
        getattr(room, next(places)).setFocus()
        before = room.state()
        code = new_scan_code(luck.choice(PREFIXES))
        strokes = Scanner(timing, layout, suffix, capitals).strokes(code, now, luck)
        desk.send(strokes)
        now = strokes[-1].at + luck.randint(300, 900)
        if number % 2:
            desk.pause()
        else:
            desk.send([Stroke(now - 100, False, Qt.Key.Key_Shift, 50)])
        sent.append(code)
        assert room.state() == before
        assert heard == sent
    assert room.keys == []
    print(f"{layout}: {len(heard)} of {len(sent)} scans heard")


def test_a_person_who_types_meanwhile_finds_every_letter_and_no_other(room, unhurried, heard):
    luck, now, sent, written = random.Random(7), 1000, [], ""
    desk = Desk(room, unhurried)
    for number, (scanner, code, _place) in enumerate(_scans(600, 11)):
        letters = [letter for letter in "abcdefghijklmnopqrstuvwxyz" if letter.upper() not in code]
        scan = scanner.strokes(code, now, luck)
        # Before the scan, in the middle of it, or after it: one key, or a few.
        moment = (now - 20, scan[len(scan) // 2].at + 1, scan[3].at + 1, scan[-1].at + 120)
        text = luck.choice(letters)
        if number % 4 == 3:
            text += luck.choice(letters)
        person = typed(text, moment[number % 4], luck)
        strokes = sorted((*scan, *person), key=lambda stroke: stroke.at)
        desk.send(strokes)
        desk.pause()
        now = strokes[-1].at + luck.randint(200, 700)
        sent.append(code)
        written += text
        assert heard == sent, number
        assert room.line.text().lower() == written, number
    print(f"{len(heard)} of {len(sent)} scans heard, {len(written)} letters typed meanwhile")


def test_the_key_that_was_held_longest_is_the_persons(room, listener, heard):
    """Without one letter or another a burst may make two codes; how long a key is held tells."""
    luck, tried, now = random.Random(5), 0, 1000
    desk = Desk(room, listener)
    while tried < 20:
        code, own, at = new_scan_code("K"), luck.choice(ALPHABET), luck.randint(2, 7)
        both = code[:at] + own + code[at:]
        others = {parse_scan_code(both[:each] + both[each + 1 :]) for each in range(11)}
        if own in code or len(others - {None}) < 2:
            continue
        tried += 1
        scan = Scanner("usb 8 ms", "qwerty", None, "rolling").strokes(code, now, luck)
        down = [stroke for stroke in scan if stroke.is_press]
        person = typed(own.lower(), down[at - 1].at + 1, luck)
        desk.send(sorted((*scan, *person), key=lambda stroke: stroke.at))
        desk.pause()
        now += 2000
        assert heard.pop() == code
    assert len(room.line.text()) == tried


def test_without_the_listener_the_field_holds_the_scans(room):
    luck, now, sent = random.Random(3), 1000, ""
    desk = Desk(room, None)
    for scanner, code, _place in _scans(30, 5):
        room.line.setFocus()
        strokes = scanner.strokes(code, now, luck)
        desk.send(strokes)
        now = strokes[-1].at + 400
        sent += code
    assert room.line.text().upper() == sent[: room.line.maxLength()]


@pytest.mark.parametrize("seed", range(8))
def test_what_a_fast_person_types_arrives_unchanged_and_in_order(room, listener, heard, seed):
    luck = random.Random(seed)
    text = "".join(luck.choice("bcdfghjklnprstvxaeiou 0123456789-") for _ in range(120))
    desk = Desk(room, listener)
    desk.send(typed(text, 1000, luck, fastest=12))
    desk.pause()
    assert room.line.text() == text
    assert heard == []


@pytest.mark.parametrize(
    "text",
    [
        "KBCDFGHJLB",  # a wrong check letter
        "BCDFGHJKLN",  # no prefix of ours
        "KBCDFGHJ",  # too short
        "KBCDFGHJLNKBCDFGHJLNKBCD",  # far too long
        "KL",
    ],
)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_burst_that_is_no_code_of_ours_reaches_the_field(room, listener, heard, text, suffix):
    seen = []
    room.line.returnPressed.connect(lambda: seen.append("enter"))
    strokes = Scanner("usb 8 ms", "qwerty", suffix, "shift").strokes(text, 1000, random.Random(1))
    desk = Desk(room, listener)
    desk.send(strokes)
    desk.pause()
    assert heard == []
    assert room.line.text() == text
    assert seen == (["enter"] if suffix == Qt.Key.Key_Return else [])
    assert room.line.hasFocus() == (suffix != Qt.Key.Key_Tab)


def test_a_code_within_another_bar_code_is_none(room, listener, heard):
    code = new_scan_code("K")
    keys = [*"8712", *code, *"06"]
    strokes = []
    for number, letter in enumerate(keys):
        at = 1000 + 8 * number
        strokes += [
            Stroke(at, True, ord(letter), ord(letter), letter),
            Stroke(at + 4, False, ord(letter), ord(letter), letter),
        ]
    desk = Desk(room, listener)
    desk.send(strokes)
    desk.pause()
    assert (heard, room.line.text()) == ([], "8712" + code + "06")


def test_two_scans_without_a_pause_are_no_scan(room, listener, heard):
    luck = random.Random(1)
    first, second = new_scan_code("K"), new_scan_code("D")
    scanner = Scanner("usb 1 ms", "qwerty", None, "lock")
    desk = Desk(room, listener)
    desk.send(scanner.strokes(first + second, 1000, luck))
    desk.pause()
    assert (heard, room.line.text()) == ([], first + second)


def test_commands_work_at_once_while_letters_wait(room, listener, heard, qtbot):
    locked = []
    QShortcut(QKeySequence("Ctrl+L"), room).activated.connect(lambda: locked.append("lock"))
    handle = room.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_B)
    QTest.keyClick(handle, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert (locked, room.line.text(), heard) == (["lock"], "b", [])


def test_a_letter_that_is_a_shortcut_is_one_when_it_is_no_scan(room, listener, qtbot):
    noted = []
    QShortcut(QKeySequence("N"), room).activated.connect(lambda: noted.append("n"))
    room.button.setFocus()
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_N)
    assert noted == []
    qtbot.waitUntil(lambda: noted == ["n"])
    code = "SNNNNNNNN"
    with qtbot.waitSignal(listener.scanned):
        for letter in code + check_letter(code):
            QTest.keyClick(room.windowHandle(), letter.lower())
    assert noted == ["n"]


def test_a_single_letter_arrives_by_itself_and_soon(room, listener, qtbot):
    assert GAP_MS <= 40
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_K)
    assert not room.line.text()
    qtbot.waitUntil(lambda: room.line.text() == "k")


def test_a_key_held_down_repeats_at_once(room, listener):
    for number in range(5):
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_D,
            Qt.KeyboardModifier.NoModifier,
            40,
            100,
            0,
            "d",
            number > 0,
        )
        event.setTimestamp(1000 + 30 * number)
        QCoreApplication.sendEvent(room.windowHandle(), event)
    assert room.line.text() == "ddddd"


def test_a_scan_is_heard_over_a_list_that_is_open(room, listener, heard, qtbot):
    field = ScanField()
    shelf = Place(PlaceId(1), None, PlaceKind.SHELF, "Kast 1", has_lock=True)
    field.offer((PlaceScanned(shelf, "Kast 1"),))
    room.centralWidget().layout().addWidget(field)
    chosen = []
    field.place_chosen.connect(chosen.append)
    field.setFocus()
    QTest.keyClicks(field, "ka")
    qtbot.waitUntil(field._popup.isVisible)
    QApplication.processEvents()
    code = new_scan_code("K")
    handle = QApplication.focusWindow()
    for letter in code:
        QTest.keyClick(handle, letter, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert heard == [code]
    assert (field.text(), chosen) == ("ka", [])


def test_a_scan_is_heard_over_an_open_menu(room, listener, heard, qtbot):
    menu = QMenu(room)
    done = []
    menu.addAction("Dossier", lambda: done.append("menu"))
    menu.popup(room.mapToGlobal(room.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    qtbot.waitUntil(lambda: QApplication.focusWindow() is not room.windowHandle())
    QApplication.processEvents()
    code = new_scan_code("D")
    handle = QApplication.focusWindow()
    for letter in code:
        QTest.keyClick(handle, letter)
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert heard == [code]
    assert done == []
    menu.close()


def test_nothing_is_heard_before_the_window_is_shown(looks, qtbot, heard):
    """The listener belongs to the window of an open vault, so a start window never has one."""
    start, later = Room(), QMainWindow()
    for window in (start, later):
        qtbot.addWidget(window)
    listener = ScanListener(later)
    listener.scanned.connect(heard.append)
    start.show()
    start.activateWindow()
    qtbot.waitUntil(start.isActiveWindow)
    start.line.setFocus()
    code = new_scan_code("K")
    for letter in code:
        QTest.keyClick(start.windowHandle(), letter)
    assert (heard, start.line.text().upper()) == ([], code)


def test_an_enter_that_comes_late_is_still_the_scanners(room, listener, heard):
    luck, code = random.Random(1), new_scan_code("K")
    room.button.setFocus()
    strokes = Scanner("usb 8 ms", "qwerty", None, "lock").strokes(code, 1000, luck)
    desk = Desk(room, listener)
    desk.send(strokes)
    desk.pause()
    assert heard == [code]
    late, later = strokes[-1].at + 60, strokes[-1].at + 400
    for at in (late, later):
        desk.send([Stroke(at, True, Qt.Key.Key_Return, 36, "\r")])
        desk.send([Stroke(at + 8, False, Qt.Key.Key_Return, 36, "\r")])
    assert room.pressed == ["button"]
