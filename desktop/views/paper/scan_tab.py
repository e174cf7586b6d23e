"""Putting paper away by scanning: a place once, then one item after another."""

from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.error_text import sentence
from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.ids import DossierId, PaperId, PlaceId
from desktop.models.lending import ScanConflict
from desktop.models.log import LogCode
from desktop.models.scan_code import parse_scan_code, shown
from desktop.services import scanning as service
from desktop.services.scanning import ItemScanned, PlaceScanned
from desktop.tasks import Tasks
from desktop.views.labels import paper_kind_label, place_kind_label
from desktop.views.paper.cue import sound
from desktop.views.paper.scan_field import ScanField
from desktop.views.paper.words import conflict_text, scan_word
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.announce import announce
from desktop.views.widgets.buttons import plain, primary
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow

_HUGE = 2.4
_MOST_ROWS = 500


@dataclass(slots=True)
class _Row:
    """One line of what was scanned; `scanned` is `None` for what was refused."""

    cells: tuple[str, ...]
    scanned: ItemScanned | None = None
    is_taken_back: bool = False

    @property
    def was_put(self) -> bool:
        """Whether something was put where it lies now."""
        return (
            self.scanned is not None
            and not self.is_taken_back
            and ScanConflict.ALREADY_THERE not in self.scanned.conflicts
        )


class ScanTab(QWidget):
    """The place that paper goes to, written large, and what was put there.

    Scans that come faster than the vault answers stand in line. It stays as it is until the vault
    is locked: the place too.

    Signals:
        borrower_scanned: the `BorrowerId` of a person whose card was scanned.
        dossier_requested: the id of the dossier of a line.
    """

    borrower_scanned = Signal(object)
    dossier_requested = Signal(str)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._target: PlaceScanned | None = None
        self._rows: list[_Row] = []
        self._waiting: deque[str] = deque()
        self._is_busy = False
        self._title = Heading(size=_HUGE)
        self._title.setObjectName("scan_target")
        self._about = text_label(is_muted=True)
        self._field = ScanField()
        self._last = QFrame()
        self._last_icon, self._last_word, self._last_text = QLabel(), Heading("", SECTION), QLabel()
        self._undo = plain(self.tr("Take the last one back (Ctrl+Z)"))
        self._count = text_label(is_muted=True)
        self._table = TextTable(
            self.tr("Scanned"),
            (
                self.tr("How"),
                self.tr("Number"),
                self.tr("What"),
                self.tr("From"),
                self.tr("To"),
                self.tr("Remark"),
            ),
            wide=(3, 4, 5),
        )
        self._build()
        self._show_target()
        self._show_rows()
        tasks.changed.connect(self._on_tasks_changed)

    def _build(self) -> None:
        self._field.setObjectName("scan_field")
        self._field.setPlaceholderText(self.tr("Scan, or type a number or a place"))
        self._field.setAccessibleName(self.tr("Scan, or type a number or a place"))
        self._field.entered.connect(self.take)
        self._field.place_chosen.connect(self.go_to)
        take = primary(self.tr("&Put it there"))
        take.setObjectName("scan_take")
        take.clicked.connect(self._field.submit)
        self._undo.setObjectName("scan_undo")
        self._undo.clicked.connect(self._on_undo_clicked)
        self._last.setObjectName("scan_last")
        self._last.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self._last_word.setObjectName("scan_word")
        self._last_text.setObjectName("scan_text")
        self._last_text.setWordWrap(True)
        self._count.setObjectName("scan_count")
        self._table.setObjectName("scan_table")
        self._table.activated.connect(self._on_table_activated)
        card = QHBoxLayout(self._last)
        card.setSpacing(SPACE)
        words = QVBoxLayout()
        words.setSpacing(SPACE_SMALL)
        words.addWidget(self._last_word)
        words.addWidget(self._last_text)
        card.addWidget(self._last_icon)
        card.addLayout(words, 1)
        entry = QHBoxLayout()
        entry.setSpacing(SPACE)
        entry.addWidget(self._field, 1)
        entry.addWidget(take)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(entry)
        column.addWidget(self._last)
        column.addWidget(self._table, 1)
        column.addLayout(foot)
        self._last.hide()

    @property
    def target(self) -> PlaceScanned | None:
        """Where paper goes now."""
        return self._target

    def take_focus(self) -> None:
        """Go to the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the places again."""
        self._tasks.read(service.targets, owner=self, done=self._show_places, latest=True)

    def _show_places(self, places: tuple[PlaceScanned, ...]) -> None:
        self._field.offer(places)
        if self._target is not None:
            known = {each.place.id: each for each in places}
            self._target = known.get(self._target.place.id)
            self._show_target()

    def show_place(self, place_id: PlaceId) -> None:
        """Make a place the one that paper goes to."""
        self._tasks.read(
            service.target,
            owner=self,
            done=self.go_to,
            failed=self._tell_refused,
            place_id=place_id,
        )

    def go_to(self, target: PlaceScanned) -> None:
        """Put paper there from now on; a person's card asks for a loan instead."""
        if target.place.borrower_id is not None:
            self.borrower_scanned.emit(target.place.borrower_id)
            return
        self._target = target
        self._last.hide()
        self._show_target()
        self.take_focus()
        announce(self._title, self._title.text())

    def _show_target(self) -> None:
        if self._target is None:
            self._title.setText(self.tr("First scan the place"))
            self._about.setText(
                self.tr("Or type its name, for instance “kast 1”, and press Enter.")
            )
            return
        place = self._target.place
        self._title.setText(self.tr("Now to: {place}").format(place=place.name.upper()))
        lock = self.tr("with a lock") if place.has_lock else self.tr("no lock")
        self._about.setText(
            self.tr("{path} · {kind} · {lock}. Scan what you put there, or another place.").format(
                path=self._target.path, kind=place_kind_label(place.kind), lock=lock
            )
        )

    def take(self, text: str) -> None:
        """Take a scan, or a number as typed; what came before it goes first."""
        self._waiting.append(text)
        self._take_next()

    def _take_next(self) -> None:
        if self._is_busy or not self._waiting:
            return
        self._is_busy = True
        text = self._waiting.popleft()

        def done(scanned: PlaceScanned | ItemScanned) -> None:
            self._is_busy = False
            self._on_scanned(scanned)
            if self._field.text().strip() == text:
                self._field.clear()
            self._take_next()

        def failed(error: ExpectedError) -> None:
            self._is_busy = False
            self._on_scan_failed(text, error)
            self._take_next()

        self._tasks.write(
            service.scan,
            owner=self,
            done=done,
            failed=failed,
            text=text,
            place_id=None if self._target is None else self._target.place.id,
        )

    def _on_scanned(self, scanned: PlaceScanned | ItemScanned) -> None:
        if isinstance(scanned, PlaceScanned):
            sound(self, is_well=True)
            self.go_to(scanned)
            return
        remark = ", ".join(conflict_text(each) for each in scanned.conflicts)
        word = scan_word(scanned)
        is_well = not scanned.conflicts
        sound(self, is_well=is_well)
        self._add(
            _Row(
                (
                    word,
                    scanned.number,
                    paper_kind_label(scanned.kind),
                    scanned.from_path,
                    scanned.to_path,
                    remark,
                ),
                scanned,
            )
        )
        text = f"{scanned.number} · {scanned.from_path} → {scanned.to_path}"
        if remark:
            text = f"{text}\n{remark[0].upper()}{remark[1:]}."
        self._show_last("done" if is_well else "warning", word, text)

    def _on_scan_failed(self, text: str, error: ExpectedError) -> None:
        sound(self, is_well=False)
        word = self.tr("✖ Not done")
        code = parse_scan_code(text)
        typed = shown(code) if code is not None else text
        self._add(_Row((word, typed, "", "", "", "")))
        self._show_last("error", word, f"{typed}\n{sentence(error)}")
        self._field.selectAll()

    def _tell_refused(self, error: ExpectedError) -> None:
        sound(self, is_well=False)
        self._show_last("error", self.tr("✖ Not done"), sentence(error))

    def _add(self, row: _Row) -> None:
        self._rows.insert(0, row)
        del self._rows[_MOST_ROWS:]
        self._show_rows()
        self._table.choose(0)

    def _show_rows(self) -> None:
        self._table.set_rows([TextRow(row.cells, row.is_taken_back) for row in self._rows])
        put = sum(1 for row in self._rows if row.was_put)
        self._count.setText(
            self.tr("%n item(s) put away", "", put)
            if self._rows
            else self.tr("What you scan is listed here.")
        )
        self._undo.setEnabled(put > 0 and self._tasks.undoable is LogCode.MOVE_PAPER)

    def _show_last(self, tone: str, word: str, text: str) -> None:
        size = self._last_word.fontMetrics().height() * 2
        drawing = "check" if tone == "done" else "warning"
        self._last_icon.setPixmap(icon(drawing, tone).pixmap(size, size))
        self._last_word.setText(word)
        self._last_word.setProperty("tone", tone)
        self._last_word.style().unpolish(self._last_word)
        self._last_word.style().polish(self._last_word)
        self._last_text.setText(text)
        self._last.setAccessibleName(f"{word} {text}")
        self._last.show()
        announce(self._last, f"{word} {text}", is_urgent=tone == "error")

    def _on_undo_clicked(self) -> None:
        if not self._is_busy:
            self._tasks.undo(owner=self, done=lambda _code: None, failed=self._tell_refused)
            self.take_focus()

    def _on_table_activated(self, index: QModelIndex) -> None:
        row = self._rows[index.row()]
        dossier_id: DossierId | None = None if row.scanned is None else row.scanned.dossier_id
        if dossier_id is not None:
            self.dossier_requested.emit(dossier_id)

    def _on_tasks_changed(self, changes: Changes) -> None:
        if changes.places and self.isVisible():
            self.refresh()
        listed = {row.scanned.paper_id for row in self._rows if row.scanned is not None}
        touched = listed & changes.papers
        self._show_rows()
        if touched:
            self._tasks.read(
                service.lies_at, owner=self, done=self._mark_taken_back, paper_ids=tuple(touched)
            )

    def _mark_taken_back(self, lies_at: dict[PaperId, PlaceId]) -> None:
        """Mark the newest line of what lies elsewhere now: it was undone, or moved on."""
        seen: set[PaperId] = set()
        for row in self._rows:
            scanned = row.scanned
            if scanned is None or scanned.paper_id in seen or scanned.paper_id not in lies_at:
                continue
            if row.is_taken_back:
                continue
            seen.add(scanned.paper_id)
            if lies_at[scanned.paper_id] != scanned.to_place_id:
                row.is_taken_back = True
                row.cells = (self.tr("↶ Taken back"), *row.cells[1:])
        self._show_rows()
