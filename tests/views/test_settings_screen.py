import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QTabBar, QWidget
from rigs.settings_desk import SUBJECTS, Desk

from desktop.views import theme
from desktop.views.widgets.text_table_model import TextRow, TextTableModel


@pytest.fixture
def desk(qtbot, tasks):
    return Desk(qtbot, tasks)


def test_subjects_are_chosen_by_keyboard(desk):
    seen = []
    for subject in SUBJECTS:
        desk.open(subject)
        seen.append(type(desk.page()).__name__)
    assert seen == [
        *("PartnershipPage", "SchoolsPage", "PrintersPage", "PlacesPage", "TlvPage"),
        "TodayPage",
        *("LabelsPage", "DisplayPage", "PracticePage", "AboutPage"),
    ]


def test_subjects_are_chosen_by_mouse(qtbot, desk):
    subjects = desk.control("subjects", QListWidget)
    at = subjects.visualItemRect(subjects.item(3)).center()
    qtbot.mouseClick(subjects.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert type(desk.page()).__name__ == "PlacesPage"


def test_the_printers_are_shown_when_one_is_wanted(desk):
    desk.screen.show_printers()
    assert type(desk.page()).__name__ == "PrintersPage"
    assert desk.control("subjects", QListWidget).currentRow() == SUBJECTS.index("printers")


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_two_controls_of_a_page_have_one_access_key(desk, subject):
    desk.open(subject)
    letters = Counter(
        match[1].lower()
        for kind in (QAbstractButton, QLabel)
        for widget in desk.page().findChildren(kind)
        if widget.isVisible() and (match := re.search("&([^&])", widget.text()))
    )
    assert [letter for letter, times in letters.items() if times > 1] == []


def test_a_page_that_nobody_sees_reads_what_changed_once_it_is_shown(desk, write):
    from desktop.models.paper import PlaceKind
    from desktop.services import place

    desk.open("places")
    desk.open("schools")
    write(place.add_place, parent_id=None, kind=PlaceKind.ROOM, name="Zolder", has_lock=False)
    tree = desk.control("places")
    assert not tree.findItems("Zolder", Qt.MatchFlag.MatchExactly)
    desk.open("places")
    assert tree.findItems("Zolder", Qt.MatchFlag.MatchExactly)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_control_has_a_name_for_a_screen_reader(desk, subject):
    desk.open(subject)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in desk.page().findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is desk.screen  # the list of a choice opens as a window of its own
        and not isinstance(widget, QLabel | QTabBar)
        and not _said(widget)
    ]
    assert nameless == []


def _said(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_the_list_moves_to_the_top_where_large_text_leaves_no_room(desk, looks):
    subjects = desk.control("subjects")
    beside = subjects.height()
    try:
        theme.set_zoom(looks, 200)
        desk.wait(lambda: subjects.height() < beside / 2)
    finally:
        theme.set_zoom(looks, 100)
    desk.wait(lambda: subjects.height() > beside / 2)


def test_the_table_of_texts_is_a_sound_model(qtmodeltester, qapp):
    model = TextTableModel(("Name", "Place"), qapp)
    qtmodeltester.check(model)
    first = [TextRow((f"School {n}", "Oefendorp")) for n in range(3)]
    model.set_rows(first)
    qtmodeltester.check(model)
    model.set_rows([*first, TextRow(("De Sluis", "Testbergen"), is_grey=True)])
    qtmodeltester.check(model)
    assert model.rowCount() == 4
    model.set_rows(first[:1])
    assert model.rowCount() == 1
