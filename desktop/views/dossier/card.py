"""A card: a title, a line that says how it stands, and a form that opens and closes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.form import Form
from desktop.views.widgets.labels import SECTION, Heading, text_label


class Card(QFrame):
    """One thing to file, of several in a tab; of these one form is open at a time.

    Args:
        title: what is filed here.
        form: closed at first.
        name: the beginning of object names.

    Signals:
        opened: the form was opened by hand.
    """

    opened = Signal()

    def __init__(self, title: str, form: Form, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self.form = form
        self._title = title
        self._state = text_label()
        self._state.setObjectName(f"{name}_state")
        self._button = plain("")
        self._button.setObjectName(f"{name}_open")
        self._button.clicked.connect(self.open)
        text = QVBoxLayout()
        text.setSpacing(SPACE_SMALL)
        text.addWidget(Heading(title, SECTION))
        text.addWidget(self._state)
        head = QHBoxLayout()
        head.addLayout(text, 1)
        head.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(form)
        self.close_form()

    def show_state(self, text: str, action: str) -> None:
        """Say how it stands, and what the button that opens the form says."""
        self._state.setText(text)
        self._button.setText(action)
        self._button.setAccessibleName(f"{action}: {self._title}")

    @property
    def is_open(self) -> bool:
        """Whether the form is in sight."""
        return not self.form.isHidden()

    def open(self) -> None:
        """Open the form and go to its first field."""
        self._show_form()
        self.opened.emit()
        self.form.start_at_first()

    def _show_form(self) -> None:
        self.form.show()
        self._button.hide()

    def open_quietly(self) -> None:
        """Open the form and leave the focus where it is."""
        self._show_form()

    def close_form(self) -> None:
        """Close the form; what was typed in it stays."""
        self.form.hide()
        self._button.show()
