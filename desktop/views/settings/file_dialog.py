"""Choosing a file to read, without holding the window up."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.i18n import translate


def choose_file(
    parent: QWidget, *, title: str, kinds: str, on_chosen: Callable[[Path], None]
) -> None:
    """Let a person choose a file; `kinds` is written as `Name (*.csv *.txt)`."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setObjectName("choose_file")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    # The list has no column of kinds, which Qt knows in English only; so it is with two labels.
    dialog.setViewMode(QFileDialog.ViewMode.List)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("settings", "Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("settings", "Kind:"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: on_chosen(Path(name)))
    dialog.open()
