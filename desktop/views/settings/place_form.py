"""Adding a place for paper, or changing one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout

from desktop.errors import ExpectedError
from desktop.models.paper import Place, PlaceKind
from desktop.models.scan_code import shown
from desktop.services import paper as service
from desktop.tasks import Tasks
from desktop.views.labels import place_kind_label
from desktop.views.settings.form import Form
from desktop.views.settings.page import buttons_row
from desktop.views.theme import SPACE
from desktop.views.widgets.buttons import plain, primary
from desktop.views.widgets.fields import Choice, TextField, add_row, rows_layout
from desktop.views.widgets.labels import SECTION, Heading, text_label

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


class PlaceForm(Form):
    """Keeps a place's name and lock; its kind and where it lies are chosen once.

    Signals:
        stored: the place stands in the tree as it stands here.
        refused: an `ExpectedError`; the form keeps what was typed.
    """

    stored = Signal()
    refused = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._place: Place | None = None
        self._parent: Place | None = None
        self._title = Heading(size=SECTION)
        self._about = text_label(is_muted=True)
        self._name = TextField(service.NAME_LIMIT)
        self._kind = Choice([(kind, place_kind_label(kind)) for kind in _KINDS])
        self._has_lock = QCheckBox(self.tr("There is a &lock on it"))
        self._save = primary(self.tr("&Save"))
        self._back = plain(self.tr("C&ancel"))
        self._rows = rows_layout()
        self._kind_row = QLabel()
        self._build()

    def _build(self) -> None:
        self._name.setObjectName("place_name")
        self._kind.setObjectName("place_kind")
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._has_lock.setObjectName("place_has_lock")
        self._save.setObjectName("save_place")
        self._save.clicked.connect(self.submit)
        self._back.setObjectName("leave_place")
        self._back.clicked.connect(self.leave)
        self.submitted.connect(self._on_save_asked)
        add_row(self._rows, self.tr("Nam&e:"), self._name)
        self._kind_row = add_row(self._rows, self.tr("&Kind:"), self._kind)
        self._rows.addRow("", self._has_lock)
        self._rows.addRow("", buttons_row(self._save, self._back))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addLayout(self._rows)

    def add_below(self, parent: Place | None) -> None:
        """Show an empty form for a place in another, or for one that lies in none."""
        self._place, self._parent = None, parent
        self._title.setText(self.tr("Add a place"))
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
        self._title.setText(self.tr("Change a place"))
        self._about.setText(
            self.tr("{kind}, code {code}").format(
                kind=place_kind_label(place.kind), code=shown(place.scan_code)
            )
        )
        self._name.setText(place.name)
        self._has_lock.setChecked(place.has_lock)
        self._show()

    def _show(self) -> None:
        self._rows.setRowVisible(self._kind_row, self._place is None)
        self.is_busy = False
        self._name.selectAll()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.is_busy = True
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
                name=self._name.text(),
                has_lock=self._has_lock.isChecked(),
            )

    def _on_stored(self, _result: object) -> None:
        self.is_busy = False
        self.stored.emit()

    def _on_not_stored(self, error: ExpectedError) -> None:
        self.is_busy = False
        self.refused.emit(error)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
