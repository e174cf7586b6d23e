"""What the window does around its screens: ways back, scans, counts, undoing, and its own size."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop import paths
from desktop.errors import ClockJumped
from desktop.models.paper import PaperKind
from desktop.models.person import PersonName
from desktop.models.scan_code import new_scan_code
from desktop.services import dossier, paper, school
from desktop.tasks import Who
from desktop.views.actions import ActionId
from desktop.views.collecting.collect_bar import CollectBar
from desktop.views.frame.rail import RailButton
from desktop.views.main_window import MainWindow
from desktop.views.pages import Page
from desktop.views.widgets.toast import Toast

PATIENCE_MS = 20_000
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def _own_preferences(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "preferences", lambda: tmp_path / "voorkeuren.ini")


@pytest.fixture
def window(tasks, qtbot, booked) -> MainWindow:
    window = MainWindow(tasks)
    qtbot.addWidget(window)
    window.resize(1400, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def press(window, key, modifier=NONE) -> None:
    QTest.keyClick(window.windowHandle(), key, modifier)


def scan(window, code: str) -> None:
    """Type a code as fast as a scanner, with its Enter."""
    for letter in code:
        QTest.keyClick(window.windowHandle(), letter)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)


def page(window) -> Page:
    return window._screens.page


def in_dossier(window, qtbot, dossier_id) -> None:
    qtbot.waitUntil(lambda: window._screens.dossier.dossier_id == dossier_id, timeout=PATIENCE_MS)
    assert page(window) is Page.DOSSIER


@pytest.fixture
def other(write, read, booked):
    old = read(school.find, text="", limit=1)[0]
    booking = dossier.Booking(
        name=PersonName("Anders", "", "Lot"),
        born_on=read(_page_of, dossier_id=booked).pupil.born_on,
        kind=read(_page_of, dossier_id=booked).dossier.kind,
        applicant_school_id=old.id,
        applied_on=date(2026, 10, 1),
        received_on=date(2026, 10, 2),
    )
    return write(dossier.book_in, booking=booking)


def _page_of(look, *, dossier_id):
    return dossier.page(look, dossier_id)


def _folder(read, dossier_id):
    papers = read(_page_of, dossier_id=dossier_id).papers
    return next(item for item in papers if item.kind is PaperKind.FOLDER)


def test_back_and_forward_lead_along_screens_and_dossiers(window, qtbot, booked, other):
    back, forward = (window._actions[each] for each in (ActionId.BACK, ActionId.FORWARD))
    assert not back.isEnabled()
    window._screens.open_dossier(booked)
    window._screens.open_dossier(other)
    press(window, Qt.Key.Key_4, ALT)
    press(window, Qt.Key.Key_Left, ALT)
    in_dossier(window, qtbot, other)
    press(window, Qt.Key.Key_Left, ALT)
    in_dossier(window, qtbot, booked)
    press(window, Qt.Key.Key_Left, ALT)
    assert page(window) is Page.TODAY
    assert (back.isEnabled(), forward.isEnabled()) == (False, True)
    for _ in range(2):
        press(window, Qt.Key.Key_Right, ALT)
    in_dossier(window, qtbot, other)
    press(window, Qt.Key.Key_Right, ALT)
    assert page(window) is Page.SETTINGS
    assert not forward.isEnabled()
    press(window, Qt.Key.Key_Left, ALT)
    press(window, Qt.Key.Key_3, ALT)
    assert not forward.isEnabled()


def test_a_form_that_became_a_dossier_is_gone_back_to_as_that(window, qtbot, booked):
    press(window, Qt.Key.Key_N, CONTROL)
    window._screens.dossier.show_dossier(booked)
    press(window, Qt.Key.Key_2, ALT)
    press(window, Qt.Key.Key_Left, ALT)
    in_dossier(window, qtbot, booked)


def test_a_scanned_folder_opens_its_dossier(window, qtbot, read, other):
    press(window, Qt.Key.Key_2, ALT)
    scan(window, _folder(read, other).scan_code)
    in_dossier(window, qtbot, other)
    assert window.findChild(QLineEdit, "dossier_search").text() == ""


def test_a_scanned_place_opens_scanning_with_that_place(window, qtbot, read):
    place = next(each for each in read(paper.places).values() if each.name == "Kast 1")
    scan(window, place.scan_code)
    qtbot.waitUntil(lambda: page(window) is Page.PAPER, timeout=PATIENCE_MS)
    qtbot.waitUntil(
        lambda: any(
            "KAST 1" in label.text().upper()
            for label in window._screens.paper.findChildren(QLabel)
            if label.isVisible()
        ),
        timeout=PATIENCE_MS,
    )


def test_a_code_of_nobody_is_told_and_nothing_else_happens(window, qtbot):
    press(window, Qt.Key.Key_2, ALT)
    scan(window, new_scan_code("D"))
    qtbot.waitUntil(lambda: bool(window._message.text), timeout=PATIENCE_MS)
    assert page(window) is Page.DOSSIERS
    assert window.findChild(QLineEdit, "dossier_search").text() == ""


def test_a_scan_ends_the_palette(window, qtbot, read, other):
    press(window, Qt.Key.Key_K, CONTROL)
    scan(window, _folder(read, other).scan_code)
    in_dossier(window, qtbot, other)
    assert window._palette.isHidden()


def test_the_window_says_whether_it_hears_scans(window, qtbot):
    sign = window.findChild(QLabel, "scan_ready")
    qtbot.waitUntil(lambda: sign.text() == "Scan ready")
    window._corner.set_ready(is_ready=False)
    assert sign.text() == "No scan"


def _text(window, name: str) -> str:
    button = window.findChild(QPushButton, name)
    return button.text() if button.isVisible() else ""


def test_what_is_out_is_counted_and_shown(window, qtbot, read, write, booked):
    qtbot.waitUntil(lambda: not window._counts._settling.isActive())
    assert _text(window, "outside") == ""
    folder = _folder(read, booked)
    table = next(each for each in read(paper.places).values() if each.name == "MDC-tafel")
    # Lent before today, so that it should have been back.
    write(paper.move, paper_id=folder.id, place_id=table.id, due_on=date(2026, 1, 5))
    qtbot.waitUntil(lambda: "1" in _text(window, "outside"), timeout=PATIENCE_MS)
    rail = window.findChild(RailButton, "rail_paper")
    qtbot.waitUntil(lambda: rail.count == 1)
    assert rail.accessibleName() == "Paper, 1 waiting"
    qtbot.mouseClick(window.findChild(QPushButton, "outside"), Qt.MouseButton.LeftButton)
    assert page(window) is Page.PAPER
    press(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: _text(window, "outside") == "", timeout=PATIENCE_MS)
    assert rail.count == 0


def test_undo_is_named_done_and_told(window, qtbot, read, write, booked):
    undo = window._actions[ActionId.UNDO]
    assert undo.text().endswith("booking in")
    folder = _folder(read, booked)
    cabinet = next(each for each in read(paper.places).values() if each.name == "Kast 1")
    write(paper.move, paper_id=folder.id, place_id=cabinet.id)
    qtbot.waitUntil(lambda: undo.text().endswith("moving paper"))
    press(window, Qt.Key.Key_2, ALT)
    assert QApplication.focusWidget().objectName() == "dossier_search"
    press(window, Qt.Key.Key_Z, CONTROL)
    toast = window.findChild(Toast)
    qtbot.waitUntil(lambda: toast.text == "Undone: moving paper", timeout=PATIENCE_MS)
    assert _folder(read, booked).place_id == folder.place_id
    assert undo.text().endswith("booking in")


def test_typing_is_taken_back_before_acts(window, qtbot, read, booked):
    press(window, Qt.Key.Key_2, ALT)
    field = window.findChild(QLineEdit, "dossier_search")
    QTest.keyClicks(field, "ui")
    for _ in range(4):
        press(window, Qt.Key.Key_Z, CONTROL)
    assert field.text() == ""
    assert read(dossier.list_ids) == (booked,)


def test_without_an_act_there_is_nothing_to_undo(tasks, qtbot):
    window = MainWindow(tasks)
    qtbot.addWidget(window)
    undo = window._actions[ActionId.UNDO]
    assert (undo.isEnabled(), undo.text()) == (False, "&Undo")
    window._undoing.tell_last()
    assert "cannot be undone" in window.findChild(Toast).text


def test_the_time_of_saving_tells_what_was_saved(window, qtbot, read, write, booked):
    folder = _folder(read, booked)
    cabinet = next(each for each in read(paper.places).values() if each.name == "Kast 1")
    write(paper.move, paper_id=folder.id, place_id=cabinet.id)
    qtbot.waitUntil(lambda: _text(window, "saved_at").startswith("Saved "))
    qtbot.mouseClick(window.findChild(QPushButton, "saved_at"), Qt.MouseButton.LeftButton)
    assert window.findChild(Toast).text == "Saved last: moving paper. Ctrl+Z takes it back."


def test_the_backup_is_told_and_leads_to_its_page(window, qtbot):
    qtbot.waitUntil(lambda: _text(window, "backup") == "Backup: today", timeout=PATIENCE_MS)
    qtbot.mouseClick(window.findChild(QPushButton, "backup"), Qt.MouseButton.LeftButton)
    assert page(window) is Page.SETTINGS
    assert window._backup_page.isVisible()


def test_the_next_part_of_the_window_has_the_focus(window, qtbot):
    qtbot.waitUntil(lambda: _text(window, "backup") == "Backup: today", timeout=PATIENCE_MS)
    press(window, Qt.Key.Key_2, ALT)
    parts = []
    for _ in range(4):
        press(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        (part,) = [
            name
            for name in ("rail", "screens", "status_line")
            if window.findChild(QWidget, name).isAncestorOf(focus)
        ]
        parts.append(part)
    assert parts == ["status_line", "rail", "screens", "status_line"]


def test_a_narrow_window_shows_icons_and_keeps_the_names(window, qtbot):
    button = window.findChild(QToolButton, "rail_paper")
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextUnderIcon
    wide = button.width()
    window.resize(1024, 640)
    QApplication.processEvents()
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    qtbot.waitUntil(lambda: button.width() < wide)
    assert (button.accessibleName(), button.toolTip()) == ("Paper", "Paper")


def test_a_warning_stays_until_it_is_seen(tasks, qtbot, monkeypatch):
    jump = ClockJumped(
        reason="behind",
        before=datetime(2026, 11, 23, tzinfo=UTC),
        now=datetime(2026, 11, 20, tzinfo=UTC),
    )
    who = tasks.who
    tasks.who = Who(who.user_id, who.initials, who.role, who.is_practice, (jump,), who.folder)
    window = MainWindow(tasks)
    qtbot.addWidget(window)
    window.show()
    window._screens.open(Page.DOSSIERS)
    assert window._notice.text
    seen = window._notice.findChild(QPushButton, "message_seen")
    qtbot.mouseClick(seen, Qt.MouseButton.LeftButton)
    assert window._notice.text == ""
    tasks.warned.emit(jump)
    assert window._notice.text


@pytest.mark.parametrize("name", ["close_day", "emergency_panel", "manual"])
def test_the_lock_is_heard_in_every_window(window, qtbot, name):
    dialog = window.findChild(QDialog, name)
    {
        "close_day": lambda: press(
            window, Qt.Key.Key_Q, CONTROL | Qt.KeyboardModifier.ShiftModifier
        ),
        "emergency_panel": window._actions[ActionId.EMERGENCY_LIST].trigger,
        "manual": lambda: press(window, Qt.Key.Key_F1),
    }[name]()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=PATIENCE_MS)
    with qtbot.waitSignal(window.lock_asked):
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, CONTROL)
    dialog.close()


def test_the_card_of_prints_stands_over_every_screen(window):
    bar = window.findChild(CollectBar)
    assert not window._screens.isAncestorOf(bar)
    bar.counted.emit(2)
    assert _text(window, "waiting") == "2 print(s) not collected"
    bar.counted.emit(0)
    assert _text(window, "waiting") == ""


def test_full_screen_and_back(window, qtbot):
    press(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_the_bottom_line_fits_under_large_text(window, qtbot):
    for name in ("saved_at", "outside", "waiting", "backup"):
        window.findChild(QPushButton, name).tell("Een heel lange mededeling in de onderste regel")
    window.resize(1024, 640)
    QApplication.processEvents()
    assert window.width() == 1024
    assert window.findChild(QPushButton, "backup").toolTip().endswith("regel")
