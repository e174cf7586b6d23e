import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from rigs.settings_desk import Desk

from desktop.models.today import TodayRules
from desktop.services import today


@pytest.fixture
def desk(qtbot, tasks):
    desk = Desk(qtbot, tasks)
    desk.open("today")
    return desk


def shown(desk):
    return [desk.control(name, QComboBox).currentText() for name in ("out_days", "evening_hour")]


def test_the_defaults_are_shown(desk):
    assert shown(desk) == ["10 working day(s)", "16:00"]


def test_by_keyboard_alone(desk, read):
    desk.tab_to("out_days")
    desk.press(Qt.Key.Key_Down)
    desk.tab_to("evening_hour")
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    assert read(today.rules) == TodayRules(out_days=15, evening_hour=15)


def test_a_value_of_another_program_is_shown_and_kept(desk, write, read):
    write(today.edit_rules, rules=TodayRules(out_days=12, evening_hour=9))
    desk.settle()
    assert shown(desk) == ["12 working day(s)", "9:00"]
    desk.click("save_today_rules")
    desk.wait(lambda: desk.told)
    assert read(today.rules) == TodayRules(out_days=12, evening_hour=9)


def test_what_is_being_chosen_stands_over_what_is_stored_meanwhile(desk, write):
    desk.control("out_days", QComboBox).setCurrentIndex(0)
    write(today.edit_rules, rules=TodayRules(out_days=20))
    desk.settle()
    assert shown(desk)[0] == "3 working day(s)"
