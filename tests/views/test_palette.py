"""The palette: one field for everything, and its budget of keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from desktop import paths
from desktop.models.dossier import TlvKind
from desktop.models.person import PartialDate, PersonName
from desktop.services import dossier, school
from desktop.views.actions import ACTIONS, ActionId
from desktop.views.main_window import MainWindow
from desktop.views.palette.palette import Palette

PATIENCE_MS = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _own_preferences(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "preferences", lambda: tmp_path / "voorkeuren.ini")


@pytest.fixture
def window(tasks, qtbot, booked) -> MainWindow:
    window = MainWindow(tasks)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


@pytest.fixture
def palette(window) -> Palette:
    return window.findChild(Palette)


_sent = 0


@pytest.fixture(autouse=True)
def _no_key_yet():
    global _sent  # noqa: PLW0603 - the count of the one keyboard that a test has
    _sent = 0


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Send a key to the window as the keyboard does, so that shortcuts and scans are heard."""
    global _sent  # noqa: PLW0603
    _sent += 1
    QTest.keyClick(window.windowHandle(), key, modifier)


def type_in(window, text: str) -> None:
    for letter in text:
        press(window, letter)


def titles(palette) -> list[str]:
    return [row.title for row in palette._model.rows]


def found(qtbot, palette, text: str) -> None:
    qtbot.waitUntil(lambda: any(text in title for title in titles(palette)), timeout=PATIENCE_MS)


def hint(palette) -> str:
    return palette.findChild(QWidget, "palette_hint").text()


def test_a_known_dossier_opens_with_one_key_four_letters_and_enter(window, palette, qtbot, booked):
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, "berg")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window._screens.dossier.dossier_id == booked, timeout=PATIENCE_MS)
    assert _sent == 1 + 4 + 1
    assert window._screens.current is window._screens.dossier
    assert palette.isHidden()


def test_a_hit_tells_status_paper_and_next_step(window, palette, qtbot):
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, "vandenberg s")
    found(qtbot, palette, "Berg, Sem van den")
    row = palette._model.rows[0]
    assert row.title == "Berg, Sem van den · 12-03-2016"
    assert row.tail.startswith("D-26-0001")
    for part in ("SBO", "Received", "folder: Secretariaat > Post in", "next: File the advices"):
        assert part in row.detail
    assert "Post in" in row.told


def test_a_parent_is_named_with_the_pupil(window, palette, qtbot):
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, "ada")
    found(qtbot, palette, "Ada van den Berg (Mother) of Sem van den Berg")


def test_escape_gives_the_focus_back_and_leaves_nothing(window, palette, qtbot):
    before = QApplication.focusWidget()
    press(window, Qt.Key.Key_K, CONTROL)
    field = window.findChild(QLineEdit, "palette_field")
    assert QApplication.focusWidget() is field
    type_in(window, "berg")
    found(qtbot, palette, "Berg")
    press(window, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert QApplication.focusWidget() is before
    assert (field.text(), titles(palette)) == ("", [])


def test_a_click_elsewhere_closes_it(window, palette, qtbot):
    press(window, Qt.Key.Key_K, CONTROL)
    search = window.findChild(QLineEdit, "dossier_search")
    search.setFocus(Qt.FocusReason.MouseFocusReason)
    assert palette.isHidden()
    assert QApplication.focusWidget() is search


def test_another_screen_closes_it(window, palette):
    press(window, Qt.Key.Key_K, CONTROL)
    press(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert palette.isHidden()
    assert window._screens.current is window._screens.paper


def test_it_does_not_block_the_window(window, palette):
    press(window, Qt.Key.Key_K, CONTROL)
    assert not palette.isModal()
    assert palette.window() is window


def test_the_arrows_choose_and_the_mouse_opens(window, palette, qtbot, write, read, booked):
    old = read(school.find, text="", limit=1)[0]
    other = write(
        dossier.book_in,
        booking=dossier.Booking(
            name=PersonName("Bergsma", "", "Lot"),
            born_on=PartialDate(2015),
            kind=TlvKind.SBO,
            applicant_school_id=old.id,
            applied_on=read(_today),
            received_on=read(_today),
        ),
    )
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, "berg")
    found(qtbot, palette, "Bergsma")
    found(qtbot, palette, "Sem")
    names = titles(palette)
    at = next(n for n, title in enumerate(names) if "Sem" in title)
    for _ in range(at):
        press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window._screens.dossier.dossier_id == booked, timeout=PATIENCE_MS)
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, "bergs")
    found(qtbot, palette, "Bergsma")
    view = window.findChild(QListView, "palette_list")
    qtbot.waitUntil(lambda: view.isVisible() and view.height() > 20)
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window._screens.dossier.dossier_id == other, timeout=PATIENCE_MS)


def test_a_screen_that_comes_up_meanwhile_does_not_take_the_focus(window, palette, qtbot, booked):
    window._screens.open_dossier(booked)
    press(window, Qt.Key.Key_K, CONTROL)
    tabs = lambda: window._screens.dossier.findChild(QWidget, "dossier_tabs")  # noqa: E731
    qtbot.waitUntil(lambda: tabs() is not None and tabs().isVisible(), timeout=PATIENCE_MS)
    qtbot.wait(50)
    assert palette.isVisible()
    assert QApplication.focusWidget() is window.findChild(QLineEdit, "palette_field")
    press(window, Qt.Key.Key_Escape)
    assert QApplication.focusWidget().objectName() == "next_step"


def _today(look):
    return look.today


def test_the_last_row_shows_all_in_the_list(window, palette, qtbot):
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, "berg")
    found(qtbot, palette, "Berg")
    for _ in range(5):
        press(window, Qt.Key.Key_PageDown)
    press(window, Qt.Key.Key_Return)
    assert window._screens.current is window._screens.list
    assert window.findChild(QLineEdit, "dossier_search").text() == "berg"


def test_a_school_shows_its_dossiers(window, palette, qtbot, read):
    chosen = read(school.find, text="", limit=1)[0]
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, chosen.record.location_code)
    found(qtbot, palette, chosen.record.name)
    press(window, Qt.Key.Key_Return)
    text = window.findChild(QLineEdit, "dossier_search").text()
    assert text == chosen.record.location_code
    qtbot.waitUntil(lambda: window._screens.list._model.rowCount() == 1, timeout=PATIENCE_MS)


def test_empty_and_without_hits_it_says_what_to_do(window, palette, qtbot):
    press(window, Qt.Key.Key_K, CONTROL)
    assert "two letters" in hint(palette)
    type_in(window, "xqzw")
    qtbot.waitUntil(lambda: "Nothing found" in hint(palette), timeout=PATIENCE_MS)
    press(window, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_commands_are_those_that_work_here(window, palette, qtbot, booked):
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, ">")
    found(qtbot, palette, "New dossier")
    on_list = set(titles(palette))
    assert {"New dossier", "Lock"} <= on_list
    assert "Print and sign" not in on_list
    assert "Back" not in on_list
    press(window, Qt.Key.Key_Escape)
    window._screens.open_dossier(booked)
    qtbot.waitUntil(lambda: window._screens.dossier.findChild(QWidget, "dossier_tabs") is not None)
    qtbot.waitUntil(
        lambda: window._screens.dossier.findChild(QWidget, "dossier_tabs").isVisible(),
        timeout=PATIENCE_MS,
    )
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, ">")
    found(qtbot, palette, "Print and sign")
    here = {row.title: row.tail for row in palette._model.rows}
    assert here["Print and sign"] == "Ctrl+P"
    assert here["Back"] == "Alt+Left"
    assert len(here) <= len([action for action in ACTIONS if action.menu])


def test_a_command_is_done_by_enter(window, palette, qtbot):
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, ">lock")
    qtbot.waitUntil(lambda: titles(palette)[:1] == ["Lock"])
    assert palette._model.rows[0].chosen.id is ActionId.LOCK
    with qtbot.waitSignal(window.lock_asked):
        press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, ">xqzw")
    qtbot.waitUntil(lambda: "No command" in hint(palette))


def test_an_answer_that_comes_late_does_not_replace_the_commands(window, palette, qtbot):
    press(window, Qt.Key.Key_K, CONTROL)
    field = window.findChild(QLineEdit, "palette_field")
    field.setText("berg")
    field.setText(">lock")
    qtbot.wait(300)
    assert titles(palette)[0] == "Lock"


@pytest.mark.parametrize("size", [(1024, 640), (1600, 900)])
def test_it_stays_inside_the_window(window, palette, qtbot, size):
    window.resize(*size)
    press(window, Qt.Key.Key_K, CONTROL)
    type_in(window, "oe")
    qtbot.waitUntil(lambda: palette._model.rowCount() > 3, timeout=PATIENCE_MS)
    assert palette.parentWidget().rect().contains(palette.geometry())
    window.resize(1024, 640)
    QApplication.processEvents()
    assert palette.parentWidget().rect().contains(palette.geometry())
