"""The striped banner that tells practice from real work."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

_GROUND = QColor("#f7d774")
_STRIPE = QColor("#e3b93a")
_INK = QColor("#2b2200")


class PracticeBanner(QWidget):
    """Slanted stripes with the word OEFENMODUS; the same in every scheme, like the paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_banner")
        self._text = self.tr("PRACTICE · invented people only, nothing here is real")
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, round(self.fontMetrics().height() * 1.7))

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.width(), self.height()
        painter.fillRect(self.rect(), _GROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_STRIPE)
        for left in range(-height, width, 2 * height):
            corners = [(left, height), (left + height, 0), (left + 2 * height, 0)]
            corners.append((left + height, height))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        room = painter.fontMetrics().boundingRect(self._text)
        room.adjust(-height // 2, 0, height // 2, 0)
        room.moveCenter(self.rect().center())
        painter.fillRect(room, _GROUND)
        painter.setPen(_INK)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
