"""Text as people type it: made safe to keep, and folded to be compared and found."""

import re
import unicodedata

from desktop.errors import UnusableText

_APOSTROPHES = "\u2018\u2019\u02bb\u02bc\u00b4`"

# Text that turns around what follows can make a name read as another one on screen and paper.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

# NFKD leaves these letters whole, though people type them without their stroke.
_PLAIN = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
    | {"\u0131": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ə": "e"}
    | dict.fromkeys(_APOSTROPHES, "'")
)


def fold(text: str) -> str:
    """Return lower case without diacritics and with one kind of apostrophe, for comparing."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def straight_apostrophes(text: str) -> str:
    """Return the text with every kind of apostrophe as `'`."""
    return text.translate(dict.fromkeys(map(ord, _APOSTROPHES), "'"))


def clean_line(text: str, *, limit: int) -> str:
    """Return typed text as one line to keep: NFC, single blanks, nothing invisible in it.

    Args:
        text: as typed or pasted; line breaks and tabs become blanks.
        limit: the most characters that are kept.

    Raises:
        UnusableText: longer than `limit`, a control character, or a mark that turns text around.
    """
    return _limited(" ".join(_visible(text).split()), limit)


def needed_line(text: str, *, limit: int) -> str:
    """Return typed text as `clean_line` does, where something must be typed.

    Raises:
        UnusableText: nothing is left of it, or as for `clean_line`.
    """
    clean = clean_line(text, limit=limit)
    if not clean:
        raise UnusableText(reason="empty")
    return clean


def clean_text(text: str, *, limit: int) -> str:
    """Return typed text of several lines to keep; otherwise as `clean_line`.

    Lines end in a line feed, blanks at their ends go, of empty lines at most one stays.

    Raises:
        UnusableText: as for `clean_line`.
    """
    lines = (line.rstrip() for line in _visible(text).split("\n"))
    return _limited(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), limit)


def _visible(text: str) -> str:
    """Drop invisible format characters and refuse dangerous ones."""
    lines = unicodedata.normalize("NFC", re.sub(r"\r\n?|[\u2028\u2029\x85\v\f]", "\n", text))
    kept = []
    for letter in lines:
        category = unicodedata.category(letter)
        if letter in _TURNING:
            raise UnusableText(reason="direction")
        if category in {"Cc", "Cs"} and letter not in "\n\t":
            raise UnusableText(reason="control")
        if category != "Cf":
            kept.append(letter)
    return "".join(kept)


def _limited(text: str, limit: int) -> str:
    if len(text) > limit:
        raise UnusableText(reason="long", limit=limit, length=len(text))
    return text
