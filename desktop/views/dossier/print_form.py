"""What is printed, for whom, when it is sent, and on which printer."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.clock import local_date, system_clock
from desktop.errors import UnreadableDate
from desktop.i18n import translate
from desktop.models.ids import GuardianId, PrinterId
from desktop.models.paper import CopyState
from desktop.models.printer import Printer
from desktop.models.signing import (
    Party,
    ProposedLine,
    SignatureLine,
    SignatureState,
    SigningMode,
)
from desktop.services.dossier import DossierPage
from desktop.services.printing import PrinterOffer
from desktop.tasks import Tasks
from desktop.views.labels import mode_label, party_label, signature_label
from desktop.views.theme import SPACE_SMALL
from desktop.views.widgets.buttons import plain, set_primary
from desktop.views.widgets.fields import Choice, DateField, add_row
from desktop.views.widgets.form import Form, tab_before
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.school_field import SchoolField

_OUT = frozenset({CopyState.PRINTED, CopyState.COLLECTED})

_Who = tuple[Party, GuardianId | None]


class PrintWish(NamedTuple):
    """What someone asks to print."""

    parties: frozenset[Party]
    mode: SigningMode
    sent_on: date
    printer: Printer
    pin: str | None


class PrintForm(Form):
    """The fields of a print; every party that has no sheet yet is ticked.

    Signals:
        school_submitted: the new school is chosen.
        printer_chosen: a printer that may be asked what it can do.
        settings_requested: someone wants to put a printer on the list.
        wish_changed: something is filled in that shows on the sheets.
    """

    school_submitted = Signal()
    wish_changed = Signal()
    printer_chosen = Signal()
    settings_requested = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(translate("PrintForm", "&Print"), "print")
        self._page: DossierPage | None = None
        self._proposed: tuple[ProposedLine, ...] = ()
        self._shown_round: object = None
        self._ticks: dict[_Who, QCheckBox] = {}
        self._wanted: frozenset[Party] | None = None
        self._picked: PrinterId | None = None
        self._add_school(tasks)
        rows = self.rows
        self._parties = QVBoxLayout()
        self._parties.setSpacing(SPACE_SMALL)
        rows.addRow(QLabel(self.tr("A sheet for")), self._parties)
        self._mode = Choice([(each, mode_label(each)) for each in SigningMode])
        self._mode.setObjectName("print_mode")
        self._mode.currentIndexChanged.connect(self._show_parties)
        self._sent_on = DateField()
        self._sent_on.setObjectName("print_sent_on")
        self._sent_on.textChanged.connect(self._show_parties)
        self._supersedes = text_label()
        self._supersedes.setObjectName("print_supersedes")
        self._printer = Choice()
        self._printer.setObjectName("print_printer")
        self._printer.currentIndexChanged.connect(self._on_printer_changed)
        self._printer.activated.connect(self._on_printer_picked)
        self.pin = QLineEdit()
        self.pin.setObjectName("print_pin")
        self.pin.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        add_row(rows, self.tr("They sign"), self._mode)
        add_row(
            rows,
            self.tr("Date of sending"),
            self._sent_on,
            self.tr("From this day the six weeks to object run. It stands on the sheets."),
        )
        rows.addRow("", self._supersedes)
        self._printer_label = add_row(rows, self.tr("Printer"), self._printer)
        self._pin_label = add_row(
            rows,
            self.tr("PIN"),
            self.pin,
            self.tr("The printer holds the sheets until you type this PIN there."),
        )
        self._add_no_printer()
        self.add_foot()
        self.ask_for_pin(longest=0)

    def _add_school(self, tasks: Tasks) -> None:
        self.school = SchoolField(tasks)
        self.school.setObjectName("print_receiving_school")
        keep = plain(self.tr("Keep this school"))
        keep.setObjectName("print_receiving_school_save")
        keep.clicked.connect(self.school_submitted)
        self._school_part = QWidget()
        column = QVBoxLayout(self._school_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            text_label(
                self.tr(
                    "The new school is not known yet. It signs too, and its name stands on the "
                    "sheets: choose it here first. Sheets printed now call it unknown."
                )
            )
        )
        label = QLabel(self.tr("New school"))
        label.setBuddy(self.school)
        self.school.setAccessibleName(label.text())
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.school, 1)
        row.addWidget(keep)
        column.addLayout(row)
        self.rows.addRow(self._school_part)

    def _add_no_printer(self) -> None:
        self._no_printer = QWidget()
        self._no_printer.setObjectName("print_no_printer")
        self._open_settings = plain(self.tr("Open the settings"))
        self._open_settings.setObjectName("print_open_settings")
        self._open_settings.clicked.connect(self.settings_requested)
        row = QHBoxLayout(self._no_printer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(
            text_label(
                self.tr(
                    "There is no printer that may print personal data. Nothing can be printed yet: "
                    "put your secured printer on the list in the settings."
                )
            ),
            1,
        )
        row.addWidget(self._open_settings)
        self.rows.addRow(self._no_printer)
        # Until the list is read, nobody knows.
        self._no_printer.hide()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        # Only now: a printer is asked nothing as long as nobody looks at this form.
        self.printer_chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let Enter in the field of the new school keep the school."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.school.hasFocus():
            self.school_submitted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def make_primary(self, *, is_primary: bool) -> None:
        super().make_primary(is_primary=is_primary)
        set_primary(self._open_settings, is_primary=is_primary)

    @override
    def start_at_first(self) -> None:
        """Go to what is still missing: a printer or a PIN; else to the button."""
        if not self._no_printer.isHidden():
            self.go_to(self._open_settings)
        elif self.asks_for_pin and not self.pin.text():
            self.go_to(self.pin)
        else:
            self.go_to(self.save)

    def show_page(self, page: DossierPage, proposed: tuple[ProposedLine, ...]) -> None:
        """Show who needs a sheet, and propose the day of sending."""
        self._page, self._proposed = page, proposed
        self._school_part.setVisible(page.receiving_school is None)
        signing = page.round
        if signing != self._shown_round or not self._sent_on.text():
            self._shown_round = signing
            goes_on = signing is not None and self._copies_out()
            if signing is not None:
                self._mode.set_value(signing.mode)
            self._sent_on.set_value(
                signing.sent_on if signing and goes_on else local_date(system_clock())
            )
        self._show_parties()

    def _copies_out(self) -> bool:
        if self._page is None or self._page.round is None:
            return False
        states = {item.id: item.copy_state for item in self._page.papers}
        return any(
            line.copy_id is not None
            and states[line.copy_id] in _OUT
            and line.state is not SignatureState.SIGNED
            for line in self._page.round.lines
        )

    def _is_other_round(self) -> bool:
        """Return whether printing so makes the copies that are out wrong."""
        if self._page is None or self._page.round is None or not self._copies_out():
            return False
        try:
            sent_on = self._sent_on.value()
        except UnreadableDate:
            return False
        signing = self._page.round
        return sent_on is not None and (self._mode.value(), sent_on) != (
            signing.mode,
            signing.sent_on,
        )

    def _lines(self) -> dict[_Who, SignatureLine]:
        if self._page is None or self._page.round is None:
            return {}
        return {(line.party, line.guardian_id): line for line in self._page.round.lines}

    def _is_open(self, line: SignatureLine | None) -> bool:
        if line is None or (line.state is SignatureState.READY and line.copy_id is None):
            return True
        still_open = {SignatureState.READY, SignatureState.PRINTED, SignatureState.HANDED_OUT}
        return self._is_other_round() and line.state in still_open

    @property
    def open_count(self) -> int:
        """How many parties have no sheet yet."""
        lines = self._lines()
        return sum(
            self._is_open(lines.get((line.party, line.guardian_id))) for line in self._proposed
        )

    def _show_parties(self) -> None:
        lines = self._lines()
        unticked = {
            who for who, tick in self._ticks.items() if tick.isEnabled() and not tick.isChecked()
        }
        self._make_ticks()
        for proposed in self._proposed:
            who = (proposed.party, proposed.guardian_id)
            line = lines.get(who)
            text = f"{party_label(proposed.party)} · {proposed.name}"
            is_open = self._is_open(line)
            if line is not None and not is_open:
                text = f"{text} · {signature_label(line.state).lower()}"
            wanted = who not in unticked if self._wanted is None else who[0] in self._wanted
            tick = self._ticks[who]
            tick.setText(text.replace("&", "&&"))
            tick.setEnabled(is_open)
            tick.blockSignals(True)  # noqa: FBT003 - of Qt
            tick.setChecked(is_open and wanted)
            tick.blockSignals(False)  # noqa: FBT003 - of Qt
        self._show_what_it_does()
        self.wish_changed.emit()

    def _make_ticks(self) -> None:
        """Have a tick for each party; the same ones stay, also under a finger that presses one."""
        parties = [(proposed.party, proposed.guardian_id) for proposed in self._proposed]
        if list(self._ticks) == parties:
            return
        for tick in self._ticks.values():
            self._parties.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = {}
        for who in parties:
            tick = QCheckBox()
            tick.setObjectName(f"print_{who[0]}")
            tick.toggled.connect(self._on_tick_toggled)
            self._parties.addWidget(tick)
            self._ticks[who] = tick
            # Made late, it would come last; Tab must find it before what stands below it.
            tab_before(self._mode, tick)

    def _show_what_it_does(self) -> None:
        is_other = self._is_other_round()
        self._supersedes.setText(
            self.tr(
                "With another day or way of signing, the sheets that are out are no longer right."
            )
            if is_other
            else ""
        )
        self._supersedes.setVisible(is_other)

    def _on_tick_toggled(self) -> None:
        # From now on what a person ticked counts, and not what was proposed.
        self._wanted = None
        self.wish_changed.emit()

    def tick_only(self, parties: frozenset[Party] | None) -> None:
        """Tick these parties, as far as they have no sheet; `None` ticks all of those."""
        self._wanted = frozenset(Party) if parties is None else parties
        self._show_parties()

    def sample(self) -> tuple[frozenset[Party], SigningMode, date] | None:
        """Return for whom, how and of which day sheets would be; `None` without a day."""
        try:
            sent_on = self._sent_on.value()
        except UnreadableDate:
            return None
        if sent_on is None:
            return None
        parties = frozenset(who[0] for who, tick in self._ticks.items() if tick.isChecked())
        # Nobody needs a sheet now: then all are shown, as they would be.
        shown = parties or frozenset(who[0] for who in self._ticks)
        return shown, SigningMode(str(self._mode.value())), sent_on

    def show_printers(self, offer: PrinterOffer) -> None:
        """Offer the allowed printers; the others are grey and say why."""
        printers = offer.printers
        chosen = self._printer.value()
        with_reason = self.tr("{name} · may not print personal data (settings)")
        self._printer.blockSignals(True)  # noqa: FBT003 - of Qt
        self._printer.set_pairs(
            [
                (each, each.name if each.is_allowed else with_reason.format(name=each.name))
                for each in printers
            ]
        )
        model = self._printer.model()
        for row, each in enumerate(printers):
            if isinstance(model, QStandardItemModel) and not each.is_allowed:
                model.item(row).setEnabled(False)
        id_ = self._picked or offer.last_used
        same = next((each for each in printers if each.id == id_ and each.is_allowed), None)
        if same is not None:
            self._printer.set_value(same)
        self._printer.blockSignals(False)  # noqa: FBT003 - of Qt
        has_printer = any(each.is_allowed for each in printers)
        self.rows.setRowVisible(self._printer_label, bool(printers))
        waits = self.save.hasFocus() or self._open_settings.hasFocus()
        self._no_printer.setVisible(not has_printer)
        self.save.setVisible(has_printer)
        if waits:
            self.start_at_first()
        if self._printer.value() != chosen:
            self._on_printer_changed()

    def _on_printer_picked(self) -> None:
        self._picked = self.printer.id if self.printer else None

    def _on_printer_changed(self) -> None:
        self.ask_for_pin(longest=0)
        self.pin.clear()
        if self.printer is not None:
            self.printer_chosen.emit()

    @property
    def printer(self) -> Printer | None:
        """The chosen printer, if it may print personal data."""
        chosen = self._printer.value()
        return chosen if isinstance(chosen, Printer) and chosen.is_allowed else None

    def ask_for_pin(self, *, longest: int) -> None:
        """Ask for a PIN of at most so many characters; 0 for a printer that takes none."""
        self.rows.setRowVisible(self._pin_label, longest > 0)
        if longest > 0:
            self.pin.setMaxLength(longest)
            if self.save.hasFocus():
                # Enter prints from there too, and the PIN is all that is still missing.
                self.go_to(self.pin)

    @property
    def asks_for_pin(self) -> bool:
        """Whether there is a field for a PIN."""
        return self.rows.isRowVisible(self._pin_label)

    def wish(self) -> PrintWish | None:
        """Return what is asked, `None` without a printer.

        Raises:
            UnreadableDate: the day of sending is none; the focus is there.
        """
        printer, sent_on = self.printer, self.needed_day_of(self._sent_on)
        if printer is None:
            return None
        parties = frozenset(who[0] for who, tick in self._ticks.items() if tick.isChecked())
        mode = SigningMode(str(self._mode.value()))
        pin = self.pin.text() if self.asks_for_pin else ""
        return PrintWish(parties, mode, sent_on, printer, pin or None)
