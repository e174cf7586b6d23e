"""What the chosen printer says of itself, asked anew at a press, and a page to try it with."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout

from desktop.clock import AMSTERDAM, system_clock
from desktop.errors import ExpectedError
from desktop.models.ids import PrinterId
from desktop.models.printer import AllowReason, Printer
from desktop.services import lists
from desktop.services import printer as service
from desktop.services.lists import ListDocument
from desktop.tasks import Tasks
from desktop.views.settings.words import printer_facts, reason_of_allowing, route_word
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.announce import announce
from desktop.views.widgets.busy import BusyLine
from desktop.views.widgets.buttons import buttons_row, plain
from desktop.views.widgets.fields import add_row, rows_layout
from desktop.views.widgets.labels import SECTION, Heading, text_label


class PrinterPanel(QFrame):
    """Says of one printer what it can do, how it is, and why it may print pupils' data.

    Signals:
        answered: a printer's id, and what it told when it was asked.
        announced: a sentence that the window shows for some seconds.
        refused: an `ExpectedError`.
        progressed: nothing is wrong any more.
    """

    answered = Signal(object, object)
    announced = Signal(str)
    refused = Signal(object)
    progressed = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("printer_panel")
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self._tasks = tasks
        self._printer: Printer | None = None
        self._tray = ""
        self._told: dict[PrinterId, tuple[Any, datetime]] = {}
        self._reasons: dict[PrinterId, AllowReason] = {}
        self._is_busy = False
        self._title = Heading(size=SECTION)
        self._facts = text_label()
        self._pin = QLineEdit()
        self._rows = rows_layout()
        self._pin_label = QLabel()
        self._ask = plain(self.tr("Ask a&gain"))
        self._try = plain(self.tr("&Test page"))
        self._busy = BusyLine()
        self._build()

    def _build(self) -> None:
        self._facts.setObjectName("chosen_printer_facts")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pin.setObjectName("trial_pin")
        self._pin.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._ask.setObjectName("ask_again")
        self._ask.clicked.connect(self._on_ask_clicked)
        self._try.setObjectName("print_test_page")
        self._try.clicked.connect(self._on_try_clicked)
        self._pin.returnPressed.connect(self._on_try_clicked)
        self._pin_label = add_row(
            self._rows,
            self.tr("PIN for the test &page"),
            self._pin,
            self.tr(
                "The printer holds the page until you type this PIN there. It is kept nowhere. "
                "Empty: the page comes out at once; it holds no personal data."
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE_SMALL)
        for widget in (self._title, self._facts):
            layout.addWidget(widget)
        layout.addLayout(self._rows)
        layout.addWidget(self._busy)
        layout.addLayout(buttons_row(self._ask, self._try))

    def keep_answer(self, printer_id: PrinterId, capabilities: Any) -> None:
        """Remember what a printer told while the program runs."""
        self._told[printer_id] = capabilities, system_clock().astimezone(AMSTERDAM)
        self._show()

    def set_reasons(self, reasons: dict[PrinterId, AllowReason]) -> None:
        """Show why the printers may print pupils' data."""
        self._reasons = reasons
        self._show()

    def show_printer(self, printer: Printer, tray: str) -> None:
        """Show a printer; `tray` is where its sheets come out."""
        if self._printer is None or printer.id != self._printer.id:
            self._pin.clear()
        self._printer, self._tray = printer, tray
        self._show()

    def _show(self) -> None:
        printer = self._printer
        if printer is None:
            return
        self._title.setText(printer.name)
        told = self._told.get(printer.id)
        lines = [self._allowed_line(printer)]
        if told is None:
            lines.append(self.tr("What it can do was not asked yet. Choose Ask again."))
        else:
            capabilities, asked_at = told
            lines += [f"{what}: {answer}" for what, answer in printer_facts(capabilities)]
            lines.append(self.tr("Asked at {time}").format(time=f"{asked_at:%H:%M}"))
        self._facts.setText("\n".join(lines))
        can_pin = told is not None and told[0].can_pin
        self._rows.setRowVisible(self._pin_label, can_pin)
        if told is not None and can_pin:
            self._pin.setMaxLength(told[0].pin_max)

    def _allowed_line(self, printer: Printer) -> str:
        if not printer.is_allowed:
            return self.tr("May print pupils' data: no. Choose Change to tick it.")
        reason = self._reasons.get(printer.id)
        if reason is None:
            return self.tr("May print pupils' data: yes")
        return self.tr("May print pupils' data: yes, {reason}").format(
            reason=reason_of_allowing(reason)
        )

    def _on_ask_clicked(self) -> None:
        if self._printer is not None and not self._is_busy:
            self._begin(self.tr("The printer is being asked…"))
            self._ask_printer(self._printer, lambda: announce(self, self._facts.text()))

    def _ask_printer(self, printer: Printer, then: Any) -> None:
        def answered(capabilities: Any) -> None:
            self._end()
            self.keep_answer(printer.id, capabilities)
            self.answered.emit(printer.id, capabilities)
            then()

        self._tasks.run(
            service.ask,
            owner=self,
            done=lambda answer: answered(answer[0]),
            failed=self._fail,
            address=printer.address,
            certificate_sha256=printer.certificate_sha256,
        )

    def _on_try_clicked(self) -> None:
        printer = self._printer
        if printer is None or self._is_busy:
            return
        self._begin(self.tr("The test page is being sent…"))
        if printer.id in self._told:
            self._note(printer)
        else:
            self._ask_printer(printer, lambda: self._on_asked_first(printer))

    def _on_asked_first(self, printer: Printer) -> None:
        """Go on, unless the printer turned out to take a PIN that somebody may want to type."""
        if self._told[printer.id][0].can_pin:
            self._pin.setFocus()
            self.announced.emit(self.tr("Type a PIN if you like, and choose Test page again."))
            return
        self._begin(self.tr("The test page is being sent…"))
        self._note(printer)

    def _note(self, printer: Printer) -> None:
        self._tasks.write(
            lists.note_list,
            owner=self,
            done=self._send,
            failed=self._fail,
            document=ListDocument.TEST_PAGE,
            printer_id=printer.id,
        )

    def _send(self, printer: Printer) -> None:
        told = self._told.get(printer.id)
        pin = self._pin.text() if told is not None and told[0].can_pin else ""
        self._tasks.run(
            service.print_trial_page,
            owner=self,
            done=lambda _job: self._on_sent(has_pin=bool(pin)),
            failed=self._fail,
            printer=printer,
            model="" if told is None else told[0].model,
            road=route_word(printer),
            tray=self._tray,
            sent_at=system_clock().astimezone(AMSTERDAM),
            pin=pin or None,
        )

    def _on_sent(self, *, has_pin: bool) -> None:
        self._end()
        self._pin.clear()
        self.announced.emit(
            self.tr("The test page waits in the printer for your PIN.")
            if has_pin
            else self.tr("The test page is on its way: take it out of the printer.")
        )

    def _begin(self, text: str) -> None:
        self._is_busy = True
        self.progressed.emit()
        self._busy.set_text(text)

    def _end(self) -> None:
        self._is_busy = False
        self._busy.set_text("")

    def _fail(self, error: ExpectedError) -> None:
        self._end()
        self.refused.emit(error)
