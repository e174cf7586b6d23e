"""Postcodes, telephone numbers and e-mail addresses: how they are written, and rule V30."""

import re

from desktop.models.finding import Finding, Level
from desktop.models.person import Address

_THREE_DIGIT_AREA = re.compile(r"0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8[4578])")
_MAILBOX_WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_DOMAIN_WORD = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(
    rf"(?=.{{6,254}}\Z){_MAILBOX_WORD}(?:\.{_MAILBOX_WORD})*"
    rf"@(?:{_DOMAIN_WORD}\.)+(?!\d+\Z){_DOMAIN_WORD}"
)


def normalise_postcode(text: str) -> str | None:
    """Return a Dutch postcode as `4702 RG`, or `None` if it is none (SA, SD, SS do not occur)."""
    # The package's __init__ costs 35 ms, for numbers of other kinds that nobody asks for here.
    from stdnum.nl import postcode

    return str(postcode.validate(text)) if postcode.is_valid(text) else None


def normalise_phone(text: str) -> str | None:
    """Return a telephone number as E.164 (`+31165330966`), or `None` if it is none.

    Ten digits with a leading zero are Dutch, so are eight or eleven that begin with 0800 or 0900;
    `+` or `00` begins a foreign number.
    """
    digits = re.sub(r"[\s().\-/\u2010-\u2015]", "", text.replace("(0)", ""))
    if not digits.isascii():
        return None
    if match := re.fullmatch(r"(?:\+31|0031)?0?([1-9]\d{8})", digits):
        return "+31" + match[1] if digits[0] in "0+" else None
    if match := re.fullmatch(r"0([89]00\d{4}(?:\d{3})?)", digits):
        return "+31" + match[1]
    if match := re.fullmatch(r"(?:\+|00)((?!31)[1-9]\d{7,14})", digits):
        return "+" + match[1]
    return None


def shown_phone(number: str) -> str:
    """Return a stored number as people write it: `0165 \u2013 330 966`, `06 \u2013 1234 5678`.

    A foreign number, and text that is no E.164 number, is returned as it is.
    """
    if not re.fullmatch(r"\+31\d{7,10}", number):
        return number
    national = "0" + number[3:]
    if re.match(r"0[89]00", national):
        return f"{national[:4]} \u2013 {national[4:]}"
    area = 2 if national.startswith("06") else 3 if _THREE_DIGIT_AREA.match(national) else 4
    middle = (area + len(national)) // 2
    return f"{national[:area]} \u2013 {national[area:middle]} {national[middle:]}"


def is_valid_phone(text: str) -> bool:
    """Return whether the text is a telephone number."""
    return normalise_phone(text) is not None


def is_valid_email(text: str) -> bool:
    """Return whether the text is written like one e-mail address; nothing is looked up."""
    return _EMAIL.fullmatch(text) is not None


def check_contact(
    *, address: Address | None = None, phone: str = "", email: str = ""
) -> tuple[Finding, ...]:
    """Check how a postcode, telephone number and e-mail address are written (rule V30).

    What is empty is fine. A foreign postcode, and a foreign-looking number, cannot be checked.
    """
    found = []
    if address and address.postcode and not normalise_postcode(address.postcode):
        level = Level.INFO if address.country else Level.WARNING
        found.append(Finding("V30.postcode", level, "postcode"))
    if phone and not is_valid_phone(phone):
        found.append(Finding("V30.phone", Level.WARNING, "phone"))
    if email and not is_valid_email(email):
        found.append(Finding("V30.email", Level.WARNING, "email"))
    return tuple(found)
