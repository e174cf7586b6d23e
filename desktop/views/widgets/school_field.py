"""The field that finds a school while its name is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from desktop.models.draft import Kept
from desktop.models.ids import SchoolId
from desktop.models.school import School
from desktop.services import school as service
from desktop.tasks import Tasks

_FOUND_LIMIT = 12


class SchoolField(QLineEdit):
    """A school, found by words of its name, place or code.

    Typing lets go of the school that was chosen; the first that is found is ready for Enter.

    Signals:
        chosen: another school, or none, is chosen.
    """

    chosen = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._school_id: SchoolId | None = None
        self._found: tuple[School, ...] = ()
        self.setMaxLength(200)
        self.setPlaceholderText(self.tr("Name, place or code of the school"))
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_FOUND_LIMIT)
        self._popup = QListView()
        self._popup.setObjectName("school_list")
        self._popup.setAccessibleName(self.tr("Schools found"))
        self._completer.setPopup(self._popup)
        # As this line's own completer it would open with what was found for an earlier text.
        self._completer.setWidget(self)
        self._completer.activated.connect(self._on_completer_activated)
        self.textEdited.connect(self._on_text_edited)

    def school_id(self) -> SchoolId | None:
        """Return the chosen school, `None` while none is."""
        return self._school_id

    def set_school(self, school: School | None) -> None:
        """Choose a school, or none."""
        self._show(None if school is None else school.id, self._shown(school) if school else "")

    def kept(self) -> Kept:
        """Return what a draft keeps: the chosen school and what stands here."""
        return {"id": self._school_id, "text": self.text()}

    def restore(self, kept: Kept) -> None:
        """Show what a draft kept. Schools are closed and never removed, so it is still there."""
        if isinstance(kept, dict) and isinstance(kept.get("text"), str):
            school_id = kept.get("id")
            chosen = SchoolId(school_id) if isinstance(school_id, int) else None
            self._show(chosen, str(kept["text"]))

    def _show(self, school_id: SchoolId | None, text: str) -> None:
        is_other = school_id != self._school_id
        self._school_id = school_id
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)
        if is_other:
            self.chosen.emit()

    def _shown(self, school: School) -> str:
        record = school.record
        parts = [record.name, record.address.city, record.location_code]
        text = " · ".join(part for part in parts if part)
        return self.tr("{school} (closed)").format(school=text) if school.is_closed else text

    def _on_text_edited(self, text: str) -> None:
        if self._school_id is not None:
            self._school_id = None
            self.chosen.emit()
        if not text.strip():
            self._popup.hide()
            return
        self._tasks.read(
            service.find,
            owner=self,
            done=self._on_schools_found,
            latest=True,
            text=text,
            limit=_FOUND_LIMIT,
        )

    def _on_schools_found(self, found: tuple[School, ...]) -> None:
        if self._school_id is not None or not self.hasFocus():
            return
        self._found = found
        self._model.clear()
        for school in found:
            self._model.appendRow(QStandardItem(self._shown(school)))
        if not found:
            nothing = QStandardItem(self.tr("No school found"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(nothing)
        self._completer.complete()
        if found:
            self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _on_completer_activated(self, _text: str) -> None:
        row = self._popup.currentIndex().row()
        if 0 <= row < len(self._found):
            self.set_school(self._found[row])
