"""A line that says that something is going on."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.views.theme import SPACE_SMALL
from desktop.views.widgets.announce import announce
from desktop.views.widgets.labels import text_label


class BusyLine(QWidget):
    """What is going on, above a bar that moves; hidden while nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("busy")
        self._text = text_label()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Busy"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(self._text)
        layout.addWidget(bar)
        self.hide()

    def set_text(self, text: str) -> None:
        """Say what is going on; "" when it is over."""
        self._text.setText(text)
        self.setVisible(bool(text))
        if text:
            announce(self, text)
