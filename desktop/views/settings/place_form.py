"""Adding a place for paper, or changing one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel

from desktop.errors import ExpectedError
from desktop.i18n import translate
from desktop.models.paper import Place, PlaceKind
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
    """Keeps a place's name and lock; its kind and where it lies are chosen once.

    Signals:
        stored: the place stands in the tree as it stands here.
    """

    stored = Signal()

    def __init__(self, tasks: Tasks, message: MessageBar) -> None:
        super().__init__(translate("PlaceForm", "&Save"), "save_place", message=message)
        self._tasks = tasks
        self._place: Place | None = None
        self._parent: Place | None = None
        self._about = text_label(is_muted=True)
        self._name = TextField(service.NAME_LIMIT)
        self._kind = Choice([(kind, place_kind_label(kind)) for kind in _KINDS])
        self._has_lock = QCheckBox(self.tr("There is a &lock on it"))
        self._kind_row = QLabel()
        self._build()

    def _build(self) -> None:
        self._name.setObjectName("place_name")
        self._kind.setObjectName("place_kind")
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._has_lock.setObjectName("place_has_lock")
        self.submitted.connect(self._on_save_asked)
        rows = self.rows
        rows.addRow(self._about)
        add_row(rows, self.tr("Nam&e:"), self._name)
        self._kind_row = add_row(rows, self.tr("&Kind:"), self._kind)
        rows.addRow("", self._has_lock)
        self.add_foot()

    def add_below(self, parent: Place | None) -> None:
        """Show an empty form for a place in another, or for one that lies in none."""
        self._place, self._parent = None, parent
        self.title.setText(self.tr("Add a place"))
        self._about.setText(
            self.tr("It does not lie in another place.")
            if parent is None
            else self.tr("It lies in {place}.").format(place=parent.name)
        )
        self._name.clear()
        is_in_cabinet = parent is not None and parent.kind is PlaceKind.CABINET
        self._kind.set_value(PlaceKind.SHELF if is_in_cabinet else PlaceKind.CABINET)
        self._on_kind_changed()
        self._show()

    def change(self, place: Place) -> None:
        """Show a place to change."""
        self._place, self._parent = place, None
        self.title.setText(self.tr("Change a place"))
        self._about.setText(
            self.tr("{kind}, code {code}").format(
                kind=place_kind_label(place.kind), code=shown(place.scan_code)
            )
        )
        self._name.setText(place.name)
        self._has_lock.setChecked(place.has_lock)
        self._show()

    def _show(self) -> None:
        self.rows.setRowVisible(self._kind_row, self._place is None)
        self.remember()
        self.come_up(self._name)

    def _on_kind_changed(self) -> None:
        """Cabinets are locked as a rule, and a shelf as the cabinet that it is in."""
        kind = self._kind.value()
        if kind is PlaceKind.SHELF and self._parent is not None:
            self._has_lock.setChecked(self._parent.has_lock)
        else:
            self._has_lock.setChecked(
                kind in {PlaceKind.CABINET, PlaceKind.ARCHIVE, PlaceKind.CONTAINER}
            )

    def _on_save_asked(self) -> None:
        self.begin()
        if self._place is None:
            self._tasks.write(
                service.add_place,
                owner=self,
                done=self._on_stored,
                failed=self._on_not_stored,
                parent_id=None if self._parent is None else self._parent.id,
                kind=self._kind.value(),
                name=self._name.text(),
                has_lock=self._has_lock.isChecked(),
            )
        else:
            self._tasks.write(
                service.edit_place,
                owner=self,
                done=self._on_stored,
                failed=self._on_not_stored,
                place_id=self._place.id,
                parent_id=self._place.parent_id,
                key_holders=self._place.key_holders,
                name=self._name.text(),
                has_lock=self._has_lock.isChecked(),
            )

    def _on_stored(self, _result: object) -> None:
        self.finish()
        self.stored.emit()

    def _on_not_stored(self, error: ExpectedError) -> None:
        self.fail(error)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
