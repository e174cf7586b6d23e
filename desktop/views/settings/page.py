"""What the pages of Beheer share: a heading, a message, and a body that scrolls."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.tasks import Tasks
from desktop.views.theme import SPACE, SPACE_LARGE
from desktop.views.widgets.labels import Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.scrolling import scrolling


class Page(QWidget):
    """One page of Beheer. It reads its data when it is shown, and again after they changed.

    Attributes:
        tasks: the bridge to the services.
        message: what went wrong, always in sight.
        body: where a page puts its widgets.
        foot: below the body, always in sight.

    Signals:
        announced: a sentence that the window shows for some seconds.
    """

    announced = Signal(str)

    def __init__(self, tasks: Tasks, heading: str, intro: str) -> None:
        super().__init__()
        self.tasks = tasks
        self.message = MessageBar()
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE)
        self.foot = QHBoxLayout()
        self._is_stale = True
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(Heading(heading))
        column.addWidget(text_label(intro, is_muted=True))
        column.addLayout(self.body, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self.message)
        layout.addWidget(scrolling(inner), 1)
        layout.addLayout(self.foot)
        tasks.changed.connect(self._on_tasks_changed)

    def refresh(self) -> None:
        """Read the page's data again."""
        raise NotImplementedError

    def is_touched_by(self, changes: Changes) -> bool:
        """Return whether the page shows something of what changed."""
        raise NotImplementedError

    def show_error(self, error: ExpectedError) -> None:
        """Say above the body what went wrong."""
        self.message.show_error(error)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _on_tasks_changed(self, changes: Changes) -> None:
        if not self.is_touched_by(changes):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True
