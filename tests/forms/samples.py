"""Invented certificates and copies, from the plain one to the cruel ones."""

import struct
import zlib
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from desktop.forms.certificate import CertificateData, CopyData, PrintedExpert, PrintedSchool
from desktop.forms.signature import SignatureBlock
from desktop.models.decision import SupportCategory
from desktop.models.dossier import RequestType, TlvKind
from desktop.models.partnership import Partnership
from desktop.models.person import Address, PartialDate, PersonName

LONG = ("Ottoline-Frederieke Zwaantje " * 7)[:195].strip().ljust(196, "e")
UNBROKEN = "Wwijkstraaldonkerveen" * 9 + "Wwijk12"
TEN_LINES = "\n".join(f"Regel {number} van tien voor {number} beuken" for number in range(1, 11))
HOSTILE = "<b>&'\"; DROP {laatste_dag} %s </b><br/> 00"
PREFIXES = " ".join(["van", "der", "de", "den", "op", "'t"] * 14)
assert len(LONG) == len(UNBROKEN) == 196
assert len(PREFIXES.split()) == 84


def png(width: int, height: int) -> bytes:
    """Return a small blue-green picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(
        b"\0" + b"".join(bytes((20, 90 + x % 90, 120)) for x in range(width)) for _ in range(height)
    )
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


PARTNERSHIP = Partnership(
    name="Samenwerkingsverband passend onderwijs De Zandkant",
    code="PO9901",
    address=Address("Lindebaan", "18", "4701 AB", "Roosendaal"),
    phone="+31165000123",
    email="secretariaat@swv.example",
    objection_address="Bestuur, ter attentie van bezwaar\nPostbus 12\n4700 AA Roosendaal",
    signer_name="mevrouw drs. T. Verhulst",
    signer_function="directeur",
)
OLD_SCHOOL = PrintedSchool("Basisschool De Wilgenhoek", "99AB00", "Roosendaal", "99101")
NEW_SCHOOL = PrintedSchool("School voor speciaal onderwijs Het Palet", "99XY01", "Breda", "99102")
EXPERTS = (
    PrintedExpert("dr. A. Ligthart", "orthopedagoog", date(2026, 10, 26)),
    PrintedExpert("M. de Wit-Çelik", "kinder-/jeugdpsycholoog", date(2026, 11, 3)),
)
CERTIFICATE = CertificateData(
    partnership=PARTNERSHIP,
    title="Toelaatbaarheidsverklaring speciaal onderwijs",
    kind=TlvKind.SO,
    category=SupportCategory.LOW,
    tlv_number="990126270042",
    dossier_number="D-26-0143-K",
    pupil_name=PersonName("Berg", "van der", "Zoë Joanna"),
    pupil_born_on=PartialDate(2017, 3, 12),
    pupil_address=Address("Kade", "7 bis", "4702 RG", "Roosendaal"),
    applicant_school=OLD_SCHOOL,
    receiving_school=NEW_SCHOOL,
    request_type=RequestType.NEW,
    starts_on=date(2026, 11, 23),
    ends_on=date(2028, 7, 31),
    legal_basis="artikel 40, tiende lid, van de Wet op de expertisecentra",
    applied_on=date(2026, 10, 5),
    decided_on=date(2026, 11, 20),
    sent_on=date(2026, 11, 23),
    objection_last_on=date(2027, 1, 4),
    objection_committee="Landelijke Bezwaaradviescommissie Toelaatbaarheidsverklaring (LBT)",
    experts=EXPERTS,
)
PARENT = SignatureBlock("ouder of verzorger 1", "Fenna van der Berg", "", "gezien")
OLD = SignatureBlock("oude school", "K. Boersma", "directeur", "akkoord")
NEW = SignatureBlock("nieuwe school", "", "directeur")
COPY = CopyData(
    scan_code="KBCDFGHJLN",
    running_number="K-0198",
    party="ouder of verzorger 1",
    print_id="P-26-00412",
    is_practice=False,
    blocks=(PARENT,),
    addressee="Mevrouw F. van der Berg\nKade 7 bis\n4702 RG Roosendaal",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A certificate and one of its copies."""

    certificate: CertificateData = CERTIFICATE
    copy: CopyData = COPY


def _everywhere(text: str, *, tlv_number: str = "") -> Sample:
    """Put a text into every field that a person types, each ending in a number of its own."""
    numbers = count(10)

    def own() -> str:
        return f"{text[:-2]}{next(numbers)}"

    partnership = replace(
        PARTNERSHIP,
        name=own(),
        address=Address(own(), "18", "4701 AB", own()),
        email=own(),
        objection_address=own(),
        signer_name=own(),
        signer_function=own(),
    )
    certificate = replace(
        CERTIFICATE,
        partnership=partnership,
        tlv_number=tlv_number or own(),
        pupil_name=PersonName(own(), "van der", own()),
        pupil_address=Address(own(), "7", "4702 RG", own()),
        applicant_school=PrintedSchool(own(), "99AB00", own(), "99101"),
        receiving_school=PrintedSchool(own(), "99XY01", own()),
        legal_basis=own(),
        objection_committee=own(),
        experts=tuple(replace(expert, name=own(), discipline=own()) for expert in EXPERTS),
    )
    blocks = (SignatureBlock(own(), own(), own(), own()), NEW)
    return Sample(certificate, replace(COPY, party=own(), addressee=own(), blocks=blocks))


SAMPLES = {
    "normal": Sample(),
    "no first name": Sample(
        replace(CERTIFICATE, pupil_name=PersonName("Hart", "'t"), pupil_born_on=PartialDate(2017))
    ),
    "84 prefixes": Sample(replace(CERTIFICATE, pupil_name=PersonName("IJs", PREFIXES, "Bo"))),
    "196 characters": _everywhere(LONG),
    "196 characters unbroken": _everywhere(UNBROKEN),
    "ten lines": _everywhere(TEN_LINES, tlv_number="990126270042"),
    "hostile": _everywhere(HOSTILE),
    "secret address": Sample(replace(CERTIFICATE, pupil_address=None), replace(COPY, addressee="")),
    "no receiving school": Sample(replace(CERTIFICATE, receiving_school=None)),
    "no experts, no committee, no category": Sample(
        replace(
            CERTIFICATE,
            title="Toelaatbaarheidsverklaring speciaal basisonderwijs",
            kind=TlvKind.SBO,
            category=None,
            experts=(),
            objection_committee="",
            request_type=RequestType.RENEWAL,
        )
    ),
    "logo": Sample(replace(CERTIFICATE, partnership=replace(PARTNERSHIP, logo_png=png(120, 40)))),
    "practice": Sample(copy=replace(COPY, is_practice=True)),
    "travelling": Sample(
        copy=replace(
            COPY,
            party="alle ondertekenaars, dit exemplaar gaat rond",
            addressee="",
            blocks=(
                PARENT,
                replace(PARENT, party="ouder of verzorger 2", name="Idris El Amrani"),
                SignatureBlock("leerling", "Zoë van der Berg"),
                OLD,
                NEW,
            ),
        )
    ),
}
