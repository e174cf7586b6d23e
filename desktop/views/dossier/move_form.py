"""Where a paper goes, why, and when it should be back."""

from collections.abc import Sequence
from datetime import date

from desktop.i18n import translate
from desktop.models.ids import PlaceId
from desktop.views.widgets.closable_form import ClosableForm
from desktop.views.widgets.fields import Choice, DateField, TextField, add_row


class MoveForm(ClosableForm):
    """The way of one paper to another place."""

    def __init__(self) -> None:
        super().__init__(translate("MoveForm", "Put it there"), "move_save")
        self._place = Choice()
        self._place.setObjectName("move_place")
        self._reason = TextField(200)
        self._reason.setObjectName("move_reason")
        self._due_on = DateField()
        self._due_on.setObjectName("move_due_on")
        rows = self.rows
        add_row(rows, self.tr("Place"), self._place)
        add_row(rows, self.tr("Remark (may stay empty)"), self._reason)
        add_row(rows, self.tr("Back on (may stay empty)"), self._due_on)
        self.add_foot()

    def start(self, name: str, places: Sequence[tuple[PlaceId, str, bool]]) -> None:
        """Come up for a paper.

        Args:
            name: its number.
            places: each with its path, and whether it is behind a lock.
        """
        self.title.setText(self.tr("Where does {number} go?").format(number=name))
        locked = self.tr("{place} · locked")
        self._place.set_pairs(
            [
                (place_id, locked.format(place=path) if has_lock else path)
                for place_id, path, has_lock in places
            ]
        )
        self._reason.clear()
        self._due_on.set_value(None)
        self.remember()
        self.come_up(self._place)

    @property
    def place_id(self) -> object:
        """The chosen place."""
        return self._place.value()

    @property
    def reason(self) -> str:
        """What was typed."""
        return self._reason.text()

    def due_on(self) -> date | None:
        """Return when it should be back.

        Raises:
            UnreadableDate: what is typed is no date; the focus is there.
        """
        return self.day_of(self._due_on)
