"""The first page: practise, make a vault, open one that exists, or put a backup back."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel
from typing_extensions import override

from desktop.views.unlock.page import CentredPage
from desktop.views.unlock.way_button import WayButton
from desktop.views.widgets.busy import BusyLine
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import Heading, text_label
from desktop.views.widgets.message_bar import MessageBar


class StartPage(CentredPage):
    """The ways to begin.

    Attributes:
        message: what went wrong.

    Signals:
        practice_chosen, new_chosen, existing_chosen, restore_chosen: which way.
    """

    practice_chosen = Signal()
    new_chosen = Signal()
    existing_chosen = Signal()
    restore_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("start_page")
        self.message = MessageBar()
        self._busy = BusyLine()
        self._ways = (
            WayButton(
                "practice",
                "paper",
                self.tr("&Practise"),
                self.tr(
                    "With an invented partnership, schools and pupils. Nothing you do there is "
                    "real; every printed page says so."
                ),
            ),
            WayButton(
                "new_vault",
                "plus",
                self.tr("&New vault"),
                self.tr("For the dossiers of your own partnership, on this computer."),
            ),
            WayButton(
                "existing_vault",
                "lock",
                self.tr("&Existing vault"),
                self.tr("Choose the folder of a vault that was made before."),
            ),
            WayButton(
                "restore",
                "backup",
                self.tr("Put a &backup back"),
                self.tr("Into a new folder. The vault in use stays as it is."),
            ),
        )
        chosen = (
            self.practice_chosen,
            self.new_chosen,
            self.existing_chosen,
            self.restore_chosen,
        )
        for way, signal in zip(self._ways, chosen, strict=True):
            way.clicked.connect(signal)
        picture = QLabel()
        picture.setPixmap(icon("dossierkast").pixmap(QSize(64, 64)))
        title = QHBoxLayout()
        title.addWidget(picture)
        title.addWidget(Heading("Dossierkast"), 1)
        self.body.addStretch(1)
        self.body.addLayout(title)
        self.body.addWidget(
            text_label(
                self.tr(
                    "Dossiers and papers of the secretariat. "
                    "Nothing leaves this computer but paper."
                ),
                is_muted=True,
            )
        )
        self.body.addWidget(self.message)
        for way in self._ways:
            self.body.addWidget(way)
        self.body.addWidget(self._busy)
        self.body.addStretch(2)

    def set_busy(self, text: str) -> None:
        """Show what is going on, and take no other choice meanwhile; "" when it is over."""
        self._busy.set_text(text)
        for way in self._ways:
            way.setEnabled(not text)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go up and down with the arrows too."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
