"""Names, birth dates and addresses of people, and how they are written, sorted and found."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from desktop import resources
from desktop.errors import UnreadableDate
from desktop.models.typed_text import fold, straight_apostrophes

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
"""Dutch names of the months, for printed dates."""


class Gender(StrEnum):
    """Gender as the secretariat keeps it; exchange formats map it each in their own way."""

    FEMALE = "V"
    MALE = "M"
    OTHER = "X"
    UNKNOWN = "O"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name. A person may have one name only, and no first name."""

    surname: str
    prefix: str = ""
    given_names: str = ""
    call_name: str = ""
    initials: str = ""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date whose day, or month and day, may be unknown (0).

    Raises:
        ValueError: there is no such day.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day without a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def from_iso(cls, text: str) -> "PartialDate":
        """Return the date that `iso` wrote.

        Raises:
            ValueError: not of that form.
        """
        year, month, day = text.split("-")
        return cls(int(year), int(month), int(day))

    @property
    def earliest(self) -> date:
        """The first day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def iso(self) -> str:
        """Return `YYYY-MM-DD`, with `00` for what is unknown."""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def dutch(self) -> str:
        """Return the date in Dutch words, saying what is unknown."""
        if not self.month:
            return f"{self.year} (dag en maand onbekend)"
        if not self.day:
            return f"{MONTHS[self.month - 1]} {self.year} (dag onbekend)"
        return dutch_date(self.earliest)


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address. `country` is empty for the Netherlands."""

    street: str = ""
    house_number: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""


def dutch_date(day: date) -> str:
    """Return `23 november 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


_SEPARATOR = r"[-/.\s]+"
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(rf"(?:(?:(\d{{1,2}}){_SEPARATOR})?(\d{{1,2}}){_SEPARATOR})?(\d{{4}})")
_SHORT_YEAR = re.compile(rf"(\d{{1,2}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{2}})")
_UNBROKEN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})\s+)?([a-z]{3,})\.?\s+(\d{4})")
_MONTH_WORDS = {
    word: number for number, name in enumerate(MONTHS, 1) for word in (name, name[:3])
} | {"mrt": 3}
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def _read_date(text: str, *, newest_short_year: int) -> PartialDate:
    """Read a typed date; a year of two digits falls in the century up to the given year."""
    typed = " ".join(text.split()).lower()
    if match := _ISO.fullmatch(typed):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.fullmatch(typed) or _UNBROKEN.fullmatch(typed):
        day, month, year = (int(part or 0) for part in match.groups())
    elif match := _SHORT_YEAR.fullmatch(typed):
        day, month, short = (int(part) for part in match.groups())
        year = newest_short_year - (newest_short_year - short) % 100
    elif (match := _WORDS.fullmatch(typed)) and match[2] in _MONTH_WORDS:
        day, month, year = int(match[1] or 0), _MONTH_WORDS[match[2]], int(match[3])
    else:
        raise UnreadableDate(text=text)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise UnreadableDate(text=text)
    try:
        return PartialDate(year, month, day)
    except ValueError:
        raise UnreadableDate(text=text) from None


def parse_partial_date(text: str) -> PartialDate:
    """Read a typed birth date, of which the day, or month and day, may be unknown.

    `12-3-2015`, `12 maart 2015`, `1-8-15`, `2015-03-12`; `00-03-2015`, `maart 2015`; `2015`. A year
    of two digits lies in 1970 to 2069.

    Raises:
        UnreadableDate: no date, or a day that does not exist.
    """
    return _read_date(text, newest_short_year=2069)


def parse_date(text: str, *, today: date) -> date:
    """Read a typed date whose day must be known, in the same forms.

    A year of two digits lies at most twenty years ahead of `today`.

    Raises:
        UnreadableDate: no date, a day that does not exist, or a part left unknown.
    """
    parsed = _read_date(text, newest_short_year=today.year + 20)
    if not parsed.day:
        raise UnreadableDate(text=text)
    return parsed.earliest


def _joined(prefix: str, surname: str) -> str:
    """Put prefix before surname: `van der Berg`, `d'Hondt`."""
    if not prefix or prefix.endswith("'"):
        return prefix + surname
    return f"{prefix} {surname}"


def _capitalised(text: str) -> str:
    """Write the first letter as a capital, and both letters of a first `ij`.

    The `'s` and `'t` that a name begins with stay small: `'t Hart`.
    """
    if text[:2].lower() == "ij":
        return "IJ" + text[2:]
    return text[:1].upper() + text[1:]


def family_name(name: PersonName) -> str:
    """Return the name without first name: `Van der Berg`, `'t Hart`, `IJsbrandt`."""
    return _capitalised(_joined(name.prefix, name.surname))


def full_name(name: PersonName) -> str:
    """Return the name for print: `Jan van der Berg`, and `Van der Berg` if nothing precedes.

    The given names come first, else the call name, else the initials.
    """
    first = name.given_names or name.call_name or name.initials
    return f"{first} {_joined(name.prefix, name.surname)}" if first else family_name(name)


def list_name(name: PersonName) -> str:
    """Return the name for a sorted list: `Berg, Jan van der`."""
    first = name.call_name or name.given_names or name.initials
    behind = " ".join(part for part in (first, name.prefix) if part)
    return f"{_capitalised(name.surname)}, {behind}" if behind else _capitalised(name.surname)


def initials_of(name: PersonName) -> str:
    """Return letters only, for where a name must not be read: `J.v.d.B.`."""
    first = name.call_name or name.given_names or name.initials
    return _initials(f"{first} {name.prefix} {name.surname}".replace("'", " "), keep_case=True)


def _initials(text: str, *, keep_case: bool = False) -> str:
    letters = (word[0] for word in re.split(r"[\s.-]+", text) if word)
    return "".join(f"{letter if keep_case else letter.upper()}." for letter in letters)


@lru_cache(maxsize=1)
def name_prefixes() -> frozenset[str]:
    """Return the known prefixes, lower case, from `lists/tussenvoegsels.txt`."""
    lines = resources.text("lists/tussenvoegsels.txt").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def split_prefix(text: str) -> tuple[str, str]:
    """Split a typed family name into prefix and surname: `van der`, `Berg`.

    The longest known prefix counts, in lower case; without one the prefix is empty. A suggestion
    for the form, which keeps both fields free.
    """
    words = straight_apostrophes(text).split()
    if words and (match := re.fullmatch(r"([dl]')(\w.+)", words[0], re.IGNORECASE)):
        words[:1] = match.groups()
    for length in range(len(words) - 1, 0, -1):
        prefix = " ".join(words[:length]).lower()
        if prefix in name_prefixes():
            return prefix, " ".join(words[length:])
    return "", " ".join(text.split())


def _pieces(word: str) -> list[str]:
    return re.findall(r"[^\W_]+", word)


def query_words(text: str) -> tuple[str, ...]:
    """Return the words of a typed question in the form in which `search_words` keeps them."""
    return tuple(_pieces(fold(text)))


def search_words(*texts: str) -> str:
    """Return the words under which texts are found, for a full-text index.

    Lower case without diacritics. A hyphen or apostrophe both splits and joins (`jansen`, `de`,
    `jansende`); a prefix is also found short and grown together (`vd`, `vanderberg`).
    """
    found: dict[str, None] = {}
    for text in texts:
        words = fold(text).split()
        for at, word in enumerate(words):
            pieces = _pieces(word)
            found |= dict.fromkeys([*pieces, "".join(pieces)])
            prefix = _prefix_at(words[at:])
            if len(prefix) > 1:
                found["".join(part.lstrip("'")[:1] for part in prefix)] = None
            found["".join(_pieces("".join(words[at : at + len(prefix) + 1])))] = None
    found.pop("", None)
    return " ".join(found)


def _prefix_at(words: list[str]) -> list[str]:
    """Return the longest known prefix with which the words begin."""
    lengths = range(min(len(words), 4), 0, -1)
    return next((words[:n] for n in lengths if " ".join(words[:n]) in name_prefixes()), [])
