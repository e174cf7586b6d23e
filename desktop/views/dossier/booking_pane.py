"""Booking in a new application."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import ExpectedError
from desktop.models.dossier import usual_kinds
from desktop.models.draft import DraftName, FormName
from desktop.models.finding import Finding
from desktop.models.ids import DossierId
from desktop.models.partnership import Partnership
from desktop.services import dossier as service
from desktop.services import partnership
from desktop.services.dossier import Booking
from desktop.tasks import Tasks
from desktop.views.dossier.booking_form import BookingForm
from desktop.views.theme import SPACE, SPACE_LARGE
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.labels import Heading


class BookingPane(QWidget):
    """The form of a new application. What is typed stays here until it is booked in or cleared.

    Signals:
        booked: the id of the new dossier.
    """

    booked = Signal(str)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("booking")
        self._tasks = tasks
        self._form = BookingForm(tasks, self.tr("&Book in"))
        self._form.submitted.connect(self._on_form_submitted)
        # A draft that is thrown away leaves an empty form.
        self._form.draft_noted.connect(self._read_usual_kind)
        clear = plain(self.tr("&Clear the form"))
        clear.setObjectName("booking_clear")
        clear.clicked.connect(self._on_clear_clicked)
        self._form.buttons.insertWidget(1, clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, 0, SPACE_LARGE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(Heading(self.tr("New dossier")))
        layout.addWidget(self._form, 1)

    def start(self) -> None:
        """Go to the first field."""
        self._form.start_at_first()
        self._form.keep_draft(self._tasks, DraftName(FormName.BOOKING))
        self._read_usual_kind()

    def _read_usual_kind(self) -> None:
        self._tasks.read(partnership.get, owner=self, done=self._propose_kind)

    def _propose_kind(self, own: Partnership) -> None:
        if not self._form.is_touched:
            self._form.propose_kind(usual_kinds(own.code)[0])

    def _on_clear_clicked(self) -> None:
        if self._form.is_busy:
            return
        self._form.clear()
        self.start()

    def _on_form_submitted(self) -> None:
        try:
            booking = self._form.booking()
        except ExpectedError as error:
            self._form.fail(error)
            return
        self._form.begin()
        self._tasks.read(
            service.check,
            owner=self,
            done=lambda findings: self._on_checked(findings, booking),
            failed=self._form.fail,
            booking=booking,
        )

    def _on_checked(self, findings: tuple[Finding, ...], booking: Booking) -> None:
        if self._form.passes(findings):
            self._tasks.write(
                self._form.storing(service.book_in),
                owner=self,
                done=self._on_booked,
                failed=self._form.fail,
                booking=booking,
            )

    def _on_booked(self, dossier_id: DossierId) -> None:
        self._form.clear()
        self.booked.emit(dossier_id)
