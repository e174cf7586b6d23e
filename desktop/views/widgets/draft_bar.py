"""The bar above a form that says that a draft stands in it, and can throw that away."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.clock import AMSTERDAM, local_date, system_clock
from desktop.views.dates import short_day
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.announce import announce
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import text_label


class DraftBar(QFrame):
    """Hidden while there is nothing to say.

    Signals:
        thrown_away: the draft is to go.
        wanted_back: the draft that was thrown away is to come back.
    """

    thrown_away = Signal()
    wanted_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draft_bar")
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self._is_thrown = False
        self._icon = QLabel()
        self._text = text_label()
        self._text.setObjectName("draft_text")
        self._button = plain(self.tr("Throw away"))
        self._button.setObjectName("draft_throw_away")
        self._button.clicked.connect(self._on_button_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        self.hide()

    def show_draft(self, saved_at: datetime, *, is_overtaken: bool) -> None:
        """Say of when the draft is, and whether other things were stored since it was begun."""
        self._is_thrown = False
        local = saved_at.astimezone(AMSTERDAM)
        time = f"{local:%H:%M}"
        if local.date() != local_date(system_clock()):
            time = f"{short_day(local.date())} {time}"
        text = self.tr("You go on with the draft of {time}. It is not saved yet.").format(time=time)
        if is_overtaken:
            text += " " + self.tr(
                "Since then something else was saved here: check it before you save."
            )
        self._button.setText(self.tr("Throw away"))
        self._say("warning" if is_overtaken else "paper", text)

    def show_thrown(self) -> None:
        """Say that the draft is gone, and offer it back."""
        self._is_thrown = True
        self._button.setText(self.tr("Bring it back"))
        self._say("undo", self.tr("The draft is thrown away."))

    def _say(self, drawing: str, text: str) -> None:
        size = self.fontMetrics().height()
        tone = "warning" if drawing == "warning" else "muted"
        self._icon.setPixmap(icon(drawing, tone).pixmap(size, size))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        if self.isVisible():
            announce(self, text)

    def _on_button_clicked(self) -> None:
        (self.wanted_back if self._is_thrown else self.thrown_away).emit()
