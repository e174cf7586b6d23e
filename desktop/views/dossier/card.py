"""A card: a title, a line that says how it stands, and a form that opens and closes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import translate
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.form import Form
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.side_by_side import SideBySide

_BOTH_WIDE = 110


class Card(QFrame):
    """One thing to file, of several in a tab; of these one form is open at a time.

    Args:
        title: what is filed here.
        form: closed at first.
        name: the beginning of object names.
        beside: what is seen beside the open form.

    Signals:
        opened: the form was opened by hand.
    """

    opened = Signal()

    def __init__(self, title: str, form: Form, name: str, *, beside: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self.form = form
        self._title = title
        self._said = ""
        self._state = text_label()
        self._state.setObjectName(f"{name}_state")
        self._button = plain("")
        self._button.setObjectName(f"{name}_open")
        self._button.clicked.connect(self.open)
        form.draft_noted.connect(self._show_said)
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
        self._body = form if beside is None else SideBySide(form, beside, letters=_BOTH_WIDE)
        column.addWidget(self._body)
        self.close_form()

    def show_state(self, text: str, action: str) -> None:
        """Say how it stands, and what the button that opens the form says."""
        self._said = text
        self._show_said()
        self._button.setText(action)
        self._button.setAccessibleName(f"{action}: {self._title}")

    def _show_said(self) -> None:
        draft = translate("Card", "draft, not saved yet") if self.form.has_draft else ""
        self._state.setText(" · ".join(part for part in (self._said, draft) if part))

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
        self._body.show()
        self.form.show()
        self._button.hide()

    def open_quietly(self) -> None:
        """Open the form and leave the focus where it is."""
        self._show_form()

    def close_form(self) -> None:
        """Close the form; what was typed in it stays."""
        self.form.hide()
        self._body.hide()
        self._button.show()
