"""Lending a folder or a copy: what, to whom, and until when."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QListView

from desktop.clock import local_date, system_clock
from desktop.errors import ExpectedError, UnusableText
from desktop.i18n import translate
from desktop.models.ids import BorrowerId, MoveId, PlaceId
from desktop.models.lending import Borrower, due_of_loan
from desktop.models.paper import PaperAt, Place, PlaceKind
from desktop.models.typed_text import fold
from desktop.services import lending as service
from desktop.services import paper, scanning
from desktop.tasks import Tasks
from desktop.views.paper.words import what
from desktop.views.widgets.closable_form import ClosableForm
from desktop.views.widgets.fields import DateField, TextField, add_row
from desktop.views.widgets.labels import text_label

_LOOKED_UP_AFTER_MS = 250


class LendForm(ClosableForm):
    """What is lent, to whom, and the day on which it is back.

    A scan fills the field that it belongs in: the item, or the person by the card.

    Signals:
        lent: it is stored; the number of the item.
    """

    lent = Signal(str)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(translate("LendForm", "&Lend it"), "lend_save")
        self._tasks = tasks
        self._borrowers: tuple[Borrower, ...] = ()
        self._table: Place | None = None
        self._is_due_typed = False
        self._number = TextField(60)
        self._number.setObjectName("lend_number")
        self._number.setPlaceholderText(self.tr("Scan, or type D-26-0143 or K-0198"))
        self._found = text_label(is_muted=True)
        self._found.setObjectName("lend_found")
        self._borrower = TextField(service.NAME_LIMIT)
        self._borrower.setObjectName("lend_borrower")
        self._about = text_label(is_muted=True)
        self._about.setObjectName("lend_about")
        self._due_on = DateField()
        self._due_on.setObjectName("lend_due_on")
        self._lookup = QTimer(self)
        self._lookup.setSingleShot(True)
        self._lookup.setInterval(_LOOKED_UP_AFTER_MS)
        self._lookup.timeout.connect(self._look_up)
        self.title.setText(self.tr("Lend paper"))
        rows = self.rows
        add_row(rows, self.tr("&What"), self._number)
        rows.addRow("", self._found)
        add_row(rows, self.tr("&To whom"), self._borrower)
        rows.addRow("", self._about)
        add_row(rows, self.tr("&Back on"), self._due_on)
        self.add_foot()
        self._on_borrower_changed()
        self.first = self._number
        self._number.textChanged.connect(self._on_number_changed)
        self._borrower.textChanged.connect(self._on_borrower_changed)
        self._due_on.textEdited.connect(self._on_due_edited)
        self.submitted.connect(self._on_submitted)

    def start(self, number: str = "", borrower_id: BorrowerId | None = None) -> None:
        """Come up, with what is known of the item and the person."""
        self._number.setText(number)
        self._on_number_changed()
        self._borrower.clear()
        self._is_due_typed = False
        self._on_borrower_changed()
        self.remember()
        self.come_up(self._borrower if number else self._number)
        self._tasks.read(
            service.borrowers,
            owner=self,
            done=lambda borrowers: self._show_borrowers(borrowers, borrower_id),
        )
        self._tasks.read(paper.places, owner=self, done=self._show_table)

    def _show_borrowers(
        self, borrowers: tuple[Borrower, ...], chosen: BorrowerId | None = None
    ) -> None:
        self._borrowers = borrowers
        self._offer()
        if chosen is not None:
            self.take_borrower(chosen)
        else:
            self._on_borrower_changed()

    def _show_table(self, places: dict[PlaceId, Place]) -> None:
        tables = (each for each in places.values() if each.kind is PlaceKind.MDC_TABLE)
        self._table = next(tables, None)
        self._offer()
        self._on_borrower_changed()

    def _offer(self) -> None:
        names = [each.name for each in self._borrowers]
        if self._table is not None:
            names.insert(0, self._table.name)
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setObjectName("lend_borrowers")
        popup.setAccessibleName(self.tr("People who borrowed before"))
        completer.setPopup(popup)
        self._borrower.setCompleter(completer)

    def take_number(self, code: str) -> None:
        """Take the scan of an item."""
        self._number.setText(code)
        if not self._borrower.text().strip():
            self.go_to(self._borrower)

    def take_borrower(self, borrower_id: BorrowerId) -> None:
        """Take the scan of a person's card."""
        known = next((each for each in self._borrowers if each.id == borrower_id), None)
        if known is None:
            self.start(self._number.text(), borrower_id)
            return
        self._borrower.setText(known.name)
        self.go_to(self._due_on if self._number.text().strip() else self._number)

    def _is_for_meeting(self) -> bool:
        name = fold(self._borrower.text().strip())
        return self._table is not None and name == fold(self._table.name)

    def _on_borrower_changed(self) -> None:
        name = self._borrower.text().strip()
        known = self._known()
        if not name or self._is_for_meeting():
            self._about.setText("")
        elif known is None:
            self._about.setText(self.tr("Not known yet: is added to the people who may borrow."))
        else:
            self._about.setText(known.function)
        self.rows.setRowVisible(self._about, bool(self._about.text()))
        if not self._is_due_typed:
            today = local_date(system_clock())
            self._due_on.set_value(due_of_loan(today, is_for_meeting=self._is_for_meeting()))

    def _known(self) -> Borrower | None:
        name = fold(self._borrower.text().strip())
        return next((each for each in self._borrowers if fold(each.name) == name), None)

    def _on_due_edited(self) -> None:
        self._is_due_typed = True

    def _on_number_changed(self) -> None:
        self.rows.setRowVisible(self._found, False)  # noqa: FBT003 - a method of Qt
        self._lookup.start()

    def _look_up(self) -> None:
        text = self._number.text().strip()
        if not text:
            return

        def found(paper_at: PaperAt) -> None:
            if self._number.text().strip() == text:
                self._found.setText(f"{paper_at.number} · {what(paper_at)} · {paper_at.path}")
                self.rows.setRowVisible(self._found, True)  # noqa: FBT003 - a method of Qt

        self._tasks.read(
            scanning.find_item,
            owner=self,
            done=found,
            failed=lambda _error: None,
            latest=True,
            text=text,
        )

    def _on_submitted(self) -> None:
        try:
            if not self._borrower.text().strip():
                self.go_to(self._borrower)
                raise UnusableText(reason="empty")
            due_on = self.needed_day_of(self._due_on)
        except ExpectedError as error:
            self.fail(error)
            return
        self.begin()

        def lend(paper_at: PaperAt) -> None:
            known = self._known()
            if self._is_for_meeting():
                self._write(service.lend_to_meeting, paper_at, due_on=due_on)
            elif known is not None:
                self._write(service.lend, paper_at, borrower_id=known.id, due_on=due_on)
            else:
                name = self._borrower.text()
                self._write(service.lend_to_new, paper_at, name=name, due_on=due_on)

        def unknown(error: ExpectedError) -> None:
            self.fail(error)
            self.go_to(self._number)

        self._tasks.read(
            scanning.find_item, owner=self, done=lend, failed=unknown, text=self._number.text()
        )

    def _write(self, act: object, paper_at: PaperAt, **values: object) -> None:
        def done(_move_id: MoveId) -> None:
            self.finish()
            self.close_form()
            self.lent.emit(paper_at.number)

        self._tasks.write(
            act,  # type: ignore[arg-type]
            owner=self,
            done=done,
            failed=self.fail,
            paper_id=paper_at.item.id,
            **values,
        )
