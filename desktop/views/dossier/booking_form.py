"""The form of an application: what is booked in, and what a correction changes."""

from datetime import date

from desktop.clock import local_date, system_clock
from desktop.errors import RuleBroken
from desktop.models.dossier import (
    CompetenceGround,
    Origin,
    Purpose,
    RequestType,
    TlvKind,
    check_booking,
)
from desktop.models.finding import errors_of
from desktop.models.person import Gender
from desktop.models.pupil import check_guardians, check_pupil
from desktop.services.dossier import Booking, DossierPage
from desktop.tasks import Tasks
from desktop.views.dossier.guardian_form import GuardianList
from desktop.views.dossier.person_fields import AddressFields, NameFields
from desktop.views.labels import (
    competence_label,
    gender_label,
    kind_label,
    origin_label,
    purpose_label,
    request_type_label,
)
from desktop.views.widgets.fields import Choice, DateField, PartialDateField, add_row
from desktop.views.widgets.form import Form
from desktop.views.widgets.school_field import SchoolField


class BookingForm(Form):
    """Pupil, application, address and guardians; only a few fields are needed."""

    def __init__(self, tasks: Tasks, save_text: str) -> None:
        super().__init__(save_text, "booking_save", is_tall=True)
        self._add_pupil()
        self._add_application(tasks)
        self.add_heading(self.tr("Address of the pupil"))
        self._address = AddressFields(self.rows, "pupil")
        self.add_heading(self.tr("Parents and caretakers"))
        self._guardians = GuardianList(self._address.value)
        self.rows.addRow(self._guardians)
        self._add_grounds()
        self.first = self.name.given_names
        self.add_foot()
        self.clear()

    def _add_pupil(self) -> None:
        rows = self.rows
        self.add_heading(self.tr("Pupil"))
        self.name = NameFields(rows, "pupil", has_call_name=True)
        self._born_on = PartialDateField()
        self._born_on.setObjectName("pupil_born_on")
        add_row(
            rows,
            self.tr("Born on"),
            self._born_on,
            self.tr("Day or month unknown? Type 03-2016 or 2016."),
        )
        self._gender = Choice([(each, gender_label(each)) for each in reversed(Gender)])
        self._gender.setObjectName("pupil_gender")
        add_row(rows, self.tr("Gender (may stay empty)"), self._gender)
        self.subjects |= {"surname": self.name.surname, "born_on": self._born_on}

    def _add_application(self, tasks: Tasks) -> None:
        rows = self.rows
        self.add_heading(self.tr("Application"))
        self._kind = Choice([(each, kind_label(each)) for each in TlvKind])
        self._kind.setObjectName("kind")
        self._applicant = SchoolField(tasks)
        self._applicant.setObjectName("applicant_school")
        self._receiving = SchoolField(tasks)
        self._receiving.setObjectName("receiving_school")
        self._applied_on = DateField()
        self._applied_on.setObjectName("applied_on")
        self._received_on = DateField()
        self._received_on.setObjectName("received_on")
        add_row(rows, self.tr("Kind"), self._kind)
        add_row(rows, self.tr("Old school, which applies"), self._applicant)
        add_row(
            rows,
            self.tr("New school"),
            self._receiving,
            self.tr("May wait until it is known."),
        )
        add_row(rows, self.tr("Date on the application"), self._applied_on)
        add_row(rows, self.tr("Received on"), self._received_on)
        self.subjects |= {
            "kind": self._kind,
            "applicant_school": self._applicant,
            "applied_on": self._applied_on,
            "received_on": self._received_on,
        }

    def _add_grounds(self) -> None:
        rows = self.rows
        self.add_heading(self.tr("Grounds"))
        self._request_type = Choice([(each, request_type_label(each)) for each in RequestType])
        self._request_type.setObjectName("request_type")
        self._origin = Choice([(each, origin_label(each)) for each in Origin])
        self._origin.setObjectName("origin")
        self._purpose = Choice([(each, purpose_label(each)) for each in Purpose])
        self._purpose.setObjectName("purpose")
        self._competence = Choice([(each, competence_label(each)) for each in CompetenceGround])
        self._competence.setObjectName("competence_ground")
        add_row(rows, self.tr("Sort of application"), self._request_type)
        add_row(rows, self.tr("Data come from"), self._origin)
        add_row(rows, self.tr("Data are kept for"), self._purpose)
        add_row(rows, self.tr("Why we decide"), self._competence)
        self.subjects |= {"origin": self._origin, "purpose": self._purpose}

    def clear(self) -> None:
        """Empty the form for a new application, received today."""
        self.name.clear()
        self._born_on.set_value(None)
        self._gender.set_value(Gender.UNKNOWN)
        self._applicant.set_school(None)
        self._receiving.set_school(None)
        self._applied_on.set_value(None)
        self._received_on.set_value(_today())
        self._address.clear()
        self._guardians.fill(())
        self._request_type.set_value(RequestType.NEW)
        self._origin.set_value(Origin.SCHOOL)
        self._purpose.set_value(Purpose.ADMISSIBILITY)
        self._competence.set_value(CompetenceGround.ENROLLED)
        self.message.clear()
        self.finish()

    def propose_kind(self, kind: TlvKind) -> None:
        """Choose a kind as if it had stood there from the start."""
        self._kind.set_value(kind)
        self.remember()

    def fill(self, page: DossierPage) -> None:
        """Show what was booked in."""
        dossier, pupil = page.dossier, page.pupil
        self.name.fill(pupil.name)
        self._born_on.set_value(pupil.born_on)
        self._gender.set_value(pupil.gender)
        self._kind.set_value(dossier.kind)
        self._applicant.set_school(page.applicant_school)
        self._receiving.set_school(page.receiving_school)
        self._applied_on.set_value(dossier.applied_on)
        self._received_on.set_value(dossier.received_on)
        self._address.fill(pupil.address, is_secret=pupil.has_secret_address)
        self._guardians.fill(page.guardians)
        self._request_type.set_value(dossier.request_type)
        self._origin.set_value(dossier.origin)
        self._purpose.set_value(dossier.purpose)
        self._competence.set_value(dossier.competence_ground)
        self.message.clear()
        self.settle()

    def booking(self) -> Booking:
        """Return what is typed.

        Raises:
            UnreadableDate: a date is none; the focus is there.
            RuleBroken: something that is needed is not filled in.
        """
        name, kind = self.name.value(), TlvKind(str(self._kind.value()))
        born_on = self.partial_day_of(self._born_on)
        applied_on, received_on = self.day_of(self._applied_on), self.day_of(self._received_on)
        applicant = self._applicant.school_id()
        purpose, origin = Purpose(str(self._purpose.value())), Origin(str(self._origin.value()))
        missing = errors_of(
            (
                *check_pupil(name=name, born_on=born_on, kind=kind, on=applied_on or _today()),
                *check_booking(
                    partnership_code="",
                    kind=kind,
                    applicant_school_id=applicant,
                    applied_on=applied_on,
                    received_on=received_on,
                    purpose=purpose,
                    origin=origin,
                    today=_today(),
                ),
            )
        )
        guardians = self._guardians.values()
        if nameless := self._guardians.nameless():
            self.subjects["guardian"] = nameless
        missing = (*missing, *check_guardians(entry.name for entry in guardians))
        if missing or born_on is None or applicant is None or not applied_on or not received_on:
            raise RuleBroken(findings=missing)
        return Booking(
            name=name,
            born_on=born_on,
            kind=kind,
            applicant_school_id=applicant,
            applied_on=applied_on,
            received_on=received_on,
            gender=Gender(str(self._gender.value())),
            address=self._address.value(),
            has_secret_address=self._address.secret.isChecked(),
            guardians=guardians,
            receiving_school_id=self._receiving.school_id(),
            request_type=RequestType(str(self._request_type.value())),
            purpose=purpose,
            origin=origin,
            competence_ground=CompetenceGround(str(self._competence.value())),
        )


def _today() -> date:
    return local_date(system_clock())
