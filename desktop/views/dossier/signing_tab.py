"""The tab of the forms and signatures: print, and follow each sheet until it is back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.errors import UnknownCode
from desktop.models.ids import PaperId
from desktop.models.numbering import parse_running_number
from desktop.models.paper import PaperItem
from desktop.models.scan_code import parse_scan_code
from desktop.models.signing import Party, SignatureState
from desktop.services.dossier import DossierPage
from desktop.tasks import Tasks
from desktop.views.dossier.line_actions import LineActions
from desktop.views.dossier.next_step import Step, next_step
from desktop.views.dossier.print_card import PrintCard
from desktop.views.dossier.signing_forms import TakeBackForm
from desktop.views.dossier.signing_rows import SigningRow, rows_of, text_row
from desktop.views.labels import copy_state_label
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.reveal import reveal
from desktop.views.widgets.scrolling import scrolling
from desktop.views.widgets.text_table import TextTable

_FEWEST_ROWS = 3


class SigningTab(QWidget):
    """Print card, signatures, and what can be done with the chosen one.

    Signals:
        announced: a text for a toast.
        advanced: all that was asked is printed.
        settings_requested: someone wants to put a printer on the list.
        collect_requested: sheets wait in the printer, and that is what comes next.
        copy_named: the code or number of a sheet that lies on the desk.
        turned: something else comes first here.
    """

    announced = Signal(str)
    advanced = Signal()
    settings_requested = Signal()
    collect_requested = Signal()
    copy_named = Signal(str)
    turned = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._page: DossierPage | None = None
        self._rows: tuple[SigningRow, ...] = ()
        self._scanned: PaperId | None = None
        self._print = PrintCard(tasks)
        for given, taken in (
            (self._print.announced, self.announced),
            (self._print.advanced, self.advanced),
            (self._print.settings_requested, self.settings_requested),
        ):
            given.connect(taken)
        self._nothing = text_label(is_muted=True)
        self._nothing.setObjectName("signing_nothing")
        self._table = self._made_table()
        self._actions = LineActions(tasks)
        self._take_back = TakeBackForm()
        self._build()
        self._actions.announced.connect(self.announced)
        self._actions.done.connect(self._on_act_done)
        self._actions.changed.connect(self._show_primary)
        self._actions.print_requested.connect(self.open_print)
        self._take_back.submitted.connect(self._on_take_back_submitted)

    def _made_table(self) -> TextTable:
        table = TextTable(
            self.tr("Signatures"),
            (
                self.tr("Party"),
                self.tr("Name"),
                self.tr("State"),
                self.tr("Copy"),
                self.tr("Since"),
                self.tr("Where"),
            ),
            wide=(1, 5),
        )
        table.setObjectName("signature_table")
        table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        table.activated.connect(lambda _index: self._actions.focus(*self._next_actions()))
        return table

    def _build(self) -> None:
        self._lines = QFrame()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Heading(self.tr("Signatures"), SECTION))
        column.addWidget(self._table)
        column.addWidget(self._actions)
        column.addWidget(self._take_back)
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setSpacing(SPACE)
        whole.addWidget(self._nothing)
        whole.addWidget(self._print)
        whole.addWidget(self._lines)
        whole.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(content))

    @property
    def is_touched(self) -> bool:
        """Whether a print runs or a form holds something that is not stored."""
        return self._print.is_busy or self._take_back.is_touched or self._actions.is_touched

    def show_page(self, page: DossierPage) -> None:
        """Show a dossier; the same line stays chosen."""
        self._page = page
        self._print.show_page(page)
        self._nothing.setText(
            ""
            if page.tlv
            else self.tr("First a grant with its number; then the forms can be printed.")
        )
        self._nothing.setVisible(page.tlv is None)
        chosen = self._chosen()
        self._rows = rows_of(page)
        self._lines.setVisible(bool(self._rows))
        self._table.set_rows([text_row(row, page) for row in self._rows])
        ids = [row.line.id for row in self._rows]
        if chosen is not None and chosen.line.id in ids:
            self._table.choose(ids.index(chosen.line.id))
        self._fit_table()
        self._show_actions()

    @property
    def can_print(self) -> bool:
        """Whether somebody has no sheet yet."""
        return any(row.line.state is SignatureState.READY for row in self._rows)

    def _fit_table(self) -> None:
        rows = max(len(self._rows), _FEWEST_ROWS)
        header = self._table.horizontalHeader().sizeHint().height()
        lines = rows * self._table.verticalHeader().defaultSectionSize()
        bar = self._table.horizontalScrollBar().sizeHint().height()
        self._table.setFixedHeight(header + lines + bar + SPACE_SMALL)

    def _chosen(self) -> SigningRow | None:
        row = self._table.row()
        return self._rows[row] if row is not None and row < len(self._rows) else None

    def _on_row_changed(self) -> None:
        self._scanned = None
        self._show_actions()

    def _show_actions(self) -> None:
        if self._page is None:
            return
        self._actions.show_line(
            self._page.dossier.id, self._chosen(), self._rows, is_printing=self._print.is_busy
        )
        self._take_back.setVisible(any(each.can_take_back for each in self._rows))
        self._show_primary()

    def _next_actions(self) -> tuple[str, ...]:
        """Return what comes first of what can be done with a line, the likeliest at the front."""
        row = self._chosen()
        if row is not None and row.item is not None and row.item.id == self._scanned:
            return ("collect", "signed")
        step = next_step(self._page) if self._page else Step.NOTHING
        return {
            Step.COLLECT: ("collect_all", "collect"),
            Step.HAND_OUT: ("hand_out",),
        }.get(step, ())

    def _show_primary(self) -> None:
        """Show one button of the tab as the next action."""
        self._actions.make_primary(self._next_actions())
        step = next_step(self._page) if self._page else Step.NOTHING
        is_free = self._scanned is None and not self._actions.is_asking
        self._take_back.make_primary(is_primary=is_free and step is Step.TAKE_BACK)
        self._print.form.make_primary(is_primary=is_free and step is Step.PRINT)
        self.turned.emit()

    def start(self) -> None:
        """Go to what is to be done here; what lies in a printer is asked after above."""
        self.come_in()
        if self._page is not None and next_step(self._page) is Step.COLLECT:
            self.collect_requested.emit()

    def come_in(self) -> None:
        """Put the focus where the work begins: print, or the first line that waits."""
        step = next_step(self._page) if self._page else Step.NOTHING
        if step is Step.PRINT:
            self._print.open()
            return
        for at, row in enumerate(self._rows):
            is_due = {
                Step.COLLECT: row.can_collect,
                Step.HAND_OUT: row.can_hand_out,
                Step.TAKE_BACK: row.line.state is SignatureState.HANDED_OUT,
            }
            if is_due.get(step):
                self._table.choose(at)
                break
        if self._rows:
            reveal(self._table)

    def open_print(self, parties: frozenset[Party] | None = None) -> None:
        """Open the print card, with these parties ticked; `None` for all who have no sheet."""
        if self._page is not None and self._page.tlv is not None:
            self._print.open_for(parties)

    def show_copy(self, code: str) -> None:
        """Choose the line of a copy that was scanned; Enter then takes it back signed."""
        item = self._item_of(code)
        if item is None:
            reveal(self._table)
            self._actions.tell(self.tr("This sheet is of no party here. Nothing was changed."))
            return
        rows = [at for at, row in enumerate(self._rows) if row.item == item]
        able = [at for at in rows if self._rows[at].can_take_back]
        at = next(iter((*able, *rows)), None)
        if at is None or not (self._rows[at].can_take_back or self._rows[at].can_collect):
            reveal(self._table)
            if at is not None:
                self._table.choose(at)
            text = self.tr("{number}: {state}. Nothing was changed.")
            state = copy_state_label(item.copy_state)
            self._actions.tell(text.format(number=item.running_number, state=state))
            return
        self._table.choose(at)
        self._scanned = item.id
        self._show_actions()
        self._actions.clear()
        self._actions.focus(*self._next_actions())

    def _item_of(self, code: str) -> PaperItem | None:
        known = parse_scan_code(code) or parse_running_number(code)
        papers = self._page.papers if self._page else ()
        return next(
            (
                item
                for item in papers
                if known is not None and known in {item.scan_code, item.running_number}
            ),
            None,
        )

    def _on_act_done(self) -> None:
        self._scanned = None
        reveal(self._table)

    def _on_take_back_submitted(self) -> None:
        form = self._take_back
        code = parse_scan_code(form.code) or parse_running_number(form.code)
        if code is None:
            form.fail(UnknownCode())
        elif self._item_of(code) is None:
            form.message.show_text(
                self.tr(
                    "This sheet is of another dossier. Nothing was changed. "
                    "Type its number in the list of dossiers to open that one."
                ),
                is_warning=True,
            )
        else:
            form.message.clear()
            form.clear()
            self.copy_named.emit(code)
