"""The field for a scan code, a number or the name of a place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget
from typing_extensions import override

from desktop.models.numbering import parse_dossier_number, parse_running_number
from desktop.models.scan_code import parse_scan_code
from desktop.models.typed_text import fold
from desktop.services.scanning import PlaceScanned

_FOUND_LIMIT = 12


class ScanField(QLineEdit):
    """Takes what a scanner would have said, typed: Enter does what the scan does.

    Words of a place's name bring up the places that have them; the first is ready for Enter.

    Signals:
        entered: a text that is no place's name, by Enter.
        place_chosen: a `PlaceScanned`, by Enter or a click.
    """

    entered = Signal(str)
    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(120)
        self._places: tuple[PlaceScanned, ...] | None = None
        self._is_submitted = False
        self._found: tuple[PlaceScanned, ...] = ()
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_FOUND_LIMIT)
        self._popup = QListView()
        self._popup.setObjectName("scan_places")
        self._popup.setAccessibleName(self.tr("Places found"))
        self._completer.setPopup(self._popup)
        # As this line's own completer it would put a name here that is to be a choice.
        self._completer.setWidget(self)
        self._completer.activated.connect(self._on_completer_activated)
        self._popup.installEventFilter(self)
        self.textEdited.connect(self._on_text_edited)

    def offer(self, places: tuple[PlaceScanned, ...]) -> None:
        """Offer these places by their names; what was entered before they came is taken now."""
        self._places = places
        if self._is_submitted:
            self.submit()

    def _on_text_edited(self, text: str) -> None:
        self._is_submitted = False
        self._found = self._matching(text)
        self._model.clear()
        for each in self._found[:_FOUND_LIMIT]:
            self._model.appendRow(QStandardItem(each.path))
        if not self._found:
            self._popup.hide()
            return
        self._completer.complete()
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _matching(self, text: str) -> tuple[PlaceScanned, ...]:
        """Return the places whose names have all the words, those that begin with them first."""
        if not text.strip() or _is_number(text):
            return ()
        wanted = fold(text).split()
        found = [
            each for each in self._places or () if all(word in fold(each.path) for word in wanted)
        ]
        return tuple(
            sorted(found, key=lambda each: not fold(each.place.name).startswith(" ".join(wanted)))
        )

    def _on_completer_activated(self, _text: str) -> None:
        row = self._popup.currentIndex().row()
        if 0 <= row < len(self._found):
            self._choose(self._found[row])

    def _choose(self, place: PlaceScanned) -> None:
        self._popup.hide()
        self.clear()
        self.place_chosen.emit(place)

    def submit(self) -> None:
        """Take what is typed, as Enter does."""
        text = self.text().strip()
        # Who types fast presses Enter before the places are read.
        self._is_submitted = self._places is None and bool(text) and not _is_number(text)
        if not text or self._is_submitted:
            return
        found = self._matching(text)
        if found:
            self._choose(found[0])
        else:
            self.entered.emit(text)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take what is typed with Enter, and drop it with Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let Enter in the list choose, whatever the list would do with it."""
        if (
            watched is self._popup
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self._on_completer_activated("")
            return True
        return super().eventFilter(watched, event)


def _is_number(text: str) -> bool:
    return any(
        parse(text) is not None
        for parse in (parse_scan_code, parse_dossier_number, parse_running_number)
    )
