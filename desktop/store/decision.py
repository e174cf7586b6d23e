"""Decisions, whose texts lie in `care`, and the register of TLVs."""

from sqlalchemy import Connection, select

from desktop.models.decision import Decision, Tlv
from desktop.models.ids import DossierId, TlvId, UserId
from desktop.store import rows
from desktop.store.schema import care, core


def put(writing: rows.Writing, decision: Decision, *, user_id: UserId) -> None:
    """Store a decision, over an earlier one of the same dossier."""
    facts = {
        "outcome": decision.outcome,
        "decided_on": decision.decided_on,
        "kind": decision.kind,
        "category": decision.category,
        "starts_on": decision.starts_on,
        "ends_on": decision.ends_on,
        "user_id": user_id,
    }
    texts = {
        "motivation": decision.motivation,
        "duration_motivation": decision.duration_motivation,
    }
    if get(writing.connection, decision.dossier_id) is None:
        rows.add(writing, core.decision, id=decision.dossier_id, **facts)
        rows.add(writing, care.decision_text, id=decision.dossier_id, **texts)
    else:
        rows.change(writing, core.decision, decision.dossier_id, **facts)
        rows.change(writing, care.decision_text, decision.dossier_id, **texts)


def get(connection: Connection, dossier_id: DossierId) -> Decision | None:
    """Return a dossier's decision, if there is one."""
    statement = (
        select(
            core.decision, care.decision_text.c.motivation, care.decision_text.c.duration_motivation
        )
        .join(care.decision_text, care.decision_text.c.id == core.decision.c.id)
        .where(core.decision.c.id == dossier_id)
    )
    row = connection.execute(statement).first()
    if row is None:
        return None
    return Decision(
        dossier_id=row.id,
        outcome=row.outcome,
        decided_on=row.decided_on,
        kind=row.kind,
        category=row.category,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        motivation=row.motivation,
        duration_motivation=row.duration_motivation,
    )


def add_tlv(writing: rows.Writing, tlv: Tlv) -> TlvId:
    """Enter a TLV into the register (the id of the argument is not looked at)."""
    row = rows.add(
        writing,
        core.tlv,
        dossier_id=tlv.dossier_id,
        number=tlv.number,
        kind=tlv.kind,
        category=tlv.category,
        starts_on=tlv.starts_on,
        ends_on=tlv.ends_on,
        decided_on=tlv.decided_on,
    )
    return TlvId(int(row))


def tlv_of(connection: Connection, dossier_id: DossierId) -> Tlv | None:
    """Return a dossier's TLV, if it has one."""
    row = connection.execute(select(core.tlv).where(core.tlv.c.dossier_id == dossier_id)).first()
    if row is None:
        return None
    return Tlv(
        row.id,
        row.dossier_id,
        row.number,
        row.kind,
        row.category,
        row.starts_on,
        row.ends_on,
        row.decided_on,
    )


def tlv_numbers(connection: Connection) -> frozenset[str]:
    """Return every TLV number ever given."""
    return frozenset(connection.execute(select(core.tlv.c.number)).scalars())
