"""Location codes (BRIN and site number) from the ways lists write them."""

import re

from desktop.models.school import LOCATION_CODE, RefusalReason

_BRIN = re.compile(r"\d{2}[A-Z][A-Z0-9]")
_ZEROS_LOST = re.compile(r"(\d?)([A-Z]{2})(\d{2})?")
_SITE = re.compile(r"0?\d{1,2}")


def location_code(site: str, brin: str, *, main_site: str = "") -> str | RefusalReason:
    """Return the location code, six characters, or why there is none.

    Args:
        site: the code itself (`16AH00`), or only the site's number (`0`, `00`).
        brin: the institution (`16AH`), which may be empty if `site` is a whole code.
        main_site: the site number where the list has none: of August 2026 each of the 6,011
            primary institutions has a site 00, of the 648 secondary ones of 2020 eight have not.

    Leading zeros that a spreadsheet took away come back where one reading is left: `3WU00` and
    `AH00` can only have been `03WU00` and `00AH00`; `16AH0` might be anything.
    """
    site, brin = _bare(site), _with_zeros(_bare(brin))
    if not site and LOCATION_CODE.fullmatch(brin):
        site, brin = brin, ""
    if not brin and not site:
        return RefusalReason.NO_CODE
    site = site or main_site
    if not site:
        return RefusalReason.NO_SITE_NUMBER
    if _SITE.fullmatch(site):
        if not _BRIN.fullmatch(brin):
            return RefusalReason.BAD_CODE
        return f"{brin}{int(site):02}"
    code = _with_zeros(site)
    if not LOCATION_CODE.fullmatch(code):
        return RefusalReason.BAD_CODE
    if brin and brin not in {code, code[:4]}:
        return RefusalReason.CODES_DISAGREE
    return code


def _bare(text: str) -> str:
    # A site number that passed through decimals ends in `.0`; `="00"` is how Excel keeps zeros.
    return re.sub(r"[^0-9A-Z]", "", text.upper().removesuffix(".0").removesuffix(",0"))


def _with_zeros(code: str) -> str:
    match = _ZEROS_LOST.fullmatch(code)
    return f"{match[1]:0>2}{match[2]}{match[3] or ''}" if match else code
