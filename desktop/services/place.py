"""The tree of places where paper can lie: adding, changing and closing them."""

from desktop.errors import PlaceInUse, PlaceLoop, PlaceOnce, PlaceUnfit
from desktop.models.ids import PlaceId
from desktop.models.log import LogCode
from desktop.models.paper import HOLDS_NO_PLACES, NEEDED, ONCE, Place, PlaceKind, is_within
from desktop.models.typed_text import clean_line, needed_line
from desktop.services.act import Act
from desktop.store import paper as paper_store
from desktop.store import place as store

NAME_LIMIT = 100
KEY_HOLDERS_LIMIT = 400


def add_place(
    act: Act,
    *,
    parent_id: PlaceId | None,
    kind: PlaceKind,
    name: str,
    has_lock: bool,
    key_holders: str = "",
) -> PlaceId:
    """Add a place to the tree.

    Raises:
        UnusableText: the name is empty, or a text cannot be kept.
        PlaceUnfit: the parent holds no places.
        PlaceOnce: there is one place of that kind, and no second one.
    """
    if kind in ONCE:
        raise PlaceOnce
    _refuse_parent(act, parent_id)
    act.does(LogCode.EDIT_PLACE, kind=kind)
    return store.add(
        act.writing,
        parent_id=parent_id,
        kind=kind,
        name=needed_line(name, limit=NAME_LIMIT),
        has_lock=has_lock,
        key_holders=clean_line(key_holders, limit=KEY_HOLDERS_LIMIT),
    )


def edit_place(
    act: Act,
    *,
    place_id: PlaceId,
    parent_id: PlaceId | None,
    name: str,
    has_lock: bool,
    key_holders: str = "",
) -> None:
    """Rename a place, put it into another one, or say who opens its lock.

    Raises:
        UnusableText: the name is empty, or a text cannot be kept.
        PlaceUnfit: the parent holds no places.
        PlaceLoop: the parent is the place itself, or lies in it.
    """
    known = store.own(act.connection)
    if parent_id is not None and parent_id != known[place_id].parent_id:
        _refuse_parent(act, parent_id)
        if is_within(known[parent_id], place_id, known):
            raise PlaceLoop(place=known[place_id].name)
    act.does(LogCode.EDIT_PLACE, place=place_id)
    store.change(
        act.writing,
        place_id,
        parent_id=parent_id,
        name=needed_line(name, limit=NAME_LIMIT),
        has_lock=has_lock,
        key_holders=clean_line(key_holders, limit=KEY_HOLDERS_LIMIT),
    )


def _refuse_parent(act: Act, parent_id: PlaceId | None) -> None:
    if parent_id is None:
        return
    parent = store.get(act.connection, parent_id)
    if parent.kind in HOLDS_NO_PLACES or parent.closed_on is not None:
        raise PlaceUnfit(place=parent.name)


def close_place(act: Act, *, place_id: PlaceId) -> None:
    """Say that a place is not used any more. Where paper was stays known; nothing new goes there.

    Raises:
        PlaceInUse: paper or another place lies in it (`reason`: `papers`, `places`), a printer puts
            its sheets there (`printer`), or the program needs one of its kind (`last`).
    """
    known = store.own(act.connection)
    place = known[place_id]
    if count := paper_store.count_in_places(act.connection, (place_id,)):
        raise PlaceInUse(reason="papers", place=place.name, count=count)
    if any(each.parent_id == place_id for each in known.values()):
        raise PlaceInUse(reason="places", place=place.name)
    if store.is_tray(act.connection, place_id):
        raise PlaceInUse(reason="printer", place=place.name)
    if _is_last(act, place):
        raise PlaceInUse(reason="last", place=place.name)
    act.does(LogCode.EDIT_PLACE, place=place_id)
    store.close(act.writing, place_id, act.today)


def _is_last(act: Act, place: Place) -> bool:
    return place.kind in NEEDED and store.count_of_kind(act.connection, place.kind) == 1
