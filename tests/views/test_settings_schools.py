import os
import random
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView
from rigs.settings_desk import Desk

from desktop.errors import FileUnreadable
from desktop.services import practice, school
from desktop.views.settings.schools_page import SchoolsPage

DUO = (
    Path(__file__).resolve().parents[2].parent
    / "shared/data/duo-bo-2026-08/02.-alle-schoolvestigingen-basisonderwijs.csv"
)
HEADER = "VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;POSTCODE;PLAATSNAAM;SOORT PRIMAIR ONDERWIJS\n"
FIGURES = ("new", "changed", "gone", "same", "refused")


@pytest.fixture
def desk(qtbot, tasks):
    desk = Desk(qtbot, tasks)
    desk.open("schools")
    return desk


def schools(count: int) -> str:
    return HEADER + "".join(
        f"98{chr(65 + n // 260)}{chr(65 + n // 10 % 26)}0{n % 10};School {n:03d};"
        "Laan;4799 AB;OEFENDORP;SO\n"
        for n in range(count)
    )


def written(tmp_path: Path, text: str | bytes, name: str = "lijst.csv") -> Path:
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def preview(desk: Desk, file: Path) -> dict[str, str]:
    """Import a file as far as its preview and return the figures."""
    desk.click("import_schools")
    desk.choose_file(file)
    desk.wait(desk.control("take_schools").isVisible)
    return {name: desk.control(f"count_{name}", QLabel).text() for name in FIGURES}


def counts(desk: Desk) -> str:
    return desk.control("school_count", QLabel).text()


def test_the_count_and_the_schools_are_shown(desk):
    assert counts(desk) == "12 schools are open, 0 are closed."
    names = [row[0] for row in desk.cells("schools")]
    assert len(names) == 12
    assert "Basisschool De Oefenboom" in names


def test_schools_are_found_while_typing(desk):
    desk.type("search_schools", "kompas oefen")
    desk.wait(lambda: len(desk.cells("schools")) == 1)
    assert desk.cells("schools")[0][0] == "SBO Het Kompas van Oefendorp"
    desk.type("search_schools", "zzz")
    desk.wait(desk.control("no_schools").isVisible)
    assert "zzz" in desk.control("no_schools", QLabel).text()
    assert not desk.control("schools").isVisible()


def test_by_keyboard_from_the_list_to_the_vault(desk, tmp_path, read):
    desk.control("subjects").setFocus()
    desk.tab_to("import_schools")
    desk.press(Qt.Key.Key_Return)
    desk.choose_file(written(tmp_path, schools(3)))
    desk.wait(desk.control("take_schools").hasFocus)
    assert read(school.count) == (12, 0)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    assert "3 new" in desk.message()
    assert desk.control("import_schools").hasFocus()
    desk.settle()
    # The list has three SO schools, and the one that stood there is not among them.
    assert read(school.count) == (14, 1)
    assert counts(desk) == "14 schools are open, 1 are closed."


def test_by_mouse_and_refused(desk, tmp_path, read):
    assert preview(desk, written(tmp_path, schools(3)))["new"] == "3"
    desk.click("refuse_schools")
    assert desk.control("import_schools").isVisible()
    desk.settle()
    assert (read(school.count), desk.changes, desk.message()) == ((12, 0), [], "")


def test_esc_leaves_the_preview(desk, tmp_path, read):
    preview(desk, written(tmp_path, schools(3)))
    desk.press(Qt.Key.Key_Escape)
    assert desk.control("import_schools").isVisible()
    assert read(school.count) == (12, 0)


def test_the_preview_tells_every_difference(desk, tmp_path):
    shipped = practice.shipped_schools().decode()
    lines = shipped.splitlines()
    changed = [line.replace("De Oefenboom", "De Eik") for line in lines if "99XB00" not in line]
    changed += [lines[1].replace("99XA", "99YA"), lines[1].replace("99XA00", "??")]
    figures = preview(desk, written(tmp_path, "\n".join(changed)))
    assert figures == {"new": "1", "changed": "1", "gone": "1", "same": "10", "refused": "1"}
    assert [row[2] for row in desk.cells("new_schools")] == ["99YA00"]
    assert desk.cells("changed_schools") == [
        ("Basisschool De Eik", "99XA00", "Name", "Basisschool De Oefenboom", "Basisschool De Eik")
    ]
    assert [row[2] for row in desk.cells("gone_schools")] == ["99XB00"]
    ((line, reason, detail),) = desk.cells("refused_rows")
    assert line == str(len(changed))
    assert reason
    assert "??" in detail


def test_a_school_that_opens_again_is_told(desk, tmp_path):
    shipped = practice.shipped_schools().decode()
    shorter = "\n".join(line for line in shipped.splitlines() if "99XB00" not in line)
    preview(desk, written(tmp_path, shorter))
    desk.click("take_schools")
    desk.wait(lambda: desk.told)
    desk.settle()
    states = {row[2]: row[4] for row in desk.cells("schools")}
    assert states["99XB00"].startswith("closed since ")
    preview(desk, written(tmp_path, shipped))
    assert [row[1:] for row in desk.cells("changed_schools")] == [
        ("99XB00", "State", "closed", "open")
    ]


def test_the_same_list_again_offers_nothing(desk, tmp_path):
    figures = preview(desk, written(tmp_path, practice.shipped_schools()))
    assert figures["same"] == "12"
    assert not desk.control("take_schools", QPushButton).isEnabled()
    assert desk.control("refuse_schools").hasFocus()


def test_a_list_that_is_much_shorter_is_warned_about(desk, tmp_path):
    lines = practice.shipped_schools().decode().splitlines()
    preview(desk, written(tmp_path, "\n".join(lines[:2])))
    notes = [
        bar.text for bar in desk.page().findChildren(type(desk.page().message)) if bar.isVisible()
    ]
    assert len(notes) == 1
    assert "fewer" in notes[0]


BROKEN = {
    "empty": b"",
    "xlsx": b"PK\x03\x04" + bytes(200),
    "pdf": b"%PDF-1.7 no list",
    "page": b"<!DOCTYPE html><html><body>school</body></html>",
    "random": random.Random(7).randbytes(20_000),
    "no header": b"een;twee;drie\n1;2;3\n",
    "header alone": HEADER.encode(),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=list(BROKEN))
def test_a_broken_file_is_told_and_changes_nothing(desk, tmp_path, read, data):
    desk.click("import_schools")
    desk.choose_file(written(tmp_path, data))
    desk.wait(desk.message)
    assert desk.control("import_schools").isVisible()
    desk.settle()
    assert (read(school.count), desk.changes) == ((12, 0), [])


def test_a_quote_that_never_closes_costs_no_other_school(desk, tmp_path):
    text = schools(40).replace("School 003", '"School 003')
    figures = preview(desk, written(tmp_path, text))
    assert int(figures["new"]) + int(figures["refused"]) == 40
    assert int(figures["refused"]) <= 1


def test_reading_is_stopped_by_esc_and_leaves_nothing(desk, tmp_path, read):
    page = desk.page()
    assert isinstance(page, SchoolsPage)
    page.import_file(written(tmp_path, schools(2000)))
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.message)
    assert desk.control("import_schools").isVisible()
    desk.settle()
    assert (read(school.count), desk.changes) == ((12, 0), [])


def test_storing_is_stopped_by_mouse_and_leaves_nothing(desk, tmp_path, read):
    preview(desk, written(tmp_path, schools(2000)))
    desk.click("take_schools")
    desk.click("stop_import")
    desk.wait(desk.message)
    assert desk.told == []
    desk.settle()
    assert read(school.count) == (12, 0)


def test_two_clicks_are_one_import(desk, tmp_path):
    preview(desk, written(tmp_path, schools(3)))
    take = desk.control("take_schools", QPushButton)
    take.click()
    take.click()
    desk.wait(lambda: desk.told)
    desk.settle()
    assert len(desk.changes) == 1


def _drop(page: SchoolsPage, urls: list[QUrl]) -> bool:
    data = QMimeData()
    data.setUrls(urls)
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), *how, none)
    # Qt takes an event for a drag as refused unless someone accepts it.
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if enter.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), *how, none))
    return enter.isAccepted()


def test_a_file_may_be_dropped_on_the_page(desk, tmp_path):
    page = desk.page()
    assert isinstance(page, SchoolsPage)
    assert _drop(page, [QUrl.fromLocalFile(str(written(tmp_path, schools(3))))])
    desk.wait(desk.control("take_schools").isVisible)
    assert desk.control("count_new", QLabel).text() == "3"


def test_an_address_of_the_web_or_two_files_are_not_taken(desk, tmp_path):
    page = desk.page()
    assert isinstance(page, SchoolsPage)
    file = QUrl.fromLocalFile(str(written(tmp_path, schools(3))))
    assert not _drop(page, [QUrl("https://duo.example/list.csv")])
    assert not _drop(page, [file, file])
    assert desk.control("import_schools").isVisible()


def test_more_schools_come_while_one_scrolls(desk, tmp_path):
    preview(desk, written(tmp_path, schools(390)))
    desk.click("take_schools")
    desk.wait(lambda: desk.told)
    desk.settle()
    table = desk.control("schools", QTableView)
    assert len(desk.cells("schools")) == 100
    table.setFocus()
    desk.key("schools", Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: len(desk.cells("schools")) == 200)
    assert table.currentIndex().row() == 99
    desk.key("schools", Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: len(desk.cells("schools")) == 400)
    desk.key("schools", Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: len(desk.cells("schools")) == 402)


def test_the_real_list_comes_in_through_the_page(desk, read):
    if not DUO.exists():
        pytest.skip("the real list is not here")
    figures = preview(desk, DUO)
    # The seven invented primary schools are not on it; the list is silent about the other five.
    assert figures == {"new": "6.122", "changed": "0", "gone": "7", "same": "0", "refused": "0"}
    desk.click("take_schools")
    desk.wait(lambda: desk.told)
    assert read(school.count) == (6127, 7)
    desk.settle()
    assert counts(desk) == "6.127 schools are open, 7 are closed."


def test_what_is_no_file_is_not_opened(tmp_path):
    places = [tmp_path, tmp_path / "none.csv"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        places.append(tmp_path / "pipe.csv")
    for path in places:
        with pytest.raises(FileUnreadable):
            school.read_file(path=path)
