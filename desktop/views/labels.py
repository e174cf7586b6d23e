"""What the screens call the values of the models, in the user's language."""

from desktop.i18n import translate
from desktop.models.advice import Discipline, Stance
from desktop.models.decision import Outcome, SupportCategory
from desktop.models.dossier import (
    CompetenceGround,
    DossierStatus,
    Origin,
    Purpose,
    RequestType,
    TlvKind,
)
from desktop.models.log import LogCode
from desktop.models.paper import CopyState, PaperKind, PlaceKind
from desktop.models.person import Gender
from desktop.models.pupil import Relation
from desktop.models.roles import Role
from desktop.models.signing import Party, SignatureState, SigningMode


def kind_label(kind: TlvKind) -> str:
    """Return the kind of education in words, with its letters."""
    return {
        TlvKind.SBO: translate("labels", "SBO · special primary education"),
        TlvKind.SO: translate("labels", "SO · special education"),
        TlvKind.VSO: translate("labels", "VSO · special secondary education"),
        TlvKind.PRO: translate("labels", "PrO · practical education"),
    }[kind]


def status_label(status: DossierStatus) -> str:
    """Return how far an application is."""
    return {
        DossierStatus.RECEIVED: translate("labels", "Received"),
        DossierStatus.ADVISED: translate("labels", "Advised"),
        DossierStatus.DECIDED: translate("labels", "Decided"),
        DossierStatus.SENT: translate("labels", "Sent"),
        DossierStatus.CLOSED: translate("labels", "Closed"),
    }[status]


def request_type_label(request_type: RequestType) -> str:
    """Return whether it is a new application."""
    return {
        RequestType.NEW: translate("labels", "First application"),
        RequestType.RENEWAL: translate("labels", "Renewal"),
    }[request_type]


def purpose_label(purpose: Purpose) -> str:
    """Return why the data are kept."""
    return {
        Purpose.ALLOCATION: translate("labels", "Allotting support"),
        Purpose.ADMISSIBILITY: translate("labels", "Judging admissibility"),
        Purpose.ADVICE: translate("labels", "Advising on support"),
    }[purpose]


def origin_label(origin: Origin) -> str:
    """Return from whom the data came."""
    return {
        Origin.SCHOOL: translate("labels", "The school"),
        Origin.DATA_SUBJECT: translate("labels", "The pupil"),
        Origin.LEGAL_REPRESENTATIVE: translate("labels", "The parents"),
        Origin.EXPERT: translate("labels", "An expert"),
        Origin.EXPERT_BODY: translate("labels", "A body of experts"),
        Origin.OTHER: translate("labels", "Otherwise"),
    }[origin]


def competence_label(ground: CompetenceGround) -> str:
    """Return why this samenwerkingsverband decides."""
    return {
        CompetenceGround.ENROLLED: translate("labels", "Enrolled at a school of ours"),
        CompetenceGround.RESIDENCE: translate("labels", "Not enrolled, lives in our region"),
        CompetenceGround.ABROAD: translate("labels", "Comes from abroad"),
        CompetenceGround.NATIONAL: translate("labels", "National agreement"),
        CompetenceGround.OTHER: translate("labels", "Otherwise"),
    }[ground]


def gender_label(gender: Gender) -> str:
    """Return a gender."""
    return {
        Gender.FEMALE: translate("labels", "Girl"),
        Gender.MALE: translate("labels", "Boy"),
        Gender.OTHER: translate("labels", "X"),
        Gender.UNKNOWN: translate("labels", "Not filled in"),
    }[gender]


def relation_label(relation: Relation) -> str:
    """Return how a guardian relates to the pupil."""
    return {
        Relation.PARENT: translate("labels", "Parent"),
        Relation.FATHER: translate("labels", "Father"),
        Relation.MOTHER: translate("labels", "Mother"),
        Relation.LEGAL_GUARDIAN: translate("labels", "Legal guardian"),
        Relation.CARETAKER: translate("labels", "Caretaker"),
        Relation.OTHER: translate("labels", "Otherwise"),
    }[relation]


def authority_label(has_authority: bool | None) -> str:  # noqa: FBT001 - a value to be named
    """Return whether a guardian has parental authority."""
    if has_authority is None:
        return translate("labels", "Authority unknown")
    if has_authority:
        return translate("labels", "Has authority")
    return translate("labels", "No authority")


def discipline_label(discipline: Discipline) -> str:
    """Return what an expert is."""
    return {
        Discipline.EDUCATIONALIST: translate("labels", "Remedial educationalist"),
        Discipline.PSYCHOLOGIST: translate("labels", "Psychologist"),
        Discipline.CHILD_PSYCHOLOGIST: translate("labels", "Child or youth psychologist"),
        Discipline.PEDAGOGUE: translate("labels", "Pedagogue"),
        Discipline.CHILD_PSYCHIATRIST: translate("labels", "Child psychiatrist"),
        Discipline.SOCIAL_WORKER: translate("labels", "Social worker"),
        Discipline.PHYSICIAN: translate("labels", "Physician"),
        Discipline.OTHER: translate("labels", "Otherwise"),
    }[discipline]


def stance_label(stance: Stance) -> str:
    """Return what the parents say."""
    return {
        Stance.AGREE: translate("labels", "The parents agree"),
        Stance.DISAGREE: translate("labels", "The parents disagree"),
        Stance.NOT_RECEIVED: translate("labels", "No view received"),
    }[stance]


def outcome_label(outcome: Outcome) -> str:
    """Return what was decided."""
    return {
        Outcome.GRANTED: translate("labels", "Grant"),
        Outcome.REJECTED: translate("labels", "Reject"),
    }[outcome]


def category_label(category: SupportCategory) -> str:
    """Return a funding category: number and word together, since pages elsewhere swap them."""
    return {
        SupportCategory.LOW: translate("labels", "Category 1 (low)"),
        SupportCategory.MIDDLE: translate("labels", "Category 2 (middle)"),
        SupportCategory.HIGH: translate("labels", "Category 3 (high)"),
    }[category]


def party_label(party: Party) -> str:
    """Return who signs."""
    return {
        Party.PARENT_1: translate("labels", "Parent 1"),
        Party.PARENT_2: translate("labels", "Parent 2"),
        Party.PUPIL: translate("labels", "Pupil"),
        Party.LEGAL_GUARDIAN: translate("labels", "Legal guardian"),
        Party.OLD_SCHOOL: translate("labels", "Old school"),
        Party.NEW_SCHOOL: translate("labels", "New school"),
        Party.PARTNERSHIP: translate("labels", "Samenwerkingsverband"),
    }[party]


def signature_label(state: SignatureState) -> str:
    """Return how far a signature is."""
    return {
        SignatureState.READY: translate("labels", "Not printed yet"),
        SignatureState.PRINTED: translate("labels", "Printed"),
        SignatureState.HANDED_OUT: translate("labels", "Handed out"),
        SignatureState.SIGNED: translate("labels", "Signed"),
        SignatureState.REFUSED: translate("labels", "Refuses to sign"),
        SignatureState.UNREACHABLE: translate("labels", "Not reached"),
        SignatureState.NOT_REQUIRED: translate("labels", "Not needed"),
    }[state]


def signature_mark(state: SignatureState) -> str:
    """Return the sign that stands before how far a signature is."""
    return {
        SignatureState.READY: "·",
        SignatureState.PRINTED: "▤",
        SignatureState.HANDED_OUT: "→",
        SignatureState.SIGNED: "✔",
        SignatureState.REFUSED: "✖",
        SignatureState.UNREACHABLE: "?",
        SignatureState.NOT_REQUIRED: "·",
    }[state]


def copy_state_label(state: CopyState | None) -> str:
    """Return what became of a copy; `None` is one of which nobody knows whether it came out."""
    if state is None:
        return translate("labels", "Perhaps printed")
    return {
        CopyState.PRINTED: translate("labels", "In the printer"),
        CopyState.COLLECTED: translate("labels", "Collected"),
        CopyState.MISPRINTED: translate("labels", "Misprint"),
        CopyState.SUPERSEDED: translate("labels", "No longer right"),
        CopyState.RETURNED: translate("labels", "Came back signed"),
    }[state]


def paper_kind_label(kind: PaperKind) -> str:
    """Return what a paper item is."""
    return {
        PaperKind.FOLDER: translate("labels", "Folder"),
        PaperKind.COPY: translate("labels", "Copy"),
        PaperKind.BOX: translate("labels", "Box"),
        PaperKind.STICK: translate("labels", "USB stick"),
    }[kind]


def mode_label(mode: SigningMode) -> str:
    """Return how a set is signed."""
    return {
        SigningMode.PARALLEL: translate("labels", "Each signs a copy of their own"),
        SigningMode.TRAVELLING: translate("labels", "One original goes from one to the next"),
    }[mode]


def place_kind_label(kind: PlaceKind) -> str:
    """Return what a place is."""
    return {
        PlaceKind.ROOM: translate("labels", "Room"),
        PlaceKind.POST_IN: translate("labels", "Incoming post"),
        PlaceKind.POST_OUT: translate("labels", "Outgoing post"),
        PlaceKind.DESK: translate("labels", "Desk"),
        PlaceKind.CABINET: translate("labels", "Cabinet"),
        PlaceKind.SHELF: translate("labels", "Shelf"),
        PlaceKind.PRINTER_TRAY: translate("labels", "Printer tray"),
        PlaceKind.MDC_TABLE: translate("labels", "MDC table"),
        PlaceKind.TRANSIT: translate("labels", "On the way"),
        PlaceKind.ARCHIVE: translate("labels", "Archive"),
        PlaceKind.CONTAINER: translate("labels", "Locked paper container"),
        PlaceKind.DESTROYED: translate("labels", "Destroyed"),
        PlaceKind.MISSING: translate("labels", "Missing"),
        PlaceKind.PARTY: translate("labels", "Person or school"),
    }[kind]


def role_label(role: Role) -> str:
    """Return what a user is at the samenwerkingsverband."""
    return {
        Role.DIRECTOR: translate("labels", "Director"),
        Role.ASSISTANT: translate("labels", "Management assistant"),
        Role.MDC_CHAIR: translate("labels", "Chair of the MDC"),
        Role.MDC_MEMBER: translate("labels", "Member of the MDC"),
        Role.PRIVACY_OFFICER: translate("labels", "Privacy officer"),
        Role.STAND_IN: translate("labels", "Stand-in"),
        Role.IT_MANAGER: translate("labels", "IT manager"),
    }[role]


def act_label(act: LogCode) -> str:
    """Return what was done, after *undone:*; those that nobody sees have no words of their own."""
    return {
        LogCode.BOOK_IN: translate("labels", "booking in"),
        LogCode.CORRECT: translate("labels", "correcting the details"),
        LogCode.FILE_ADVICE: translate("labels", "filing an advice"),
        LogCode.FILE_VIEW: translate("labels", "filing the parents' view"),
        LogCode.DECIDE: translate("labels", "recording the decision"),
        LogCode.CHOOSE_RECEIVING_SCHOOL: translate("labels", "choosing the new school"),
        LogCode.COLLECT: translate("labels", "collecting from the printer"),
        LogCode.MISPRINT: translate("labels", "reporting a misprint"),
        LogCode.HAND_OUT: translate("labels", "handing out"),
        LogCode.SIGN: translate("labels", "taking back signed"),
        LogCode.REFUSE: translate("labels", "recording who does not sign"),
        LogCode.MOVE_PAPER: translate("labels", "moving paper"),
        LogCode.UNDO_MOVE: translate("labels", "moving paper back"),
        LogCode.LEND_PAPER: translate("labels", "lending paper"),
        LogCode.EDIT_PARTNERSHIP: translate("labels", "changing the partnership"),
        LogCode.EDIT_PLACE: translate("labels", "changing a place"),
        LogCode.EDIT_PRINTER: translate("labels", "changing a printer"),
        LogCode.EDIT_SETTING: translate("labels", "changing a setting"),
    }.get(act, translate("labels", "the last act"))
