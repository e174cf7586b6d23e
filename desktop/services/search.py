"""Finding anything by one line of text: dossiers, people, copies, places and schools.

What is asked is kept nowhere and logged nowhere; opening a hit is logged as any view.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from desktop.models.decision import Outcome
from desktop.models.dossier import DossierStatus
from desktop.models.ids import DossierId, PaperId, PlaceId
from desktop.models.numbering import parse_dossier_number, parse_running_number
from desktop.models.paper import (
    CopyState,
    PaperItem,
    PaperKind,
    Place,
    PlaceKind,
    is_locked,
    path_of,
)
from desktop.models.person import PersonName, full_name, query_words, search_words
from desktop.models.pupil import Relation
from desktop.models.scan_code import parse_scan_code
from desktop.models.school import School
from desktop.models.signing import SignatureLine
from desktop.models.typed_text import fold
from desktop.services.act import Look
from desktop.store import dossier as dossier_store
from desktop.store import paper as paper_store
from desktop.store import place as place_store
from desktop.store import school as school_store
from desktop.store import search as store
from desktop.store import signing as signing_store
from desktop.store.dossier import DossierLine

MOST_OF_A_KIND = 8
"""So many hits of each kind are returned; the list of dossiers has the others."""

_LOOKED_AT = 200
_LEAST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class DossierHit:
    """A dossier, found by its number, its pupil, a guardian, a school or a code.

    Attributes:
        line: as a list shows it.
        place: where the folder lies, from the outside in.
        is_put_away: whether it lies behind a lock.
        outcome: of the decision, once there is one.
        lines: of the signing round, `None` before there is one.
        copy_states: of the copies, by paper item.
        guardian: who was found, when it was not the pupil.
    """

    line: DossierLine
    place: str
    is_put_away: bool
    outcome: Outcome | None
    lines: tuple[SignatureLine, ...] | None
    copy_states: Mapping[PaperId, CopyState | None]
    guardian: tuple[PersonName, Relation] | None = None
    is_exact: bool = False

    @property
    def is_advised(self) -> bool:
        """Whether both advices are filed."""
        return self.line.status is not DossierStatus.RECEIVED


@dataclass(frozen=True, slots=True)
class CopyHit:
    """A printed copy, found by its running number or its code; such a hit is always exact."""

    item: PaperItem
    dossier_id: DossierId
    dossier_number: str
    place: str
    lines: tuple[SignatureLine, ...]


@dataclass(frozen=True, slots=True)
class PlaceHit:
    """One of the SWV's own places, with what it lies in."""

    place: Place
    path: str
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class SchoolHit:
    """A school of the list."""

    school: School
    is_exact: bool = False


Hit = DossierHit | CopyHit | PlaceHit | SchoolHit


class _Rank(IntEnum):
    EXACT = 0
    PUPIL = 1
    GUARDIAN = 2
    PLACE = 3
    SCHOOL = 4
    OTHER = 5


def find_everything(look: Look, *, text: str) -> tuple[Hit, ...]:
    """Return what a typed line finds: an exact number or code first, then people, places, schools.

    Every word must begin a word of what is found, whatever its capitals and accents. Of each kind
    there are at most `MOST_OF_A_KIND`.
    """
    words = query_words(text)
    if len("".join(words)) < _LEAST_LETTERS:
        return ()
    places = place_store.own(look.connection)
    ranked: list[tuple[_Rank, Hit]] = [
        *_copies(look, text, places),
        *_dossiers(look, text, words, places),
        *_places(text, words, places),
        *_schools(look, text, words),
    ]
    return tuple(hit for _rank, hit in sorted(ranked, key=lambda each: each[0]))


def _copies(
    look: Look, text: str, places: Mapping[PlaceId, Place]
) -> Iterable[tuple[_Rank, CopyHit]]:
    item = None
    if (code := parse_scan_code(text)) is not None:
        item = paper_store.by_scan_code(look.connection, code)
    elif (number := parse_running_number(text)) is not None:
        item = paper_store.by_running_number(look.connection, number)
    if item is None or item.kind is not PaperKind.COPY or item.dossier_id is None:
        return
    place = place_store.get(look.connection, item.place_id)
    yield (
        _Rank.EXACT,
        CopyHit(
            item,
            item.dossier_id,
            dossier_store.get(look.connection, item.dossier_id).number,
            path_of(place, places),
            signing_store.lines_on_copy(look.connection, item.id),
        ),
    )


def _dossiers(
    look: Look, text: str, words: Sequence[str], places: Mapping[PlaceId, Place]
) -> Iterable[tuple[_Rank, DossierHit]]:
    exact = _exact_dossiers(look, text)
    number = parse_scan_code(text) or parse_dossier_number(text) or parse_running_number(text)
    written = query_words(number) if number else words
    found = store.find(look.connection, written, limit=_LOOKED_AT)
    ids = tuple(dict.fromkeys((*exact, *found)))
    lines = dossier_store.lines(look.connection, ids)
    guardians = store.guardian_names(look.connection, ids)
    ranked = []
    for dossier_id in ids:
        guardian = None
        if dossier_id in exact or lines[dossier_id].tlv_number == text.strip():
            rank = _Rank.EXACT
        elif _begins(words, lines[dossier_id].name):
            rank = _Rank.PUPIL
        else:
            named = (each for each in guardians.get(dossier_id, ()) if _begins(words, each[0]))
            guardian = next(named, None)
            rank = _Rank.OTHER if guardian is None else _Rank.GUARDIAN
        ranked.append((rank, dossier_id, guardian))
    # Sorting keeps the newest first within a rank.
    ranked = sorted(ranked, key=lambda each: each[0])[:MOST_OF_A_KIND]
    shown = tuple(dossier_id for _rank, dossier_id, _guardian in ranked)
    folders = paper_store.folder_places(look.connection, shown)
    where = {**places, **place_store.some(look.connection, folders.values())}
    signing = signing_store.lines_of(look.connection, shown)
    outcomes = store.outcomes(look.connection, shown)
    states = store.copy_states(look.connection, shown)
    for rank, dossier_id, guardian in ranked:
        place = where[folders[dossier_id]]
        yield (
            rank,
            DossierHit(
                line=lines[dossier_id],
                place=path_of(place, places),
                is_put_away=is_locked(place, places),
                outcome=outcomes.get(dossier_id),
                lines=tuple(signing[dossier_id]) if dossier_id in signing else None,
                copy_states=states.get(dossier_id, {}),
                guardian=guardian,
                is_exact=rank is _Rank.EXACT,
            ),
        )


def _exact_dossiers(look: Look, text: str) -> tuple[DossierId, ...]:
    """Return the dossier whose own number was typed, or whose folder's code."""
    if (number := parse_dossier_number(text)) is not None:
        dossier_id = dossier_store.id_of_number(look.connection, number)
        return () if dossier_id is None else (dossier_id,)
    if (code := parse_scan_code(text)) is not None:
        item = paper_store.by_scan_code(look.connection, code)
        if item is not None and item.kind is PaperKind.FOLDER and item.dossier_id is not None:
            return (item.dossier_id,)
    return ()


def _begins(words: Sequence[str], name: PersonName) -> bool:
    """Return whether each word begins a word of a name."""
    known = search_words(
        full_name(name), f"{name.prefix} {name.surname}", name.call_name, name.initials
    ).split()
    return all(any(each.startswith(word) for each in known) for word in words)


def _places(
    text: str, words: Sequence[str], places: Mapping[PlaceId, Place]
) -> Iterable[tuple[_Rank, PlaceHit]]:
    code = parse_scan_code(text)
    found = []
    for place in places.values():
        path = path_of(place, places)
        known = search_words(path).split()
        if code is not None and place.scan_code == code:
            found.append((_Rank.EXACT, PlaceHit(place, path, is_exact=True)))
        elif _is_in_use(place) and all(
            any(each.startswith(word) for each in known) for word in words
        ):
            # A place that is named itself stands before what merely lies in it.
            found.append((_Rank.PLACE, PlaceHit(place, path)))
    named = sorted(found, key=lambda each: not fold(each[1].place.name).startswith(words[0]))
    return named[:MOST_OF_A_KIND]


def _is_in_use(place: Place) -> bool:
    return place.kind is not PlaceKind.DESTROYED and place.closed_on is None


def _schools(look: Look, text: str, words: Sequence[str]) -> Iterable[tuple[_Rank, SchoolHit]]:
    code = text.strip().upper()
    for school in school_store.find(look.connection, words, limit=MOST_OF_A_KIND):
        is_exact = school.record.location_code == code
        yield _Rank.EXACT if is_exact else _Rank.SCHOOL, SchoolHit(school, is_exact)
