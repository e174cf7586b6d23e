"""The tree of places: what lies in what, with kind, lock and code."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem
from typing_extensions import override

from desktop.models.ids import PlaceId
from desktop.models.paper import Place
from desktop.models.scan_code import shown
from desktop.views.labels import place_kind_label
from desktop.views.theme import SPACE_SMALL

_ROWS_SEEN = 8
_LEAST_LETTERS = 12
_ID = Qt.ItemDataRole.UserRole


class PlaceTree(QTreeWidget):
    """Shows places; one is current while there are any."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted: PlaceId | None = None
        self.setObjectName("places")
        self.setAccessibleName(self.tr("Places"))
        self.setHeaderLabels(
            [self.tr("Place"), self.tr("Kind"), self.tr("Lock"), self.tr("Code to scan")]
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setStyleSheet(f"QTreeView::item {{ padding: {SPACE_SMALL // 2}px; }}")
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._fit()

    def show_places(self, places: Mapping[PlaceId, Place]) -> None:
        """Show other places; the same one stays current."""
        chosen = self._wanted or self.place_id()
        self._wanted = None
        self.clear()
        items = {place.id: self._item(place) for place in places.values()}
        for place in places.values():
            parent = None if place.parent_id is None else items.get(place.parent_id)
            if parent is None:
                self.addTopLevelItem(items[place.id])
            else:
                parent.addChild(items[place.id])
        self.expandAll()
        first = self.topLevelItem(0)
        current = first if chosen is None else items.get(chosen, first)
        if current is not None:
            self.setCurrentItem(current)

    def _item(self, place: Place) -> QTreeWidgetItem:
        lock = self.tr("with a lock") if place.has_lock else self.tr("no lock")
        item = QTreeWidgetItem(
            [place.name, place_kind_label(place.kind), lock, shown(place.scan_code)]
        )
        if place.key_holders:
            item.setToolTip(2, self.tr("Keys: {names}").format(names=place.key_holders))
        item.setData(0, _ID, place.id)
        return item

    def place_id(self) -> PlaceId | None:
        """Return the current place."""
        item = self.currentItem()
        return None if item is None else PlaceId(item.data(0, _ID))

    def choose(self, place_id: PlaceId) -> None:
        """Make a place current; one that is not read yet is, once it comes."""
        found = [
            item
            for item in self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
            if item.data(0, _ID) == place_id
        ]
        if found:
            self.setCurrentItem(found[0])
        else:
            self._wanted = place_id

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            # Nothing of the vault goes on the clipboard of the whole computer.
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        """Let rows and columns grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.setMinimumHeight(metrics.height() * 2 * _ROWS_SEEN)
        self.header().setMinimumSectionSize(metrics.averageCharWidth() * _LEAST_LETTERS)
