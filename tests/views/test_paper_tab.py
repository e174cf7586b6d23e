"""The tab of a dossier's paper, and drafts of a place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from rigs.dossier_desk import Desk, today

from desktop.services import dossier, lending, paper, place
from desktop.views.dossier.paper_tab import PaperTab
from desktop.views.paper.places_panel import PlacesPanel
from desktop.views.widgets.message_bar import MessageBar


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    return window


def shown(window, part, qtbot):
    window.setCentralWidget(part)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    (part.take_focus if isinstance(part, PlacesPanel) else part.setFocus)()
    return Desk(window, qtbot, has_mouse=False)


def named(read, name):
    return next(each for each in read(paper.places).values() if each.name == name)


@pytest.fixture
def tab(window, tasks, qtbot, booked, read, write):
    tab = PaperTab(tasks)
    item = write(dossier.view, dossier_id=booked).papers[0]
    shelf = named(read, "Kast 1 · plank A")
    write(paper.move, paper_id=item.id, place_id=shelf.id)
    write(paper.move, paper_id=item.id, place_id=named(read, "Bureau").id)
    write(place.close_place, place_id=shelf.id)
    write(lending.lend_to_new, paper_id=item.id, name="Teun Toets", due_on=today())
    tab.show_page(write(dossier.view, dossier_id=booked))
    return tab, item


def test_a_closed_place_is_told_of_the_past_and_not_offered(tab, window, qtbot):
    desk = shown(window, tab[0], qtbot)
    desk.wait(lambda: desk.rows("move_table") == 4)
    assert desk.cell("paper_table", 0, 3) == "Teun Toets"
    assert desk.cell("move_table", 2, 2).endswith("plank A")
    desk.press("paper_move")
    places = desk.see("move_place")
    offered = [places.itemText(at) for at in range(places.count())]
    assert any(each.startswith("Secretariaat > Bureau") for each in offered)
    assert not [each for each in offered if "plank A" in each or "Toets" in each]


def test_the_last_move_is_undone_by_the_button(tab, window, qtbot, read):
    part, item = tab
    told = []
    part.announced.connect(told.append)
    desk = shown(window, part, qtbot)
    desk.wait(lambda: desk.rows("move_table") == 4)
    desk.press("paper_undo")
    desk.wait(lambda: told)
    assert read(paper.moves, paper_id=item.id)[0].to_place_id == named(read, "Bureau").id


def test_what_was_typed_of_a_place_comes_back(window, tasks, qtbot, read):
    def a_panel():
        panel = PlacesPanel(tasks, MessageBar(), shows_paper=False)
        panel.refresh()
        return panel

    desk = shown(window, a_panel(), qtbot)
    desk.wait(lambda: desk.see("places").topLevelItemCount())
    desk.press("change_place")
    desk.fill("place_name", "Secretariaat boven")
    desk.key(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.find("place_name") is None)
    assert named(read, "Secretariaat")
    desk = shown(window, a_panel(), qtbot)
    desk.wait(lambda: desk.see("places").topLevelItemCount())
    desk.press("change_place")
    desk.wait(lambda: desk.value("place_name") == "Secretariaat boven")
    desk.key(Qt.Key.Key_Return)
    desk.wait(lambda: desk.find("place_name") is None)
    assert named(read, "Secretariaat boven")
