"""Choosing a file or folder never holds the window up, whatever is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget

from desktop.views.widgets.path_dialog import choose_file, choose_folder


@pytest.fixture
def window(looks, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def type_and_enter(window, text):
    dialog = window.findChild(QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    field.setText(str(text))
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert window.findChildren(QMessageBox) == []


@pytest.mark.parametrize("name", ["is er niet", "is/er/niet"])
def test_a_folder_that_is_not_there_is_handed_over(window, tmp_path, name):
    chosen = []
    choose_folder(window, title="Kies", start=tmp_path, on_chosen=chosen.append)
    type_and_enter(window, tmp_path / name)
    assert chosen == [tmp_path / name]


def test_a_file_that_is_not_there_is_handed_over(window, tmp_path):
    chosen = []
    choose_file(window, title="Kies", kinds="Lijst (*.csv)", on_chosen=chosen.append)
    type_and_enter(window, tmp_path / "weg.csv")
    assert chosen == [tmp_path / "weg.csv"]


def test_a_folder_that_is_there_is_handed_over_once(window, tmp_path):
    chosen = []
    choose_folder(window, title="Kies", start=tmp_path, on_chosen=chosen.append)
    type_and_enter(window, tmp_path)
    assert chosen == [tmp_path]
