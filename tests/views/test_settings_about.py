"""The pages of Beheer about the program itself: display, practice and about."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from rigs.settings_desk import Desk

import desktop
from desktop import paths
from desktop.models.roles import Role
from desktop.services import practice, vaults
from desktop.services.about import components
from desktop.vault.slot import FLOOR
from desktop.views import preferences
from desktop.views.settings.practice_page import PracticePage
from desktop.views.settings.settings_screen import SettingsScreen
from desktop.views.theme import Scheme


@pytest.fixture(autouse=True)
def _own_preferences(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "preferences", lambda: tmp_path / "voorkeuren.ini")


@pytest.fixture
def desk(qtbot, tasks):
    return Desk(qtbot, tasks)


def test_colours_are_chosen_by_keys_and_stored_at_once(desk, qtbot):
    desk.open("display")
    desk.tab_to("colour_scheme")
    with qtbot.waitSignal(desk.screen.scheme_chosen) as told:
        desk.press(Qt.Key.Key_End)
    assert told.args == [Scheme.CONTRAST]
    assert preferences.scheme() is Scheme.CONTRAST


def test_the_size_of_text_is_chosen_by_keys_and_stored_at_once(desk, qtbot):
    desk.open("display")
    desk.tab_to("text_size")
    with qtbot.waitSignal(desk.screen.zoom_chosen) as told:
        desk.press(Qt.Key.Key_End)
    assert told.args == [200]
    assert preferences.zoom() == 200


def test_a_size_chosen_elsewhere_is_shown(desk):
    desk.open("display")
    assert desk.control("text_size", QComboBox).currentText() == "100 %"
    preferences.store_zoom(150)
    desk.open("about")
    desk.open("display")
    desk.screen.refresh()
    assert desk.control("text_size", QComboBox).currentText() == "150 %"


def test_practice_begins_anew_only_after_a_question(desk, qtbot):
    desk.open("practice")
    asked = []
    desk.screen.reset_requested.connect(lambda: asked.append("reset"))
    desk.click("begin_practice_anew")
    desk.key("question", Qt.Key.Key_Return)
    assert asked == []
    desk.wait(lambda: desk.screen.findChild(QLabel, "qt_msgbox_label") is None)
    desk.click("begin_practice_anew")
    desk.click("question_yes")
    assert asked == ["reset"]


def test_a_vault_for_real_work_has_no_such_page(empty_tasks, qtbot, tmp_path):
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
    qtbot.waitUntil(lambda: empty_tasks.who is not None, timeout=20_000)
    screen = SettingsScreen(empty_tasks)
    qtbot.addWidget(screen)
    assert screen.findChildren(PracticePage) == []


def test_about_says_version_licences_folder_and_that_there_is_no_network(desk, vault_folder):
    desk.open("about")
    assert desk.control("about_version", QLabel).text() == desktop.__version__
    assert desk.control("about_folder", QLabel).text() == str(vault_folder)
    assert "EUPL-1.2" in desk.control("about_licence", QLabel).text()
    assert "no network" in desk.control("about_network", QLabel).text()
    assert "DUO" in desk.control("about_schools", QLabel).text()
    shown = {row[0]: row[1:3] for row in desk.cells("components")}
    assert shown == {each.name: (each.version, each.licence) for each in components()}


def test_about_is_copied_as_text_without_the_home_folder(desk, vault_folder, monkeypatch):
    monkeypatch.setenv("HOME", str(vault_folder.parent))
    desk.open("about")
    desk.tab_to("copy_about")
    desk.press(Qt.Key.Key_Return)
    text = QApplication.clipboard().text()
    QApplication.clipboard().clear()
    assert f"Version: {desktop.__version__}" in text
    assert "~/oefenen" in text
    assert str(vault_folder.parent) not in text
    for each in components():
        line = rf"^{re.escape(each.name)} .*{re.escape(each.licence)}$"
        assert re.search(line, text, re.MULTILINE)
    desk.wait(lambda: desk.told)


@pytest.mark.parametrize(
    ("call", "page"), [("show_labels", "LabelsPage"), ("show_about", "AboutPage")]
)
def test_a_page_is_shown_when_it_is_wanted(desk, call, page):
    getattr(desk.screen, call)()
    assert type(desk.page()).__name__ == page
