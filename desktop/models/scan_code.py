"""Scan codes: what stands in a bar code on paper, and nothing else about it."""

import re
import secrets

from stdnum.iso7064 import mod_37_36

ALPHABET = "BCDFGHJKLNPRSTVX"
"""Consonants that lie on the same key on QWERTY, AZERTY and QWERTZ; digits do not."""

PREFIXES = "DKBSP"
"""Folder (dossier), copy, box, USB stick and place."""

_RANDOM_LETTERS = 8
_LENGTH = 1 + _RANDOM_LETTERS + 1


def check_letter(letters: str) -> str:
    """Return the check letter over letters of the alphabet (ISO 7064, modulus 17 and 16).

    Every single wrong letter is caught, and more than 99 of 100 swaps of neighbours.
    """
    return str(mod_37_36.calc_check_digit(letters, alphabet=ALPHABET))


def new_scan_code(prefix: str) -> str:
    """Return a new code of ten letters: prefix, eight random letters (32 bits), check letter."""
    if len(prefix) != 1 or prefix not in PREFIXES:
        raise ValueError("no such prefix")
    letters = prefix + "".join(secrets.choice(ALPHABET) for _ in range(_RANDOM_LETTERS))
    return letters + check_letter(letters)


def parse_scan_code(text: str) -> str | None:
    """Return the code in a typed or scanned text, or `None` when it is none of ours.

    Small letters, blanks and hyphens are accepted.
    """
    code = re.sub(r"[\s\-\u2010-\u2015]", "", text).upper()
    is_ours = (
        len(code) == _LENGTH
        and code[0] in PREFIXES
        and set(code) <= set(ALPHABET)
        and check_letter(code[:-1]) == code[-1]
    )
    return code if is_ours else None


def shown(code: str) -> str:
    """Return a code as printed: `KBCD-FGHJ-LN`."""
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"
