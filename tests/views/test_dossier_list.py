"""The list of dossiers: its model, its search, its keys and its empty states."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from rigs.dossier_desk import PATIENCE_MS, Desk

from desktop.models.ids import DossierId
from desktop.models.person import PersonName
from desktop.services import dossier
from desktop.views.dossiers.dossier_list import DossierListScreen
from desktop.views.dossiers.dossier_table_model import BLOCK, Column, DossierTableModel

MANY = 20_000


@pytest.fixture
def screen(tasks, qtbot):
    shown = DossierListScreen(tasks)
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
def two(booked, write):
    """Return two dossiers: Sem van den Berg, and Noor Çelik who came later."""
    page = write(dossier.view, dossier_id=booked)
    booking = dossier.Booking(
        name=PersonName("Çelik", "", "Noor"),
        born_on=page.pupil.born_on,
        kind=page.dossier.kind,
        applicant_school_id=page.applicant_school.id,
        applied_on=page.dossier.applied_on,
        received_on=page.dossier.received_on,
    )
    return booked, write(dossier.book_in, booking=booking)


class Archive:
    """Stands in for the tasks of a vault with very many dossiers: it keeps what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[DossierId, ...]] = []

    def read(self, _service, *, owner, done, ids) -> None:
        self.asked.append(ids)


def test_the_model_keeps_to_the_rules_of_qt(tasks, two, qtbot):
    model = DossierTableModel(tasks)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(two)
    qtbot.waitUntil(lambda: model.index(0, Column.NAME).data() != "", timeout=PATIENCE_MS)
    model.set_ids(tuple(reversed(two)))
    model.reload()
    model.set_ids(())
    assert tester.model() is model


def test_only_the_blocks_that_are_looked_at_are_read():
    archive = Archive()
    model = DossierTableModel(archive)
    ids = tuple(DossierId(f"{number:032x}") for number in range(MANY))
    model.set_ids(ids)
    assert model.rowCount() == MANY
    assert archive.asked == []

    model.index(0, Column.NAME).data()
    model.index(1, Column.NAME).data()
    assert archive.asked == [ids[:BLOCK]]
    model.index(BLOCK - 1, Column.NAME).data()
    assert archive.asked[1:] == [ids[BLOCK : 2 * BLOCK]], "the neighbour comes ahead of need"
    model.index(MANY - 1, Column.NAME).data()
    assert archive.asked[2:] == [ids[-BLOCK:]]


def test_an_answer_to_an_older_list_is_dropped(tasks, two, qtbot):
    model = DossierTableModel(tasks)
    model.set_ids(two)
    model.index(0, Column.NAME).data()
    model.set_ids(two[1:])
    qtbot.waitUntil(lambda: model.index(0, Column.NAME).data() != "", timeout=PATIENCE_MS)
    assert model.index(0, Column.NAME).data() == "Çelik, Noor"


def test_a_row_tells_itself_to_a_screen_reader(tasks, booked, qtbot):
    model = DossierTableModel(tasks)
    model.set_ids((booked,))
    qtbot.waitUntil(lambda: model.index(0, 0).data() != "", timeout=PATIENCE_MS)
    told = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Name Berg, Sem van den", "Born 12-03-2016", "Kind SBO", "Status Received"):
        assert part in told
    assert "Signed" not in told
    assert model.index(0, Column.KIND).data(Qt.ItemDataRole.AccessibleTextRole) == "Kind SBO"


def test_an_empty_vault_names_the_first_step(desk, screen, qtbot):
    desk.wait(lambda: desk.text("dossiers_empty") == "No dossiers yet")
    with qtbot.waitSignal(screen.booking_requested):
        desk.press("book_in")


def test_typing_finds_and_enter_opens(two, desk, screen, qtbot):
    desk.wait(lambda: desk.rows("dossier_table") == 2)
    assert desk.focused() == "dossier_search"
    desk.type("celik")
    desk.wait(lambda: desk.rows("dossier_table") == 1)
    assert desk.text("dossier_count").startswith("1")
    with qtbot.waitSignal(screen.dossier_activated) as opened:
        desk.key(Qt.Key.Key_Return)
    assert opened.args == [two[1]]
    desk.key(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.rows("dossier_table") == 2)


def test_enter_that_comes_before_the_answer_opens_what_is_found(two, desk, screen, qtbot):
    desk.wait(lambda: desk.rows("dossier_table") == 2)
    with qtbot.waitSignal(screen.dossier_activated, timeout=PATIENCE_MS) as opened:
        desk.type("berg sem")
        desk.key(Qt.Key.Key_Return)
    assert opened.args == [two[0]]


def test_arrows_in_the_search_walk_through_the_list(two, desk, screen, qtbot):
    desk.wait(lambda: desk.rows("dossier_table") == 2)
    table = desk.see("dossier_table")
    assert table.currentIndex().row() == 0
    desk.key(Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    desk.key(Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    desk.key(Qt.Key.Key_PageUp)
    assert table.currentIndex().row() == 0


def test_letters_typed_in_the_table_search(two, desk, screen):
    desk.wait(lambda: desk.rows("dossier_table") == 2)
    desk.row("dossier_table", 1)
    desk.type("noor")
    assert desk.value("dossier_search") == "noor"
    desk.wait(lambda: desk.rows("dossier_table") == 1)


def test_a_double_click_opens(two, desk, screen, qtbot):
    desk.wait(lambda: desk.cell("dossier_table", 1, Column.NAME) != "")
    table = desk.see("dossier_table")
    place = table.visualRect(table.model().index(1, Column.NAME)).center()
    with qtbot.waitSignal(screen.dossier_activated) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [table.model().dossier_id(1)]


def test_no_name_goes_to_the_clipboard(booked, desk):
    desk.wait(lambda: desk.cell("dossier_table", 0, Column.NAME) != "")
    QApplication.clipboard().setText("before")
    desk.row("dossier_table", 0)
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "before"
    QApplication.clipboard().clear()


@pytest.mark.parametrize(
    "text", ["*", '"', "' OR 1=1 --", "x" * 5000, "NEAR(a b)", "%", "{}", "a AND", "(", "[a-z]+"]
)
def test_odd_questions_find_nothing_and_say_so(booked, desk, text):
    desk.wait(lambda: desk.rows("dossier_table") == 1)
    search = desk.see("dossier_search")
    search.setText(text)
    title = desk.see("dossiers_empty")
    desk.wait(lambda: title.text().startswith("Nothing found"))
    assert desk.message() == ""


def test_blanks_alone_show_everything(two, desk):
    desk.wait(lambda: desk.rows("dossier_table") == 2)
    desk.type("celik")
    desk.wait(lambda: desk.rows("dossier_table") == 1)
    desk.see("dossier_search").setText("   ")
    desk.wait(lambda: desk.rows("dossier_table") == 2)


def test_a_change_elsewhere_is_seen_at_once_and_after_coming_back(desk, screen, booked, write):
    desk.wait(lambda: desk.cell("dossier_table", 0, Column.NAME) == "Berg, Sem van den")
    page = write(dossier.view, dossier_id=booked)
    rename(write, page, "Samuel")
    desk.wait(lambda: desk.cell("dossier_table", 0, Column.NAME) == "Berg, Samuel van den")
    screen.hide()
    rename(write, page, "Sam")
    screen.show()
    desk.wait(lambda: desk.cell("dossier_table", 0, Column.NAME) == "Berg, Sam van den")


def rename(write, page, given_names):
    booking = dossier.Booking(
        name=PersonName("Berg", "van den", given_names),
        born_on=page.pupil.born_on,
        kind=page.dossier.kind,
        applicant_school_id=page.applicant_school.id,
        applied_on=page.dossier.applied_on,
        received_on=page.dossier.received_on,
    )
    write(dossier.correct, dossier_id=page.dossier.id, booking=booking)
