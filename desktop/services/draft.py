"""Keeping what is typed and not stored yet. A draft is no truth, so it has no line in the log."""

from collections.abc import Callable, Mapping
from typing import Concatenate, ParamSpec, TypeVar

from desktop.errors import DraftTooLarge
from desktop.models.draft import MOST_BYTES, Draft, DraftName, Kept, draft_text
from desktop.models.ids import UserId
from desktop.services.act import Act, Look
from desktop.store import draft as store

P = ParamSpec("P")
R = TypeVar("R")


def get(look: Look, *, name: DraftName, user_id: UserId) -> Draft | None:
    """Return a person's own draft, if there is one."""
    return store.get(look.connection, name, user_id)


def keep(
    act: Act,
    *,
    name: DraftName,
    fields: Mapping[str, Kept],
    stored: str,
    is_addition: bool = False,
) -> Draft:
    """Keep what stands in a form, over what was kept before.

    Args:
        act: one that writes no log line (`Session.jot`).
        name: of the draft.
        fields: by the object name of each field.
        stored: a digest of what was stored when the typing began, "" for nothing.
        is_addition: whether these are only the fields typed before an earlier draft was seen;
            the others stay as they were kept.

    Raises:
        DraftTooLarge: more was typed than a draft may hold; an earlier draft stays.
    """
    earlier = store.get(act.connection, name, act.user_id) if is_addition else None
    if earlier is not None:
        fields, stored = {**earlier.fields, **fields}, earlier.stored
    text = draft_text(fields, stored)
    if len(text.encode()) > MOST_BYTES:
        raise DraftTooLarge(kilobytes=MOST_BYTES // 1000)
    store.put(act.writing, name, act.user_id, text, act.now)
    return Draft(fields, stored, act.now)


def drop(act: Act, *, name: DraftName) -> None:
    """Drop the person's draft, if there is one."""
    store.remove(act.writing, name, act.user_id)


def storing(
    service: Callable[Concatenate[Act, P], R], name: DraftName
) -> Callable[Concatenate[Act, P], R]:
    """Return a writing service that also drops the draft of what it stores, in the same act."""

    def stored(act: Act, /, *args: P.args, **kwargs: P.kwargs) -> R:
        result = service(act, *args, **kwargs)
        drop(act, name=name)
        return result

    return stored
