import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QTreeWidget
from rigs.settings_desk import Desk

from desktop.models.log import LogCode
from desktop.models.paper import PlaceKind
from desktop.models.scan_code import parse_scan_code
from desktop.services import paper
from desktop.services.act import Act
from desktop.store import place, school


@pytest.fixture
def desk(qtbot, tasks):
    desk = Desk(qtbot, tasks)
    desk.open("places")
    return desk


def choose(desk: Desk, name: str) -> None:
    tree = desk.control("places", QTreeWidget)
    (item,) = tree.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    tree.setCurrentItem(item)


def rows(desk: Desk) -> dict[str, tuple[str, ...]]:
    tree = desk.control("places", QTreeWidget)
    every = Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchContains
    return {
        item.text(0): tuple(item.text(column) for column in range(1, 4))
        for item in tree.findItems("", every)
    }


def by_name(read, name: str):
    (found,) = (one for one in read(paper.places).values() if one.name == name)
    return found


def test_the_tree_shows_kind_lock_and_code(desk, read):
    kind, lock, code = rows(desk)["Kast 1"]
    assert (kind, lock) == ("Cabinet", "with a lock")
    assert parse_scan_code(code) == by_name(read, "Kast 1").scan_code
    assert rows(desk)["Bureau"][1] == "no lock"


def test_by_keyboard_a_shelf_is_added_in_a_cabinet(desk, read):
    desk.control("places").setFocus()
    choose(desk, "Kast 1")
    desk.screen.setFocus()
    desk.tab_to("add_place")
    desk.press(Qt.Key.Key_Return)
    assert desk.control("place_name").hasFocus()
    assert desk.control("place_kind").value() is PlaceKind.SHELF
    assert desk.control("place_has_lock", QCheckBox).isChecked()
    desk.type("place_name", "Kast 1 · plank C")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    found = by_name(read, "Kast 1 · plank C")
    assert (found.kind, found.has_lock) == (PlaceKind.SHELF, True)
    assert found.parent_id == by_name(read, "Kast 1").id
    desk.settle()
    assert "Kast 1 · plank C" in rows(desk)
    assert desk.control("places", QTreeWidget).currentItem().text(0) == "Kast 1"
    assert desk.control("places").hasFocus()


def test_by_mouse_a_room_is_added_apart(desk, read):
    choose(desk, "Kast 1")
    desk.click("add_place_apart")
    desk.control("place_kind").set_value(PlaceKind.ROOM)
    assert not desk.control("place_has_lock", QCheckBox).isChecked()
    desk.control("place_name", QLineEdit).setText("Zolder")
    desk.click("save_place")
    desk.wait(lambda: desk.told)
    found = by_name(read, "Zolder")
    assert (found.parent_id, found.kind, found.has_lock) == (None, PlaceKind.ROOM, False)


def test_enter_changes_name_and_lock(desk, read):
    choose(desk, "Bureau")
    desk.key("places", Qt.Key.Key_Return)
    assert desk.control("place_name", QLineEdit).selectedText() == "Bureau"
    assert not desk.control("place_kind").isVisible()
    desk.type("place_name", "Bureau van Nadia")
    desk.tab_to("place_has_lock")
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    found = by_name(read, "Bureau van Nadia")
    assert (found.kind, found.has_lock) == (PlaceKind.DESK, True)


def test_esc_leaves_all_as_it_is(desk, read):
    choose(desk, "Bureau")
    desk.click("change_place")
    desk.type("place_name", "Anders")
    desk.press(Qt.Key.Key_Escape)
    assert desk.control("places").isVisible()
    desk.settle()
    assert desk.changes == []
    assert by_name(read, "Bureau").name == "Bureau"


@pytest.mark.parametrize("name", ["", "   ", "Ka\u202est", "Kast\u0007"])
def test_a_name_that_cannot_be_kept_is_told(desk, name):
    choose(desk, "Secretariaat")
    desk.click("add_place")
    desk.control("place_name", QLineEdit).setText(name)
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.message)
    assert desk.control("save_place").isEnabled()
    assert desk.control("place_name").hasFocus()
    desk.settle()
    assert desk.changes == []


def test_two_clicks_add_one_place(desk, read):
    choose(desk, "Secretariaat")
    desk.click("add_place")
    desk.type("place_name", "Kast 2")
    save = desk.control("save_place")
    save.click()
    save.click()
    desk.wait(lambda: desk.told)
    desk.settle()
    assert by_name(read, "Kast 2").has_lock


@pytest.mark.parametrize("name", ["Onderweg", "Vernietigd", "Vermist"])
def test_nothing_is_added_in_what_is_no_real_place(desk, name):
    choose(desk, name)
    assert not desk.control("add_place").isEnabled()
    choose(desk, "Secretariaat")
    assert desk.control("add_place").isEnabled()


def test_persons_and_schools_are_not_shown(desk, write, read):
    def send_to_school(act: Act) -> None:
        act.does(LogCode.EDIT_PLACE)
        (first,) = school.find(act.connection, [], limit=1)
        place.of_party(act.writing, school_id=first.id)

    before = rows(desk)
    write(send_to_school)
    desk.settle()
    assert not any(one.kind is PlaceKind.PARTY for one in read(paper.places).values())
    assert rows(desk) == before
