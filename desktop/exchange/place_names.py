"""Dutch place names printed in capitals, written the way people write them."""

import re
from functools import lru_cache

_SMALL = {
    *("'n", "'s", "'t", "aan", "ad", "bij", "ca", "de", "den", "der", "en", "gem", "gem."),
    *("het", "in", "op", "te", "ten", "ter", "van"),
}
# The base register of addresses writes these province marks in capitals, and `Gld`, `Gn`, `Ut`.
_MARKS = {"NB", "NH", "ZH"}
_WORD = re.compile(r"[^\s-]+")
_LOST_APOSTROPHE = re.compile(r"S[ -](?=GRAVEN|HEER|HERTOGEN)")


@lru_cache(maxsize=4096)
def written_out(name: str) -> str:
    """Return a name in capitals with Dutch capitalisation; one with small letters as it is.

    `'S-GRAVENHAGE` becomes `'s-Gravenhage`, `CAPELLE AAN DEN IJSSEL` `Capelle aan den IJssel`.
    DUO prints places in capitals, and municipalities without their apostrophe.
    """
    if name != name.upper():
        return name
    if _LOST_APOSTROPHE.match(name):
        name = "'S-" + name[2:]
    starts = True
    parts: list[str] = []
    end = 0
    for match in _WORD.finditer(name):
        word = match.group()
        parts += (name[end : match.start()], _cased(word, starts=starts))
        starts = word.lower().rstrip(".") == "gem"
        end = match.end()
    return "".join(parts) + name[end:]


def _cased(word: str, *, starts: bool) -> str:
    small = word.lower()
    if small in _SMALL and (not starts or small.startswith("'")):
        return small
    if word in _MARKS and not starts:
        return word
    if word.startswith("IJ"):
        return "IJ" + small[2:]
    return small.capitalize()
