"""A day at an invented secretariat, for tests: sessions on real vaults and the main job's acts."""

import atexit
import shutil
import tempfile
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from desktop.models.advice import Discipline, ExpertAdvice, GuardianView, Stance
from desktop.models.decision import Decision, Outcome, SupportCategory
from desktop.models.dossier import TlvKind
from desktop.models.ids import AdviceId
from desktop.models.log import LogCode
from desktop.models.password import PRACTICE_PASSWORD
from desktop.models.person import Address, PartialDate, PersonName
from desktop.models.pupil import Relation
from desktop.models.roles import Role
from desktop.services import advice, decision, dossier, practice, printing, school, vaults
from desktop.store import lending as lending_store
from desktop.vault.slot import FLOOR

PASSWORD = "een lange zin om mee te werken"
TODAY = date(2026, 11, 23)


class StillClock:
    """A clock that stands at a moment until a test moves it."""

    def __init__(self, moment: datetime | None = None) -> None:
        self.moment = moment or datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **amount: float) -> None:
        self.moment += timedelta(**amount)


@cache
def _template(role: Role, *, is_practice: bool) -> Path:
    """Make a vault once per worker; making one costs more than copying it."""
    folder = Path(tempfile.mkdtemp(prefix="vault-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    clock = StillClock()
    if is_practice:
        session = practice.open_practice(folder / "kluis", clock=clock)
    else:
        session = vaults.create(
            folder / "kluis",
            partnership=practice.PARTNERSHIP,
            full_name="Nadia de Wit",
            role=role,
            password=PASSWORD,
            clock=clock,
            stretch=FLOOR,
        )
        file = school.read_list(practice.shipped_schools())
        session.write(school.import_list, file=file)
    session.close()
    return folder / "kluis"


def new_session(folder: Path, *, role=Role.ASSISTANT, clock=None, is_practice=False):
    """Return an open session on a new vault with the small list of schools."""
    shutil.copytree(_template(role, is_practice=is_practice), folder)
    user = vaults.front(folder).users[0]
    password = PRACTICE_PASSWORD if is_practice else PASSWORD
    return vaults.unlock(folder, user_id=user.id, password=password, clock=clock or StillClock())


def a_school(session, text="oefenboom"):
    return session.read(school.find, text=text)[0]


def a_guardian(**values):
    entry = {
        "name": PersonName("Proefman", "", "Ada"),
        "relation": Relation.MOTHER,
        "has_authority": True,
        "address": Address("Lindelaan", "4", "4799 AB", "Oefendorp"),
        **values,
    }
    return dossier.GuardianEntry(**entry)


def a_booking(session, **values):
    booking = {
        "name": PersonName("Berg", "van den", "Sem"),
        "born_on": PartialDate(2016, 3, 12),
        "kind": TlvKind.SBO,
        "applicant_school_id": a_school(session).id,
        "receiving_school_id": a_school(session, "springplank").id,
        "guardians": (a_guardian(),),
        "applied_on": TODAY - timedelta(days=30),
        "received_on": TODAY - timedelta(days=28),
        **values,
    }
    return dossier.Booking(**booking)


def book_in(session, **values):
    return session.write(dossier.book_in, booking=a_booking(session, **values)).result


def an_advice(dossier_id, position, **values):
    return ExpertAdvice(
        **{
            "id": AdviceId(0),
            "dossier_id": dossier_id,
            "position": position,
            "expert_name": ("Marijke Proef", "Teun Toets")[position - 1],
            "discipline": (Discipline.EDUCATIONALIST, Discipline.CHILD_PSYCHOLOGIST)[position - 1],
            "employer": "Adviespraktijk",
            "advised_on": TODAY - timedelta(days=10),
            "is_signed": True,
            "summary": "advies",
            **values,
        }
    )


def file_advices(session, dossier_id, *, stance=Stance.AGREE, text=""):
    for position in (1, 2):
        session.write(advice.file_advice, advice=an_advice(dossier_id, position))
    session.write(advice.file_view, view=GuardianView(dossier_id, stance, text, TODAY))


def a_decision(dossier_id, **values):
    return Decision(
        **{
            "dossier_id": dossier_id,
            "outcome": Outcome.GRANTED,
            "decided_on": TODAY,
            "kind": TlvKind.SBO,
            "category": None,
            "starts_on": TODAY,
            "ends_on": date(2028, 7, 31),
            "motivation": "motivering",
            "duration_motivation": "duur",
            **values,
        }
    )


def granted(session, **values):
    """Book in, file, decide and number; return the dossier's id."""
    dossier_id = book_in(session, **values)
    file_advices(session, dossier_id)
    kind = values.get("kind", TlvKind.SBO)
    category = SupportCategory.LOW if kind in {TlvKind.SO, TlvKind.VSO} else None
    session.write(decision.decide, decision=a_decision(dossier_id, kind=kind, category=category))
    session.write(decision.number_tlv, dossier_id=dossier_id)
    return dossier_id


def printed(session, dossier_id, folder: Path, **values):
    """Print the set of a practice vault to files and return what was sent."""
    arguments = {"dossier_id": dossier_id, "sent_on": TODAY, "printer_id": None, **values}
    prepared = session.write(printing.prepare, **arguments).result
    sent = printing.save(prepared, folder)
    session.write(printing.record, sent=sent)
    return sent


def add_borrower(act, *, name, function=""):
    """Add someone who may take paper along, as lending to a new name does."""
    act.does(LogCode.LEND_PAPER)
    return lending_store.add(act.writing, name=name, function=function)


def raw(session):
    """Return a raw connection over the parts of an open session's vault."""
    from desktop.vault.part_files import open_parts

    return open_parts(session.vault.folder, session.vault._part_keys)
