"""The part `log`: lines of the sealed log, names of users, and the letterbox."""

from sqlalchemy import Integer, LargeBinary, String

from desktop.models.roles import Part, Role
from desktop.store.schema.columns import Instant, Tag, choice, column, key_table, table

keys = key_table(Part.LOG)

session = table(
    Part.LOG,
    "log_session",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("user_id", String(32), Tag.STAFF),
    column("signing_public", LargeBinary(), Tag.STAFF),
    column("opened_at", Instant(), Tag.STAFF),
)
"""One row per unlock: with whose key the lines of that session are signed."""

line = table(
    Part.LOG,
    "log_line",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("session_id", Integer(), Tag.NOBODY),
    column("body", LargeBinary(), Tag.STAFF),
    column("seals", LargeBinary(), Tag.NOBODY),
    column("hash", LargeBinary(), Tag.NOBODY),
    column("signature", LargeBinary(), Tag.NOBODY),
)
"""One line per act, appended only. `FORMAT.md` tells what body and seals hold."""

member = table(
    Part.LOG,
    "member",
    column("id", String(32), Tag.STAFF, primary_key=True),
    column("full_name", String(200), Tag.STAFF),
    column("initials", String(12), Tag.STAFF),
    column("role", choice(Role), Tag.STAFF),
    column("signing_public", LargeBinary(), Tag.STAFF),
    column("since", Instant(), Tag.STAFF),
    column("until", Instant(), Tag.STAFF, nullable=True),
)
"""The people with a slot, now and before; the register of art. 8.2."""

letterbox = table(
    Part.LOG,
    "letterbox",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("part", choice(Part), Tag.NOBODY),
    column("box", LargeBinary(), Tag.NOBODY),
)
"""Rows sealed to a part that the writer could not open, until someone with that part moves them."""
