"""Adding a printer, or changing what is kept of one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QRadioButton, QVBoxLayout

from desktop.errors import ExpectedError, PrinterCertificateChanged
from desktop.i18n import translate
from desktop.models.draft import DraftName, FormName
from desktop.models.ids import PlaceId, PrinterId
from desktop.models.printer import AllowReason, Printer
from desktop.services import printer as service
from desktop.tasks import Tasks
from desktop.views.settings.words import printer_facts, reason_of_allowing
from desktop.views.theme import SPACE
from desktop.views.widgets.ask import ask
from desktop.views.widgets.buttons import buttons_row, plain
from desktop.views.widgets.closable_form import ClosableForm
from desktop.views.widgets.fields import Choice, TextField, add_row
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.message_bar import MessageBar

_NAME = 100
_ADDRESS = 255
_SUM_SHOWN = 32


class PrinterForm(ClosableForm):
    """Asks the printer itself what it can do; what it answers is shown before it is stored.

    Signals:
        stored: the printer is on the list as it stands here: its id, and what it told when it was
            asked, or `None`.
    """

    stored = Signal(object, object)

    def __init__(self, tasks: Tasks, message: MessageBar) -> None:
        super().__init__(translate("PrinterForm", "&Save"), "save_printer", message=message)
        self._tasks = tasks
        self._printer: Printer | None = None
        self._told: Any = None
        self._fingerprint = ""
        self._new_fingerprint = ""
        self._on_network = QRadioButton(self.tr("On the &network, by its address"))
        self._on_computer = QRadioButton(self.tr("Set up on this &computer"))
        self._address = TextField(_ADDRESS)
        self._queue = Choice()
        self._ask = plain(self.tr("As&k the printer"))
        self._facts = text_label()
        self._trust = plain(self.tr("&Trust the new certificate"))
        self._name = TextField(_NAME)
        self._tray = Choice()
        self._is_allowed = QCheckBox(self.tr("This printer &may print pupils' data"))
        self._reason = Choice(
            [
                (None, self.tr("choose why")),
                *((each, reason_of_allowing(each)) for each in AllowReason),
            ]
        )
        self._reason_row = QLabel()
        self._address_row = QLabel()
        self._queue_row = QLabel()
        self._build(self.rows)

    def _build(self, rows: QFormLayout) -> None:
        for name, widget in (
            ("printer_on_network", self._on_network),
            ("printer_on_computer", self._on_computer),
            ("printer_address", self._address),
            ("printer_queue", self._queue),
            ("ask_printer", self._ask),
            ("printer_facts", self._facts),
            ("trust_certificate", self._trust),
            ("printer_name", self._name),
            ("printer_tray", self._tray),
            ("printer_is_allowed", self._is_allowed),
            ("printer_reason", self._reason),
        ):
            widget.setObjectName(name)
        self._address.setPlaceholderText("ipps://192.168.1.20")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._on_computer.toggled.connect(self._on_computer_toggled)
        self._address.textChanged.connect(self._forget_answer)
        self._queue.currentIndexChanged.connect(self._forget_answer)
        self._is_allowed.toggled.connect(self._show_reason)
        self._ask.clicked.connect(self._on_ask_clicked)
        self._trust.clicked.connect(self._on_trust_clicked)
        self.submitted.connect(self._on_save_asked)
        rows.addRow(self._on_network)
        rows.addRow(self._on_computer)
        self._address_row = add_row(
            rows,
            self.tr("A&ddress"),
            self._address,
            self.tr("With ipps:// nobody on the network can read along. With ipp:// they can."),
        )
        self._queue_row = add_row(
            rows,
            self.tr("&Printer"),
            self._queue,
            self.tr("Through this computer no PIN can be asked at the printer."),
        )
        asking = QVBoxLayout()
        asking.setSpacing(SPACE)
        asking.addLayout(buttons_row(self._ask, self._trust))
        asking.addWidget(self._facts)
        rows.addRow("", asking)
        add_row(rows, self.tr("Nam&e"), self._name)
        add_row(
            rows,
            self.tr("Sheets come o&ut in"),
            self._tray,
            self.tr("The place where a sheet lies until someone fetches it."),
        )
        rows.addRow("", self._is_allowed)
        rows.addRow(
            "",
            text_label(
                self.tr(
                    "Only for a printer that waits for a PIN or a pass, or that stands where "
                    "only the secretariat comes."
                ),
                is_muted=True,
            ),
        )
        self._reason_row = add_row(rows, self.tr("Because &it"), self._reason)
        self.add_foot()

    def start(
        self,
        printer: Printer | None,
        trays: Sequence[tuple[object, str]],
        reason: AllowReason | None = None,
    ) -> None:
        """Show a printer to change, or an empty form.

        Args:
            printer: to change, `None` for a new one.
            trays: places to choose, with their names.
            reason: why it may print pupils' data, as far as it was said.
        """
        is_new = printer is None
        self._printer = printer
        self.title.setText(self.tr("Add a printer") if is_new else self.tr("Change a printer"))
        self._on_network.setVisible(is_new)
        self._on_computer.setVisible(is_new)
        self._on_network.setChecked(True)
        self._show_road(by_queue=False)
        self._address.setReadOnly(not is_new)
        self._address.setText("" if printer is None else printer.address)
        self._name.setText("" if printer is None else printer.name)
        self._is_allowed.setChecked(printer is not None and printer.is_allowed)
        self._tray.set_pairs(trays)
        if printer is not None:
            self._choose_tray(printer.tray_place_id, trays)
        self._reason.set_value(reason)
        self._show_reason()
        self._forget_answer()
        self.remember()
        self.keep_draft(
            self._tasks,
            DraftName(FormName.PRINTER, "" if printer is None else str(printer.id)),
            stored=printer,
        )
        self.come_up(self._address if is_new else self._name)

    def _choose_tray(self, place_id: PlaceId, trays: Sequence[tuple[object, str]]) -> None:
        # The place may be closed since; then the first tray is offered.
        if any(value == place_id for value, _label in trays):
            self._tray.set_value(place_id)

    def _show_reason(self) -> None:
        is_allowed = self._is_allowed.isChecked()
        self.rows.setRowVisible(self._reason_row, is_allowed)
        if is_allowed and self._reason.value() is None and self._told and self._told.can_pin:
            self._reason.set_value(AllowReason.PIN)

    def _show_road(self, *, by_queue: bool) -> None:
        self.rows.setRowVisible(self._queue_row, by_queue)
        self.rows.setRowVisible(self._address_row, not by_queue)

    def _on_computer_toggled(self, by_queue: bool) -> None:  # noqa: FBT001 - a slot
        self._show_road(by_queue=by_queue)
        self._forget_answer()
        if by_queue:
            self._tasks.run(
                service.queues,
                owner=self,
                done=self._on_queues_told,
                failed=self.message.show_error,
            )

    def _on_queues_told(self, queues: tuple[str, ...]) -> None:
        self._queue.set_pairs([(queue, queue) for queue in queues])
        if not queues:
            self._say(self.tr("No printers are set up on this computer."))

    def _say(self, facts: str) -> None:
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))

    def _asked_address(self) -> str:
        if self._on_computer.isChecked():
            return str(self._queue.value() or "")
        return self._address.text().strip()

    def _forget_answer(self) -> None:
        """What another printer answered says nothing of this one."""
        self._fingerprint = "" if self._printer is None else self._printer.certificate_sha256
        self._new_fingerprint = ""
        self._told = None
        self._trust.hide()
        self._say("")
        self._ask.setEnabled(True)

    def _on_ask_clicked(self) -> None:
        address = self._asked_address()
        self._forget_answer()
        self.message.clear()
        self._ask.setEnabled(False)
        self._say(self.tr("The printer is being asked…"))
        self._tasks.run(
            service.ask,
            owner=self,
            done=lambda answer: self._on_answered(address, *answer),
            failed=lambda error: self._on_not_answered(address, error),
            address=address,
            certificate_sha256=self._fingerprint,
        )

    def _on_answered(self, address: str, capabilities: Any, fingerprint: str) -> None:
        if address != self._asked_address():
            return
        self._ask.setEnabled(True)
        self._fingerprint = fingerprint
        self._told = capabilities
        facts = [f"{what}: {answer}" for what, answer in printer_facts(capabilities)]
        if fingerprint:
            facts.append(self.tr("Certificate: {sum}").format(sum=_shown_sum(fingerprint)))
        self._say("\n".join(facts))
        if not self._name.text().strip():
            self._name.setText(capabilities.model[:_NAME])
        self._show_reason()

    def _on_not_answered(self, address: str, error: ExpectedError) -> None:
        if address != self._asked_address():
            return
        self._ask.setEnabled(True)
        self._say("")
        if isinstance(error, PrinterCertificateChanged):
            self._new_fingerprint = str(error.data["found"])
            self._say(
                self.tr("Known certificate: {old}\nShown now: {new}").format(
                    old=_shown_sum(self._fingerprint), new=_shown_sum(self._new_fingerprint)
                )
            )
            self._trust.show()
        self.message.show_error(error)

    def _on_trust_clicked(self) -> None:
        ask(
            self,
            title=self.tr("Trust the new certificate"),
            text=self.tr(
                "Do this only when the IT manager has said that this printer was replaced or set "
                "up anew. Otherwise another device may be taking its place."
            ),
            yes=self.tr("Trust"),
            no=self.tr("Leave as it is"),
            on_yes=self._on_trusted,
        )

    def _on_trusted(self) -> None:
        assert self._printer is not None
        trusted = replace(self._printer, certificate_sha256=self._new_fingerprint)
        self._tasks.write(
            service.edit,
            owner=self,
            done=lambda _none: self._on_trust_stored(trusted),
            failed=self.message.show_error,
            printer=trusted,
        )

    def _on_trust_stored(self, trusted: Printer) -> None:
        self._printer = trusted
        self._on_ask_clicked()

    def _on_save_asked(self) -> None:
        is_allowed, reason = self._is_allowed.isChecked(), self._reason.value()
        was_allowed = self._printer is not None and self._printer.is_allowed
        if is_allowed and not was_allowed and reason is None:
            self.message.show_text(
                self.tr("Choose why this printer may print pupils' data. Nothing was saved."),
                is_warning=True,
            )
            self.go_to(self._reason)
            return
        self.begin()
        tray = self._tray.value()
        assert isinstance(tray, int)
        if self._printer is None:
            self._tasks.write(
                self.storing(service.add),
                owner=self,
                done=self._on_stored,
                failed=self.fail,
                name=self._name.text(),
                address=self._asked_address(),
                is_allowed=is_allowed,
                tray_place_id=PlaceId(tray),
                certificate_sha256=self._fingerprint,
                reason=reason if is_allowed else None,
            )
            return
        printer = replace(
            self._printer,
            name=self._name.text(),
            is_allowed=is_allowed,
            tray_place_id=PlaceId(tray),
            certificate_sha256=self._fingerprint,
        )
        self._tasks.write(
            self.storing(service.edit),
            owner=self,
            done=lambda _none: self._on_stored(printer.id),
            failed=self.fail,
            printer=printer,
            reason=reason if is_allowed else None,
        )

    def _on_stored(self, printer_id: PrinterId) -> None:
        self.finish()
        self.stored.emit(printer_id, self._told)


def _shown_sum(sha256: str) -> str:
    """Return the beginning of a certificate's sum, as the panel of a printer can show it."""
    start = sha256[:_SUM_SHOWN].upper()
    return " ".join(start[at : at + 4] for at in range(0, len(start), 4))
