"""A form that comes up for one line of a table and goes away again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import translate
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.form import Form
from desktop.views.widgets.labels import SECTION, Heading
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.reveal import scroll_soon


class ClosableForm(Form):
    """A form that comes up for one line and goes away with Esc.

    Signals:
        closed: it went away.
    """

    closed = Signal()

    def __init__(
        self, save_text: str, save_name: str, *, message: MessageBar | None = None
    ) -> None:
        super().__init__(save_text, save_name, message=message)
        self.title = Heading("", SECTION)
        self.rows.addRow(self.title)
        cancel = plain(translate("ClosableForm", "Cancel"))
        cancel.setObjectName(f"{save_name}_cancel")
        cancel.clicked.connect(self.close_form)
        self.buttons.insertWidget(1, cancel)
        self.hide()

    def close_form(self) -> None:
        """Go away, unless what was submitted is under way."""
        if self.is_busy:
            return
        self.hide()
        self.message.clear()
        self.closed.emit()

    def come_up(self, field: QWidget) -> None:
        """Show, with the focus in a field."""
        self.message.clear()
        self.show()
        self.go_to(field)
        scroll_soon(field, within=self)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)
