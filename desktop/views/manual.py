"""The manual: a page of help about the screen that one is on, the others, and the card of keys."""

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

from desktop.views.key_card import key_card, keys_of_page
from desktop.views.pages import Page, page_text, page_title
from desktop.views.theme import SPACE
from desktop.views.widgets.fields import Choice

_WIDTH_IN_LETTERS = 90
_HEIGHT_IN_LINES = 32
_KEYS = "keys"


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
        label = QLabel(self.tr("&Page"))
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
        self._open(page)

    def show_keys(self) -> None:
        """Open the manual at the card with every key."""
        self._open(_KEYS)

    def _open(self, chosen: str) -> None:
        if self._page.count() == 0:
            pages = [(each, page_title(each)) for each in Page]
            self._page.set_pairs([*pages, (_KEYS, self.tr("All keys"))])
        self._page.set_value(chosen)
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

    def _on_page_changed(self, _at: int) -> None:
        chosen = self._page.value()
        if isinstance(chosen, Page):
            self._text.setMarkdown(self._page_with_keys(chosen))
        elif chosen is not None:
            self._text.setMarkdown(key_card())

    def _page_with_keys(self, page: Page) -> str:
        table = keys_of_page(page)
        heading = self.tr("Keys on this screen")
        return f"{page_text(page)}\n\n## {heading}\n\n{table}\n" if table else page_text(page)
