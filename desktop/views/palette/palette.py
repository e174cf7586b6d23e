"""One field over the window: find anything, and after `>` do anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.typed_text import fold
from desktop.services import search
from desktop.services.search import CopyHit, DossierHit, Hit, PlaceHit, SchoolHit
from desktop.tasks import Tasks
from desktop.views.actions import Action
from desktop.views.key_card import keys_text
from desktop.views.palette.hit_rows import Row, hit_row
from desktop.views.palette.row_delegate import RowDelegate
from desktop.views.palette.row_model import RowModel
from desktop.views.theme import SPACE, SPACE_LARGE
from desktop.views.widgets.announce import announce
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.message_bar import MessageBar

_QUERY_LENGTH = 200
_LEAST_LETTERS = 2
_WIDTH_IN_LETTERS = 140
_MOST_ROWS = 9
_PAGE_ROWS = 6
_COMMAND_SIGN = ">"
_LEAVING = frozenset(
    {
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
"""Ways in which a person goes elsewhere in the window."""


@dataclass(frozen=True, slots=True)
class _InList:
    """The choice of looking for the text in the list of dossiers."""

    text: str


class Palette(QFrame):
    """Lies over the window without blocking it; Esc or a click elsewhere closes it.

    Args:
        parent: the widget it lies over.
        tasks: the bridge to the vault.
        commands: returns the actions that work on the screen in sight.

    Signals:
        dossier_chosen: the id of a dossier to open.
        copy_chosen: the id of a dossier, and the scan code of one of its copies.
        place_chosen: the id of a place.
        list_asked: a text to look for in the list of dossiers.
        command_chosen: the `ActionId` of what to do.
    """

    dossier_chosen = Signal(str)
    copy_chosen = Signal(str, str)
    place_chosen = Signal(int)
    list_asked = Signal(str)
    command_chosen = Signal(object)

    def __init__(
        self, parent: QWidget, tasks: Tasks, commands: Callable[[], Sequence[Action]]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self.setAutoFillBackground(True)
        self._tasks = tasks
        self._commands = commands
        self._ground = parent
        self._came_from: QWidget | None = None
        self._is_open = False
        self._is_searching = False
        self._opens_when_found = False
        self._field = QLineEdit()
        self._model = RowModel()
        self._list = QListView()
        self._hint = text_label(is_muted=True)
        self._message = MessageBar()
        self._build()
        self._field.textChanged.connect(self._on_text_changed)
        self._list.clicked.connect(lambda _index: self._choose())
        self._field.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        self._field.setObjectName("palette_field")
        self._field.setAccessibleName(self.tr("Search everything"))
        self._field.setPlaceholderText(
            self.tr("Name, number, school, place or code; > for commands")
        )
        self._field.setMaxLength(_QUERY_LENGTH)
        self._field.setClearButtonEnabled(True)
        self._field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._list.setObjectName("palette_list")
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(RowDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint.setObjectName("palette_hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self._field)
        column.addWidget(self._message)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)

    def open(self) -> None:
        """Come up empty, with the focus; open already, select what was typed."""
        if self._is_open:
            self._field.selectAll()
            return
        self._is_open = True
        focus = QApplication.focusWidget()
        self._came_from = focus if focus is not None and self._ground.isAncestorOf(focus) else None
        self._field.clear()
        self._show_rows(())
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Go away, and give the focus back to where it was."""
        if not self._is_open:
            return
        self._is_open = False
        self.hide()
        # What was found names people; it does not stay behind the window.
        self._field.clear()
        self._model.set_rows(())
        came_from, self._came_from = self._came_from, None
        if came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text_changed(self, text: str) -> None:
        self._opens_when_found = False
        self._message.clear()
        if not self._is_open:
            return
        if text.lstrip().startswith(_COMMAND_SIGN):
            self._is_searching = False
            self._show_rows(self._command_rows(text.lstrip()[1:]))
        elif len(text.strip()) < _LEAST_LETTERS:
            self._is_searching = False
            self._show_rows(())
        else:
            self._is_searching = True
            self._tasks.read(
                search.find_everything,
                owner=self,
                done=self._on_found,
                failed=self._on_search_failed,
                latest=True,
                text=text,
            )

    def _on_found(self, hits: tuple[Hit, ...]) -> None:
        # An answer to what was typed before the sign of a command, or before the palette closed.
        if not self._is_searching or not self._is_open:
            return
        self._is_searching = False
        rows = [hit_row(hit) for hit in hits]
        if any(isinstance(hit, DossierHit) for hit in hits):
            text = self._field.text().strip()
            rows.append(
                Row(
                    "folder",
                    self.tr("All dossiers with “{text}”").format(text=text),
                    "",
                    self.tr("Show them in the list"),
                    _InList(text),
                )
            )
        self._show_rows(rows)
        if self._opens_when_found:
            self._opens_when_found = False
            self._choose()

    def _on_search_failed(self, error: ExpectedError) -> None:
        self._is_searching = self._opens_when_found = False
        self._show_rows(())
        self._message.show_error(error)

    def _command_rows(self, typed: str) -> list[Row]:
        words = fold(typed).split()
        by_text, by_help = [], []
        for action in self._commands():
            text, help_text = action.plain_text, action.translated_help
            keys = keys_text(action.keys[:1])
            row = Row(action.icon or "forward", text, keys, help_text, action)
            if all(word in fold(text) for word in words):
                by_text.append(row)
            elif all(word in fold(f"{text} {help_text}") for word in words):
                by_help.append(row)
        return [*by_text, *by_help]

    def _show_rows(self, rows: Sequence[Row]) -> None:
        self._model.set_rows(rows)
        self._list.setVisible(bool(rows))
        if rows:
            self._list.setCurrentIndex(self._model.index(0, 0))
        text = self._field.text().strip()
        self._hint.setVisible(not rows)
        self._hint.setText("" if rows else self._hint_for(text))
        if text.startswith(_COMMAND_SIGN) or len(text) >= _LEAST_LETTERS:
            self._announce(rows)
        self._place()

    def _hint_for(self, text: str) -> str:
        if text.startswith(_COMMAND_SIGN):
            return self.tr("No command of that name works here. F1 tells what does.")
        if len(text) >= _LEAST_LETTERS:
            return self.tr(
                "Nothing found. Searched in names of pupils and parents, birth dates, schools, "
                "places, dossier and TLV numbers and the codes on paper. Type less, or otherwise."
            )
        return self.tr(
            "Type two letters or more: a name, D-26-0143, K-0198, a school, a place or a code. "
            "Begin with > for what the program can do here."
        )

    def _announce(self, rows: Sequence[Row]) -> None:
        announce(self._field, rows[0].told if rows else self._hint.text())

    def _choose(self) -> None:
        at = self._list.currentIndex().row()
        if not 0 <= at < len(self._model.rows):
            return
        chosen = self._model.rows[at].chosen
        self.close_up()
        match chosen:
            case DossierHit():
                self.dossier_chosen.emit(chosen.line.id)
            case CopyHit():
                self.copy_chosen.emit(chosen.dossier_id, chosen.item.scan_code)
            case PlaceHit():
                self.place_chosen.emit(chosen.place.id)
            case SchoolHit():
                self.list_asked.emit(chosen.school.record.location_code)
            case _InList():
                self.list_asked.emit(chosen.text)
            case Action():
                self.command_chosen.emit(chosen.id)

    def _place(self) -> None:
        """Lie in the middle below the upper edge, as high as there are rows and room."""
        room = self._ground.size()
        width = min(
            self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS,
            room.width() - 2 * SPACE_LARGE,
        )
        margins = 2 * SPACE + 2 * self.frameWidth()
        height = margins + self._field.sizeHint().height() + SPACE
        for label in (self._hint, self._message):
            if not label.isHidden():
                height += label.heightForWidth(width - margins) + SPACE
        rows = min(self._model.rowCount(), _MOST_ROWS)
        if rows:
            height += rows * self._list.sizeHintForRow(0) + 2
        height = min(height, room.height() - 2 * SPACE_LARGE)
        self.setGeometry((room.width() - width) // 2, SPACE_LARGE, width, height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.Resize and self._is_open:
            self._place()
        if watched is self._field and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._on_key(event.key())
        if watched is self._field and isinstance(event, QFocusEvent) and event.lostFocus():
            self._on_focus_lost(event.reason())
        return super().eventFilter(watched, event)

    def _on_focus_lost(self, reason: Qt.FocusReason) -> None:
        if not self._is_open:
            return
        if reason in _LEAVING:
            self._came_from = None
            self.close_up()
        elif reason is Qt.FocusReason.OtherFocusReason:
            # A screen that has just been read goes to its next step; whoever types here goes on.
            QTimer.singleShot(0, self, self._take_back)

    def _take_back(self) -> None:
        focus = QApplication.focusWidget()
        if self._is_open and focus is not self._field:
            self._came_from = focus
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_key(self, key: int) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _PAGE_ROWS,
            Qt.Key.Key_PageUp: -_PAGE_ROWS,
        }
        if key in steps:
            self._step(steps[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Who types fast presses Enter before the answer is there.
            self._opens_when_found = self._is_searching
            if not self._is_searching:
                self._choose()
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        else:
            return False
        return True

    def _step(self, rows: int) -> None:
        last = self._model.rowCount() - 1
        if last < 0:
            return
        at = min(max(self._list.currentIndex().row() + rows, 0), last)
        self._list.setCurrentIndex(self._model.index(at, 0))
        announce(self._field, self._model.rows[at].told)
