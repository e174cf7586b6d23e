"""The part `register`: disclosures, and later requests, incidents and destruction records."""

from sqlalchemy import Date, Integer, String

from desktop.models.disclosure import Channel, LawfulBasis
from desktop.models.roles import Part
from desktop.models.signing import Party
from desktop.store.schema.columns import Tag, choice, column, key_table, table

keys = key_table(Part.REGISTER)

disclosure = table(
    Part.REGISTER,
    "disclosure",
    column("id", Integer(), Tag.NOBODY, primary_key=True),
    column("dossier_id", String(32), Tag.LAW, index=True),
    column("paper_id", String(32), Tag.LAW),
    column("document", String(40), Tag.LAW),
    column("recipient", choice(Party), Tag.LAW),
    column("lawful_basis", choice(LawfulBasis), Tag.LAW),
    column("channel", choice(Channel), Tag.LAW),
    column("disclosed_on", Date(), Tag.LAW),
    column("user_id", String(32), Tag.STAFF),
)
"""Each copy that left the SWV (verstrekking, privacyreglement art. 9.3)."""
