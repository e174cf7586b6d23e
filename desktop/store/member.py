"""The people with a slot in the vault: names, roles and public keys, kept after they left."""

from datetime import datetime

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
