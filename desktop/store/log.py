"""The log's lines: appended, chained and signed; and the unlock sessions they belong to."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from desktop.models.ids import UserId
from desktop.store import rows
from desktop.store.schema import log
from desktop.vault.chain import FIRST, line_hash, sign_line
from desktop.vault.keys import UserKeys

PLAIN = b"\x00"
"""The first byte of a body that is JSON in clear."""


def open_session(
    writing: rows.Writing, *, user_id: UserId, keys: UserKeys, opened_at: datetime
) -> int:
    """Record an unlock and return the session's number."""
    return int(
        rows.add(
            writing,
            log.session,
            user_id=user_id,
            signing_public=keys.signing_public,
            opened_at=opened_at,
        )
    )


def last_written_at(connection: Connection) -> datetime | None:
    """Return when the newest line was written, `None` in a log without lines."""
    body = connection.execute(
        select(log.line.c.body).order_by(log.line.c.id.desc()).limit(1)
    ).scalar_one_or_none()
    if body is None:
        return None
    return datetime.fromisoformat(json.loads(body.removeprefix(PLAIN))["at"])


def append(
    connection: Connection, *, session_id: int, keys: UserKeys, body: dict[str, Any], seals: bytes
) -> int:
    """Append an act's line and return its number."""
    last = connection.execute(
        select(log.line.c.id, log.line.c.hash).order_by(log.line.c.id.desc()).limit(1)
    ).first()
    number, previous = (last.id + 1, last.hash) if last else (1, FIRST)
    raw = PLAIN + json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    digest = line_hash(number=number, session=session_id, previous=previous, body=raw, seals=seals)
    connection.execute(
        insert(log.line).values(
            id=number,
            session_id=session_id,
            body=raw,
            seals=seals,
            hash=digest,
            signature=sign_line(keys, digest),
        )
    )
    return number
