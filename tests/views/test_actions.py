"""Every key of the program stands in one list, and does there what the list says."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser, QWidget

import desktop.views
from desktop import i18n, paths
from desktop.views.actions import ACTIONS, BY_ID, TABS, ActionId
from desktop.views.frame.menus import add_actions
from desktop.views.key_card import key_card, keys_of_page
from desktop.views.main_window import MainWindow
from desktop.views.pages import Page, page_text
from desktop.views.shortcuts import ActionShortcut
from desktop.views.typed_keys import TYPED_KEYS

PATIENCE_MS = 20_000
SCREENS = (Page.TODAY, Page.DOSSIERS, Page.DOSSIER, Page.PAPER, Page.SETTINGS)


@pytest.fixture(autouse=True)
def _own_preferences(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "preferences", lambda: tmp_path / "voorkeuren.ini")


@pytest.fixture
def window(tasks, qtbot, booked) -> MainWindow:
    """Return the window with one dossier opened once, so that all of it has been made."""
    window = MainWindow(tasks)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window._screens.list.dossier_activated.emit(booked)
    qtbot.waitUntil(lambda: shown(window, "dossier_tabs"), timeout=PATIENCE_MS)
    return window


def shown(window: QWidget, name: str) -> bool:
    return any(each.isVisible() for each in window.findChildren(QWidget, name))


def test_every_action_stands_in_the_list_once_with_its_explanation():
    assert Counter(action.id for action in ACTIONS) == Counter(ActionId)
    assert [action.id for action in ACTIONS if not (action.text and action.help)] == []
    assert [action.id for action in ACTIONS if not (action.menu or action.keys)] == []


def _works(action, page):
    return not action.pages or page in action.pages


@pytest.mark.parametrize("page", list(Page))
def test_no_two_actions_of_a_screen_have_one_key(page):
    keys = Counter(
        QKeySequence(key).toString()
        for action in ACTIONS
        if _works(action, page)
        for key in action.keys
    )
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_two_actions_of_a_menu_have_one_access_key(language):
    i18n.install(language)
    in_menus = [action for action in ACTIONS if action.menu]
    letters = Counter(
        (action.menu, re.search("&(.)", action.translated)[1].lower()) for action in in_menus
    )
    assert [key for key, times in letters.items() if times > 1] == []
    menus = {i18n.translate("actions", action.menu) for action in in_menus}
    titles = Counter(re.search("&(.)", menu)[1].lower() for menu in menus)
    assert [key for key, times in titles.items() if times > 1] == []


def test_every_action_with_a_menu_stands_in_it(looks, qtbot):
    done: list[ActionId] = []
    frame = QMainWindow()
    qtbot.addWidget(frame)
    slots = {each: (lambda each=each: done.append(each)) for each in ActionId}
    actions = add_actions(frame, slots)
    in_menus = [action for menu in frame.menuBar().actions() for action in menu.menu().actions()]
    assert sorted(each.objectName() for each in in_menus) == sorted(
        f"action_{each.id}" for each in ACTIONS if each.menu
    )
    for action in actions.values():
        action.trigger()
    assert sorted(done) == sorted(ActionId)


def _keys_in(window: MainWindow) -> dict[str, set[str]]:
    """Return every key that something of the window listens to, with what listens."""
    found: dict[str, set[str]] = {}
    for each in window.findChildren(QObject):
        if isinstance(each, QShortcut):
            keys = each.keys()
        elif isinstance(each, QAction):
            keys = each.shortcuts()
        else:
            continue
        for key in keys:
            found.setdefault(key.toString(), set()).add(each.objectName())
    return found


def test_the_window_listens_to_the_keys_of_the_list_and_no_others(window):
    listed: dict[str, set[str]] = {}
    for action in ACTIONS:
        for key in action.keys:
            listed.setdefault(QKeySequence(key).toString(), set()).add(action.id.value)
    living = {
        key: {re.sub("^(action|shortcut)_", "", name) for name in names}
        for key, names in _keys_in(window).items()
    }
    assert living == listed


def test_a_key_outside_the_list_is_seen(window):
    QShortcut(QKeySequence("Ctrl+Shift+F12"), window)
    assert "Ctrl+Shift+F12" in _keys_in(window)


def _go(window: MainWindow, qtbot, page: Page, action: ActionId) -> None:
    """Show a screen as it is when the action can be asked there."""
    for each in (window._manual, window._close_day, window._emergency):
        each.close()
    window._palette.close_up()
    window.show()  # after quitting, too
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    if page is Page.DOSSIER and action is ActionId.SAVE:
        window._screens.open_booking()
        qtbot.waitUntil(lambda: shown(window, "pupil_surname"), timeout=PATIENCE_MS)
    elif page is Page.PAPER and action is ActionId.SAVE:
        window._screens.open_lending()
        qtbot.waitUntil(lambda: shown(window, "lend_number"), timeout=PATIENCE_MS)
    elif page is Page.DOSSIER:
        window._screens.open_dossier(window.dossier)
        qtbot.waitUntil(lambda: shown(window, "dossier_tabs"), timeout=PATIENCE_MS)
    else:
        window._screens.open(page)
    if action is ActionId.FORWARD:
        window._screens.go_back()


def _counted(window: MainWindow, action: ActionId) -> list[str]:
    fired: list[str] = []
    (item,) = window.findChildren(QAction, f"action_{action}") or [None]
    if item is not None and item.shortcuts():
        item.triggered.connect(lambda: fired.append("menu"))
    for each in window.findChildren(ActionShortcut, f"shortcut_{action}"):
        each.activated.connect(lambda: fired.append("screen"))
    return fired


@pytest.mark.parametrize("page", SCREENS)
def test_each_key_does_its_work_on_its_screen(window, qtbot, booked, page):
    window.dossier = booked
    silent = []
    for action in ACTIONS:
        for key in action.keys if _works(action, page) else ():
            _go(window, qtbot, page, action.id)
            fired = _counted(window, action.id)
            if action.id is ActionId.UNDO:
                # Left to the field, which has no typing of its own to take back.
                window.setFocus()
            QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(key))
            QApplication.processEvents()
            if len(fired) != 1:
                silent.append((action.id.value, key, fired))
            if action.id is ActionId.FULL_SCREEN:
                window.showNormal()
    assert silent == []


@pytest.mark.parametrize("page", SCREENS)
def test_no_key_of_another_screen_works_here(window, qtbot, booked, page):
    window.dossier = booked
    for action in ACTIONS:
        if _works(action, page):
            continue
        _go(window, qtbot, page, action.id)
        fired = _counted(window, action.id)
        QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(action.keys[0]))
        assert fired == [], action.id


def test_the_card_tells_every_key(window):
    card = key_card()
    for action in ACTIONS:
        if action.id not in TABS:
            keys = [QKeySequence(key).toString() for key in action.keys]
            assert all(key in card for key in keys), action.id
            assert (action.help in card) == bool(keys), action.id
    assert "Ctrl+1 … Ctrl+" in card


def test_the_card_tells_every_letter_that_a_screen_takes():
    """A letter that is no shortcut stands in no living window, so the code is asked for it."""
    views = Path(desktop.views.__file__).parent
    taken = {
        letter
        for file in views.rglob("*.py")
        for letter in re.findall(r"\bKey_([A-Z])\b", file.read_text("utf-8"))
    }
    told = {key for each in TYPED_KEYS for key in each.keys.split(", ") if len(key) == 1}
    assert taken == told
    card = key_card()
    assert [each.help for each in TYPED_KEYS if each.help not in card] == []


def test_help_ends_with_the_keys_of_its_screen(window, qtbot):
    window._manual.show_page(Page.DOSSIER)
    text = window.findChild(QTextBrowser, "manual_text").toPlainText()
    assert "Keys on this screen" in text
    assert BY_ID[ActionId.PRINT].help in text
    assert BY_ID[ActionId.LOCK].help not in text
    window._manual.show_keys()
    text = window.findChild(QTextBrowser, "manual_text").toPlainText()
    assert BY_ID[ActionId.LOCK].help in text
    window._manual.close()


def test_pages_without_keys_have_no_table():
    assert keys_of_page(Page.START) == ""
    assert page_text(Page.START).startswith("# ")
