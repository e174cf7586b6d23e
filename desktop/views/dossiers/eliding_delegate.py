"""Cells whose text is cut in the middle where it does not fit, and told whole in a tooltip."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip
from typing_extensions import override


class ElidingDelegate(QStyledItemDelegate):
    """Shows a tooltip only for a cell whose text is cut."""

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        /,
    ) -> bool:
        is_cut = self.sizeHint(option, index).width() > option.rect.width()
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "") if is_cut else ""
        QToolTip.showText(event.globalPos(), text, view)
        return True
