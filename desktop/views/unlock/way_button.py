"""A large button with a title and a line about what it does."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import SECTION, Heading, text_label


class WayButton(QPushButton):
    """One way to begin; it wraps its text and grows with the text size.

    Args:
        name: for tests.
        drawing: of `resources/icons`.
        title: with `&` before its access key.
        description: what happens.
    """

    def __init__(self, name: str, drawing: str, title: str, description: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAutoDefault(True)
        bare = title.replace("&", "")
        self.setAccessibleName(bare)
        self.setAccessibleDescription(description)
        self._drawing = icon(drawing, "accent")
        self._picture = QLabel()
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_SMALL // 2)
        heading = Heading(title, SECTION)
        # Shows the access key, and presses the button by it.
        heading.setBuddy(self)
        texts.addWidget(heading)
        texts.addWidget(text_label(description, is_muted=True))
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._draw()

    def _draw(self) -> None:
        size = self.fontMetrics().height() * 3 // 2
        self._picture.setPixmap(self._drawing.pixmap(size, size))

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self._draw()

    @override
    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._layout.minimumSize()

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._layout.heightForWidth(width)
