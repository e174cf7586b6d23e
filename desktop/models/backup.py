"""Backup sets: what one is, which are kept, how old they are, how one differs from a vault."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from desktop.clock import local_date
from desktop.models.ids import DossierId

DAYS_KEPT = 7
WEEKS_KEPT = 4
MONTHS_KEPT = 2
SAFETY_KEPT = 3
"""Sets made before something risky; they are counted apart, so that they push no other out."""

OLDEST_DAYS = 92
"""No set lives longer, so that a destroyed dossier is gone from all of them by then."""

_AHEAD = timedelta(days=1)
"""A set further in the future than this was made under a wrong clock."""


class SetReason(StrEnum):
    """Why a set was made; it stands in the name of its folder."""

    DAILY = "dagelijks"
    BUTTON = "knop"
    BEFORE_MIGRATION = "voor-migratie"


SAFETY = frozenset({SetReason.BEFORE_MIGRATION})


@dataclass(frozen=True, slots=True)
class SetFront:
    """What can be said of a set without its key.

    Attributes:
        folder: where it lies.
        made_at: the moment that it shows, UTC.
        size: of all its files, in bytes.
        is_whole: every file is there with the size it was made with; that its content is sound
            only its key can tell.
    """

    folder: Path
    set_id: str
    vault_id: str
    made_at: datetime
    reason: SetReason
    schema: int
    program: str
    is_practice: bool
    size: int
    is_whole: bool


def kept(sets: Iterable[SetFront], *, now: datetime) -> frozenset[Path]:
    """Return the folders of the sets that stay: 7 daily, 4 weekly, 2 monthly, none over 92 days.

    The newest of a day stands for that day, that of an ISO week for the week, that of a month for
    the month. Days, weeks and months without a set do not count. Safety sets are counted apart.

    A clock that runs ahead must not cost a set: after a gap of more than 92 days none is too old,
    until one more set confirms the date. A set from the future is not counted; it stays while
    there are fewer than seven sound ones.
    """
    newest_first = sorted(sets, key=lambda one: one.made_at, reverse=True)
    known = [one for one in newest_first if one.made_at <= now + _AHEAD]
    ahead = [one for one in newest_first if one.made_at > now + _AHEAD]
    young = known if _jumps(known) else [one for one in known if not _is_too_old(one, now)]
    ordinary = [one for one in young if one.reason not in SAFETY]
    safety = [one for one in young if one.reason in SAFETY][:SAFETY_KEPT]
    days = _newest_of_each(ordinary, DAYS_KEPT, lambda day: (day.year, day.month, day.day))
    weeks = _newest_of_each(ordinary, WEEKS_KEPT, lambda day: day.isocalendar()[:2])
    months = _newest_of_each(ordinary, MONTHS_KEPT, lambda day: (day.year, day.month))
    if len(days) >= DAYS_KEPT:
        ahead = []
    return frozenset(one.folder for one in (*days, *weeks, *months, *safety, *ahead))


def _is_too_old(one: SetFront, now: datetime) -> bool:
    return (local_date(now) - local_date(one.made_at)).days > OLDEST_DAYS


def _jumps(newest_first: Sequence[SetFront]) -> bool:
    if len(newest_first) < 2:  # noqa: PLR2004 - a gap lies between two
        return False
    return newest_first[0].made_at - newest_first[1].made_at > timedelta(days=OLDEST_DAYS)


def _newest_of_each(
    newest_first: Sequence[SetFront], most: int, period: Callable[[date], tuple[int, ...]]
) -> tuple[SetFront, ...]:
    found: dict[tuple[int, ...], SetFront] = {}
    for one in newest_first:
        found.setdefault(period(local_date(one.made_at)), one)
    return tuple(found.values())[:most]


def age_days(sets: Iterable[SetFront], today: date) -> int | None:
    """Return how many days old the newest whole set is, `None` when there is none."""
    days = [(today - local_date(one.made_at)).days for one in sets if one.is_whole]
    return max(0, min(days)) if days else None


class Relation(StrEnum):
    """How a set and a vault lie to each other, by their logs."""

    SAME = "same"
    VAULT_IS_NEWER = "vault_is_newer"
    SET_IS_NEWER = "set_is_newer"
    APART = "apart"
    """Each has lines that the other has not."""
    OTHER_VAULT = "other_vault"


@dataclass(frozen=True, slots=True)
class LastChange:
    """The newest log line that wrote something of a dossier."""

    line: int
    hash: bytes
    at: str


@dataclass(frozen=True, slots=True)
class VaultFacts:
    """What a set and a vault are compared by; nothing of a person.

    Attributes:
        counts: rows by table.
        numbers: of the dossiers, as people say them.
        changes: the newest change of each dossier.
    """

    head_number: int
    head_hash: bytes
    counts: Mapping[str, int] = field(repr=False)
    numbers: Mapping[DossierId, str] = field(repr=False)
    changes: Mapping[DossierId, LastChange] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A set beside the vault in use.

    Attributes:
        relation: by their logs.
        lines_only_in_set: log lines that the vault has not, and the other way round.
        counts: by table the rows in the set and in the vault; only tables that differ.
        only_in_set: numbers of dossiers, sorted; likewise the others.
    """

    relation: Relation
    lines_only_in_set: int
    lines_only_in_vault: int
    counts: Mapping[str, tuple[int, int]]
    only_in_set: tuple[str, ...]
    only_in_vault: tuple[str, ...]
    newer_in_set: tuple[str, ...]
    newer_in_vault: tuple[str, ...]
    same_dossiers: int


def compare(of_set: VaultFacts, of_vault: VaultFacts, *, shared_lines: int) -> Comparison:
    """Set a set beside a vault.

    Args:
        of_set: what is in the set.
        of_vault: what is in the vault.
        shared_lines: how many log lines from the first on are the same in both.
    """
    tables = sorted(of_set.counts.keys() | of_vault.counts.keys())
    pairs = {name: (of_set.counts.get(name, 0), of_vault.counts.get(name, 0)) for name in tables}
    in_set, in_vault = of_set.numbers, of_vault.numbers
    both = in_set.keys() & in_vault.keys()
    differing = {one for one in both if of_set.changes.get(one) != of_vault.changes.get(one)}
    newer_in_set = {
        one for one in differing if _is_later(of_set.changes.get(one), of_vault.changes.get(one))
    }
    return Comparison(
        relation=_relation(of_set, of_vault, shared_lines),
        lines_only_in_set=of_set.head_number - shared_lines,
        lines_only_in_vault=of_vault.head_number - shared_lines,
        counts={name: pair for name, pair in pairs.items() if pair[0] != pair[1]},
        only_in_set=_sorted(in_set, in_set.keys() - in_vault.keys()),
        only_in_vault=_sorted(in_vault, in_vault.keys() - in_set.keys()),
        newer_in_set=_sorted(in_set, newer_in_set),
        newer_in_vault=_sorted(in_vault, differing - newer_in_set),
        same_dossiers=len(both - differing),
    )


def nothing_to_compare() -> Comparison:
    """Return what is told of a set beside another vault than its own."""
    return Comparison(Relation.OTHER_VAULT, 0, 0, {}, (), (), (), (), 0)


def _relation(of_set: VaultFacts, of_vault: VaultFacts, shared_lines: int) -> Relation:
    ends = (of_set.head_number == shared_lines, of_vault.head_number == shared_lines)
    return {
        (True, True): Relation.SAME,
        (True, False): Relation.VAULT_IS_NEWER,
        (False, True): Relation.SET_IS_NEWER,
        (False, False): Relation.APART,
    }[ends]


def _is_later(one: LastChange | None, other: LastChange | None) -> bool:
    if one is None or other is None:
        return one is not None
    return (one.at, one.line) > (other.at, other.line)


def _sorted(numbers: Mapping[DossierId, str], chosen: Iterable[DossierId]) -> tuple[str, ...]:
    return tuple(sorted(numbers[one] for one in chosen))
