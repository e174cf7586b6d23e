"""The tab of the forms and signatures: print, and follow each sheet until it is back."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.errors import ExpectedError
from desktop.models.ids import PaperId
from desktop.models.numbering import parse_running_number
from desktop.models.scan_code import parse_scan_code
from desktop.models.signing import SignatureState
from desktop.services import printing, signing
from desktop.services.dossier import DossierPage
from desktop.tasks import Tasks
from desktop.views.dossier.next_step import Step, next_step
from desktop.views.dossier.print_card import PrintCard
from desktop.views.dossier.signing_forms import EndForm, HandOutForm, TakeBackForm
from desktop.views.dossier.signing_rows import SigningRow, rows_of, superseded_of, text_row
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.buttons import plain, set_primary
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.scrolling import scrolling
from desktop.views.widgets.text_table import TextTable

_FEWEST_ROWS = 3


class SigningTab(QWidget):
    """Print card, signatures, and what can be done with the chosen one.

    Signals:
        announced: a text for a toast.
        advanced: all that was asked is printed.
        superseded: how many copies are no longer right.
        settings_requested: someone wants to put a printer on the list.
    """

    announced = Signal(str)
    advanced = Signal()
    superseded = Signal(int)
    settings_requested = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._page: DossierPage | None = None
        self._rows: tuple[SigningRow, ...] = ()
        self._is_busy = False
        self._print = PrintCard(tasks)
        for given, taken in (
            (self._print.announced, self.announced),
            (self._print.advanced, self.advanced),
            (self._print.superseded, self.superseded),
            (self._print.settings_requested, self.settings_requested),
        ):
            given.connect(taken)
        self._nothing = text_label(is_muted=True)
        self._nothing.setObjectName("signing_nothing")
        self._old = text_label()
        self._old.setObjectName("superseded_copies")
        self._table = self._made_table()
        self._message = MessageBar()
        self._hand_out = HandOutForm()
        self._end = EndForm()
        self._take_back = TakeBackForm()
        self._actions = self._made_actions()
        self._build()
        self._hand_out.submitted.connect(self._on_hand_out_submitted)
        self._end.submitted.connect(self._on_end_submitted)
        self._take_back.submitted.connect(self._on_take_back_submitted)
        for form in (self._hand_out, self._end):
            form.closed.connect(self._table.setFocus)
            form.closed.connect(self._show_primary)

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
        table.selectionModel().currentRowChanged.connect(self._show_actions)
        return table

    def _made_actions(self) -> dict[str, QPushButton]:
        actions: dict[str, tuple[str, Callable[[], None]]] = {
            "collect": (self.tr("Collected"), self._on_collect_clicked),
            "collect_all": (self.tr("All collected"), self._on_collect_all_clicked),
            "hand_out": (self.tr("Hand out…"), self._on_hand_out_clicked),
            "signed": (self.tr("Signed, back…"), self._on_signed_clicked),
            "misprint": (self.tr("Misprint"), self._on_misprint_clicked),
            "refuse": (self.tr("Refuses…"), self._on_refuse_clicked),
            "unreachable": (self.tr("Not reached…"), self._on_unreachable_clicked),
        }
        buttons = {}
        for name, (text, slot) in actions.items():
            button = plain(text)
            button.setObjectName(f"line_{name}")
            button.clicked.connect(slot)
            buttons[name] = button
        return buttons

    def _build(self) -> None:
        self._lines = QFrame()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Heading(self.tr("Signatures"), SECTION))
        column.addWidget(self._table)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_SMALL)
        for button in self._actions.values():
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._message)
        column.addWidget(self._hand_out)
        column.addWidget(self._end)
        column.addWidget(self._old)
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
        return (
            self._is_busy
            or self._print.is_busy
            or self._take_back.is_touched
            or any(not form.isHidden() and form.is_touched for form in (self._hand_out, self._end))
        )

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
        old = superseded_of(page)
        self._old.setText(
            "\n".join((self.tr("No longer right. Ask these back and shred them:"), *old))
        )
        self._old.setVisible(bool(old))
        self._show_actions()

    def _fit_table(self) -> None:
        rows = max(len(self._rows), _FEWEST_ROWS)
        header = self._table.horizontalHeader().sizeHint().height()
        self._table.setFixedHeight(
            header + rows * self._table.verticalHeader().defaultSectionSize() + SPACE
        )

    def _chosen(self) -> SigningRow | None:
        row = self._table.row()
        return self._rows[row] if row is not None and row < len(self._rows) else None

    def _show_actions(self) -> None:
        row = self._chosen()
        # While sheets are sent nobody knows yet whether they will come out.
        collectable = [each for each in self._rows if each.can_collect and not self._print.is_busy]
        can = {
            "collect": row in collectable,
            "collect_all": len({each.line.copy_id for each in collectable}) > 1,
            "hand_out": row is not None and row.can_hand_out and not row.can_collect,
            "signed": row is not None and row.can_take_back and not row.can_collect,
            "misprint": row is not None and row.can_misprint and not self._print.is_busy,
            "refuse": row is not None and row.can_refuse,
            "unreachable": row is not None and row.can_miss,
        }
        for name, button in self._actions.items():
            button.setVisible(can[name])
        self._take_back.setVisible(any(each.can_take_back for each in self._rows))
        self._show_primary()

    def _show_primary(self) -> None:
        """Show one button of the tab as the next action."""
        step = next_step(self._page) if self._page else Step.NOTHING
        is_asking = not (self._hand_out.isHidden() and self._end.isHidden())
        next_actions = {
            Step.COLLECT: ("collect_all", "collect"),
            Step.HAND_OUT: ("hand_out",),
        }.get(step, ())
        due = next((name for name in next_actions if not self._actions[name].isHidden()), "")
        for name, button in self._actions.items():
            set_primary(button, is_primary=name == due and not is_asking)
        is_back_due = step is Step.TAKE_BACK and not is_asking
        self._take_back.make_primary(is_primary=is_back_due)

    def start(self) -> None:
        """Go to what is to be done here: print, or the first line that waits for something."""
        if self._page is None:
            return
        step = next_step(self._page)
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
        self._table.setFocus()

    def open_print(self) -> None:
        """Open the print card."""
        if self._page is not None and self._page.tlv is not None:
            self._print.open()

    def _act(self, service: Callable[..., object], done_text: str, **values: object) -> None:
        """Do something with a line at once."""
        if self._is_busy:
            return
        self._is_busy = True
        self._message.clear()

        def done(_answer: object) -> None:
            self._is_busy = False
            self._table.setFocus()
            self.announced.emit(done_text)

        def failed(error: ExpectedError) -> None:
            self._is_busy = False
            self._message.show_error(error)

        self._tasks.write(service, owner=self, done=done, failed=failed, **values)

    def _on_collect_clicked(self) -> None:
        row = self._chosen()
        if row is not None and row.item is not None:
            self._act(printing.collect, self.tr("Collected."), paper_id=row.item.id)

    def _on_collect_all_clicked(self) -> None:
        waiting: list[PaperId] = []
        for row in self._rows:
            if row.can_collect and row.item is not None and row.item.id not in waiting:
                waiting.append(row.item.id)
        self._collect_next(waiting)

    def _collect_next(self, waiting: list[PaperId]) -> None:
        """Note one sheet after the other; each is an act with a line in the log."""
        if self._is_busy or not waiting:
            return
        self._is_busy = True

        def done(_none: None) -> None:
            self._is_busy = False
            self._collect_next(waiting[1:])
            self.announced.emit(self.tr("Collected."))
            self._table.setFocus()

        def failed(error: ExpectedError) -> None:
            self._is_busy = False
            self._message.show_error(error)

        self._tasks.write(
            printing.collect, owner=self, done=done, failed=failed, paper_id=waiting[0]
        )

    def _on_misprint_clicked(self) -> None:
        row = self._chosen()
        if row is not None and row.item is not None:
            text = self.tr("Misprint. It goes into the paper container.")
            self._act(printing.misprint, text, paper_id=row.item.id)

    def _on_hand_out_clicked(self) -> None:
        row = self._chosen()
        if row is not None and row.item is not None:
            self._end.hide()
            self._hand_out.start(row.line, row.item)
            self._show_primary()

    def _on_signed_clicked(self) -> None:
        row = self._chosen()
        if row is not None and row.item is not None:
            self._take_back.start(row.item.running_number)

    def _on_refuse_clicked(self) -> None:
        self._start_end(SignatureState.REFUSED)

    def _on_unreachable_clicked(self) -> None:
        self._start_end(SignatureState.UNREACHABLE)

    def _start_end(self, state: SignatureState) -> None:
        row = self._chosen()
        if row is not None:
            self._hand_out.hide()
            self._end.start(row.line, state)
            self._show_primary()

    def _on_hand_out_submitted(self) -> None:
        form = self._hand_out
        try:
            due_on = form.due_on()
        except ExpectedError as error:
            form.fail(error)
            return
        form.begin()

        def done(_none: None) -> None:
            form.finish()
            form.close_form()
            self.announced.emit(self.tr("Handed out."))

        self._tasks.write(
            signing.hand_out,
            owner=self,
            done=done,
            failed=form.fail,
            paper_id=form.paper_id,
            channel=form.channel,
            due_on=due_on,
        )

    def _on_end_submitted(self) -> None:
        form = self._end
        form.begin()

        def done(_none: None) -> None:
            form.finish()
            form.close_form()
            self.announced.emit(self.tr("Saved."))

        values: dict[str, object] = {"line_id": form.line_id, "reason": form.reason}
        if form.state is SignatureState.REFUSED:
            values["has_view_attached"] = form.has_view_attached
        service = (
            signing.refuse if form.state is SignatureState.REFUSED else signing.mark_unreachable
        )
        self._tasks.write(service, owner=self, done=done, failed=form.fail, **values)

    def _on_take_back_submitted(self) -> None:
        form = self._take_back
        form.begin()
        if self._is_of_another(form.code):
            form.is_busy = False
            form.message.show_text(
                self.tr(
                    "This sheet is of another dossier. Nothing was changed. "
                    "Type its number in the list of dossiers to open that one."
                ),
                is_warning=True,
            )
            return

        def done(_paper_id: PaperId) -> None:
            form.clear()
            self._table.setFocus()
            self.announced.emit(self.tr("Signed and back."))

        self._tasks.write(
            signing.take_back_signed,
            owner=self,
            done=done,
            failed=form.fail,
            code=form.code,
            has_view_attached=form.has_view_attached,
        )

    def _is_of_another(self, code: str) -> bool:
        """Return whether a code can be one of ours but is on no sheet of this dossier."""
        known = parse_scan_code(code) or parse_running_number(code)
        papers = self._page.papers if self._page else ()
        own = {name for item in papers for name in (item.scan_code, item.running_number)}
        return known is not None and known not in own
