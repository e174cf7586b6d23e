"""The samenwerkingsverband (SWV) itself: all that a certificate must show of it."""

from dataclasses import dataclass

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
