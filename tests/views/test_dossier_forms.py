"""What the forms of a dossier do with what people type, press twice, or leave half done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTableView
from rigs.dossier_desk import Desk, days_ago, today

from desktop.models.advice import Discipline, ExpertAdvice, GuardianView, Stance
from desktop.models.ids import AdviceId
from desktop.services import advice, dossier, practice, school
from desktop.views.dossier.dossier_screen import DossierScreen


@pytest.fixture
def screen(tasks, qtbot):
    shown = DossierScreen(tasks)
    qtbot.addWidget(shown)
    shown.resize(1024, 640)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    return shown


@pytest.fixture
def desk(screen, qtbot):
    return Desk(screen, qtbot, has_mouse=False)


@pytest.fixture
def filled(desk, screen):
    """Return a desk with an application that only has to be booked in."""
    screen.start_booking()
    desk.fill("pupil_given_names", "Sem")
    desk.fill("pupil_surname", "Berg")
    desk.fill("pupil_born_on", f"1-2-{today().year - 8}")
    desk.find_school("applicant_school", "oefenboom")
    desk.fill("applied_on", days_ago(40))
    desk.fill("received_on", days_ago(30))
    return desk


@pytest.fixture
def advised(booked, write):
    """Return a dossier on which can be decided."""
    disciplines = (Discipline.EDUCATIONALIST, Discipline.CHILD_PSYCHOLOGIST)
    for position, discipline in enumerate(disciplines, 1):
        filed = ExpertAdvice(
            AdviceId(0), booked, position, f"Expert {position}", discipline, "", today(), True
        )
        write(advice.file_advice, advice=filed)
    write(advice.file_view, view=GuardianView(booked, Stance.AGREE, "", today()))
    return booked


def booked_in(read):
    return len(read(dossier.list_ids))


def test_an_empty_form_says_all_that_is_missing_and_goes_to_the_first(desk, screen, read):
    screen.start_booking()
    desk.press("booking_save")
    assert len(desk.message().splitlines()) == 4
    assert desk.focused() == "pupil_surname"
    assert booked_in(read) == 0


@pytest.mark.parametrize("typed", ["31-02-2018", "12-13-2018", "gisteren", "2018-02-30", "1-1-1"])
def test_a_date_that_is_none_stays_and_nothing_is_booked(filled, read, typed):
    filled.fill("pupil_born_on", typed)
    filled.press("booking_save")
    assert filled.value("pupil_born_on") == typed
    assert filled.focused() == "pupil_born_on"
    assert filled.message() != ""
    assert booked_in(read) == 0


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("2018", "2018"), ("03-2018", "maart 2018"), ("00-00-2018", "2018"), ("29-02-2016", "29 feb")],
)
def test_a_birth_date_may_be_known_in_part(filled, screen, typed, shown):
    filled.fill("pupil_born_on", typed)
    filled.press("booking_save")
    filled.wait(lambda: screen.dossier_id)
    assert shown in filled.text("dossier_facts")


def test_a_child_of_the_future_is_refused(filled, read):
    filled.fill("pupil_born_on", f"1-1-{today().year + 2}")
    filled.press("booking_save")
    assert filled.message() != ""
    assert booked_in(read) == 0


@pytest.mark.parametrize("mark", ["\u202e", "\u2067", "\x07"])
def test_a_hidden_mark_is_refused_and_the_text_stays(filled, read, mark):
    surname = filled.see("pupil_surname")
    surname.setText(f"Be{mark}rg")
    assert mark in surname.text()
    filled.press("booking_save")
    filled.wait(filled.message)
    assert surname.text() == f"Be{mark}rg"
    assert booked_in(read) == 0


@pytest.mark.parametrize(
    "name",
    [
        "B" * 196,
        "Q",
        "<b>Berg</b> & Zn",
        "'; DROP TABLE pupil; --",
        "100%s {0} {surname}",
        "Łukaszewicz-Şahin",
        "日本",
    ],
)
def test_odd_names_are_kept_and_shown_as_typed(filled, screen, name):
    filled.see("pupil_surname").setText(name)
    filled.press("booking_save")
    filled.wait(lambda: screen.dossier_id)
    filled.see("dossier_tabs")
    assert filled.text("dossier_name") == f"Sem {name}"
    label = filled.see("dossier_name")
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_megabyte_is_cut_where_the_field_ends(filled):
    surname = filled.see("pupil_surname")
    surname.setText("x" * 1_000_000)
    assert len(surname.text()) == surname.maxLength() == 200


def test_a_school_that_is_typed_but_not_chosen_is_none(filled, read):
    filled.fill("applicant_school", "oefen")
    popup = filled.see("applicant_school")._popup
    filled.wait(popup.isVisible)
    popup.hide()
    filled.press("booking_save")
    assert filled.value("applicant_school") == "oefen"
    assert booked_in(read) == 0


def test_a_school_that_closed_meanwhile_is_refused(filled, read, write):
    lines = practice.shipped_schools().splitlines(keepends=True)
    without = b"".join(line for line in lines if b"Oefenboom" not in line)
    assert len(without) < sum(map(len, lines))
    write(school.import_list, file=school.read_list(without))
    filled.press("booking_save")
    filled.wait(filled.message)
    assert filled.value("pupil_surname") == "Berg"
    assert booked_in(read) == 0


def test_a_warning_is_read_before_it_is_pressed_through(filled, screen, read):
    filled.fill("pupil_born_on", f"1-1-{today().year - 17}")
    filled.press("booking_save")
    filled.wait(filled.message)
    assert booked_in(read) == 0
    assert filled.text("booking_save") == "&Save anyway"
    filled.press("booking_save")
    filled.wait(lambda: screen.dossier_id)
    assert booked_in(read) == 1


def test_a_storm_of_clicks_and_enters_books_in_once(filled, screen, read, qtbot):
    button = filled.see("booking_save")
    for _ in range(5):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(filled.see("pupil_surname"), Qt.Key.Key_Return)
    filled.wait(lambda: screen.dossier_id)
    assert booked_in(read) == 1


def test_a_parent_without_a_surname_is_not_dropped_in_silence(filled, read):
    filled.press("guardian_add")
    filled.type("Ada")
    filled.press("booking_save")
    assert filled.focused() == "guardian_1_surname"
    assert filled.value("guardian_1_given_names") == "Ada"
    assert booked_in(read) == 0


def test_parents_are_added_and_taken_away_and_keep_their_own_address(filled, screen, write, read):
    filled.fill("pupil_street", "Lindelaan")
    filled.fill("pupil_postcode", "4799ab")
    filled.press("guardian_add")
    filled.fill("guardian_1_surname", "de Wit")
    filled.press("guardian_1_same_address")
    filled.press("guardian_add")
    filled.fill("guardian_2_surname", "Bos")
    filled.tick("guardian_2_secret_address")
    filled.press("guardian_add")
    filled.press("booking_save")
    filled.wait(lambda: screen.dossier_id)
    page = write(dossier.view, dossier_id=screen.dossier_id)
    first, second = page.guardians
    assert (first.name.prefix, first.name.surname) == ("de", "Wit")
    assert (first.address.street, first.address.postcode) == ("Lindelaan", "4799 AB")
    assert first.has_authority is None
    assert second.has_secret_address
    assert second.address.street == ""

    filled.see("dossier_tabs")
    filled.press("details_edit")
    filled.press("guardian_1_remove")
    filled.press("booking_save")
    filled.wait(lambda: filled.find("booking_save") is None)
    page = write(dossier.view, dossier_id=screen.dossier_id)
    assert [guardian.name.surname for guardian in page.guardians] == ["Bos"]


def test_what_is_typed_waits_for_who_comes_back(desk, screen, booked, write):
    screen.show_dossier(booked)
    desk.see("dossier_tabs")
    desk.press("next_step")
    desk.fill("advice_1_expert", "Half getypt")
    screen.start_booking()
    desk.fill("pupil_surname", "Half")
    screen.show_dossier(booked)
    assert desk.value("advice_1_expert") == "Half getypt"
    screen.start_booking()
    assert desk.value("pupil_surname") == "Half"
    desk.press("booking_clear")
    assert desk.value("pupil_surname") == ""


def test_an_unfinished_advice_survives_that_another_part_is_saved(desk, screen, booked, write):
    screen.show_dossier(booked)
    desk.see("dossier_tabs")
    desk.press("next_step")
    desk.fill("advice_1_expert", "Half getypt")
    desk.press("view_open")
    desk.press("view_save")
    desk.wait(lambda: "agree" in desk.text("view_state"))
    assert desk.value("advice_1_expert") == "Half getypt"


def test_a_decision_without_its_advices_is_told_why_not(desk, screen, booked, write):
    screen.show_dossier(booked)
    desk.see("dossier_tabs").setCurrentIndex(2)
    desk.fill("decision_motivation", "Omdat het past.")
    desk.fill("decision_duration_motivation", "Een jaar.")
    desk.press("decision_save")
    desk.wait(desk.message)
    assert len(desk.message().splitlines()) >= 3
    assert desk.see("decision_motivation").toPlainText() == "Omdat het past."
    assert write(dossier.view, dossier_id=booked).decision is None


def test_a_double_click_decides_and_numbers_once(desk, screen, advised, write, qtbot):
    screen.show_dossier(advised)
    desk.see("dossier_tabs")
    desk.press("next_step")
    desk.fill("decision_motivation", "Omdat het past.")
    desk.fill("decision_duration_motivation", "Een jaar.")
    desk.press("decision_save")
    number = desk.see("tlv_number_save")
    desk.wait(lambda: desk.value("tlv_number"))
    proposed = desk.value("tlv_number")
    qtbot.mouseClick(number, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(number, Qt.MouseButton.LeftButton)
    desk.see("decision_facts")
    assert write(dossier.view, dossier_id=advised).tlv.number == proposed
    assert desk.message() == ""
    assert desk.find("decision_save") is None


def test_a_rejection_asks_for_no_term_and_gets_no_number(desk, screen, advised, write):
    screen.show_dossier(advised)
    desk.see("dossier_tabs")
    desk.press("next_step")
    desk.choose("decision_outcome", "Reject")
    assert desk.find("decision_ends_on") is None
    desk.fill("decision_motivation", "Omdat het niet past.")
    desk.press("decision_save")
    desk.wait(lambda: desk.find("next_step") and "Put the folder away" in desk.text("next_step"))
    assert desk.find("tlv_number") is None
    page = write(dossier.view, dossier_id=advised)
    assert (page.decision.outcome.value, page.tlv) == ("rejected", None)


def test_the_end_follows_the_start_until_someone_types_it(desk, screen, advised):
    screen.show_dossier(advised)
    desk.see("dossier_tabs")
    desk.press("next_step")
    desk.fill("decision_starts_on", "1-8-2030")
    assert desk.value("decision_ends_on") == "31-07-2031"
    desk.fill("decision_ends_on", "31-7-2033")
    desk.fill("decision_starts_on", "1-8-2031")
    desk.key(Qt.Key.Key_Tab)
    assert desk.value("decision_ends_on") == "31-07-2033"


def test_one_button_is_the_next_action(desk, screen, booked):
    screen.show_dossier(booked)
    desk.see("dossier_tabs")

    def primaries():
        buttons = screen.findChildren(type(desk.see("back_to_list")))
        return [b.objectName() for b in buttons if b.isVisible() and b.property("primary")]

    assert primaries() == ["next_step"]
    desk.key(Qt.Key.Key_F2)
    assert primaries() == ["booking_save"]
    desk.key(Qt.Key.Key_Escape)
    desk.press("next_step")
    assert primaries() == ["advice_1_save"]


def test_every_field_has_a_name_for_a_screen_reader(desk, screen, advised):
    screen.show_dossier(advised)
    desk.see("dossier_tabs")
    desk.press("next_step")
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QTableView)
    nameless = [
        widget.objectName() or str(widget)
        for kind in kinds
        for widget in screen.findChildren(kind)
        if not widget.accessibleName() and widget.window() is screen.window()
    ]
    assert nameless == []
