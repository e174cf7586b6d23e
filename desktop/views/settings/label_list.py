"""The labels that can be printed, with a tick each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from desktop.models.labels import Label
from desktop.models.scan_code import shown
from desktop.views.theme import SPACE_SMALL


class LabelList(QListWidget):
    """Labels with a tick each; Space ticks, and what is ticked stays so while others are sought.

    Signals:
        ticked: another label is ticked or not any more.
    """

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("labels")
        self.setAccessibleName(self.tr("Labels to print"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setStyleSheet(f"QListView::item {{ padding: {SPACE_SMALL // 2}px; }}")
        self._chosen: dict[str, Label] = {}
        self.itemChanged.connect(self._on_item_changed)

    @property
    def chosen(self) -> tuple[Label, ...]:
        """What is ticked, in the order of ticking."""
        return tuple(self._chosen.values())

    def show_labels(self, labels_: tuple[Label, ...]) -> None:
        """Show labels to tick."""
        self.blockSignals(True)  # noqa: FBT003 - of Qt
        self.clear()
        for label in labels_:
            item = QListWidgetItem(f"{label.title} · {shown(label.scan_code)}", self)
            item.setData(Qt.ItemDataRole.UserRole, label)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = label.scan_code in self._chosen
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        if labels_:
            self.setCurrentRow(0)
        self.blockSignals(False)  # noqa: FBT003 - of Qt
        self.ticked.emit()

    def tick_all(self) -> None:
        """Tick all that are shown."""
        for row in range(self.count()):
            self.item(row).setCheckState(Qt.CheckState.Checked)

    def tick_none(self) -> None:
        """Tick nothing at all, shown or not."""
        self._chosen.clear()
        for row in range(self.count()):
            self.item(row).setCheckState(Qt.CheckState.Unchecked)
        self.ticked.emit()

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        label = item.data(Qt.ItemDataRole.UserRole)
        if item.checkState() == Qt.CheckState.Checked:
            self._chosen[label.scan_code] = label
        else:
            self._chosen.pop(label.scan_code, None)
        self.ticked.emit()
