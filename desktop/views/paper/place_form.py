"""Adding a place for paper, or changing one."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel

from desktop.errors import ExpectedError
from desktop.i18n import translate
from desktop.models.draft import DraftName, FormName
from desktop.models.ids import PlaceId
from desktop.models.paper import HOLDS_NO_PLACES, Place, PlaceKind, is_within, path_of
from desktop.models.scan_code import shown
from desktop.services import place as service
from desktop.tasks import Tasks
from desktop.views.labels import place_kind_label
from desktop.views.widgets.closable_form import ClosableForm
from desktop.views.widgets.fields import Choice, TextField, add_row
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.message_bar import MessageBar

_KINDS = (
    PlaceKind.CABINET,
    PlaceKind.SHELF,
    PlaceKind.ROOM,
    PlaceKind.DESK,
    PlaceKind.PRINTER_TRAY,
    PlaceKind.POST_IN,
    PlaceKind.POST_OUT,
    PlaceKind.MDC_TABLE,
    PlaceKind.ARCHIVE,
    PlaceKind.CONTAINER,
)


class PlaceForm(ClosableForm):
    """Keeps a place's name, what it lies in, its lock and who has a key; its kind is chosen once.

    Signals:
        stored: the place stands in the tree as it stands here.
    """

    stored = Signal()

    def __init__(self, tasks: Tasks, message: MessageBar) -> None:
        super().__init__(translate("PlaceForm", "&Save"), "save_place", message=message)
        self._tasks = tasks
        self._place: Place | None = None
        self._places: Mapping[PlaceId, Place] = {}
        self._about = text_label(is_muted=True)
        self._name = TextField(service.NAME_LIMIT)
        self._kind = Choice([(kind, place_kind_label(kind)) for kind in _KINDS])
        self._parent = Choice()
        self._has_lock = QCheckBox(self.tr("There is a &lock on it"))
        self._key_holders = TextField(service.KEY_HOLDERS_LIMIT)
        self._kind_row = QLabel()
        self._keys_row = QLabel()
        self._build()

    def _build(self) -> None:
        self._name.setObjectName("place_name")
        self._kind.setObjectName("place_kind")
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._parent.setObjectName("place_parent")
        self._parent.currentIndexChanged.connect(self._on_kind_changed)
        self._has_lock.setObjectName("place_has_lock")
        self._has_lock.toggled.connect(self._on_lock_toggled)
        self._key_holders.setObjectName("place_key_holders")
        self.submitted.connect(self._on_save_asked)
        rows = self.rows
        rows.addRow(self._about)
        add_row(rows, self.tr("Nam&e"), self._name)
        self._kind_row = add_row(rows, self.tr("&Kind"), self._kind)
        add_row(rows, self.tr("Lies &in"), self._parent)
        rows.addRow("", self._has_lock)
        self._keys_row = add_row(
            rows,
            self.tr("Wh&o has a key"),
            self._key_holders,
            self.tr("Names with commas between them. They need not use this program."),
        )
        self.add_foot()
        self.first = self._name

    def add_below(self, parent: Place | None, places: Mapping[PlaceId, Place]) -> None:
        """Show an empty form for a place in another, or for one that lies in none."""
        self.flush_draft()
        self._place, self._places = None, places
        self.title.setText(self.tr("Add a place"))
        self._about.setText("")
        self._name.clear()
        self._key_holders.clear()
        self._offer_parents(parent.id if parent is not None else None)
        is_in_cabinet = parent is not None and parent.kind is PlaceKind.CABINET
        self._kind.set_value(PlaceKind.SHELF if is_in_cabinet else PlaceKind.CABINET)
        self._on_kind_changed()
        self._show()
        subject = "" if parent is None else str(parent.id)
        self.keep_draft(self._tasks, DraftName(FormName.NEW_PLACE, subject))

    def change(self, place: Place, places: Mapping[PlaceId, Place]) -> None:
        """Show a place to change."""
        self.flush_draft()
        self._place, self._places = place, places
        self.title.setText(self.tr("Change a place"))
        self._about.setText(
            self.tr("{kind}, code {code}").format(
                kind=place_kind_label(place.kind), code=shown(place.scan_code)
            )
        )
        self._name.setText(place.name)
        self._offer_parents(place.parent_id)
        self._has_lock.setChecked(place.has_lock)
        self._key_holders.setText(place.key_holders)
        self._show()
        name = DraftName(FormName.PLACE, str(place.id))
        self.keep_draft(self._tasks, name, stored=place)

    def _offer_parents(self, chosen: PlaceId | None) -> None:
        """Offer what a place can lie in: not itself, and nothing that lies in it."""
        places, own = self._places, self._place
        left = [
            (each.id, path_of(each, places))
            for each in places.values()
            if each.kind not in HOLDS_NO_PLACES
            and (own is None or not is_within(each, own.id, places))
        ]
        pairs: list[tuple[object, str]] = [(None, self.tr("nothing: it stands apart"))]
        pairs.extend(sorted(left, key=lambda pair: pair[1].casefold()))
        self._parent.set_pairs(pairs)
        self._parent.set_value(chosen if chosen in dict(pairs) else None)

    def _show(self) -> None:
        self._about.setVisible(bool(self._about.text()))
        self.rows.setRowVisible(self._kind_row, self._place is None)
        self._on_lock_toggled()
        self.remember()
        self.come_up(self._name)

    def _on_lock_toggled(self) -> None:
        self.rows.setRowVisible(self._keys_row, self._has_lock.isChecked())

    def _on_kind_changed(self) -> None:
        """Cabinets are locked as a rule, and a shelf as the cabinet that it is in."""
        if self._place is not None:
            return
        kind = self._kind.value()
        parent_id = self._parent_id()
        parent = None if parent_id is None else self._places.get(parent_id)
        if kind is PlaceKind.SHELF and parent is not None:
            self._has_lock.setChecked(parent.has_lock)
        else:
            self._has_lock.setChecked(
                kind in {PlaceKind.CABINET, PlaceKind.ARCHIVE, PlaceKind.CONTAINER}
            )

    def _parent_id(self) -> PlaceId | None:
        value = self._parent.value()
        return PlaceId(value) if isinstance(value, int) else None

    def _on_save_asked(self) -> None:
        self.begin()
        # Whoever has a key to a lock that is gone is not kept.
        has_lock = self._has_lock.isChecked()
        key_holders = self._key_holders.text() if has_lock else ""
        if self._place is None:
            self._tasks.write(
                self.storing(service.add_place),
                owner=self,
                done=self._on_stored,
                failed=self._on_not_stored,
                parent_id=self._parent_id(),
                kind=self._kind.value(),
                name=self._name.text(),
                has_lock=has_lock,
                key_holders=key_holders,
            )
        else:
            self._tasks.write(
                self.storing(service.edit_place),
                owner=self,
                done=self._on_stored,
                failed=self._on_not_stored,
                place_id=self._place.id,
                parent_id=self._parent_id(),
                name=self._name.text(),
                has_lock=has_lock,
                key_holders=key_holders,
            )

    def _on_stored(self, _result: object) -> None:
        self.finish()
        self.stored.emit()

    def _on_not_stored(self, error: ExpectedError) -> None:
        self.fail(error)
        self.go_to(self._name)
