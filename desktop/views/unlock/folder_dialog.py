"""Choosing a folder, without holding the window up."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.i18n import translate


def choose_folder(
    parent: QWidget, *, title: str, start: Path, on_chosen: Callable[[Path], None]
) -> None:
    """Let a person choose a folder, beginning in `start` or in what exists of it."""
    while not start.is_dir() and start != start.parent:
        start = start.parent
    dialog = QFileDialog(parent, title, str(start))
    dialog.setObjectName("choose_folder_dialog")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    # Qt's own Dutch lacks these two.
    look_in, kind = QFileDialog.DialogLabel.LookIn, QFileDialog.DialogLabel.FileType
    dialog.setLabelText(look_in, translate("folder_dialog", "Look in:"))
    dialog.setLabelText(kind, translate("folder_dialog", "Kind:"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: on_chosen(Path(name)))
    dialog.open()
