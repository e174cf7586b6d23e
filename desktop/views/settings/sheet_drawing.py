"""A drawing of a sheet of labels, in which the first free label is pointed at."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider
from typing_extensions import override

from desktop.models.labels import LabelSheet
from desktop.views import theme
from desktop.views.widgets.announce import announce

_PAPER = (210.0, 297.0)
_HEIGHT_IN_LINES = 17
_RING = 6

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SheetDrawing(QSlider):
    """The sheet as it lies in the printer; arrows, Home, End or a click choose the first label.

    Labels before the first are used up and crossed out; those that will be printed are filled.
    It is a slider, so that a screen reader says the number of the label, which is its value.

    Signals:
        valueChanged: number of the first free label, from 0.
    """

    def __init__(self, sheet: LabelSheet) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._sheet = sheet
        self._count = 0
        self.setObjectName("label_sheet_drawing")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(
            self.tr("The arrow keys choose another label; Home takes the first of the sheet.")
        )
        self.setRange(0, sheet.count - 1)
        self.valueChanged.connect(self._name)
        self._name()

    @property
    def first(self) -> int:
        """Number of the first free label, from 0."""
        return self.value()

    def set_sheet(self, sheet: LabelSheet) -> None:
        """Draw another sheet; the first label stays where it has one of that number."""
        self._sheet = sheet
        self.setRange(0, sheet.count - 1)
        self._name()
        self.update()

    def set_count(self, count: int) -> None:
        """Show how many labels will be printed."""
        self._count = count
        self._name()
        self.update()

    def set_first(self, first: int) -> None:
        """Show another first free label; a number beyond the sheet is its first."""
        self.setValue(first if 0 <= first < self._sheet.count else 0)

    def _name(self) -> None:
        row, column = divmod(self.first, self._sheet.columns)
        name = self.tr("First free label: row {row}, column {column}").format(
            row=row + 1, column=column + 1
        )
        self.setAccessibleName(name)
        self.setToolTip(name)
        if self.hasFocus():
            announce(self, name)

    @override
    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height() * _HEIGHT_IN_LINES
        return QSize(round(height * _PAPER[0] / _PAPER[1]), height)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            right, down = _STEPS[key]
            first = self.first + right + down * self._sheet.columns
            if 0 <= first < self._sheet.count:
                self.setValue(first)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        for number in range(self._sheet.count):
            if self._box(number).contains(event.position()):
                self.setValue(number)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Choose by pressing alone; there is no handle to drag."""

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        # Scrolling a long page must not change what is chosen in it.
        event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.update()

    def label_point(self, number: int) -> QPointF:
        """Return the middle of a label in the drawing."""
        return self._box(number).center()

    def _paper(self) -> QRectF:
        scale = self._scale()
        return QRectF(_RING, _RING, _PAPER[0] * scale, _PAPER[1] * scale)

    def _scale(self) -> float:
        """Return the points of a millimetre in the drawing."""
        room = self.width() - 2 * _RING, self.height() - 2 * _RING
        return min(room[0] / _PAPER[0], room[1] / _PAPER[1])

    def _box(self, number: int) -> QRectF:
        scale, sheet = self._scale(), self._sheet
        x, y = sheet.corner(number)
        return QRectF(
            _RING + x * scale, _RING + y * scale, sheet.width * scale, sheet.height * scale
        ).adjusted(1, 1, -1, -1)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        c = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(c.accent), c.focus))
            inset = c.focus / 2
            painter.drawRect(self._paper().adjusted(-inset - 1, -inset - 1, inset + 1, inset + 1))
        painter.setPen(QPen(QColor(c.line), c.border))
        painter.setBrush(QColor(c.base))
        painter.drawRect(self._paper())
        for number in range(self._sheet.count):
            self._draw_label(painter, c, number)
        painter.end()

    def _draw_label(self, painter: QPainter, c: theme.Colours, number: int) -> None:
        box = self._box(number)
        is_used = number < self.first
        is_filled = self.first <= number < self.first + self._count
        painter.setPen(QPen(QColor(c.muted if is_used else c.line), 1))
        painter.setBrush(QColor(c.accent) if is_filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 2, 2)
        if is_used:
            painter.drawLine(box.topLeft(), box.bottomRight())
            painter.drawLine(box.topRight(), box.bottomLeft())
        if number == self.first:
            painter.setPen(QPen(QColor(c.text), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 2, 2)
            painter.setPen(QColor(c.on_accent if is_filled else c.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "1")
