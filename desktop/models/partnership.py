"""The samenwerkingsverband (SWV) itself: all that a certificate must show of it."""

import re
from dataclasses import dataclass

from desktop.models.contact import check_contact
from desktop.models.finding import Finding, Level
from desktop.models.person import Address


@dataclass(frozen=True, slots=True)
class Partnership:
    """The SWV as printed on letterhead and certificate.

    Attributes:
        code: administratienummer, `PO3002` or `VO3003`.
        objection_address: where an objection (bezwaar) is sent, free lines.
        logo_png: PNG bytes for the letterhead, or empty.
    """

    name: str
    code: str
    address: Address
    phone: str
    email: str
    objection_address: str
    signer_name: str
    signer_function: str
    logo_png: bytes = b""


_OWN_CODE = re.compile(r"(?:PO|VO)\d{4}")


def shown_code(code: str) -> str:
    """Return an SWV's code as people write it: `PO 30.02`."""
    return f"{code[:2]} {code[2:4]}.{code[4:]}" if _OWN_CODE.fullmatch(code) else code


def check_partnership(partnership: Partnership) -> tuple[Finding, ...]:
    """Check that the SWV has all that a certificate must show of it (rules V29, V30 and V33).

    The logo is optional.
    """
    address = partnership.address
    required = {
        "name": partnership.name,
        "code": partnership.code,
        "street": address.street,
        "postcode": address.postcode,
        "city": address.city,
        "phone": partnership.phone,
        "email": partnership.email,
        "objection_address": partnership.objection_address,
        "signer_name": partnership.signer_name,
        "signer_function": partnership.signer_function,
    }
    found = [
        Finding(f"V33.partnership_{field}", Level.ERROR, field)
        for field, value in required.items()
        if not value.strip()
    ]
    if partnership.code.strip() and not _OWN_CODE.fullmatch(partnership.code):
        found.append(Finding("V29.partnership", Level.ERROR, "code"))
    contact = check_contact(address=address, phone=partnership.phone, email=partnership.email)
    return (*found, *contact)
