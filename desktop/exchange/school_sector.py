"""What kind of education a list means by its many words for it."""

import re
from functools import lru_cache

from desktop.models.school import SchoolSector

_PHRASES = (
    ("voortgezet speciaal onderwijs", "vso"),
    ("speciaal basisonderwijs", "sbo"),
    ("speciaal onderwijs", "so"),
    ("voortgezet onderwijs", "vo"),
    ("(v)so", "so vso"),
)
_WORDS = {
    SchoolSector.PRIMARY: ("bo", "bao", "basisonderwijs", "basisschool"),
    SchoolSector.SPECIAL_PRIMARY: ("sbo", "sbao"),
    SchoolSector.SPECIAL: ("so",),
    SchoolSector.SECONDARY_SPECIAL: ("vso",),
    SchoolSector.SPECIAL_BOTH: ("sovso",),
    SchoolSector.SECONDARY: (
        *("vo", "vbo", "vmbo", "lwoo", "mavo", "havo", "vwo", "brugjaar"),
        *("pro", "praktijkonderwijs", "lyceum", "gymnasium"),
    ),
}
_SECTOR = {word: sector for sector, words in _WORDS.items() for word in words}
_BOTH = {SchoolSector.SPECIAL, SchoolSector.SECONDARY_SPECIAL}


@lru_cache(maxsize=1024)
def sector_of(text: str) -> SchoolSector | None:
    """Return the sector of `(V)SO`, `SBAO`, `Bo`, `VBO/MAVO`, `SO ZMLK + VSO ZMLK`, or None.

    None is for words of no school for children (mbo, hbo) and for two sectors at once, except
    special education below and above twelve, which is a sector of its own.
    """
    small = text.casefold()
    for phrase, word in _PHRASES:
        small = small.replace(phrase, f" {word} ")
    found = {_SECTOR[word] for word in re.split(r"[^a-z]+", small) if word in _SECTOR}
    if SchoolSector.SPECIAL_BOTH in found or found >= _BOTH:
        found = (found - _BOTH) | {SchoolSector.SPECIAL_BOTH}
    return found.pop() if len(found) == 1 else None
