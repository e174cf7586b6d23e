"""Expert advices and the parents' view, in the part `care`."""

from sqlalchemy import Connection, select

from desktop.models.advice import ExpertAdvice, GuardianView
from desktop.models.ids import AdviceId, DossierId
from desktop.store import rows
from desktop.store.schema import care


def put(writing: rows.Writing, advice: ExpertAdvice) -> AdviceId:
    """Store an advice at its position, over an earlier one there."""
    table = care.expert_advice
    values = {
        "expert_name": advice.expert_name,
        "discipline": advice.discipline,
        "employer": advice.employer,
        "advised_on": advice.advised_on,
        "is_signed": advice.is_signed,
        "summary": advice.summary,
    }
    known = writing.connection.execute(
        select(table.c.id).where(
            table.c.dossier_id == advice.dossier_id, table.c.position == advice.position
        )
    ).scalar()
    if known is not None:
        rows.change(writing, table, known, **values)
        return AdviceId(known)
    row = rows.add(writing, table, dossier_id=advice.dossier_id, position=advice.position, **values)
    return AdviceId(int(row))


def of_dossier(connection: Connection, dossier_id: DossierId) -> tuple[ExpertAdvice, ...]:
    """Return a dossier's advices by position."""
    table = care.expert_advice
    statement = select(table).where(table.c.dossier_id == dossier_id).order_by(table.c.position)
    return tuple(
        ExpertAdvice(
            row.id,
            row.dossier_id,
            row.position,
            row.expert_name,
            row.discipline,
            row.employer,
            row.advised_on,
            row.is_signed,
            row.summary,
        )
        for row in connection.execute(statement)
    )


def put_view(writing: rows.Writing, view: GuardianView) -> None:
    """Store the parents' view, over an earlier one."""
    values = {"stance": view.stance, "text": view.text, "received_on": view.received_on}
    if view_of(writing.connection, view.dossier_id) is None:
        rows.add(writing, care.guardian_view, id=view.dossier_id, **values)
    else:
        rows.change(writing, care.guardian_view, view.dossier_id, **values)


def view_of(connection: Connection, dossier_id: DossierId) -> GuardianView | None:
    """Return the parents' view, if it was filed."""
    table = care.guardian_view
    row = connection.execute(select(table).where(table.c.id == dossier_id)).first()
    return GuardianView(row.id, row.stance, row.text, row.received_on) if row else None
