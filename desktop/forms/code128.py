"""Bar codes of the kind Code 128, set B: the widths of bars and gaps of a text."""

from functools import lru_cache

QUIET_MODULES = 10
"""Width of the white at either side, in modules (ISO/IEC 15417)."""

_FIRST, _LAST = " ", "~"
_START_B = 104
_STOP = 106
_CHECK = 103

# Bars and gaps in turn, in modules, of each of the 107 symbols (ISO/IEC 15417, table 1).
_WIDTHS = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 "
    "112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 "
    "311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 "
    "112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 "
    "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 "
    "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 "
    "122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 "
    "124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 "
    "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112"
)


def symbols(text: str) -> tuple[int, ...]:
    """Return the symbols of a text in set B: start, characters, check, stop.

    Raises:
        ValueError: a character lies outside set B.
    """
    if not text or any(not _FIRST <= character <= _LAST for character in text):
        raise ValueError("set B has no such character")
    values = [ord(character) - ord(_FIRST) for character in text]
    weighed = sum(place * value for place, value in enumerate(values, start=1))
    return (_START_B, *values, (_START_B + weighed) % _CHECK, _STOP)


@lru_cache(maxsize=512)
def dark_bars(text: str) -> tuple[int, tuple[tuple[int, int], ...]]:
    """Return the width in modules and the bars `(left, width)`, without the quiet zones.

    A scan code of ten letters gives 145 modules.

    Raises:
        ValueError: a character lies outside set B.
    """
    bars: list[tuple[int, int]] = []
    at, widths = 0, _WIDTHS.split()
    for symbol in symbols(text):
        for place, digit in enumerate(widths[symbol]):
            width = int(digit)
            if place % 2 == 0:
                bars.append((at, width))
            at += width
    return at, tuple(bars)
