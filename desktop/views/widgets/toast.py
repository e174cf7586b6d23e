"""A sentence at the bottom of the window that goes away by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from desktop.views.theme import SPACE, SPACE_LARGE, SPACE_SMALL
from desktop.views.widgets.announce import announce
from desktop.views.widgets.icons import icon

SHOWN_MS = 8000


class Toast(QFrame):
    """Lies over the lower edge of its parent and takes no clicks or focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ground = parent
        self._icon, self._label = QLabel(), QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        layout.addWidget(self._icon)
        layout.addWidget(self._label, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now, "" while it is hidden."""
        return "" if self.isHidden() else self._label.text()

    def tell(self, text: str) -> None:
        """Show a sentence for eight seconds."""
        size = self.fontMetrics().height()
        self._icon.setPixmap(icon("check", "done").pixmap(size, size))
        self._label.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)
        announce(self, text)

    def _place(self) -> None:
        room = self._ground.size()
        letters = self.fontMetrics().horizontalAdvance(self._label.text())
        wanted = letters + self.fontMetrics().height() + 4 * SPACE
        width = min(wanted, room.width() - 2 * SPACE_LARGE)
        height = max(self.heightForWidth(width), self.fontMetrics().height() + 2 * SPACE_SMALL)
        self.setGeometry(
            (room.width() - width) // 2, room.height() - height - SPACE_LARGE, width, height
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)
