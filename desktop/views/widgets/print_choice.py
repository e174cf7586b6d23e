"""Which printer, and with which PIN: for what is printed apart from a dossier."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.printer import Printer, PrinterRoute
from desktop.services import printer as service
from desktop.tasks import Tasks
from desktop.views.widgets.fields import Choice, add_row, rows_layout
from desktop.views.widgets.labels import text_label

Ready = Callable[[Printer, str | None], object]
"""Gets the printer and the PIN, `None` for a print that comes out at once."""


class PrintChoice(QWidget):
    """The printers, of which those that may not print are grey with the reason, and a PIN.

    The PIN lives in its field until the print is sent, and nowhere else.

    Args:
        tasks: the bridge to the services.
        name: the beginning of object names.
        any_printer: whether also a printer that may not print personal data will do.

    Signals:
        warned: what is worth knowing before one prints after all.
        failed: an `ExpectedError`; nothing was printed.
        counted: how many printers can be chosen.
    """

    warned = Signal(str)
    failed = Signal(object)
    counted = Signal(int)

    def __init__(self, tasks: Tasks, name: str, *, any_printer: bool = False) -> None:
        super().__init__()
        self._tasks = tasks
        self._any_printer = any_printer
        self._answered: dict[Printer, int] = {}
        self._pinless: Printer | None = None
        self._printer = Choice()
        self._printer.setObjectName(f"{name}_printer")
        self._pin = QLineEdit()
        self._pin.setObjectName(f"{name}_pin")
        self._pin.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._none = text_label(
            self.tr(
                "There is no printer that may print personal data. "
                "Put your secured printer on the list in the settings."
            )
        )
        self._none.setObjectName(f"{name}_no_printer")
        self._rows = rows_layout()
        self._printer_label = add_row(self._rows, self.tr("Printer"), self._printer)
        self._pin_label = add_row(
            self._rows,
            self.tr("PIN"),
            self._pin,
            self.tr("The printer holds the sheets until you type this PIN there."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        self._none.hide()
        self._show_pin(longest=0)
        self._printer.currentIndexChanged.connect(self._on_printer_changed)
        self._pin.textChanged.connect(self._on_pin_changed)

    @property
    def printer(self) -> Printer | None:
        """The chosen printer, if it will do."""
        chosen = self._printer.value()
        return chosen if isinstance(chosen, Printer) and self._will_do(chosen) else None

    def _will_do(self, printer: Printer) -> bool:
        return printer.is_allowed or self._any_printer

    def refresh(self) -> None:
        """Read the printers again; the same one stays chosen."""
        self._tasks.read(service.every, owner=self, done=self._show, latest=True)

    def _show(self, printers: Sequence[Printer]) -> None:
        chosen = self._printer.value()
        with_reason = self.tr("{name} · may not print personal data (settings)")
        self._printer.blockSignals(True)  # noqa: FBT003 - of Qt
        self._printer.set_pairs(
            [
                (each, each.name if self._will_do(each) else with_reason.format(name=each.name))
                for each in printers
            ]
        )
        model = self._printer.model()
        for row, each in enumerate(printers):
            if isinstance(model, QStandardItemModel) and not self._will_do(each):
                model.item(row).setEnabled(False)
        same = chosen.id if isinstance(chosen, Printer) else None
        for each in printers:
            if each.id == same:
                self._printer.set_value(each)
        self._printer.blockSignals(False)  # noqa: FBT003 - of Qt
        count = sum(map(self._will_do, printers))
        self._none.setVisible(not count)
        self._rows.setRowVisible(self._printer_label, bool(printers))
        self.counted.emit(count)
        self._on_printer_changed()

    def _on_printer_changed(self) -> None:
        self._pinless = None
        printer = self.printer
        longest = self._answered.get(printer, 0) if printer is not None else 0
        self._show_pin(longest)
        if printer is not None and printer not in self._answered and self.isVisible():
            self._ask(printer, lambda: None)

    def _show_pin(self, longest: int) -> None:
        self._rows.setRowVisible(self._pin_label, longest > 0)
        if longest > 0:
            self._pin.setMaxLength(longest)
        else:
            self._pin.clear()

    def _on_pin_changed(self) -> None:
        self._pinless = None

    def _ask(self, printer: Printer, then: Callable[[], object]) -> None:
        """Find out whether a printer takes a PIN; only IPP printers do."""
        if printer.route is not PrinterRoute.IPP:
            self._answered[printer] = 0
            then()
            return

        def answered(longest: int) -> None:
            self._answered[printer] = longest
            if printer == self.printer:
                self._show_pin(longest)
            then()

        self._tasks.run(
            service.ask,
            owner=self,
            done=lambda answer: answered(answer[0].pin_max),
            failed=self.failed.emit,
            address=printer.address,
            certificate_sha256=printer.certificate_sha256,
        )

    def choose(self, ready: Ready) -> None:
        """Hand over printer and PIN, once the printer said whether it takes one.

        Without a PIN where one can be given it warns first; asked again it goes on.
        """
        printer = self.printer
        if printer is None:
            return
        if printer not in self._answered:
            self._ask(printer, lambda: self.choose(ready))
            return
        pin = self._pin.text() if self._answered[printer] else ""
        if self._answered[printer] and not pin and self._pinless != printer:
            self._pinless = printer
            self.warned.emit(
                self.tr(
                    "Without a PIN the sheets come out at once and lie there for all to see. "
                    "Type a PIN, or press Print again if you stand at the printer."
                )
            )
            self._pin.setFocus()
            return
        ready(printer, pin or None)

    def forget_pin(self) -> None:
        """Empty the field: the print went out."""
        self._pin.clear()

    def fail(self, error: ExpectedError) -> None:
        """Ask the printer anew before the next try: something was not as it said."""
        self._answered.clear()
        self.failed.emit(error)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        # Only now: a printer is asked nothing as long as nobody looks at this.
        self.refresh()
