"""Drafts, each in the part that its form's data belong to: one to a person, form and subject."""

from datetime import datetime

from sqlalchemy import Connection, Table, select

from desktop.models.draft import Draft, DraftName, parse_draft
from desktop.models.ids import UserId
from desktop.models.roles import Part
from desktop.store import rows
from desktop.store.schema import care, core, part_of


def put(
    writing: rows.Writing, name: DraftName, user_id: UserId, text: str, saved_at: datetime
) -> None:
    """Keep a draft, over an earlier one of the same person."""
    table, row = _table(name), _row(name, user_id)
    values = {"fields": text, "saved_at": saved_at}
    if get(writing.connection, name, user_id) is None:
        rows.add(writing, table, id=row, user_id=user_id, **values)
    else:
        rows.change(writing, table, row, **values)


def get(connection: Connection, name: DraftName, user_id: UserId) -> Draft | None:
    """Return a person's own draft, if there is one."""
    table = _table(name)
    found = connection.execute(
        select(table.c.fields, table.c.saved_at).where(
            table.c.id == _row(name, user_id), table.c.user_id == user_id
        )
    ).first()
    return parse_draft(found.fields, found.saved_at) if found else None


def remove(writing: rows.Writing, name: DraftName, user_id: UserId) -> None:
    """Drop a draft, if there is one."""
    if get(writing.connection, name, user_id) is not None:
        rows.remove(writing, _table(name), _row(name, user_id))


def remove_about(writing: rows.Writing, subject: str, parts: frozenset[Part]) -> None:
    """Drop everybody's drafts in these parts about something that is there no more."""
    for table in (core.draft, care.care_draft):
        if part_of(table) not in parts:
            continue
        found = select(table.c.id).where(table.c.id.contains(f"/{subject}/", autoescape=True))
        for row in writing.connection.execute(found).scalars().all():
            rows.remove(writing, table, row)


def _table(name: DraftName) -> Table:
    return care.care_draft if name.part is Part.CARE else core.draft


def _row(name: DraftName, user_id: UserId) -> str:
    return f"{name.form}/{name.subject}/{user_id}"
