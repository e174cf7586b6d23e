"""The places where paper can lie, as Beheer shows them."""

from typing_extensions import override

from desktop.models.changes import Changes
from desktop.tasks import Tasks
from desktop.views.paper.places_panel import PlacesPanel
from desktop.views.settings.page import Page


class PlacesPage(Page):
    """Keeps the tree of places; what lies in them is told by the screen of the paper."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("Places"),
            self.tr("Where folders and forms can lie. Every place has a code of its own to scan."),
        )
        self._panel = PlacesPanel(tasks, self.message, shows_paper=False)
        self._panel.announced.connect(self.announced)
        self.body.addWidget(self._panel, 1)

    @override
    def refresh(self) -> None:
        self._panel.refresh()

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return changes.places
