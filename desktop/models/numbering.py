"""Numbers for people: of dossiers, of paper, and of TLVs by the SWV's own template."""

import re

from desktop.errors import BadNumberTemplate
from desktop.models.scan_code import ALPHABET, check_letter

DEFAULT_TLV_TEMPLATE = "{SWV4}{JJJJ}{NNNN}"

_DOSSIER = re.compile(r"(?:D-?|(?=\d\d-))(\d\d)-?(\d{1,6})-?([A-Z]?)")
_RUNNING = re.compile(r"([A-Z])-?0*(\d{1,6})")
_TOKEN = re.compile(r"\{([^{}]*)\}")
_LETTERS_OF_DIGITS = str.maketrans("0123456789", ALPHABET[:10])


def dossier_number(year: int, running: int) -> str:
    """Return a dossier's number for people, `D-26-0143-X`.

    The last letter is a check on the digits: one wrong digit gives another letter. Its alphabet has
    no letter that can be taken for a digit.

    Args:
        year: calendar year in which it was booked in.
        running: from 1 each year; more than four digits are allowed.
    """
    digits = f"{year % 100:02d}{running:04d}"
    return f"D-{digits[:2]}-{digits[2:]}-{check_letter(digits.translate(_LETTERS_OF_DIGITS))}"


def parse_dossier_number(text: str) -> str | None:
    """Return the dossier number in a typed text, complete, or `None` if it is none.

    Small letters, blanks for hyphens, no leading zeros and no check letter are accepted; a wrong
    check letter is not. Without hyphens the `D` is needed.
    """
    typed = re.sub(r"[\s\-\u2010-\u2015]+", "-", text.strip().upper())
    match = _DOSSIER.fullmatch(typed)
    if not match or not int(match[2]):
        return None
    number = dossier_number(int(match[1]), int(match[2]))
    return number if match[3] in {"", number[-1]} else None


def running_number(prefix: str, running: int) -> str:
    """Return what a person says of a sheet on the phone: `K-0198`."""
    return f"{prefix}-{running:04d}"


def parse_running_number(text: str) -> str | None:
    """Return the running number in a typed text (`k 198` is `K-0198`), or `None` if it is none."""
    match = _RUNNING.fullmatch(re.sub(r"[\s\-\u2010-\u2015]+", "-", text.strip().upper()))
    return running_number(match[1], int(match[2])) if match else None


def check_tlv_template(template: str) -> None:
    """Check a template for TLV numbers.

    Raises:
        BadNumberTemplate: `token`: one that does not exist; `running`: not exactly one `{NNNN}`;
            `year`: none, though numbers begin again each school year; `character`: one that
            school systems refuse.
    """
    tokens = _TOKEN.findall(template)
    running = [token for token in tokens if re.fullmatch("N+", token)]
    if set(tokens) - {"SWV4", "JJJJ", "JJ", *running}:
        raise BadNumberTemplate(reason="token")
    if len(running) != 1:
        raise BadNumberTemplate(reason="running")
    if not {"JJJJ", "JJ"} & set(tokens):
        raise BadNumberTemplate(reason="year")
    if not re.fullmatch(r"[A-Za-z0-9./-]*", _TOKEN.sub("", template)):
        raise BadNumberTemplate(reason="character")


def tlv_number(template: str, *, partnership_code: str, year: int, running: int) -> str:
    """Return a TLV number.

    Tokens: `{SWV4}` the digits of the SWV's code, `{JJJJ}` the school year (`2627`), `{JJ}` its
    first half (`26`), `{NNNN}` the running number in so many digits and more where needed.

    Args:
        template: for instance `{SWV4}{JJJJ}{NNNN}`, which gives `300226270042`.
        partnership_code: `PO3002`.
        year: the calendar year in which the school year of the decision begins.
        running: from 1 each school year.

    Raises:
        BadNumberTemplate: see `check_tlv_template`.
    """
    check_tlv_template(template)
    values = {
        "SWV4": partnership_code[-4:],
        "JJJJ": f"{year % 100:02d}{(year + 1) % 100:02d}",
        "JJ": f"{year % 100:02d}",
    }
    return _TOKEN.sub(
        lambda match: values.get(match[1]) or str(running).zfill(len(match[1])), template
    )
