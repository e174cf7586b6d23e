"""Choosing a file or a folder of this computer, without holding the window up."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QToolButton, QWidget
from typing_extensions import override

from desktop.i18n import translate
from desktop.views.widgets.icons import icon

_DRAWINGS = {
    "backButton": "back",
    "forwardButton": "forward",
    "toParentButton": "up",
    "newFolderButton": "plus",
}


class _PathDialog(QFileDialog):
    """Hands over what was typed even where nothing is there: whoever asked says so in words."""

    @override
    def accept(self) -> None:
        name = next(iter(self.selectedFiles()), "")
        if Path(name).exists():
            super().accept()
            return
        # Qt would tell it in a box that holds the whole program up, and the lock with it.
        self.fileSelected.emit(name)
        QDialog.accept(self)


def choose_file(
    parent: QWidget, *, title: str, kinds: str, on_chosen: Callable[[Path], None]
) -> None:
    """Let a person choose a file; `kinds` is written as `Name (*.csv *.txt)`."""
    dialog = _dialog(parent, title, on_chosen)
    dialog.setObjectName("choose_file")
    dialog.setNameFilter(kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def choose_folder(
    parent: QWidget, *, title: str, start: Path, on_chosen: Callable[[Path], None]
) -> None:
    """Let a person choose a folder, beginning in `start` or in what exists of it."""
    while not start.is_dir() and start != start.parent:
        start = start.parent
    dialog = _dialog(parent, title, on_chosen)
    dialog.setObjectName("choose_folder_dialog")
    dialog.setDirectory(str(start))
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.open()


def _dialog(parent: QWidget, title: str, on_chosen: Callable[[Path], None]) -> QFileDialog:
    dialog = _PathDialog(parent, title)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    # Qt's own arrows are black, and its Dutch lacks two labels and a column of the other view.
    dialog.setViewMode(QFileDialog.ViewMode.List)
    for button in dialog.findChildren(QToolButton):
        if drawing := _DRAWINGS.get(button.objectName()):
            button.setIcon(icon(drawing))
        else:
            button.hide()
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("path_dialog", "Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("path_dialog", "Kind:"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: on_chosen(Path(name)))
    return dialog
