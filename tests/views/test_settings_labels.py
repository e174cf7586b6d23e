import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QListWidget
from rigs.settings_desk import Desk
from rigs.strict_printer import strict_printer

from desktop import paths
from desktop.models.labels import label_sheets
from desktop.services import labels, printer
from desktop.views import preferences
from desktop.views.settings.sheet_drawing import SheetDrawing


@pytest.fixture(autouse=True)
def _own_preferences(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "preferences", lambda: tmp_path / "voorkeuren.ini")


@pytest.fixture
def desk(qtbot, tasks):
    desk = Desk(qtbot, tasks)
    desk.open("labels")
    return desk


def drawing(desk: Desk) -> SheetDrawing:
    return desk.control("label_sheet_drawing", SheetDrawing)


def rows(desk: Desk) -> QListWidget:
    return desk.control("labels", QListWidget)


def state(desk: Desk) -> str:
    return desk.control("label_state", QLabel).text()


def show_places(desk: Desk) -> None:
    desk.control("label_kind").setFocus()
    desk.press(Qt.Key.Key_End)
    desk.settle()


def codes_of(pdf: bytes) -> list[set[str]]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in document]
    document.close()
    return [{found.text for found in zxingcpp.read_barcodes(page)} for page in pages]


def test_without_folders_the_first_step_is_told(desk):
    assert desk.control("no_labels").isVisible()
    assert "Book in" in desk.control("no_labels", QLabel).text()
    assert "Tick" in state(desk)


def test_a_folder_is_found_by_its_number(desk, booked, read):
    desk.settle()
    (label,) = read(labels.folders)
    assert label.title in rows(desk).item(0).text()
    desk.type("label_number", "99-9999")
    desk.settle()
    assert rows(desk).count() == 0
    desk.type("label_number", label.title[2:])
    desk.settle()
    assert rows(desk).count() == 1


def test_by_keyboard_alone_labels_are_printed_from_the_first_free_one(desk, booked, read, write):
    desk.settle()
    with strict_printer(pin_max=0) as running:
        write(printer.add, name="Gang", address=running.address)
        desk.control("subjects").setFocus()
        desk.tab_to("labels")
        desk.press(Qt.Key.Key_Space)
        assert state(desk).startswith("1 label")
        desk.tab_to("label_sheet_drawing")
        desk.press(Qt.Key.Key_Down)
        desk.press(Qt.Key.Key_Right)
        assert "row 2, column 2" in drawing(desk).accessibleName()
        desk.tab_to("print_labels")
        desk.settle()
        desk.press(Qt.Key.Key_Return)
        desk.wait(lambda: desk.told)
        (pdf,) = running.printed
    (label,) = read(labels.folders)
    assert codes_of(pdf) == [{label.scan_code}]
    assert drawing(desk).first == 5
    assert preferences.labels().first == 5
    assert "Tick" in state(desk)


def test_a_label_is_clicked_in_the_drawing(desk, qtbot):
    place = drawing(desk).label_point(7).toPoint()
    desk.control("label_sheet_drawing")
    qtbot.mouseClick(drawing(desk), Qt.MouseButton.LeftButton, pos=place)
    assert drawing(desk).first == 7
    assert "row 3, column 2" in drawing(desk).accessibleName()


def test_arrows_do_not_leave_the_sheet(desk):
    drawing(desk).setFocus()
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Up)
    assert drawing(desk).first == 0
    desk.press(Qt.Key.Key_End)
    last = drawing(desk).first
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Down)
    assert drawing(desk).first == last == label_sheets()[0].count - 1
    desk.press(Qt.Key.Key_Home)
    assert drawing(desk).first == 0


def test_a_smaller_sheet_keeps_the_first_label_on_it(desk):
    drawing(desk).setFocus()
    desk.press(Qt.Key.Key_End)
    sheet = desk.control("label_sheet")
    sheet.setFocus()
    row = next(at for at, each in enumerate(labels.sheets()) if each.count == 8)
    sheet.setCurrentIndex(row)
    assert drawing(desk).first == 7


def test_labels_of_places_are_saved_by_a_practice_vault(desk, read, tmp_path):
    show_places(desk)
    desk.click("tick_all")
    places = read(labels.places)
    assert state(desk) == f"{len(places)} label(s) on 1 sheet(s)."
    desk.click("save_labels")
    dialog = desk.screen.findChild(QFileDialog)
    dialog.findChild(QLabel)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    desk.wait(lambda: desk.told)
    pdf = (tmp_path / "etiketten.pdf").read_bytes()
    assert codes_of(pdf) == [{place.scan_code for place in places}]


def test_another_kind_unticks_what_is_not_seen_any_more(desk, booked):
    desk.settle()
    desk.click("tick_all")
    show_places(desk)
    assert "Tick" in state(desk)


def test_ticks_stay_while_another_number_is_sought(desk, booked):
    desk.settle()
    desk.click("tick_all")
    desk.type("label_number", "99-9999")
    desk.settle()
    assert state(desk).startswith("1 label")
    desk.click("tick_none")
    assert "Tick" in state(desk)


def test_a_printer_that_may_not_is_not_offered(desk, booked, write):
    with strict_printer() as running:
        write(printer.add, name="Gang", address=running.address, is_allowed=False)
        desk.settle()
        desk.click("tick_all")
        assert not desk.control("print_labels").isEnabled()
        assert desk.control("labels_no_printer").isVisible()
        assert "may not print" in desk.control("labels_printer", QComboBox).itemText(0)
        assert running.jobs == {}


def test_nothing_ticked_is_nothing_printed(desk, booked, write):
    with strict_printer(pin_max=0) as running:
        write(printer.add, name="Gang", address=running.address)
        desk.settle()
        desk.click("print_labels")
        assert "Tick" in desk.message()
        assert desk.control("labels").hasFocus()
        desk.settle()
        assert running.jobs == {}


def test_the_sheet_and_the_shift_are_remembered(desk, qtbot, tasks):
    wish = preferences.LabelWish("Herma 4464", 1.5, -0.5, 4)
    preferences.store_labels(wish)
    assert preferences.labels() == wish
    again = Desk(qtbot, tasks)
    again.open("labels")
    assert again.control("label_sheet").currentText().startswith("Herma 4464")
    assert again.control("label_right").currentText() == "1,5 mm to the right"
    assert again.control("label_down").currentText() == "0,5 mm up"
    assert drawing(again).first == 4


@pytest.mark.parametrize(
    "stored", ["sheet=Other\nright=9\nfirst=400", "right=far\nfirst=x", "first=-3"]
)
def test_what_is_stored_amiss_counts_as_nothing(qtbot, tasks, tmp_path, stored):
    (tmp_path / "voorkeuren.ini").write_text(f"[labels]\n{stored}\n")
    desk = Desk(qtbot, tasks)
    desk.open("labels")
    assert drawing(desk).first == 0
    assert desk.control("label_right").currentText() == "not shifted"


def test_the_drawing_shows_used_and_coming_labels(looks, qtbot):
    sheet = label_sheets()[0]
    shown = SheetDrawing(sheet)
    qtbot.addWidget(shown)
    shown.resize(shown.sizeHint())
    empty = shown.grab().toImage()
    shown.set_first(2)
    used = shown.grab().toImage()
    shown.set_count(3)
    coming = shown.grab().toImage()
    assert empty != used != coming
    QTest.keyClick(shown, Qt.Key.Key_Home)
    assert shown.first == 0
