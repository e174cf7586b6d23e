"""The part `core`: who, which school, which dates, which TLV, which paper, and the settings."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Text,
)

from desktop.models.decision import Outcome, SupportCategory
from desktop.models.dossier import (
    CompetenceGround,
    DossierStatus,
    Origin,
    Purpose,
    RequestType,
    TlvKind,
)
from desktop.models.paper import CopyState, PaperKind, PlaceKind
from desktop.models.person import Gender
from desktop.models.printer import PrinterRoute, PrintJobState
from desktop.models.pupil import Relation
from desktop.models.roles import Part
from desktop.models.school import SchoolSector
from desktop.models.signing import Party, SignatureState, SigningMode
from desktop.store.schema.columns import Instant, Tag, choice, column, key_table, table

keys = key_table(Part.CORE)


def _yes_no() -> Boolean:
    return Boolean(create_constraint=False)


def _name(tag: Tag) -> tuple[Column[str], ...]:
    return (
        column("surname", String(200), tag),
        column("prefix", String(20), tag),
        column("given_names", String(200), tag),
        column("call_name", String(100), tag),
        column("initials", String(40), tag),
    )


def _address(tag: Tag) -> tuple[Column[str], ...]:
    return (
        column("street", String(200), tag),
        column("house_number", String(40), tag),
        column("postcode", String(20), tag),
        column("city", String(100), tag),
        column("country", String(100), tag),
    )


partnership = table(
    Part.CORE,
    "partnership",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("name", String(200), Tag.NOBODY),
    column("code", String(6), Tag.NOBODY),
    *_address(Tag.NOBODY),
    column("phone", String(40), Tag.NOBODY),
    column("email", String(200), Tag.NOBODY),
    column("objection_address", Text(), Tag.NOBODY),
    column("signer_name", String(200), Tag.STAFF),
    column("signer_function", String(200), Tag.STAFF),
    column("logo_png", LargeBinary(), Tag.NOBODY),
)

setting = table(
    Part.CORE,
    "setting",
    column("id", String(60), Tag.NOBODY, primary_key=True),
    column("value", Text(), Tag.NOBODY),
)

series = table(
    Part.CORE,
    "series",
    column("id", String(60), Tag.NOBODY, primary_key=True),
    column("last", Integer(), Tag.NOBODY),
)
"""Running numbers: the last one given out, never lowered."""

school = table(
    Part.CORE,
    "school",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("location_code", String(6), Tag.NOBODY, unique=True),
    column("name", String(200), Tag.NOBODY),
    column("sector", choice(SchoolSector), Tag.NOBODY),
    *_address(Tag.NOBODY),
    column("board_number", String(6), Tag.NOBODY),
    column("municipality", String(100), Tag.NOBODY),
    column("denomination", String(100), Tag.NOBODY),
    column("phone", String(40), Tag.NOBODY),
    column("website", String(200), Tag.NOBODY),
    column("cluster", String(20), Tag.NOBODY),
    column("structure", String(100), Tag.NOBODY),
    column("closed_on", Date(), Tag.NOBODY, nullable=True),
    column("words", String(600), Tag.NOBODY),
)
"""`words`: name, places and code, folded, for finding."""

school_import = table(
    Part.CORE,
    "school_import",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("imported_at", Instant(), Tag.NOBODY),
    column("file_sha256", String(64), Tag.NOBODY),
    column("rows", Integer(), Tag.NOBODY),
    column("added", Integer(), Tag.NOBODY),
    column("changed", Integer(), Tag.NOBODY),
    column("gone", Integer(), Tag.NOBODY),
    column("same", Integer(), Tag.NOBODY),
    column("refused", Integer(), Tag.NOBODY),
)

pupil = table(
    Part.CORE,
    "pupil",
    column("id", String(32), Tag.NOBODY, primary_key=True),
    *_name(Tag.PUPIL),
    column("born_on", String(10), Tag.PUPIL),
    column("gender", choice(Gender), Tag.PUPIL),
    *_address(Tag.PUPIL),
    column("has_secret_address", _yes_no(), Tag.PUPIL),
)
"""`born_on` is ISO with 00 for an unknown month or day."""

guardian = table(
    Part.CORE,
    "guardian",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("pupil_id", String(32), Tag.NOBODY, ForeignKey("core.pupil.id"), index=True),
    *_name(Tag.GUARDIAN),
    column("relation", choice(Relation), Tag.GUARDIAN),
    column("has_authority", _yes_no(), Tag.GUARDIAN, nullable=True),
    *_address(Tag.GUARDIAN),
    column("has_secret_address", _yes_no(), Tag.GUARDIAN),
)

dossier = table(
    Part.CORE,
    "dossier",
    column("id", String(32), Tag.NOBODY, primary_key=True),
    column("number", String(16), Tag.NOBODY, unique=True),
    column("search_id", Integer(), Tag.NOBODY, unique=True),
    column("pupil_id", String(32), Tag.NOBODY, ForeignKey("core.pupil.id"), index=True),
    column("kind", choice(TlvKind), Tag.SUPPORT),
    column("request_type", choice(RequestType), Tag.SUPPORT),
    column("purpose", choice(Purpose), Tag.LAW),
    column("origin", choice(Origin), Tag.LAW),
    column("competence_ground", choice(CompetenceGround), Tag.LAW),
    column("applied_on", Date(), Tag.SCHOOL),
    column("received_on", Date(), Tag.SCHOOL),
    column("status", choice(DossierStatus), Tag.PROGRESS),
    column("applicant_school_id", Integer(), Tag.SCHOOL, ForeignKey("core.school.id"), index=True),
    column(
        "receiving_school_id",
        Integer(),
        Tag.SCHOOL,
        ForeignKey("core.school.id"),
        nullable=True,
        index=True,
    ),
)
"""`search_id` is the dossier's row in the search table."""

decision = table(
    Part.CORE,
    "decision",
    column("id", String(32), Tag.NOBODY, ForeignKey("core.dossier.id"), primary_key=True),
    column("outcome", choice(Outcome), Tag.SUPPORT),
    column("decided_on", Date(), Tag.PROGRESS),
    column("kind", choice(TlvKind), Tag.SUPPORT),
    column("category", choice(SupportCategory), Tag.SUPPORT, nullable=True),
    column("starts_on", Date(), Tag.SUPPORT, nullable=True),
    column("ends_on", Date(), Tag.SUPPORT, nullable=True),
    column("user_id", String(32), Tag.STAFF),
)
"""The decision without its texts, which lie in `care`; its id is the dossier's."""

tlv = table(
    Part.CORE,
    "tlv",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("dossier_id", String(32), Tag.NOBODY, ForeignKey("core.dossier.id"), unique=True),
    column("number", String(40), Tag.SUPPORT, unique=True),
    column("kind", choice(TlvKind), Tag.SUPPORT),
    column("category", choice(SupportCategory), Tag.SUPPORT, nullable=True),
    column("starts_on", Date(), Tag.SUPPORT),
    column("ends_on", Date(), Tag.SUPPORT),
    column("decided_on", Date(), Tag.PROGRESS),
)
"""The register of TLVs: rows are never removed, numbers never freed."""

borrower = table(
    Part.CORE,
    "borrower",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("name", String(200), Tag.STAFF),
    column("function", String(200), Tag.STAFF),
)
"""Who may take paper along: a consultant, a member of the MDC. No users: they need no slot."""

place = table(
    Part.CORE,
    "place",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column(
        "parent_id", Integer(), Tag.NOBODY, ForeignKey("core.place.id"), nullable=True, index=True
    ),
    column("kind", choice(PlaceKind), Tag.NOBODY),
    column("name", String(100), Tag.NOBODY),
    column("has_lock", _yes_no(), Tag.NOBODY),
    column("scan_code", String(10), Tag.NOBODY, nullable=True, unique=True),
    column(
        "guardian_id",
        Integer(),
        Tag.GUARDIAN,
        ForeignKey("core.guardian.id"),
        nullable=True,
        unique=True,
    ),
    column(
        "pupil_id", String(32), Tag.PUPIL, ForeignKey("core.pupil.id"), nullable=True, unique=True
    ),
    column(
        "school_id", Integer(), Tag.SCHOOL, ForeignKey("core.school.id"), nullable=True, unique=True
    ),
    column("key_holders", String(400), Tag.STAFF, nullable=True),
    column("closed_on", Date(), Tag.NOBODY, nullable=True),
    column(
        "borrower_id",
        Integer(),
        Tag.STAFF,
        ForeignKey("core.borrower.id"),
        nullable=True,
        unique=True,
    ),
)
"""A party's place points to a guardian, pupil, school or borrower and has an empty name itself.

`key_holders` are names as people write them: whoever has a key need not use the program. NULL is
nobody: columns added later are nullable, so that no seal of an older row breaks.
"""

printer = table(
    Part.CORE,
    "printer",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("name", String(100), Tag.NOBODY),
    column("route", choice(PrinterRoute), Tag.NOBODY),
    column("address", String(300), Tag.NOBODY, unique=True),
    column("is_allowed", _yes_no(), Tag.NOBODY),
    column("tray_place_id", Integer(), Tag.NOBODY, ForeignKey("core.place.id"), index=True),
    column("certificate_sha256", String(64), Tag.NOBODY),
)

signing_round = table(
    Part.CORE,
    "signing_round",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("dossier_id", String(32), Tag.NOBODY, ForeignKey("core.dossier.id"), index=True),
    column("tlv_id", Integer(), Tag.NOBODY, ForeignKey("core.tlv.id"), unique=True),
    column("mode", choice(SigningMode), Tag.PROGRESS),
    column("sent_on", Date(), Tag.PROGRESS),
)

print_job = table(
    Part.CORE,
    "print_job",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("dossier_id", String(32), Tag.NOBODY, ForeignKey("core.dossier.id"), index=True),
    column(
        "printer_id",
        Integer(),
        Tag.NOBODY,
        ForeignKey("core.printer.id"),
        nullable=True,
        index=True,
    ),
    column("title", String(40), Tag.NOBODY),
    column("document", String(40), Tag.NOBODY),
    column("form_version", String(20), Tag.NOBODY),
    column("pages", Integer(), Tag.NOBODY),
    column("state", choice(PrintJobState), Tag.PROGRESS),
    column("printer_job", Integer(), Tag.NOBODY, nullable=True),
    column("sent_at", Instant(), Tag.PROGRESS),
    column("user_id", String(32), Tag.STAFF),
)
"""One job per printed copy; a job without printer was a practice vault's PDF."""

paper_item = table(
    Part.CORE,
    "paper_item",
    column("id", String(32), Tag.NOBODY, primary_key=True),
    column("kind", choice(PaperKind), Tag.NOBODY),
    column("scan_code", String(10), Tag.NOBODY, unique=True),
    column("running_number", String(16), Tag.NOBODY, nullable=True, unique=True),
    column(
        "dossier_id",
        String(32),
        Tag.NOBODY,
        ForeignKey("core.dossier.id"),
        nullable=True,
        index=True,
    ),
    column(
        "print_job_id",
        Integer(),
        Tag.NOBODY,
        ForeignKey("core.print_job.id"),
        nullable=True,
        index=True,
    ),
    column("copy_state", choice(CopyState), Tag.PROGRESS, nullable=True),
)

paper_move = table(
    Part.CORE,
    "paper_move",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("paper_id", String(32), Tag.NOBODY, ForeignKey("core.paper_item.id"), index=True),
    column("from_place_id", Integer(), Tag.PROGRESS, ForeignKey("core.place.id"), nullable=True),
    column("to_place_id", Integer(), Tag.PROGRESS, ForeignKey("core.place.id"), index=True),
    column("moved_at", Instant(), Tag.PROGRESS),
    column("reason", String(200), Tag.PROGRESS),
    column("due_on", Date(), Tag.PROGRESS, nullable=True),
    column("undoes", Integer(), Tag.NOBODY, ForeignKey("core.paper_move.id"), nullable=True),
    column("user_id", String(32), Tag.STAFF),
)
"""Appended, never changed: where an item is, is its last row."""

signature_line = table(
    Part.CORE,
    "signature_line",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("round_id", Integer(), Tag.NOBODY, ForeignKey("core.signing_round.id"), index=True),
    column("party", choice(Party), Tag.GUARDIAN),
    column("guardian_id", Integer(), Tag.GUARDIAN, ForeignKey("core.guardian.id"), nullable=True),
    column("school_id", Integer(), Tag.SCHOOL, ForeignKey("core.school.id"), nullable=True),
    column("name", String(200), Tag.GUARDIAN),
    column("function", String(200), Tag.SCHOOL),
    column("state", choice(SignatureState), Tag.PROGRESS),
    column("has_view_attached", _yes_no(), Tag.GUARDIAN),
    column(
        "copy_id",
        String(32),
        Tag.NOBODY,
        ForeignKey("core.paper_item.id"),
        nullable=True,
        index=True,
    ),
    column("changed_on", Date(), Tag.PROGRESS, nullable=True),
    column("reason", String(400), Tag.GUARDIAN),
)

draft = table(
    Part.CORE,
    "draft",
    column("id", String(80), Tag.NOBODY, primary_key=True),
    column("fields", Text(), Tag.PROGRESS),
    column("saved_at", Instant(), Tag.PROGRESS),
    column("user_id", String(32), Tag.STAFF),
)
"""What was typed into a form and not stored yet; its id is the form's name and its subject's.

No truth: it has no log line and no seal, and goes with *Bewaren*.
"""
