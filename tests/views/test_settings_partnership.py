from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QLineEdit
from rigs.settings_desk import Desk

from desktop.errors import FileUnreadable, LogoUnusable
from desktop.services import partnership
from desktop.views.settings.logo_file import read_logo


@pytest.fixture
def desk(qtbot, tasks):
    return Desk(qtbot, tasks)


def png(path: Path, width: int = 60, height: int = 14) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path), "PNG")
    return path


def test_the_stored_data_are_shown(desk):
    assert desk.control("name", QLineEdit).text() == "Samenwerkingsverband Oefendorp"
    assert desk.control("objection_address").toPlainText().endswith("4799 ZZ Oefendorp")


def test_by_keyboard_alone(desk, read):
    desk.control("subjects").setFocus()
    desk.tab_to("phone")
    desk.type("phone", "0165 330 966")
    desk.tab_to("signer_name")
    desk.type("signer_name", "  Mira   Zandstra ")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    stored = read(partnership.get)
    assert (stored.phone, stored.signer_name) == ("+31165330966", "Mira Zandstra")
    desk.settle()
    assert desk.control("signer_name", QLineEdit).text() == "Mira Zandstra"


def test_enter_is_a_line_in_the_address_and_ctrl_s_saves_there(desk, read):
    address = desk.control("objection_address")
    address.setFocus()
    address.selectAll()
    desk.key("objection_address", Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Return)
    assert desk.changes == []
    desk.key("objection_address", Qt.Key.Key_N)
    desk.key("objection_address", Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: desk.told)
    assert read(partnership.get).objection_address.endswith("4799 ZZ Oefendorp\nn")


def test_by_mouse(desk, read):
    desk.click("city")
    desk.control("city", QLineEdit).setText("Testbergen")
    desk.click("save_partnership")
    desk.wait(lambda: desk.told)
    assert read(partnership.get).address.city == "Testbergen"


def test_the_sample_follows_what_is_typed(desk):
    desk.type("name", "Samenwerkingsverband De Duinen")
    shown = [label.text() for label in desk.control("letterhead").findChildren(QLabel)]
    assert "Samenwerkingsverband De Duinen" in shown


def test_what_is_missing_blocks_and_the_text_stays(desk, read):
    desk.type("code", "XX12")
    desk.type("signer_name", "")
    desk.type("street", "Nieuwe Gracht")
    desk.press(Qt.Key.Key_Return)
    assert len(desk.message().splitlines()) == 2
    assert desk.control("signer_name").hasFocus()
    assert desk.control("street", QLineEdit).text() == "Nieuwe Gracht"
    desk.settle()
    assert (desk.changes, read(partnership.get).address.street) == ([], "Raadhuisplein")


def test_a_code_is_read_as_people_write_it(desk, read):
    desk.type("code", "po 30.02")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    assert read(partnership.get).code == "PO3002"


def test_a_warning_is_told_and_saved(desk, read):
    desk.type("postcode", "12")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.told)
    assert desk.message()
    assert read(partnership.get).address.postcode == "12"


@pytest.mark.parametrize("text", ["Zij\u202enaam", "Naam\u0007bel"])
def test_text_that_misleads_is_refused(desk, read, text):
    desk.control("name", QLineEdit).setText(text)
    desk.click("save_partnership")
    desk.settle()
    assert desk.message()
    assert read(partnership.get).name == "Samenwerkingsverband Oefendorp"


def test_an_address_without_end_is_refused(desk, read):
    desk.control("objection_address").setPlainText("Postbus\n" * 200)
    desk.click("save_partnership")
    desk.settle()
    assert "500" in desk.message()
    assert "Postbus 99" in read(partnership.get).objection_address


def test_two_clicks_are_one_act(desk):
    desk.type("city", "Testbergen")
    desk.click("save_partnership")
    desk.click("save_partnership")
    desk.wait(lambda: desk.told)
    desk.settle()
    assert len(desk.changes) == 1


def test_what_is_being_typed_survives_a_change_elsewhere(desk, write, read):
    desk.type("city", "Testbergen")
    write(partnership.edit, partnership=read(partnership.get))
    desk.settle()
    assert desk.control("city", QLineEdit).text() == "Testbergen"


def test_a_logo_is_chosen_shown_saved_and_removed(desk, read, tmp_path):
    file = png(tmp_path / "logo.png")
    desk.control("choose_logo").setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.choose_file(file)
    logo = desk.control("logo", QLabel)
    desk.wait(lambda: not logo.isHidden())
    assert read(partnership.get).logo_png == b""
    desk.click("save_partnership")
    desk.wait(lambda: desk.told)
    assert read(partnership.get).logo_png == file.read_bytes()
    desk.settle()
    desk.click("remove_logo")
    assert logo.isHidden()
    desk.click("save_partnership")
    desk.wait(lambda: len(desk.told) == 2)
    assert read(partnership.get).logo_png == b""


def test_a_file_that_is_no_logo_changes_nothing(desk, tmp_path):
    file = tmp_path / "logo.png"
    file.write_bytes(b"GIF89a")
    desk.click("choose_logo")
    desk.choose_file(file)
    desk.wait(desk.message)
    assert desk.control("logo", QLabel).isHidden()


def test_a_logo_is_read_whole(qapp, tmp_path):
    file = png(tmp_path / "logo.png", 4000, 3)
    assert read_logo(file) == file.read_bytes()


@pytest.mark.parametrize(("width", "height"), [(4001, 2), (2, 4001)])
def test_a_huge_picture_is_not_unpacked(qapp, tmp_path, width, height):
    with pytest.raises(LogoUnusable) as error:
        read_logo(png(tmp_path / "logo.png", width, height))
    assert error.value.data == {"reason": "wide"}


def test_a_large_file_is_refused(qapp, tmp_path):
    file = png(tmp_path / "logo.png")
    file.write_bytes(file.read_bytes() + bytes(1024 * 1024))
    with pytest.raises(LogoUnusable) as error:
        read_logo(file)
    assert error.value.data == {"reason": "large"}


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7", bytes(500)])
def test_what_is_no_picture_is_refused(qapp, tmp_path, data):
    file = tmp_path / "logo.png"
    file.write_bytes(data)
    with pytest.raises(LogoUnusable) as error:
        read_logo(file)
    assert error.value.data == {"reason": "picture"}


def test_half_a_picture_is_refused(qapp, tmp_path):
    file = png(tmp_path / "logo.png", 300, 300)
    file.write_bytes(file.read_bytes()[:60])
    with pytest.raises(LogoUnusable) as error:
        read_logo(file)
    assert error.value.data == {"reason": "picture"}


def test_another_picture_by_the_name_of_png_is_refused(qapp, tmp_path):
    file = tmp_path / "logo.png"
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(file), "BMP")
    with pytest.raises(LogoUnusable):
        read_logo(file)


def test_a_folder_is_no_logo(qapp, tmp_path):
    with pytest.raises(FileUnreadable):
        read_logo(tmp_path)
