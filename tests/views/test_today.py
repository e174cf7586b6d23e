"""Today as a person sees and works it: by sight, by one key, by mouse."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from rigs.day import at_hour, folder_of, open_at, shelf_of
from rigs.dossier_desk import PATIENCE_MS, today
from rigs.signing import copies, number, print_set
from typing_extensions import override

from desktop.models.disclosure import Channel
from desktop.models.roles import Role
from desktop.services import collecting, lending, paper, signing
from desktop.services import today as service
from desktop.views import theme
from desktop.views.today.today_row import TodayRow
from desktop.views.today.today_screen import TodayScreen


class Keys(QObject):
    """Counts the keys that reach the program."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.KeyPress and watched.isWindowType():
            self.count += 1
        return False


@pytest.fixture
def keys(looks):
    counter = Keys()
    looks.installEventFilter(counter)
    yield counter
    looks.removeEventFilter(counter)


@pytest.fixture
def clock():
    return at_hour(10)


@pytest.fixture
def tasks(empty_tasks, qtbot, vault_folder, clock):
    return open_at(empty_tasks, qtbot, vault_folder, clock)


@pytest.fixture
def screen(tasks, qtbot):
    shown = TodayScreen(tasks)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.setFocus()
    return shown


@pytest.fixture
def put_away(booked, write, read):
    write(paper.move, paper_id=folder_of(write, booked).id, place_id=shelf_of(read))
    return booked


@pytest.fixture
def lent(put_away, write):
    """Lend a folder that has to be back today."""
    folder = folder_of(write, put_away)
    write(lending.lend_to_new, paper_id=folder.id, name="Consulent Proef", due_on=today())
    return put_away


@pytest.fixture
def out(put_away, write, clock, tmp_path):
    """Hand a copy out whose day has passed; return the dossier and the copy's code."""
    number(write, put_away)
    print_set(write, put_away, tmp_path / "prints")
    waiting = list(copies(write, put_away).values())
    for item in waiting:
        write(collecting.collect, paper_id=item.id)
    write(
        signing.hand_out,
        paper_id=waiting[0].id,
        channel=Channel.BY_POST,
        due_on=today() + timedelta(days=2),
    )
    clock.forward(days=3)
    return put_away, waiting[0].scan_code


def rows(screen):
    return [row for row in screen.findChildren(TodayRow) if row.isVisible()]


def seen(screen, qtbot, text):
    qtbot.waitUntil(lambda: any(text in told for told in texts(screen)), timeout=PATIENCE_MS)


def texts(screen, name="today_what"):
    return [label.text() for label in screen.findChildren(QLabel, name) if label.isVisible()]


def label(screen, name):
    found = screen.findChild(QLabel, name)
    return found.text() if found is not None and found.isVisible() else ""


def press(screen, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Send a key to the window as the keyboard does."""
    QTest.keyClick(screen.windowHandle(), key, modifier)


def test_deadlines_are_seen_without_a_key_and_acted_on_with_one(lent, screen, qtbot, keys, read):
    seen(screen, qtbot, "should come back today")
    assert keys.count == 0
    with qtbot.waitSignal(screen.announced):
        press(screen, Qt.Key.Key_A)
    assert keys.count <= 1
    assert read(lending.out) == ()
    qtbot.waitUntil(lambda: not any("come back" in text for text in texts(screen)))


def test_the_count_of_keys_sees_each(lent, screen, qtbot, keys):
    seen(screen, qtbot, "should come back today")
    press(screen, Qt.Key.Key_Down)
    press(screen, Qt.Key.Key_Up)
    assert keys.count == 2


def test_a_late_copy_stands_on_top_with_a_triangle_and_the_word(out, screen, qtbot):
    seen(screen, qtbot, "should be back")
    assert texts(screen)[0].startswith("Late: Copy K-0001 should be back")
    assert label(screen, "today_group_late") == "Late (1)"
    row = rows(screen)[0]
    assert row.accessibleName().startswith("Late, ")
    with qtbot.waitSignal(screen.copy_requested) as asked:
        press(screen, Qt.Key.Key_A)
    assert tuple(asked.args) == out
    with qtbot.waitSignal(screen.dossier_requested) as opened:
        press(screen, Qt.Key.Key_Return)
    assert opened.args == [out[0]]


def test_the_name_is_told_to_who_is_on_the_line_alone(out, screen, qtbot):
    seen(screen, qtbot, "should be back")
    about = rows(screen)[0].findChild(QLabel, "today_about")
    assert "D-26-0001" in about.text()
    assert "Sem van den Berg" in about.text()
    press(screen, Qt.Key.Key_Down)
    assert "S.v.d.B." in about.text()
    assert "Berg" not in about.text()


def test_prints_that_wait_lead_to_the_collect_bar(put_away, write, screen, qtbot, tmp_path):
    number(write, put_away)
    print_set(write, put_away, tmp_path / "prints")
    seen(screen, qtbot, "3 sheet(s) in the printer, not collected: K-0001, K-0002, K-0003")
    with qtbot.waitSignal(screen.collect_requested):
        press(screen, Qt.Key.Key_A)


def test_the_arrows_go_through_the_lines_and_stop_at_the_ends(lent, screen, qtbot):
    seen(screen, qtbot, "should come back today")
    screen.set_backup_age(3)
    qtbot.waitUntil(lambda: len(rows(screen)) == 2)
    told = [row.line.topic for row in rows(screen)]
    visited = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        press(screen, key)
        visited.append(QApplication.focusWidget().line.topic)
    assert visited == [told[1], told[1], told[0], told[0]]


def test_tab_reaches_the_line_and_its_button_and_leaves(lent, screen, qtbot):
    seen(screen, qtbot, "should come back today")
    screen.set_backup_age(3)
    qtbot.waitUntil(lambda: len(rows(screen)) == 2)
    stops = []
    for _ in range(3):
        press(screen, Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget().objectName())
    assert stops[0] == "today_action"
    assert "today_close_day" in stops
    press(screen, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is not None


def test_the_mouse_does_the_same(lent, screen, qtbot, read):
    seen(screen, qtbot, "should come back today")
    button = rows(screen)[0].findChild(QPushButton, "today_action")
    with qtbot.waitSignal(screen.announced):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert read(lending.out) == ()


def test_two_quick_presses_bring_back_once(lent, screen, qtbot, read, write):
    seen(screen, qtbot, "should come back today")
    with qtbot.waitSignal(screen.announced):
        press(screen, Qt.Key.Key_A)
        press(screen, Qt.Key.Key_A)
    folder = folder_of(write, lent)
    assert len(read(paper.moves, paper_id=folder.id)) == 4
    assert not screen.findChild(QWidget, "message_bar").isVisible()


def test_with_modifiers_the_letter_does_nothing(lent, screen, qtbot, read):
    seen(screen, qtbot, "should come back today")
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        press(screen, Qt.Key.Key_A, modifier)
    qtbot.wait(100)
    assert len(read(lending.out)) == 1


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (None, "There is no backup yet"),
        (3, "The last backup is 3 day(s) old"),
        (1, None),
        (0, None),
    ],
)
def test_an_old_backup_is_a_line_with_its_action(screen, qtbot, days, text):
    qtbot.waitUntil(lambda: bool(label(screen, "today_empty")))
    screen.set_backup_age(days)
    if text is None:
        assert label(screen, "today_empty") == "Nothing to do today."
        return
    seen(screen, qtbot, text)
    with qtbot.waitSignal(screen.set_requested):
        press(screen, Qt.Key.Key_A)


def test_who_makes_no_sets_is_told_who_does(screen, qtbot, tasks):
    tasks.who = replace(tasks.who, role=Role.STAND_IN)
    qtbot.waitUntil(lambda: bool(label(screen, "today_empty")))
    screen.set_backup_age(None)
    seen(screen, qtbot, "The backup waits for the secretariat")
    assert not rows(screen)[0].findChild(QPushButton, "today_action").isVisible()
    with qtbot.assertNotEmitted(screen.set_requested):
        press(screen, Qt.Key.Key_A)
        press(screen, Qt.Key.Key_Return)


def test_a_role_without_dossiers_reads_nothing(empty_tasks, qtbot, tasks):
    tasks.who = replace(tasks.who, role=Role.PRIVACY_OFFICER)
    shown = TodayScreen(tasks)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    assert label(shown, "today_empty") == "Nothing to do here"


def test_nothing_to_do_says_so_and_what_comes(put_away, write, screen, qtbot, clock):
    qtbot.waitUntil(lambda: label(screen, "today_empty") == "Nothing to do today.")
    assert "Nothing is due" in label(screen, "today_empty_text")
    folder = folder_of(write, put_away)
    due_on = today() + timedelta(days=5)
    write(lending.lend_to_new, paper_id=folder.id, name="Consulent Proef", due_on=due_on)
    qtbot.waitUntil(lambda: "in 5 days" in label(screen, "today_empty_text"))


def test_the_paper_outside_a_lock_is_always_counted_and_listed_in_the_evening(
    booked, screen, qtbot, clock
):
    qtbot.waitUntil(lambda: label(screen, "today_unlocked") == "1 paper(s) outside a lock")
    assert label(screen, "today_group_paper") == ""
    clock.forward(hours=7)
    screen.refresh()
    seen(screen, qtbot, "1 paper(s) outside a lock, Secretariaat > Post in: D-26-0001")
    with qtbot.waitSignal(screen.paper_requested):
        press(screen, Qt.Key.Key_A)


def test_in_the_evening_the_day_can_be_closed(put_away, screen, qtbot, clock, write):
    clock.forward(hours=7)
    screen.refresh()
    seen(screen, qtbot, "The day can be closed")
    with qtbot.waitSignal(screen.close_day_requested):
        press(screen, Qt.Key.Key_A)
    write(service.close_day, has_backup=True)
    qtbot.waitUntil(lambda: label(screen, "today_empty") == "Nothing to do today.")


def test_the_same_line_stays_current_when_others_come(lent, screen, qtbot, write):
    seen(screen, qtbot, "should come back today")
    screen.set_backup_age(3)
    qtbot.waitUntil(lambda: len(rows(screen)) == 2)
    press(screen, Qt.Key.Key_Down)
    current = QApplication.focusWidget().line.topic
    screen.set_backup_age(4)
    qtbot.waitUntil(lambda: "4 day(s) old" in texts(screen)[-1])
    assert QApplication.focusWidget().line.topic == current


@pytest.mark.parametrize("zoom", [100, 200])
def test_all_of_it_fits_in_the_smallest_window(out, screen, qtbot, looks, zoom):
    seen(screen, qtbot, "should be back")
    screen.set_backup_age(None)
    screen.resize(1024 - 120, 640)
    theme.set_zoom(looks, zoom)
    try:
        qtbot.wait(100)
        area = screen.findChild(QScrollArea)
        assert area.horizontalScrollBar().maximum() == 0
        for row in rows(screen):
            assert row.width() <= area.viewport().width()
            for part in (*row.findChildren(QLabel), *row.findChildren(QPushButton)):
                if part.isVisible():
                    needed = part.heightForWidth(part.width())
                    assert part.height() >= needed, part.objectName()
                    assert part.width() >= part.minimumSizeHint().width()
    finally:
        theme.set_zoom(looks, 100)


def test_a_hidden_screen_reads_when_it_is_shown_again(put_away, screen, qtbot, write):
    qtbot.waitUntil(lambda: bool(label(screen, "today_empty")))
    screen.hide()
    folder = folder_of(write, put_away)
    write(lending.lend_to_new, paper_id=folder.id, name="Consulent Proef", due_on=today())
    assert screen._today.lines == ()
    screen.show()
    seen(screen, qtbot, "should come back today")


def test_a_long_group_is_cut_and_shown_whole_on_request(tasks, screen, qtbot, monkeypatch, out):
    monkeypatch.setattr("desktop.views.today.today_screen._MOST_ROWS", 0)
    screen.refresh()
    screen.set_backup_age(9)
    more = None

    def there():
        nonlocal more
        more = screen.findChild(QPushButton, "today_more_late")
        return more is not None and more.isVisible()

    qtbot.waitUntil(there, timeout=PATIENCE_MS)
    assert more.text() == "Show all 1"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    seen(screen, qtbot, "should be back")
