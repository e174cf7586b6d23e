"""Passwords: what is refused, and passphrases of Dutch words that are offered."""

import re
import secrets
import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from desktop import resources
from desktop.models.finding import Finding, Level
from desktop.models.typed_text import fold

MINIMUM_LENGTH = 15
"""Characters after NFKC (NIST SP 800-63B-4)."""

PASSPHRASE_WORDS = 6

PRACTICE_PASSWORD = "oefenen met papier"  # noqa: S105 # opens practice vaults only, and is public
"""The password of every practice vault."""

_LEAST_OWN_LETTERS = 8
_LEAST_DIFFERENT = 6
_MOST_NEIGHBOURS = 0.6
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azerty",
)
_NEIGHBOURS = frozenset(
    pair
    for row in _ROWS
    for first, second in pairwise(row)
    for pair in (first + second, second + first)
)
_OBVIOUS_WORDS = (
    "samenwerkingsverband",
    "toelaatbaarheidsverklaring",
    "secretariaat",
    "dossierkast",
    "wachtwoord",
    "password",
    "welkom",
    "geheim",
    "dossier",
    "onderwijs",
    "passend",
    "school",
    "qwerty",
    "azerty",
    "admin",
    "kluis",
    "swv",
    "tlv",
)


def check_password(text: str, *, own_words: Collection[str] = ()) -> tuple[Finding, ...]:
    """Check a new password; nothing is asked of its kinds of characters (NIST SP 800-63B-4).

    Refused are: fewer than 15 characters, the practice password, repetition, rows of the keyboard
    or alphabet, and a text that consists of words that anyone would try.

    Args:
        text: as typed; it counts in NFKC, blanks included.
        own_words: names of the user and the SWV, its code, and the like.
    """
    typed = unicodedata.normalize("NFKC", text)
    if len(typed) < MINIMUM_LENGTH:
        return _refused("short", {"minimum": MINIMUM_LENGTH, "length": len(typed)})
    letters = "".join(re.findall(r"[^\W_]", fold(typed)))
    if letters == fold(PRACTICE_PASSWORD).replace(" ", ""):
        return _refused("practice", {})
    if len(set(fold(typed))) < _LEAST_DIFFERENT or _is_repetition(typed):
        return _refused("repeated", {})
    pairs = [letters[at : at + 2] for at in range(len(letters) - 1)]
    if sum(pair in _NEIGHBOURS for pair in pairs) > _MOST_NEIGHBOURS * len(pairs):
        return _refused("row", {})
    own = (piece for word in own_words for piece in re.findall(r"\w{3,}", fold(word)))
    rest = re.sub(r"[\W\d_]", "", fold(typed))
    # Long words first, so that one inside another leaves no crumbs that count as letters.
    for word in sorted({*_OBVIOUS_WORDS, *own}, key=len, reverse=True):
        rest = rest.replace(word, "")
    return _refused("obvious", {}) if len(rest) < _LEAST_OWN_LETTERS else ()


def _refused(reason: str, data: dict[str, object]) -> tuple[Finding, ...]:
    return (Finding(f"password.{reason}", Level.ERROR, "password", data),)


def _is_repetition(text: str) -> bool:
    """Return whether a text is one piece over and over, a last piece perhaps cut short."""
    return any(
        (text[:size] * (len(text) // size + 1)).startswith(text)
        for size in range(1, len(text) // 2 + 1)
    )


@lru_cache(maxsize=1)
def load_words() -> tuple[str, ...]:
    """Return the 7,776 words for passphrases (OpenTaal, see `wordlists/SOURCE.md`)."""
    return tuple(resources.text("wordlists/nederlands.txt").split())


def new_passphrase(words: Sequence[str], *, count: int = PASSPHRASE_WORDS) -> str:
    """Return randomly drawn words with blanks between; six of 7,776 words give 77.5 bits."""
    return " ".join(secrets.choice(words) for _ in range(count))
