"""The practice vault: what it is for, and beginning anew."""

from PySide6.QtCore import Signal
from typing_extensions import override

from desktop.models.changes import Changes
from desktop.tasks import Tasks
from desktop.views.settings.page import Page
from desktop.views.widgets.ask import ask
from desktop.views.widgets.buttons import buttons_row, plain
from desktop.views.widgets.labels import text_label


class PracticePage(Page):
    """Offers to throw the practice vault away; only a practice vault has this page.

    Signals:
        reset_requested: it is to begin anew.
    """

    reset_requested = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("Practice"),
            self.tr(
                "This is a practice vault: invented people, invented schools, and the word "
                "OEFENMODUS on everything that is printed."
            ),
        )
        self._begin = plain(self.tr("&Begin anew…"))
        self._begin.setObjectName("begin_practice_anew")
        self._begin.clicked.connect(self._on_begin_clicked)
        self.body.addWidget(
            text_label(
                self.tr(
                    "Begin anew to practise from the start, for example with a new colleague. All "
                    "dossiers, printers and places of this practice vault go; the invented schools "
                    "are there again. A vault for real work stays as it is."
                )
            )
        )
        self.body.addLayout(buttons_row(self._begin))
        self.body.addStretch(1)

    @override
    def refresh(self) -> None:
        """Show nothing that could change."""

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return False

    def _on_begin_clicked(self) -> None:
        ask(
            self,
            title=self.tr("Begin practice anew"),
            text=self.tr(
                "All that was practised is thrown away. This cannot be undone. The program closes "
                "the vault and comes back with an empty one."
            ),
            yes=self.tr("Throw away and begin anew"),
            no=self.tr("Leave as it is"),
            on_yes=self.reset_requested.emit,
        )
