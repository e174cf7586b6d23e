"""The end of the day: what is open, one Enter on a clean day, and the list on paper."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
)
from rigs.day import PATIENCE_MS, at_hour, folder_of, open_at, shelf_of
from rigs.pages import texts_of
from rigs.signing import number, print_set
from rigs.strict_printer import strict_printer
from typing_extensions import override

from desktop.models.roles import Role
from desktop.services import paper
from desktop.services import printer as printer_service
from desktop.services import today as service
from desktop.views.today.close_day import CloseDayPanel
from desktop.views.today.emergency_panel import EmergencyPanel


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
def tasks(empty_tasks, qtbot, vault_folder):
    return open_at(empty_tasks, qtbot, vault_folder, at_hour(17))


@pytest.fixture
def window(qtbot):
    """Return the window over which panels open."""
    shown = QMainWindow()
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture
def panel(tasks, window):
    return CloseDayPanel(tasks, window)


@pytest.fixture
def clean(booked, write, read):
    """Put all paper behind a lock."""
    write(paper.move, paper_id=folder_of(write, booked).id, place_id=shelf_of(read))
    return booked


def label(panel, name):
    return panel.findChild(QLabel, name).text()


def button(panel, name):
    return panel.findChild(QPushButton, name)


def press(panel, key):
    QTest.keyClick(panel.windowHandle(), key)


def read_through(panel, qtbot):
    qtbot.waitUntil(lambda: panel._end is not None, timeout=PATIENCE_MS)


def test_a_clean_day_is_closed_with_enter(clean, panel, qtbot, keys, read):
    panel.bring_up(0)
    with qtbot.waitSignal(panel.lock_requested, timeout=PATIENCE_MS):
        press(panel, Qt.Key.Key_Return)
    assert keys.count == 1
    assert read(service.day_end).is_closed
    assert panel.isHidden()


def test_enter_before_the_answer_closes_a_clean_day_only(booked, panel, qtbot, read):
    panel.bring_up(0)
    assert panel._end is None
    press(panel, Qt.Key.Key_Return)
    read_through(panel, qtbot)
    qtbot.wait(200)
    assert panel.isVisible()
    assert not read(service.day_end).is_closed


def test_what_is_open_is_told_and_blocks_nothing(booked, panel, qtbot, write, read, tmp_path):
    number(write, booked)
    print_set(write, booked, tmp_path / "prints")
    panel.bring_up(2)
    read_through(panel, qtbot)
    assert label(panel, "close_day_paper") == "4 paper(s) outside a lock"
    detail = label(panel, "close_day_paper_detail")
    assert "Secretariaat > Post in: D-26-0001" in detail
    assert "Secretariaat > Printerbak: K-0001, K-0002, K-0003" in detail
    assert label(panel, "close_day_prints") == "3 sheet(s) not taken out of the printer"
    assert "last one is 2 day(s) old" in label(panel, "close_day_backup")
    stays = label(panel, "close_day_stays")
    for part in ("4 paper(s) outside a lock", "3 sheet(s) in the printer", "the backup"):
        assert part in stays
    assert button(panel, "close_day_close").text() == "&Close all the same and lock"
    with qtbot.waitSignal(panel.lock_requested, timeout=PATIENCE_MS):
        press(panel, Qt.Key.Key_Return)
    assert read(service.day_end).is_closed


def test_a_backup_is_asked_for_and_told_once_it_is_there(clean, panel, qtbot):
    panel.bring_up(None)
    read_through(panel, qtbot)
    assert label(panel, "close_day_backup") == "There is no backup yet."
    with qtbot.waitSignal(panel.set_requested):
        qtbot.mouseClick(button(panel, "close_day_set"), Qt.MouseButton.LeftButton)
    panel.set_backup_age(0)
    assert label(panel, "close_day_backup") == "The backup of today is made."
    assert button(panel, "close_day_set").isHidden()
    assert button(panel, "close_day_close").text() == "&Close the day and lock"


def test_a_stand_in_closes_without_a_backup(clean, panel, qtbot, tasks):
    tasks.who = replace(tasks.who, role=Role.STAND_IN)
    panel.bring_up(None)
    read_through(panel, qtbot)
    assert label(panel, "close_day_backup") == "The backup waits for the secretariat."
    assert button(panel, "close_day_set").isHidden()
    assert button(panel, "close_day_close").text() == "&Close the day and lock"


def test_who_sees_no_dossiers_reads_nothing(panel, qtbot, tasks):
    tasks.who = replace(tasks.who, role=Role.IT_MANAGER)
    panel.bring_up(None)
    qtbot.wait(100)
    assert panel._end is None


def test_escape_leaves_the_day_open(clean, panel, qtbot, read):
    panel.bring_up(0)
    read_through(panel, qtbot)
    with qtbot.assertNotEmitted(panel.lock_requested):
        press(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert not read(service.day_end).is_closed


def test_the_panel_follows_what_changes(booked, panel, qtbot, write, read):
    panel.bring_up(0)
    read_through(panel, qtbot)
    assert label(panel, "close_day_paper") == "1 paper(s) outside a lock"
    write(paper.move, paper_id=folder_of(write, booked).id, place_id=shelf_of(read))
    qtbot.waitUntil(
        lambda: label(panel, "close_day_paper") == "All paper lies behind a lock.",
        timeout=PATIENCE_MS,
    )


def test_two_enters_close_once(clean, panel, qtbot, tasks):
    locks = []
    panel.lock_requested.connect(lambda: locks.append(1))
    panel.bring_up(0)
    read_through(panel, qtbot)
    press(panel, Qt.Key.Key_Return)
    press(panel, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(locks), timeout=PATIENCE_MS)
    qtbot.wait(100)
    assert locks == [1]


@pytest.fixture
def printer():
    with strict_printer() as running:
        yield running


@pytest.fixture
def listed(printer, write):
    write(printer_service.add, name="Printer secretariaat", address=printer.address)
    return printer


@pytest.fixture
def emergency(tasks, window):
    return EmergencyPanel(tasks, window)


def choose_file_dialog(qtbot, emergency):
    found = []

    def there():
        found[:] = [each for each in emergency.findChildren(QFileDialog) if each.isVisible()]
        return bool(found)

    qtbot.waitUntil(there, timeout=PATIENCE_MS)
    return found[0]


def test_the_list_is_printed_and_waits_for_the_pin(booked, listed, emergency, qtbot):
    emergency.bring_up()
    pin = emergency.findChild(QLineEdit, "emergency_pin")
    qtbot.waitUntil(pin.isVisible, timeout=PATIENCE_MS)
    pin.setText("4711")
    with qtbot.waitSignal(emergency.announced, timeout=PATIENCE_MS) as told:
        press(emergency, Qt.Key.Key_Return)
    assert told.args == ["The emergency list waits in the printer for your PIN."]
    (job,) = listed.jobs.values()
    assert job.title == "noodlijst"
    assert listed.printed == []
    listed.enter_pin(next(iter(listed.jobs)), "4711")
    (page,) = texts_of(listed.printed[0])
    assert "D-26-0001" in page
    assert "Berg" not in page
    assert emergency.isHidden()
    assert pin.text() == ""


def test_without_a_pin_it_warns_first(booked, listed, emergency, qtbot):
    emergency.bring_up()
    pin = emergency.findChild(QLineEdit, "emergency_pin")
    qtbot.waitUntil(pin.isVisible, timeout=PATIENCE_MS)
    press(emergency, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Without a PIN" in label(emergency, "message_text"))
    assert listed.jobs == {}
    with qtbot.waitSignal(emergency.announced, timeout=PATIENCE_MS):
        press(emergency, Qt.Key.Key_Return)
    assert len(listed.printed) == 1


def test_a_printer_that_may_not_is_grey_with_the_reason(write, printer, emergency, qtbot):
    write(printer_service.add, name="Gang", address=printer.address, is_allowed=False)
    emergency.bring_up()
    choice = emergency.findChild(QComboBox, "emergency_printer")
    qtbot.waitUntil(lambda: choice.count() == 1, timeout=PATIENCE_MS)
    assert not choice.model().item(0).isEnabled()
    assert "may not print personal data" in choice.itemText(0)
    assert not button(emergency, "emergency_print").isEnabled()
    assert printer.requests == []


def test_a_practice_vault_without_a_printer_saves_a_file(booked, emergency, qtbot, tmp_path):
    emergency.bring_up()
    save = button(emergency, "emergency_save")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is save, timeout=PATIENCE_MS)
    press(emergency, Qt.Key.Key_Return)
    dialog = choose_file_dialog(qtbot, emergency)
    with qtbot.waitSignal(emergency.announced, timeout=PATIENCE_MS):
        dialog.fileSelected.emit(str(tmp_path))
        dialog.close()
    (page,) = texts_of((Path(tmp_path) / "noodlijst.pdf").read_bytes())
    assert "D-26-0001" in page


def test_a_printer_that_does_not_answer_is_told(booked, listed, emergency, qtbot, write):
    emergency.bring_up()
    pin = emergency.findChild(QLineEdit, "emergency_pin")
    qtbot.waitUntil(pin.isVisible, timeout=PATIENCE_MS)
    pin.setText("12")
    press(emergency, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "4" in label(emergency, "message_text"), timeout=PATIENCE_MS)
    assert listed.jobs == {}
    assert emergency.isVisible()


def test_the_panel_of_the_day_opens_the_list(clean, panel, qtbot):
    panel.bring_up(0)
    read_through(panel, qtbot)
    qtbot.mouseClick(button(panel, "close_day_emergency"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.findChild(EmergencyPanel).isVisible)


def test_of_much_paper_in_a_place_some_numbers_are_told(panel, qtbot, booked, monkeypatch):
    monkeypatch.setattr("desktop.views.today.close_day._MOST_NUMBERS", 0)
    panel.bring_up(0)
    read_through(panel, qtbot)
    assert label(panel, "close_day_paper_detail") == "Secretariaat > Post in:  …"
