"""The places where paper can lie, as a tree."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.models.changes import Changes
from desktop.models.ids import PlaceId
from desktop.models.paper import HOLDS_NO_PLACES, Place
from desktop.models.scan_code import shown
from desktop.services import paper as service
from desktop.tasks import Tasks
from desktop.views.labels import place_kind_label
from desktop.views.settings.page import Page
from desktop.views.settings.place_form import PlaceForm
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.buttons import buttons_row, plain, primary
from desktop.views.widgets.labels import text_label

_ROWS_SEEN = 10
_LEAST_LETTERS = 16
_ID = Qt.ItemDataRole.UserRole


class PlacesPage(Page):
    """Shows the tree, or the form of one place. Persons and schools are places too, but not here.

    Their names belong to dossiers.
    """

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("Places"),
            self.tr("Where folders and forms can lie. Every place has a code of its own to scan."),
        )
        self._places: dict[PlaceId, Place] = {}
        self._tree = QTreeWidget()
        self._add = primary(self.tr("A&dd a place here"))
        self._add_apart = plain(self.tr("Add a place a&part"))
        self._change = plain(self.tr("C&hange"))
        self._why_not = text_label(is_muted=True)
        self._list = QWidget()
        self._form = PlaceForm(tasks, self.message)
        self._build()

    def _build(self) -> None:
        tree = self._tree
        tree.setObjectName("places")
        tree.setAccessibleName(self.tr("Places"))
        tree.setHeaderLabels(
            [self.tr("Place"), self.tr("Kind"), self.tr("Lock"), self.tr("Code to scan")]
        )
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setExpandsOnDoubleClick(False)
        tree.setAlternatingRowColors(True)
        tree.setUniformRowHeights(True)
        tree.setStyleSheet(f"QTreeView::item {{ padding: {SPACE_SMALL // 2}px; }}")
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.currentItemChanged.connect(self._on_current_item_changed)
        tree.itemActivated.connect(self._on_change_clicked)
        self._add.setObjectName("add_place")
        self._add.clicked.connect(self._on_add_clicked)
        self._add_apart.setObjectName("add_place_apart")
        self._add_apart.clicked.connect(self._on_add_apart_clicked)
        self._change.setObjectName("change_place")
        self._change.clicked.connect(self._on_change_clicked)
        layout = QVBoxLayout(self._list)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(buttons_row(self._add, self._add_apart, self._change))
        layout.addWidget(self._why_not)
        layout.addWidget(tree, 1)
        self._form.closed.connect(self._show_list)
        self._form.stored.connect(self._on_stored)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._form)
        self.body.addStretch(0)
        self._fit()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        """Let rows and columns grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self._tree.setMinimumHeight(metrics.height() * 2 * _ROWS_SEEN)
        self._tree.header().setMinimumSectionSize(metrics.averageCharWidth() * _LEAST_LETTERS)

    @override
    def refresh(self) -> None:
        self.tasks.read(service.places, owner=self, done=self._show_places)

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return changes.places

    def _show_places(self, places: dict[PlaceId, Place]) -> None:
        chosen = self._chosen()
        self._places = places
        self._tree.clear()
        items: dict[PlaceId, QTreeWidgetItem] = {}
        for place in self._places.values():
            item = self._item(place)
            items[place.id] = item
            parent = None if place.parent_id is None else items.get(place.parent_id)
            if parent is None:
                self._tree.addTopLevelItem(item)
            else:
                parent.addChild(item)
        self._tree.expandAll()
        first = next(iter(items.values()), None)
        current = first if chosen is None else items.get(chosen.id, first)
        if current is not None:
            self._tree.setCurrentItem(current)

    def _item(self, place: Place) -> QTreeWidgetItem:
        lock = self.tr("with a lock") if place.has_lock else self.tr("no lock")
        item = QTreeWidgetItem(
            [place.name, place_kind_label(place.kind), lock, shown(place.scan_code)]
        )
        item.setData(0, _ID, place.id)
        return item

    def _chosen(self) -> Place | None:
        item = self._tree.currentItem()
        return None if item is None else self._places.get(item.data(0, _ID))

    def _on_current_item_changed(self) -> None:
        place = self._chosen()
        holds_places = place is not None and place.kind not in HOLDS_NO_PLACES
        self._add.setEnabled(holds_places)
        self._change.setEnabled(place is not None)
        self._why_not.setText(
            ""
            if place is None or holds_places
            else self.tr("No other place can lie in “{place}”.").format(place=place.name)
        )
        self._why_not.setVisible(bool(self._why_not.text()))

    def _on_add_clicked(self) -> None:
        self._open()
        self._form.add_below(self._chosen())

    def _on_add_apart_clicked(self) -> None:
        self._open()
        self._form.add_below(None)

    def _on_change_clicked(self) -> None:
        place = self._chosen()
        if place is not None:
            self._open()
            self._form.change(place)

    def _open(self) -> None:
        self.message.clear()
        self._list.hide()

    def _on_stored(self) -> None:
        self._show_list()
        self.announced.emit(self.tr("The place is saved."))

    def _show_list(self) -> None:
        self.message.clear()
        self._form.hide()
        self._list.show()
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
