"""Paper that is with people: who has it since when, and when it is due back."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.clock import local_date, system_clock
from desktop.models.changes import Changes
from desktop.models.ids import BorrowerId
from desktop.models.lending import is_overdue
from desktop.models.paper import PaperAt, PaperKind, PlaceKind
from desktop.services import lending as service
from desktop.tasks import Tasks
from desktop.views.dates import day_text
from desktop.views.paper.back_form import BackForm
from desktop.views.paper.lend_form import LendForm
from desktop.views.paper.words import due_text, what
from desktop.views.theme import SPACE
from desktop.views.widgets.buttons import plain, primary, set_primary
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow
from desktop.views.widgets.wrapping_row import WrappingRow


class OutTab(QWidget):
    """All that is out, what is late on top; lending it, and taking it back.

    Signals:
        announced: a text for a toast.
        dossier_requested: the id of the dossier of a line.
    """

    announced = Signal(str)
    dossier_requested = Signal(str)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._out: tuple[PaperAt, ...] = ()
        self._message = MessageBar()
        self._lend = primary(self.tr("&Lend…"))
        self._back = plain(self.tr("B&ack…"))
        self._open = plain(self.tr("&Open the dossier"))
        self._why_not = text_label(is_muted=True)
        self._count = text_label(is_muted=True)
        self._stack = QStackedWidget()
        self._lend_form = LendForm(tasks)
        self._back_form = BackForm(tasks)
        self._table = TextTable(
            self.tr("Paper that is out"),
            (
                self.tr("Back on"),
                self.tr("Number"),
                self.tr("What"),
                self.tr("With"),
                self.tr("Since"),
            ),
            wide=(3,),
        )
        self._build()
        tasks.changed.connect(self._on_tasks_changed)

    def _build(self) -> None:
        for button, name, slot in (
            (self._lend, "out_lend", self.start_lending),
            (self._back, "out_back", self._on_back_clicked),
            (self._open, "out_open", self._open_dossier),
        ):
            button.setObjectName(name)
            button.clicked.connect(slot)
        self._table.setObjectName("out_table")
        self._table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self._table.activated.connect(self._on_table_activated)
        self._count.setObjectName("out_count")
        self._why_not.setObjectName("out_why_not")
        empty = QWidget()
        empty_column = QVBoxLayout(empty)
        title = Heading(self.tr("Nothing is out"), SECTION)
        title.setObjectName("out_empty")
        empty_column.addWidget(title)
        empty_column.addWidget(
            text_label(
                self.tr(
                    "Everything lies in its place. To give a folder or copy to someone, press "
                    "“Lend” and scan it."
                ),
                is_muted=True,
            )
        )
        empty_column.addStretch(1)
        self._stack.addWidget(self._table)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        buttons = WrappingRow()
        for button in (self._lend, self._back, self._open):
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addWidget(self._message)
        column.addWidget(self._lend_form)
        column.addWidget(self._back_form)
        column.addWidget(self._why_not)
        column.addWidget(self._stack, 1)
        column.addWidget(self._count)
        self._lend_form.lent.connect(self._on_lent)
        self._back_form.taken_back.connect(self._on_taken_back)
        for form in (self._lend_form, self._back_form):
            form.closed.connect(self.take_focus)
            form.appeared.connect(self._show_primary)
        self._show(())

    def _show_primary(self) -> None:
        """Show lending as the next action, unless a form is up that has its own."""
        is_free = self._lend_form.isHidden() and self._back_form.isHidden()
        set_primary(self._lend, is_primary=is_free)

    @property
    def is_lending(self) -> bool:
        """Whether the form for lending is up, and takes scans."""
        return not self._lend_form.isHidden()

    def start_lending(self, _checked: object = None, *, number: str = "") -> None:
        """Ask what is lent, to whom and until when."""
        self._back_form.hide()
        self._lend_form.start(number)

    def lend_to(self, borrower_id: BorrowerId) -> None:
        """Ask what is lent to a person whose card was scanned."""
        if self.is_lending:
            self._lend_form.take_borrower(borrower_id)
        else:
            self._back_form.hide()
            self._lend_form.start(borrower_id=borrower_id)

    def take_item(self, code: str) -> None:
        """Take the scan of an item: into the form that is up, else to its line."""
        if self.is_lending:
            self._lend_form.take_number(code)
            return
        codes = [each.item.scan_code for each in self._out]
        if code in codes:
            self._table.choose(codes.index(code))
            self._table.setFocus()
        else:
            self.start_lending(number=code)

    def refresh(self) -> None:
        """Read what is out; the same line stays current."""
        self._tasks.read(
            service.out,
            owner=self,
            done=self._show,
            failed=self._message.show_error,
            latest=True,
        )

    def _show(self, out: tuple[PaperAt, ...]) -> None:
        self._message.clear()
        chosen = self._chosen()
        today = local_date(system_clock())
        self._out = out
        self._table.set_rows(
            [
                TextRow(
                    (
                        due_text(each.item.due_on, today),
                        each.number,
                        what(each),
                        each.path,
                        day_text(local_date(each.item.since), today),
                    )
                )
                for each in out
            ]
        )
        ids = [each.item.id for each in out]
        if chosen is not None and chosen.item.id in ids:
            self._table.choose(ids.index(chosen.item.id))
        self._stack.setCurrentIndex(0 if out else 1)
        late = sum(1 for each in out if is_overdue(each.item.due_on, today))
        text = self.tr("%n item(s) out", "", len(out))
        if late:
            text = self.tr("{out}, {late} of them late").format(out=text, late=late)
        self._count.setText(text if out else "")
        self._on_row_changed()

    def _chosen(self) -> PaperAt | None:
        row = self._table.row()
        return self._out[row] if row is not None and row < len(self._out) else None

    def _on_row_changed(self) -> None:
        chosen = self._chosen()
        is_to_be_signed = chosen is not None and _is_to_be_signed(chosen)
        self._back.setEnabled(chosen is not None and not is_to_be_signed)
        self._open.setEnabled(chosen is not None and chosen.item.dossier_id is not None)
        self._why_not.setVisible(is_to_be_signed)
        if chosen is not None and is_to_be_signed:
            self._why_not.setText(
                self.tr(
                    "{number} is out to be signed. Open the dossier and register there what "
                    "came back."
                ).format(number=chosen.number)
            )

    def _on_table_activated(self, _index: QModelIndex) -> None:
        self._open_dossier()

    def _open_dossier(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.item.dossier_id is not None:
            self.dossier_requested.emit(chosen.item.dossier_id)

    def _on_back_clicked(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._lend_form.hide()
            self._back_form.start(chosen)

    def _on_lent(self, number: str) -> None:
        self.announced.emit(self.tr("{number} is lent.").format(number=number))

    def _on_taken_back(self, number: str) -> None:
        self.announced.emit(self.tr("{number} is back.").format(number=number))

    def take_focus(self) -> None:
        """Go to the form that is up, else to the list, else to the first step."""
        for form in (self._lend_form, self._back_form):
            if not form.isHidden():
                form.start_at_first()
                return
        (self._table if self._out else self._lend).setFocus()

    def _on_tasks_changed(self, changes: Changes) -> None:
        # Out of sight it reads nothing: it does when it is shown.
        if self.isVisible() and (changes.papers or changes.places):
            self.refresh()


def _is_to_be_signed(paper_at: PaperAt) -> bool:
    return (
        paper_at.item.kind is PaperKind.COPY
        and paper_at.place.kind is PlaceKind.PARTY
        and paper_at.place.borrower_id is None
    )
