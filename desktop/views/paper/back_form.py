"""Where paper that was out is put: the desk, unless someone says otherwise."""

from PySide6.QtCore import Signal

from desktop.i18n import translate
from desktop.models.ids import MoveId
from desktop.models.paper import PaperAt, PlaceKind
from desktop.services import lending as service
from desktop.services import scanning
from desktop.services.scanning import PlaceScanned
from desktop.tasks import Tasks
from desktop.views.widgets.closable_form import ClosableForm
from desktop.views.widgets.fields import Choice, add_row


class BackForm(ClosableForm):
    """Takes an item back into a place.

    Signals:
        taken_back: it is stored; the number of the item.
    """

    taken_back = Signal(str)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(translate("BackForm", "&Put it there"), "back_save")
        self._tasks = tasks
        self._paper_at: PaperAt | None = None
        self._place = Choice()
        self._place.setObjectName("back_place")
        add_row(self.rows, self.tr("P&lace"), self._place)
        self.add_foot()
        self.first = self._place
        self.submitted.connect(self._on_submitted)

    def start(self, paper_at: PaperAt) -> None:
        """Come up for an item."""
        self._paper_at = paper_at
        self.title.setText(self.tr("{number} is back").format(number=paper_at.number))
        self._tasks.read(scanning.targets, owner=self, done=self._show_places, latest=True)

    def _show_places(self, places: tuple[PlaceScanned, ...]) -> None:
        if self._paper_at is None:
            return
        here = self._paper_at.place.id
        left = [each for each in places if each.place.id != here]
        self._place.set_pairs([(each.place.id, each.path) for each in left])
        desks = [each.place.id for each in left if each.place.kind is PlaceKind.DESK]
        if desks:
            self._place.set_value(desks[0])
        self.remember()
        self.come_up(self._place)

    def _on_submitted(self) -> None:
        paper_at = self._paper_at
        if paper_at is None:
            return
        self.begin()

        def done(_move_id: MoveId) -> None:
            self.finish()
            self.close_form()
            self.taken_back.emit(paper_at.number)

        self._tasks.write(
            service.bring_back,
            owner=self,
            done=done,
            failed=self.fail,
            paper_id=paper_at.item.id,
            place_id=self._place.value(),
        )
