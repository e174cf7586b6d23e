"""How a row of the palette is painted: two lines beside an icon, the number at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop.views import theme
from desktop.views.palette.hit_rows import Row
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.icons import icon

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Under which the model gives a `Row`."""

_BAR = 4


class RowDelegate(QStyledItemDelegate):
    """Marks the current row by its ground, and by a bar at its left."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        /,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        scheme = theme.colours()
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = QColor(scheme.on_accent if is_current else scheme.text)
        muted = QColor(scheme.on_accent if is_current else scheme.muted)
        painter.save()
        if is_current:
            painter.fillRect(option.rect, QColor(scheme.accent))
            bar = QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height()))
            painter.fillRect(bar, QColor(scheme.on_accent))
        inner = option.rect.adjusted(SPACE, SPACE_SMALL, -SPACE, -SPACE_SMALL)
        line = option.fontMetrics.height()
        tone = "on_accent" if is_current else "muted"
        picture = QRect(inner.left(), inner.top() + line // 2, line, line)
        icon(row.drawing, tone).paint(painter, picture)
        text = inner.adjusted(line + SPACE, 0, 0, 0)
        self._lines(painter, option, row, text, (ink, muted))
        painter.restore()

    def _lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: Row,
        room: QRect,
        inks: tuple[QColor, QColor],
    ) -> None:
        ink, muted = inks
        line = option.fontMetrics.height()
        top = QRect(room.left(), room.top(), room.width(), line)
        tail = option.fontMetrics.horizontalAdvance(row.tail)
        painter.setFont(option.font)
        painter.setPen(muted)
        painter.drawText(top, Qt.AlignmentFlag.AlignRight, row.tail)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(ink)
        free = room.width() - tail - SPACE
        cut = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, free)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, cut)
        painter.setFont(option.font)
        painter.setPen(muted)
        below = top.translated(0, line + 2)
        cut = option.fontMetrics.elidedText(row.detail, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, cut)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> QSize:
        height = 2 * option.fontMetrics.height() + 2 + 2 * SPACE_SMALL
        return QSize(option.fontMetrics.averageCharWidth() * 20, height)
