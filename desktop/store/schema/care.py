"""The part `care`: special data, which only staff and experts may reach (privacyreglement 12.2)."""

from sqlalchemy import Boolean, Date, Integer, String, Text, UniqueConstraint

from desktop.models.advice import Discipline, Stance
from desktop.models.roles import Part
from desktop.store.schema.columns import Instant, Tag, choice, column, key_table, table

keys = key_table(Part.CARE)

expert_advice = table(
    Part.CARE,
    "expert_advice",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("dossier_id", String(32), Tag.NOBODY),
    column("position", Integer(), Tag.NOBODY),
    column("expert_name", String(200), Tag.EXPERT),
    column("discipline", choice(Discipline), Tag.EXPERT),
    column("employer", String(200), Tag.EXPERT),
    column("advised_on", Date(), Tag.RESEARCH),
    column("is_signed", Boolean(create_constraint=False), Tag.EXPERT),
    column("summary", Text(), Tag.RESEARCH),
    UniqueConstraint("dossier_id", "position"),
)

guardian_view = table(
    Part.CARE,
    "guardian_view",
    column("id", String(32), Tag.NOBODY, primary_key=True),
    column("stance", choice(Stance), Tag.REPORT),
    column("text", Text(), Tag.REPORT),
    column("received_on", Date(), Tag.REPORT, nullable=True),
)
"""The parents' view; its id is the dossier's."""

decision_text = table(
    Part.CARE,
    "decision_text",
    column("id", String(32), Tag.NOBODY, primary_key=True),
    column("motivation", Text(), Tag.RESEARCH),
    column("duration_motivation", Text(), Tag.RESEARCH),
)
"""What a decision says of the pupil; its id is the dossier's."""

care_draft = table(
    Part.CARE,
    "care_draft",
    column("id", String(80), Tag.NOBODY, primary_key=True),
    column("fields", Text(), Tag.REPORT),
    column("saved_at", Instant(), Tag.PROGRESS),
    column("user_id", String(32), Tag.STAFF),
)
"""As `core.draft`, for forms whose data lie here."""
