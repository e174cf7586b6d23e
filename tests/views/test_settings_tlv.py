from contextlib import closing

import pytest
from played import PASSWORD, StillClock, granted, new_session, raw
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from rigs.settings_desk import Desk

from desktop.services import partnership, vaults
from desktop.services.partnership import IssuingRules


@pytest.fixture
def desk(qtbot, tasks):
    desk = Desk(qtbot, tasks)
    desk.open("tlvs")
    return desk


def test_the_defaults_are_shown(desk):
    assert desk.control("number_template", QLineEdit).text() == "{SWV4}{JJJJ}{NNNN}"
    assert desk.control("guardian_signatures", QComboBox).currentIndex() == 0
    assert desk.control("objection_committee", QLineEdit).text() == ""


def test_by_keyboard_alone(desk, read):
    desk.tab_to("number_template")
    desk.type("number_template", " TLV-{JJ}-{NNN}")
    desk.tab_to("guardian_signatures")
    desk.press(Qt.Key.Key_Down)
    desk.tab_to("objection_committee")
    desk.type("objection_committee", "Landelijke   commissie ")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    assert read(partnership.issuing_rules) == IssuingRules(
        "TLV-{JJ}-{NNN}", "Landelijke commissie", 2
    )
    desk.settle()
    assert desk.control("objection_committee", QLineEdit).text() == "Landelijke commissie"


def test_by_mouse(desk, read):
    desk.control("guardian_signatures", QComboBox).setCurrentIndex(1)
    desk.click("save_tlv_rules")
    desk.click("save_tlv_rules")
    desk.wait(lambda: desk.told)
    desk.settle()
    assert read(partnership.issuing_rules) == IssuingRules(guardian_signatures=2)
    assert len(desk.changes) == 1


def test_what_is_stored_stands_there_the_next_time(desk, write):
    rules = IssuingRules("{JJJJ}/{NNNNN}", "Commissie Oost", 2)
    write(partnership.edit_issuing_rules, rules=rules)
    desk.settle()
    assert desk.control("number_template", QLineEdit).text() == "{JJJJ}/{NNNNN}"
    assert desk.control("guardian_signatures", QComboBox).currentIndex() == 1
    assert desk.control("objection_committee", QLineEdit).text() == "Commissie Oost"


@pytest.mark.parametrize("template", ["", "{NNNN}", "{SWV4}{JJJJ}", "{JJ}{NNNN}{X}", "{JJ} {NNNN}"])
def test_a_template_that_cannot_work_is_told_and_stays(desk, write, read, template):
    field = desk.control("number_template", QLineEdit)
    desk.type("number_template", template)
    desk.type("objection_committee", "Commissie Oost")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.message)
    assert field.hasFocus()
    write(partnership.edit, partnership=read(partnership.get))
    desk.settle()
    assert (field.text(), desk.told) == (template, [])
    assert desk.control("objection_committee", QLineEdit).text() == "Commissie Oost"
    assert read(partnership.issuing_rules) == IssuingRules()
    desk.type("number_template", "{JJ}{NNNN}")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    assert desk.message() == ""


def test_a_committee_that_cannot_be_kept_is_told_where_it_stands(desk, read):
    field = desk.control("objection_committee", QLineEdit)
    field.setText("Com\u202emissie")
    desk.click("save_tlv_rules")
    desk.wait(desk.message)
    assert field.hasFocus()
    assert read(partnership.issuing_rules) == IssuingRules()


def test_a_series_without_gaps_says_so(desk):
    assert desk.control("number_gaps", QLabel).text().startswith("None")


def test_a_gap_in_the_numbers_is_named(qtbot, empty_tasks, tmp_path):
    folder, clock = tmp_path / "kluis", StillClock()
    with closing(new_session(folder, clock=clock)) as session:
        for _ in range(3):
            granted(session)
        with closing(raw(session)) as connection:
            connection.execute("PRAGMA foreign_keys=OFF")
            connection.execute("DELETE FROM core.tlv WHERE number = '999926270002'")
    (user,) = vaults.front(folder).users
    empty_tasks.open(
        lambda: vaults.unlock(folder, user_id=user.id, password=PASSWORD, clock=clock),
        owner=empty_tasks,
        done=lambda _who: None,
    )
    qtbot.waitUntil(lambda: empty_tasks.who is not None, timeout=20_000)
    desk = Desk(qtbot, empty_tasks)
    desk.open("tlvs")
    assert desk.control("number_gaps", QLabel).text() == "999926270002"
