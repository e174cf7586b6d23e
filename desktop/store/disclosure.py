"""The register of disclosures, in the part `register`."""

from datetime import date

from desktop.models.disclosure import Channel, LawfulBasis
from desktop.models.ids import DossierId, PaperId, UserId
from desktop.models.signing import Party
from desktop.store import rows
from desktop.store.schema import register


def add(
    writing: rows.Writing,
    *,
    dossier_id: DossierId,
    paper_id: PaperId,
    document: str,
    recipient: Party,
    lawful_basis: LawfulBasis,
    channel: Channel,
    disclosed_on: date,
    user_id: UserId,
) -> None:
    """Register a copy that left."""
    rows.add(
        writing,
        register.disclosure,
        dossier_id=dossier_id,
        paper_id=paper_id,
        document=document,
        recipient=recipient,
        lawful_basis=lawful_basis,
        channel=channel,
        disclosed_on=disclosed_on,
        user_id=user_id,
    )
