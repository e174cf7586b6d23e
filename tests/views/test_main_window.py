import json
import re
import threading
from itertools import pairwise

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from desktop import paths, techlog
from desktop.errors import VaultInUse
from desktop.models.roles import Role
from desktop.services import practice, school, vaults
from desktop.vault.slot import FLOOR
from desktop.views import preferences, theme
from desktop.views.bug_dialog import BugReporter
from desktop.views.main_window import MainWindow
from desktop.views.pages import Page
from desktop.views.settings.printers_page import PrintersPage
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.practice_banner import PracticeBanner
from desktop.views.widgets.toast import SHOWN_MS, Toast

PATIENCE_MS = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def _own_preferences(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "preferences", lambda: tmp_path / "voorkeuren.ini")


def _shown(tasks, qtbot) -> MainWindow:
    window = MainWindow(tasks)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


@pytest.fixture
def window(tasks, qtbot) -> MainWindow:
    return _shown(tasks, qtbot)


def current(window: MainWindow) -> QWidget:
    return window._screens.current


def press(qtbot, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifier)


def test_practice_wears_its_banner(window):
    assert window.findChild(PracticeBanner).isVisible()
    assert "N.d.W." in window.findChild(QLabel, "vault_kind").text()


def test_real_work_wears_none(empty_tasks, qtbot, tmp_path):
    def make():
        return vaults.create(
            tmp_path / "kluis",
            partnership=practice.PARTNERSHIP,
            full_name="Nadia de Wit",
            role=Role.DIRECTOR,
            password="zeven kleine eenden zwemmen",
            stretch=FLOOR,
        )

    empty_tasks.open(make, owner=empty_tasks, done=lambda _who: None)
    qtbot.waitUntil(lambda: empty_tasks.who is not None, timeout=PATIENCE_MS)
    window = _shown(empty_tasks, qtbot)
    assert window.findChild(PracticeBanner) is None


def test_the_banner_has_stripes_and_words(looks, qtbot):
    banner = PracticeBanner()
    qtbot.addWidget(banner)
    banner.resize(900, banner.sizeHint().height())
    image = banner.grab().toImage()
    row = [image.pixelColor(x, 2).name() for x in range(image.width())]
    changes = sum(left != right for left, right in pairwise(row))
    assert changes > 10
    assert "PRACTICE" in banner.accessibleName()


def test_keys_lead_to_the_screens(window, qtbot):
    today = current(window)
    press(qtbot, Qt.Key.Key_2, ALT)
    dossiers = current(window)
    press(qtbot, Qt.Key.Key_3, ALT)
    paper = current(window)
    press(qtbot, Qt.Key.Key_4, ALT)
    settings = current(window)
    press(qtbot, Qt.Key.Key_N, CONTROL)
    booking = current(window)
    assert len({today, dossiers, paper, settings, booking}) == 5
    press(qtbot, Qt.Key.Key_1, ALT)
    assert current(window) is today is window._screens.today
    press(qtbot, Qt.Key.Key_F, CONTROL)
    assert current(window) is dossiers
    assert QApplication.focusWidget() is window.findChild(QLineEdit, "dossier_search")
    press(qtbot, Qt.Key.Key_4, ALT)
    press(qtbot, Qt.Key.Key_2, ALT)
    assert current(window) is dossiers


def test_who_wants_a_printer_comes_to_the_printers(window):
    window._screens.dossier.settings_requested.emit()
    assert current(window) is window._screens.settings
    assert window.findChild(PrintersPage).isVisible()


def test_the_rail_shows_where_one_is(window, qtbot):
    dossiers = window.findChild(QToolButton, "rail_dossiers")
    settings = window.findChild(QToolButton, "rail_settings")
    assert window.findChild(QToolButton, "rail_today").isChecked()
    for _twice in range(2):
        qtbot.mouseClick(settings, Qt.MouseButton.LeftButton)
        assert (dossiers.isChecked(), settings.isChecked()) == (False, True)
    press(qtbot, Qt.Key.Key_N, CONTROL)
    assert (dossiers.isChecked(), settings.isChecked()) == (True, False)


def test_every_control_has_a_name_for_screen_readers(window):
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)
    nameless = [
        (type(each).__name__, each.objectName(), type(each.parent()).__name__)
        for kind in kinds
        for each in window.findChildren(kind)
        if not each.objectName().startswith("qt_")
        and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(each.parent(), QComboBox)
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_what_is_saved_is_told_with_its_time(window, qtbot, booked):
    saved = window.findChild(QPushButton, "saved_at")
    qtbot.waitUntil(lambda: re.search(r"\d\d:\d\d", saved.text()) is not None)


def test_the_title_names_nobody(window, qtbot, booked):
    window._screens.list.dossier_activated.emit(booked)
    qtbot.waitUntil(lambda: any("Berg" in each.text() for each in window.findChildren(QLabel)))
    assert window.windowTitle() == "Dossierkast"


def test_a_toast_tells_and_goes(window, qtbot):
    toast = window.findChild(Toast)
    window._screens.dossier.announced.emit("Het dossier is geboekt.")
    assert toast.text == "Het dossier is geboekt."
    assert window.rect().contains(toast.mapTo(window, toast.rect().bottomRight()))
    assert toast._timer.interval() == SHOWN_MS
    toast._timer.start(1)
    qtbot.waitUntil(toast.isHidden)
    assert toast.text == ""


def test_a_long_toast_stays_inside(window):
    toast = window.findChild(Toast)
    toast.tell("lang woord " * 60)
    window.resize(window.minimumSize())
    assert toast.geometry().right() < window.width()
    assert toast.geometry().top() >= 0


def test_an_error_that_nobody_wanted_is_shown(window, qtbot):
    def fail():
        raise VaultInUse

    window._tasks.run(fail, owner=window)
    bar = window._message
    qtbot.waitUntil(lambda: bool(bar.text), timeout=PATIENCE_MS)
    press(qtbot, Qt.Key.Key_4, ALT)
    assert isinstance(bar, MessageBar)
    assert bar.text == ""


def _boxes() -> list[QMessageBox]:
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QMessageBox) and each.objectName() == "bug_dialog" and each.isVisible()
    ]


def test_a_bug_is_told_once_without_data_and_work_goes_on(window, qtbot, tmp_path):
    techlog.install(tmp_path / "log")
    try:
        bugs = BugReporter(tmp_path / "log")
        window._tasks.bug.connect(bugs.report)

        def fail():
            raise ValueError("Canary Kanarieman")

        window._tasks.run(fail, owner=window)
        window._tasks.run(fail, owner=window)
        qtbot.waitUntil(lambda: bool(_boxes()), timeout=PATIENCE_MS)
        done: list[int] = []
        window._tasks.run(lambda: 1, owner=window, done=done.append)
        qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
        (box,) = _boxes()
        told = box.text() + box.informativeText()
        assert "Canary" not in told
        assert str(tmp_path / "log") in told
        (log,) = (tmp_path / "log").glob("*.jsonl")
        lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
        assert "Canary" not in log.read_text("utf-8")
        assert len(lines) == 2
        assert lines[0]["mark"] in told
        qtbot.keyClick(box, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not _boxes())
        window._tasks.run(fail, owner=window)
        qtbot.waitUntil(lambda: bool(_boxes()), timeout=PATIENCE_MS)
        _boxes()[0].close()
        qtbot.waitUntil(lambda: not _boxes())
    finally:
        techlog._folder = None


def _percent(window: MainWindow) -> float:
    return window.findChild(QLabel, "vault_kind").font().pointSizeF()


def test_text_grows_and_shrinks_and_is_remembered(window, qtbot, looks):
    window.zoom_chosen.connect(lambda percent: theme.set_zoom(looks, percent))
    try:
        usual = _percent(window)
        for _step in range(20):
            press(qtbot, Qt.Key.Key_Plus, CONTROL)
        qtbot.waitUntil(lambda: _percent(window) == pytest.approx(2 * usual, rel=0.05))
        assert preferences.zoom() == 200
        for _step in range(20):
            press(qtbot, Qt.Key.Key_Minus, CONTROL)
        qtbot.waitUntil(lambda: _percent(window) == pytest.approx(0.8 * usual, rel=0.05))
        assert preferences.zoom() == 80
        press(qtbot, Qt.Key.Key_0, CONTROL)
        qtbot.waitUntil(lambda: _percent(window) == pytest.approx(usual, rel=0.01))
        assert preferences.zoom() == 100
    finally:
        theme.set_zoom(looks, 100)


@pytest.mark.parametrize("stored", ["", "niets", "100000", "-5"])
def test_a_strange_size_of_text_is_not_followed(stored):
    QSettings(str(paths.preferences()), QSettings.Format.IniFormat).setValue("text/percent", stored)
    assert preferences.zoom() == 100


def test_only_place_and_text_size_are_remembered(window, qtbot, booked):
    press(qtbot, Qt.Key.Key_Plus, CONTROL)
    with qtbot.waitSignal(window.closed):
        press(qtbot, Qt.Key.Key_Q, CONTROL)
    assert window.isHidden()
    stored = QSettings(str(paths.preferences()), QSettings.Format.IniFormat)
    assert sorted(stored.allKeys()) == ["text/percent", "window/geometry"]
    assert not preferences.geometry().isEmpty()


def test_locking_is_asked_by_its_key(window, qtbot):
    with qtbot.waitSignal(window.lock_asked):
        press(qtbot, Qt.Key.Key_L, CONTROL)


def test_help_is_about_the_screen(window, qtbot):
    texts = []
    manual = window.findChild(QWidget, "manual")
    for key in (Qt.Key.Key_2, Qt.Key.Key_4):
        press(qtbot, key, ALT)
        press(qtbot, Qt.Key.Key_F1)
        qtbot.waitUntil(lambda: QApplication.activeWindow() is manual)
        texts.append(manual.findChild(QTextBrowser).toPlainText())
        press(qtbot, Qt.Key.Key_Escape)
        qtbot.waitUntil(manual.isHidden)
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert all(texts)
    assert texts[0] != texts[1]


@pytest.mark.parametrize("page", list(Page))
def test_every_page_of_the_manual_can_be_read(window, qtbot, page):
    window._manual.show_page(page)
    chosen = window.findChild(QComboBox, "manual_page")
    text = window.findChild(QTextBrowser, "manual_text").toPlainText()
    assert text.startswith(chosen.currentText())
    assert len(text) > 200
    window._manual.close()


ROWS = 3000
HEADER = "BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;"
HEADER += "HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;SOORT PRIMAIR ONDERWIJS\n"


def _many_schools() -> bytes:
    letters = "ABCDEFGHJKLMNPRSTVWXYZ"
    codes = [f"9{i % 10}{a}{b}" for a in letters for b in letters for i in range(10)][:ROWS]
    rows = [f"99901;{code};{code}00;School {code};Laan;1;4799 AB;OEFENDORP;BO\n" for code in codes]
    return (HEADER + "".join(rows)).encode()


def test_closing_while_something_is_saved_saves_all_of_it(
    empty_tasks, tasks, qtbot, vault_folder, read
):
    (before, _closed) = read(school.count)
    file = school.read_list(_many_schools())
    window = _shown(tasks, qtbot)
    begun = threading.Event()

    class Telling:
        def advance(self, _done: int, _total: int) -> None:
            begun.set()

    window._tasks.write(school.import_list, owner=window, file=file, progress=Telling())
    assert begun.wait(PATIENCE_MS / 1000)
    window.close()
    tasks.close()
    session = practice.open_practice(vault_folder)
    try:
        (after, _gone) = session.read(school.count)
    finally:
        session.close()
    assert len(file.listed.records) == ROWS
    assert after >= ROWS > before
