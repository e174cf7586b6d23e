"""Today in the whole window, by the keys that people press there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from rigs.day import PATIENCE_MS, at_hour, folder_of, open_at, shelf_of
from rigs.dossier_desk import today

from desktop import paths
from desktop.services import lending, paper
from desktop.services import today as service
from desktop.views.main_window import MainWindow
from desktop.views.today.close_day import CloseDayPanel

_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Keyboard:
    """A keyboard that counts its keys; a chord is one."""

    def __init__(self) -> None:
        self.count = 0

    def press(self, window, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        QTest.keyClick(window.windowHandle(), key, modifier)


@pytest.fixture(autouse=True)
def _own_preferences(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "preferences", lambda: tmp_path / "voorkeuren.ini")


@pytest.fixture
def keys():
    return Keyboard()


@pytest.fixture
def tasks(empty_tasks, qtbot, vault_folder):
    return open_at(empty_tasks, qtbot, vault_folder, at_hour(10))


@pytest.fixture
def put_away(booked, write, read):
    write(paper.move, paper_id=folder_of(write, booked).id, place_id=shelf_of(read))
    return booked


@pytest.fixture
def window(tasks, qtbot, put_away):
    shown = MainWindow(tasks)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
    return shown


def texts(window):
    found = window.findChildren(QLabel, "today_what")
    return [label.text() for label in found if label.isVisible()]


def test_the_window_opens_on_today_and_one_key_does_its_first_line(
    window, qtbot, keys, write, read, put_away
):
    folder = folder_of(write, put_away)
    write(lending.lend_to_new, paper_id=folder.id, name="Consulent Proef", due_on=today())
    qtbot.waitUntil(
        lambda: any("come back today" in text for text in texts(window)), timeout=PATIENCE_MS
    )
    assert keys.count == 0
    keys.press(window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: read(lending.out) == (), timeout=PATIENCE_MS)
    assert keys.count <= 1


def test_a_clean_day_is_closed_by_one_chord_and_enter(window, qtbot, keys, read):
    panel = window.findChild(CloseDayPanel)
    # The window makes the day's set by itself.
    qtbot.waitUntil(lambda: window._backup_days == 0, timeout=PATIENCE_MS)
    with qtbot.waitSignal(window.lock_asked, timeout=PATIENCE_MS):
        keys.press(window, Qt.Key.Key_Q, _CHORD)
        qtbot.waitUntil(panel.isVisible, timeout=PATIENCE_MS)
        keys.press(panel, Qt.Key.Key_Return)
    assert keys.count <= 2
    assert read(service.day_end).is_closed


def test_the_chord_alone_closes_nothing(window, qtbot, keys, read):
    panel = window.findChild(CloseDayPanel)
    with qtbot.assertNotEmitted(window.lock_asked):
        keys.press(window, Qt.Key.Key_Q, _CHORD)
        qtbot.waitUntil(lambda: panel._end is not None, timeout=PATIENCE_MS)
        qtbot.wait(200)
    assert keys.count == 1
    assert not read(service.day_end).is_closed
