"""The screen with all dossiers: search while typing, and open one."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.ids import DossierId
from desktop.services import dossier as service
from desktop.services import school as school_service
from desktop.tasks import Tasks
from desktop.views.dossiers.dossier_table import DossierTable
from desktop.views.dossiers.dossier_table_model import DossierTableModel
from desktop.views.theme import SPACE, SPACE_LARGE
from desktop.views.widgets.announce import announce
from desktop.views.widgets.buttons import primary
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import Heading, text_label
from desktop.views.widgets.message_bar import MessageBar

_QUERY_LENGTH = 200
_PAGE_ROWS = 10


class DossierListScreen(QWidget):
    """All dossiers, newest first, or those that the typed text finds.

    Signals:
        dossier_activated: the id of the dossier to open.
        booking_requested: someone wants to book an application in.
    """

    dossier_activated = Signal(str)
    booking_requested = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossier_list")
        self._tasks = tasks
        self._is_stale = True
        self._is_searching = False
        self._opens_when_found = False
        self._model = DossierTableModel(tasks, self)
        self._table = DossierTable(self._model)
        self._search = QLineEdit()
        self._message = MessageBar()
        self._count = text_label(is_muted=True)
        self._empty_title = Heading()
        self._empty_text = text_label(is_muted=True)
        self._stack = QStackedWidget()
        self._build()
        self._table.opened.connect(self.dossier_activated)
        self._table.typed.connect(self._on_table_typed)
        self._search.textChanged.connect(self._on_search_changed)
        self._search.installEventFilter(self)
        tasks.changed.connect(self._on_tasks_changed)

    def _build(self) -> None:
        self._search.setObjectName("dossier_search")
        self._search.setAccessibleName(self.tr("Search in the dossiers"))
        self._search.setPlaceholderText(self.tr("Search name, birth date, school, number or code"))
        self._search.setMaxLength(_QUERY_LENGTH)
        self._search.setClearButtonEnabled(True)
        self._search.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._count.setObjectName("dossier_count")
        self._empty_title.setObjectName("dossiers_empty")
        book = primary(self.tr("&New dossier"))
        book.setObjectName("book_in")
        book.clicked.connect(self.booking_requested)

        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._search, 1)
        top.addWidget(book)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setSpacing(SPACE)
        column.addStretch(1)
        for label in (self._empty_title, self._empty_text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(2)
        self._stack.addWidget(self._table)
        self._stack.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(Heading(self.tr("Dossiers")))
        layout.addLayout(top)
        layout.addWidget(self._message)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._count)
        self.setFocusProxy(self._search)

    def focus_search(self) -> None:
        """Go to the search field, ready to type over what stands there."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def search_for(self, text: str) -> None:
        """Show what a text finds."""
        self._search.setText(text)
        self.focus_search()

    def refresh(self) -> None:
        """Read the list again; the same dossier stays current."""
        self._is_stale = False
        self._is_searching = True
        self._tasks.read(
            service.list_ids,
            owner=self,
            done=self._on_ids_found,
            failed=self._on_list_failed,
            latest=True,
            text=self._search.text(),
        )

    def _on_ids_found(self, ids: tuple[DossierId, ...]) -> None:
        self._message.clear()
        self._is_searching = False
        current = self._table.current_id()
        if ids == self._model.ids:
            self._model.reload()
        else:
            self._model.set_ids(ids)
            self._table.make_current(current)
        if self._opens_when_found:
            self._opens_when_found = False
            self._table.open_current()
        text = self._search.text().strip()
        self._stack.setCurrentIndex(0 if ids else 1)
        self._count.setText(self.tr("%n dossier(s)", "", len(ids)) if ids else "")
        if ids:
            if text:
                announce(self._table, self._count.text())
        elif text:
            self._tell_nothing_found(text)
        else:
            self._tasks.read(school_service.count, owner=self, done=self._tell_first_step)

    def _tell_nothing_found(self, text: str) -> None:
        self._empty_title.setText(self.tr("Nothing found for “{text}”").format(text=text))
        self._empty_text.setText(
            self.tr(
                "Searched in names, birth dates, schools, dossier and TLV numbers and the codes "
                "on paper, of all dossiers. Type less, or press Esc to see them all."
            )
        )
        announce(self._empty_title, self._empty_title.text())

    def _tell_first_step(self, counts: tuple[int, int]) -> None:
        self._empty_title.setText(self.tr("No dossiers yet"))
        if any(counts):
            text = self.tr("Press “New dossier” (Ctrl+N) to book in the first application.")
        else:
            text = self.tr(
                "First take in the list of schools, in the settings. "
                "Then book in the first application with “New dossier” (Ctrl+N)."
            )
        self._empty_text.setText(text)

    def _on_list_failed(self, error: ExpectedError) -> None:
        self._is_searching = self._opens_when_found = False
        self._message.show_error(error)

    def _on_search_changed(self, _text: str) -> None:
        self.refresh()

    def _on_table_typed(self, letters: str) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.insert(letters)

    def _on_tasks_changed(self, changes: Changes) -> None:
        if not (changes.dossiers or changes.papers or changes.places or changes.schools):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._search.setFocus()
        if self._is_stale:
            self.refresh()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let the arrow keys and Enter of the search field work on the table."""
        if watched is self._search and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._on_search_key(event.key())
        return super().eventFilter(watched, event)

    def _on_search_key(self, key: int) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _PAGE_ROWS,
            Qt.Key.Key_PageUp: -_PAGE_ROWS,
        }
        if key in steps:
            self._table.step(steps[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Who types fast presses Enter before the answer is there.
            self._opens_when_found = self._is_searching
            if not self._is_searching:
                self._table.open_current()
        elif key == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
        else:
            return False
        return True
