"""The card that prints the signing set: checked, prepared, sent and recorded, one after another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.error_text import sentence
from desktop.errors import Cancelled, ExpectedError
from desktop.i18n import translate
from desktop.models.ids import PaperId
from desktop.models.printer import Printer, PrinterRoute, PrintJobState
from desktop.models.progress import Progress
from desktop.models.signing import Party, ProposedLine
from desktop.services import certificate, printing
from desktop.services import dossier as dossier_service
from desktop.services import printer as printer_service
from desktop.services.dossier import DossierPage
from desktop.services.printing import PreparedSet, SentSet
from desktop.tasks import Tasks
from desktop.views.dossier.card import Card
from desktop.views.dossier.next_step import Step, next_step
from desktop.views.dossier.preview_pane import PreviewPane, Sample
from desktop.views.dossier.print_form import PrintForm, PrintWish
from desktop.views.widgets.buttons import plain


class PrintCard(Card):
    """Prints the sheets that are to be signed.

    Signals:
        announced: a text for a toast.
        advanced: all that was asked is printed.
        settings_requested: someone wants to put a printer on the list.
    """

    announced = Signal(str)
    advanced = Signal()
    settings_requested = Signal()
    _progressed = Signal(int, int)

    def __init__(self, tasks: Tasks) -> None:
        form = PrintForm(tasks)
        preview = PreviewPane(tasks)
        super().__init__(
            translate("PrintCard", "Print the forms"), form, "print_card", beside=preview
        )
        self._form = form
        self._preview = preview
        self._tasks = tasks
        self._page: DossierPage | None = None
        self._progress: Progress | None = None
        self._asked: Printer | None = None
        self._answered: Printer | None = None
        self._pinless: Printer | None = None
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Printing"))
        stop = plain(self.tr("Stop printing"))
        stop.setObjectName("print_stop")
        stop.clicked.connect(self._on_stop_clicked)
        self._running = QWidget()
        row = QHBoxLayout(self._running)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        self._form.rows.addRow(self._running)
        self._running.hide()
        self._progressed.connect(self._on_progressed)
        self._form.submitted.connect(self._on_form_submitted)
        self._form.school_submitted.connect(self._on_school_submitted)
        self._form.printer_chosen.connect(self._ask_printer)
        self._form.settings_requested.connect(self.settings_requested)
        self._form.pin.textChanged.connect(self._on_pin_changed)
        self._form.wish_changed.connect(self._show_sample)

    @property
    def is_busy(self) -> bool:
        """Whether a print is under way; then the card must live until it is recorded."""
        return self._form.is_busy

    def show_page(self, page: DossierPage) -> None:
        """Show a dossier; while it prints, nothing in the form changes."""
        self._page = page
        self.setVisible(page.tlv is not None)
        if page.tlv is None or self.is_busy:
            return
        self._tasks.read(
            certificate.propose,
            owner=self,
            done=self._on_proposed,
            latest=True,
            dossier_id=page.dossier.id,
        )
        self._tasks.read(printing.printers, owner=self, done=self._form.show_printers, latest=True)

    def _on_proposed(self, proposed: tuple[ProposedLine, ...]) -> None:
        if self._page is None or self.is_busy:
            return
        self._form.show_page(self._page, proposed)
        count = self._form.open_count
        state = (
            self.tr("%n sheet(s) to print", "", count)
            if count
            else self.tr("Everyone has a sheet.")
        )
        is_due = next_step(self._page) is Step.PRINT
        self.show_state(state, self.tr("Print…") if count else self.tr("Print anew…"))
        if is_due and not self.is_open:
            self.open_quietly()

    def open_for(self, parties: frozenset[Party] | None) -> None:
        """Open the form with these parties ticked; `None` for all who have no sheet."""
        self._form.tick_only(parties)
        self.open()

    def _show_sample(self) -> None:
        sample = self._form.sample()
        if self._page is not None and not self.is_busy:
            dossier_id = self._page.dossier.id
            self._preview.show_sample(None if sample is None else Sample(dossier_id, *sample))

    def _ask_printer(self) -> None:
        """Find out whether the chosen printer takes a PIN; only IPP printers do."""
        printer = self._form.printer
        if printer is None or printer in {self._asked, self._answered}:
            return
        if printer.route is not PrinterRoute.IPP or not self._form.isVisible():
            return
        self._asked = printer
        self._tasks.run(
            printer_service.ask,
            owner=self,
            done=lambda answer: self._on_printer_answered(printer, answer[0].pin_max),
            failed=lambda error: self._on_printer_silent(printer, error),
            address=printer.address,
            certificate_sha256=printer.certificate_sha256,
        )

    def _on_printer_answered(self, printer: Printer, pin_max: int) -> None:
        self._asked, self._answered = None, printer
        if printer == self._form.printer:
            self._form.ask_for_pin(longest=pin_max)

    def _on_printer_silent(self, printer: Printer, error: ExpectedError) -> None:
        self._asked = None
        if printer == self._form.printer and not self.is_busy:
            self._form.message.show_text(sentence(error), is_warning=True)

    def _on_pin_changed(self) -> None:
        self._pinless = None

    def _on_form_submitted(self) -> None:
        try:
            wish = self._form.wish()
        except ExpectedError as error:
            self._form.fail(error)
            return
        if wish is None:
            return
        self._form.begin()
        if wish.printer.route is PrinterRoute.IPP and self._answered != wish.printer:
            self._tasks.run(
                printer_service.ask,
                owner=self,
                done=lambda answer: self._on_asked_again(wish, answer[0].pin_max),
                failed=self._form.fail,
                address=wish.printer.address,
                certificate_sha256=wish.printer.certificate_sha256,
            )
        else:
            self._print(wish)

    def _on_asked_again(self, wish: PrintWish, pin_max: int) -> None:
        self._on_printer_answered(wish.printer, pin_max)
        self._print(wish)

    def _print(self, wish: PrintWish) -> None:
        if self._form.asks_for_pin and wish.pin is None and self._pinless != wish.printer:
            self._pinless = wish.printer
            self._form.is_busy = False
            self._form.message.show_text(
                self.tr(
                    "Without a PIN the sheets come out at once and lie there for all to see. "
                    "Type a PIN, or press Print again if you stand at the printer."
                ),
                is_warning=True,
            )
            self._form.go_to(self._form.pin)
            return
        self._pinless = None
        self._tasks.run(
            printing.check_printer,
            owner=self,
            done=lambda _none: self._prepare(wish),
            failed=self._form.fail,
            printer=wish.printer,
            pin=wish.pin,
        )

    def _prepare(self, wish: PrintWish) -> None:
        if self._page is None:
            return
        self._tasks.write(
            printing.prepare,
            owner=self,
            done=lambda prepared: self._send(prepared, wish.pin),
            failed=self._form.fail,
            dossier_id=self._page.dossier.id,
            sent_on=wish.sent_on,
            printer_id=wish.printer.id,
            mode=wish.mode,
            parties=wish.parties,
        )

    def _send(self, prepared: PreparedSet, pin: str | None) -> None:
        progress = Progress(len(prepared.copies), on_change=self._progressed.emit)
        self._progress = progress
        self._on_progressed(0, len(prepared.copies))
        self._running.show()
        self._tasks.run(
            printing.send,
            owner=self,
            done=self._record,
            failed=self._form.fail,
            prepared=prepared,
            pin=pin,
            progress=progress,
        )

    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setMaximum(total)
        self._bar.setValue(done)

    def _on_stop_clicked(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _record(self, sent: SentSet) -> None:
        self._progress = None
        self._running.hide()
        self._tasks.write(
            printing.record,
            owner=self,
            done=lambda _none: self._on_recorded(sent),
            failed=self._form.fail,
            sent=sent,
        )

    def _on_recorded(self, sent: SentSet) -> None:
        has_pin = bool(self._form.pin.text())
        self._form.pin.clear()
        self._form.tick_only(None)
        self._form.finish()
        printed = [
            copy.copy.data.running_number
            for copy in sent.copies
            if copy.state is not PrintJobState.FAILED
        ]
        if printed and sent.prepared.printer is not None:
            text = self.tr("%n sheet(s) to {printer}: {numbers}", "", len(printed))
            told = text.format(printer=sent.prepared.printer.name, numbers=", ".join(printed))
            reminder = self.tr("Type your PIN at the printer.") if has_pin else ""
            self.announced.emit(f"{told}. {reminder}" if reminder else told)
        if isinstance(sent.error, Cancelled):
            text = self.tr("Stopped: {done} of {total} sheets went to the printer.")
            self._form.message.show_text(
                text.format(done=len(printed), total=len(sent.copies)), is_warning=True
            )
        elif sent.error is not None:
            self._form.fail(sent.error)
        else:
            self.close_form()
            self.advanced.emit()

    def _on_school_submitted(self) -> None:
        school_id = self._form.school.school_id()
        if self._page is None or self.is_busy:
            return
        if school_id is None:
            self._form.go_to(self._form.school)
            return
        self._form.begin()
        self._tasks.write(
            dossier_service.choose_receiving_school,
            owner=self,
            done=self._on_school_kept,
            failed=self._form.fail,
            dossier_id=self._page.dossier.id,
            school_id=school_id,
        )

    def _on_school_kept(self, _superseded: tuple[PaperId, ...]) -> None:
        self._form.finish()
        self.announced.emit(self.tr("The new school is saved."))
        self._form.go_to(self._form.save)
