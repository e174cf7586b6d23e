"""The tab with what was booked in: to read, and with F2 to correct."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.clock import local_date, system_clock
from desktop.errors import ExpectedError
from desktop.models.draft import DraftName, FormName
from desktop.models.finding import Finding
from desktop.models.ids import PaperId
from desktop.models.person import Address, full_name
from desktop.models.pupil import Guardian
from desktop.models.school import School
from desktop.services import dossier as service
from desktop.services.dossier import Booking, DossierPage
from desktop.tasks import Tasks
from desktop.views.dates import day_text
from desktop.views.dossier.booking_form import BookingForm
from desktop.views.dossier.facts import add_facts
from desktop.views.labels import (
    authority_label,
    competence_label,
    gender_label,
    kind_label,
    origin_label,
    purpose_label,
    relation_label,
    request_type_label,
)
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.fields import rows_layout
from desktop.views.widgets.reveal import reveal
from desktop.views.widgets.scrolling import scrolling


class DetailsTab(QStackedWidget):
    """Facts of the application.

    Signals:
        announced: a text for a toast.
    """

    announced = Signal(str)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._page: DossierPage | None = None
        self._edit = plain(self.tr("&Correct (F2)"))
        self._edit.setObjectName("details_edit")
        self._edit.clicked.connect(self.edit)
        self._facts = QWidget()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._edit)
        reading = QWidget()
        self._reading = QVBoxLayout(reading)
        self._reading.addLayout(row)
        self._reading.addWidget(self._facts)
        self._reading.addStretch(1)
        self.form = BookingForm(tasks, self.tr("&Save"))
        self.form.submitted.connect(self._on_form_submitted)
        cancel = plain(self.tr("Do &not change"))
        cancel.setObjectName("details_cancel")
        cancel.clicked.connect(self._on_cancelled)
        self.form.buttons.insertWidget(1, cancel)
        self.addWidget(scrolling(reading))
        self.addWidget(self.form)

    @property
    def is_editing(self) -> bool:
        """Whether the form is open."""
        return self.currentIndex() == 1

    @property
    def is_touched(self) -> bool:
        """Whether the form holds something that is not stored."""
        return self.form.is_touched

    def show_page(self, page: DossierPage) -> None:
        """Show a dossier; a form with something new in it keeps it."""
        self._page = page
        if not self.is_editing and not self.form.is_touched:
            self.form.fill(page)
        name = DraftName(FormName.DETAILS, page.dossier.id)
        self.form.keep_draft(self._tasks, name, stored=_booked(page))
        facts = QWidget()
        rows = rows_layout()
        rows.setContentsMargins(0, 0, 0, 0)
        facts.setLayout(rows)
        self._add_pupil(rows, page)
        self._add_application(rows, page)
        guardians = [self._guardian(guardian) for guardian in page.guardians]
        if not guardians:
            guardians = [(self.tr("Nobody"), self.tr("Add the parents with “Correct” (F2)."))]
        add_facts(rows, *guardians, title=self.tr("Parents and caretakers"))
        self._reading.replaceWidget(self._facts, facts)
        self._facts.deleteLater()
        self._facts = facts

    def _add_pupil(self, rows: QFormLayout, page: DossierPage) -> None:
        pupil = page.pupil
        add_facts(
            rows,
            (self.tr("Name"), full_name(pupil.name)),
            (self.tr("Call name"), pupil.name.call_name),
            (self.tr("Born on"), pupil.born_on.dutch()),
            (self.tr("Gender"), gender_label(pupil.gender)),
            (self.tr("Address"), self._address(pupil.address)),
            (self.tr("Secret"), self._secret(is_secret=pupil.has_secret_address)),
            title=self.tr("Pupil"),
        )

    def _add_application(self, rows: QFormLayout, page: DossierPage) -> None:
        dossier, today = page.dossier, local_date(system_clock())
        add_facts(
            rows,
            (self.tr("Kind"), kind_label(dossier.kind)),
            (self.tr("Old school"), _school(page.applicant_school)),
            (self.tr("New school"), _school(page.receiving_school) or self.tr("unknown")),
            (self.tr("Date on the application"), day_text(dossier.applied_on, today)),
            (self.tr("Received on"), day_text(dossier.received_on, today)),
            (self.tr("Sort of application"), request_type_label(dossier.request_type)),
            (self.tr("Data come from"), origin_label(dossier.origin)),
            (self.tr("Data are kept for"), purpose_label(dossier.purpose)),
            (self.tr("Why we decide"), competence_label(dossier.competence_ground)),
            title=self.tr("Application"),
        )

    def _guardian(self, guardian: Guardian) -> tuple[str, str]:
        parts = (
            full_name(guardian.name),
            authority_label(guardian.has_authority),
            self._address(guardian.address),
            self._secret(is_secret=guardian.has_secret_address),
        )
        return relation_label(guardian.relation), " · ".join(part for part in parts if part)

    def _secret(self, *, is_secret: bool) -> str:
        return self.tr("Secret address: printed nowhere") if is_secret else ""

    def _address(self, address: Address) -> str:
        street = f"{address.street} {address.house_number}".strip()
        city = f"{address.postcode} {address.city}".strip()
        return ", ".join(part for part in (street, city, address.country) if part)

    def come_in(self) -> None:
        """Put the focus where the work begins: the way to correct, or what is being corrected."""
        if self.is_editing:
            self.form.start_at_first()
        else:
            reveal(self._edit)

    def edit(self) -> None:
        """Open the form, with what is stored or as it was left."""
        if self._page is None or self.is_editing:
            return
        self.setCurrentIndex(1)
        self.form.start_at_first()

    def leave_form(self) -> bool:
        """Close the form, which keeps what is typed; return whether it was open."""
        if not self.is_editing or self.form.is_busy:
            return False
        self.setCurrentIndex(0)
        self._edit.setFocus()
        return True

    def _on_cancelled(self) -> None:
        if self._page is not None and self.leave_form():
            self.form.fill(self._page)
            self.form.finish()

    def _on_form_submitted(self) -> None:
        try:
            booking = self.form.booking()
        except ExpectedError as error:
            self.form.fail(error)
            return
        self.form.begin()
        self._tasks.read(
            service.check,
            owner=self,
            done=lambda findings: self._on_checked(findings, booking),
            failed=self.form.fail,
            booking=booking,
        )

    def _on_checked(self, findings: tuple[Finding, ...], booking: Booking) -> None:
        if self._page is not None and self.form.passes(findings):
            self._tasks.write(
                self.form.storing(service.correct),
                owner=self,
                done=self._on_corrected,
                failed=self.form.fail,
                dossier_id=self._page.dossier.id,
                booking=booking,
            )

    def _on_corrected(self, _superseded: tuple[PaperId, ...]) -> None:
        self.form.finish()
        self.leave_form()
        self.announced.emit(self.tr("The correction is saved."))


def _booked(page: DossierPage) -> object:
    """Return what the form can change."""
    dossier = page.dossier
    return (
        page.pupil,
        page.guardians,
        dossier.kind,
        dossier.applicant_school_id,
        dossier.receiving_school_id,
        dossier.applied_on,
        dossier.received_on,
        dossier.request_type,
        dossier.origin,
        dossier.purpose,
        dossier.competence_ground,
    )


def _school(school: School | None) -> str:
    if school is None:
        return ""
    record = school.record
    return f"{record.name}, {record.address.city} ({record.location_code})"
