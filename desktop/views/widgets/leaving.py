"""How a copy leaves: one key for each way, and the day on which it should be back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.clock import local_date, system_clock
from desktop.errors import UnreadableDate
from desktop.models.disclosure import Channel
from desktop.models.term import working_days_after
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.buttons import plain, set_primary
from desktop.views.widgets.fields import DateField
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.reveal import reveal
from desktop.views.widgets.wrapping_row import WrappingRow

DUE_WORKING_DAYS = 10

_KEYS = {
    Qt.Key.Key_M: Channel.BY_HAND,
    Qt.Key.Key_P: Channel.BY_POST,
    Qt.Key.Key_S: Channel.TO_SCHOOL,
    Qt.Key.Key_N: Channel.SIGNED_HERE,
}


class LeavingQuestion(QWidget):
    """Asks how a copy leaves; the usual way stands ready under Enter.

    Signals:
        answered: the `Channel`, and the day on which the copy should be back or `None`.
        postponed: not now.
    """

    answered = Signal(object, object)
    postponed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._usual = Channel.BY_POST
        self._text = Heading("", SECTION)
        self._text.setObjectName("leaving_text")
        self._buttons: dict[Channel, QPushButton] = {}
        row = WrappingRow()
        for channel, text in (
            (Channel.BY_HAND, self.tr("Given along (M)")),
            (Channel.BY_POST, self.tr("By post (P)")),
            (Channel.TO_SCHOOL, self.tr("To the school (S)")),
            (Channel.SIGNED_HERE, self.tr("Signs here and now (N)")),
        ):
            button = plain(text)
            button.setObjectName(f"leaving_{channel}")
            button.clicked.connect(lambda _checked, channel=channel: self._answer(channel))
            row.addWidget(button)
            self._buttons[channel] = button
        later = plain(self.tr("Later (Esc)"))
        later.setObjectName("leaving_later")
        later.clicked.connect(self.postponed)
        row.addWidget(later)
        self._due_on = DateField()
        self._due_on.setObjectName("leaving_due_on")
        label = QLabel(self.tr("Back on"))
        label.setBuddy(self._due_on)
        self._due_on.setAccessibleName(label.text())
        hint = text_label(is_muted=True)
        self._due_on.hint_changed.connect(hint.setText)
        due = QHBoxLayout()
        due.setSpacing(SPACE)
        due.addWidget(label)
        due.addWidget(self._due_on)
        due.addWidget(hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(self._text)
        column.addLayout(row)
        column.addLayout(due)

    def ask(self, text: str, *, is_for_school: bool) -> None:
        """Ask of a copy, proposing ten working days.

        Args:
            text: the question.
            is_for_school: whether it usually goes to the school, else by post.
        """
        self._text.setText(text)
        self._usual = Channel.TO_SCHOOL if is_for_school else Channel.BY_POST
        for channel, button in self._buttons.items():
            set_primary(button, is_primary=channel is self._usual)
        today = local_date(system_clock())
        self._due_on.set_value(working_days_after(today, days=DUE_WORKING_DAYS))

    def take_focus(self) -> None:
        """Put the focus on the usual way."""
        reveal(self._buttons[self._usual], within=self)

    def _answer(self, channel: Channel) -> None:
        try:
            due_on = self._due_on.value()
        except UnreadableDate:
            self._due_on.setFocus()
            return
        if channel is Channel.SIGNED_HERE:
            due_on = local_date(system_clock())
        self.answered.emit(channel, due_on)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take the letter of a way; the field of the day keeps its letters to itself."""
        key = Qt.Key(event.key())
        if key in _KEYS and not event.modifiers():
            self._answer(_KEYS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._answer(self._usual)
        elif key == Qt.Key.Key_Escape:
            self.postponed.emit()
        else:
            super().keyPressEvent(event)
