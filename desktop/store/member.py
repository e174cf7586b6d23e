"""The people with a slot in the vault: names, roles and public keys, kept after they left."""

from datetime import datetime

from sqlalchemy import Connection, select

from desktop.models.ids import UserId
from desktop.models.roles import Role
from desktop.store import rows
from desktop.store.schema import log


def add(
    writing: rows.Writing,
    *,
    user_id: UserId,
    full_name: str,
    initials: str,
    role: Role,
    signing_public: bytes,
    since: datetime,
) -> None:
    """Register a person."""
    rows.add(
        writing,
        log.member,
        id=user_id,
        full_name=full_name,
        initials=initials,
        role=role,
        signing_public=signing_public,
        since=since,
    )


def full_name(connection: Connection, user_id: UserId) -> str:
    """Return a person's name.

    Raises:
        sqlalchemy.exc.NoResultFound: nobody has that id.
    """
    statement = select(log.member.c.full_name).where(log.member.c.id == user_id)
    return str(connection.execute(statement).scalar_one())
