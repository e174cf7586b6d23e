"""The drawn icons, in the colour of the text that they stand beside."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from desktop import resources
from desktop.views import theme


@lru_cache(maxsize=64)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resources.text(f"icons/{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


class _Engine(QIconEngine):
    """Paints a drawing in the colours of the scheme in use at that moment."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    @override
    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State, /
    ) -> None:
        scheme = theme.colours()
        tone = self._tone
        if mode is QIcon.Mode.Disabled:
            tone = "muted"
        elif mode is QIcon.Mode.Selected:
            tone = "on_accent"
        _renderer(self._name, getattr(scheme, tone)).render(painter, QRectF(rect))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, /) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone)


def icon(name: str, tone: str = "text") -> QIcon:
    """Return an icon of `resources/icons`.

    Args:
        name: of the drawing, without `.svg`.
        tone: a colour of `theme.Colours`: `text`, `muted`, `accent`, `error`, `warning`, `done`.
    """
    return QIcon(_Engine(name, tone))
