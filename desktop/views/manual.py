"""The manual: a page of help about the screen that one is on, and the others."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop import resources
from desktop.views.theme import SPACE
from desktop.views.widgets.fields import Choice

_WIDTH_IN_LETTERS = 90
_HEIGHT_IN_LINES = 32


class Page(StrEnum):
    """The pages by the names of their files in `resources/manual`."""

    START = "start"
    WINDOW = "venster"
    DOSSIERS = "dossiers"
    DOSSIER = "dossier"
    SETTINGS = "beheer"


class ManualWindow(QDialog):
    """Shows the manual beside the window; nothing in it leads out of the program."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("manual")
        self.setWindowTitle(self.tr("Help"))
        self._page = Choice()
        self._page.setObjectName("manual_page")
        self._text = QTextBrowser()
        self._text.setObjectName("manual_text")
        self._text.setAccessibleName(self.tr("Manual"))
        self._text.setOpenLinks(False)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        label = QLabel(self.tr("&Page:"))
        label.setBuddy(self._page)
        self._page.setAccessibleName(self.tr("Page of the manual"))
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self._page, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        # The style's own picture is black in every scheme.
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.addLayout(top)
        layout.addWidget(self._text)
        layout.addWidget(buttons)
        self._page.currentIndexChanged.connect(self._on_page_changed)

    def show_page(self, page: Page) -> None:
        """Open the manual at a page."""
        if self._page.count() == 0:
            self._page.set_pairs([(each, _title(each)) for each in Page])
        self._page.set_value(page)
        metrics = self.fontMetrics()
        room = self.screen().availableSize()
        self.resize(
            min(metrics.averageCharWidth() * _WIDTH_IN_LETTERS, room.width()),
            min(metrics.height() * _HEIGHT_IN_LINES, room.height()),
        )
        self.show()
        self.raise_()
        self.activateWindow()
        self._text.setFocus()

    def _on_page_changed(self, at: int) -> None:
        if at >= 0:
            page = list(Page)[at]
            self._text.setMarkdown(resources.text(f"manual/{page}.md"))


def _title(page: Page) -> str:
    """Return the heading with which the page begins."""
    return resources.text(f"manual/{page}.md").partition("\n")[0].removeprefix("# ")
