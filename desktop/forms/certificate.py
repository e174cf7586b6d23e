"""The TLV certificate and its signing copies: one per party, or one original that travels."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.forms.fonts import Face
from desktop.forms.layout import MM, Cell, Flow, Line, Mark, RuleMark, Style, fit, wrap
from desktop.forms.painting import paint
from desktop.forms.rows import (
    GAP,
    INDENT,
    row_height,
    set_list,
    set_paragraph,
    set_row,
    set_title,
)
from desktop.forms.sheet import (
    ACCENT,
    LEFT,
    RIGHT,
    SMALL,
    SMALL_LABEL,
    STRONG,
    TEXT,
    WIDTH,
    SheetWords,
    address_lines,
    furnish,
    new_flow,
    set_letterhead,
)
from desktop.forms.signature import (
    SignatureBlock,
    block_height,
    set_block,
    set_signing_space,
)
from desktop.forms.texts import TlvTexts, fill, shipped_tlv_texts
from desktop.models.decision import SupportCategory, category_words
from desktop.models.dossier import RequestType, TlvKind
from desktop.models.partnership import Partnership
from desktop.models.person import Address, PartialDate, PersonName, dutch_date, full_name

_HEADING = Style(20, Face.BOLD, ACCENT)
_SUBHEADING = Style(13, ink=ACCENT)
_KEY = Style(11, Face.BOLD)

_ADDRESSEE_WIDTH = 80 * MM
_ADDRESSEE_END = 84 * MM
_REFERENCE_LEFT = LEFT + 92 * MM
_REFERENCE_VALUE = _REFERENCE_LEFT + 28 * MM
_KEY_COLUMNS = (LEFT, LEFT + 54 * MM, LEFT + 110 * MM)
_PUPIL_LABEL = "Naam"

_REQUEST_WORDS = {
    RequestType.NEW: "nieuwe verklaring",
    RequestType.RENEWAL: "verlenging van een eerdere verklaring",
}


@dataclass(frozen=True, slots=True)
class PrintedSchool:
    """A school as the certificate names it. `board_number` may be empty."""

    name: str
    location_code: str
    city: str
    board_number: str = ""


@dataclass(frozen=True, slots=True)
class PrintedExpert:
    """An expert (deskundige) as the certificate names one: no word of the advice itself."""

    name: str
    discipline: str
    advised_on: date


@dataclass(frozen=True, slots=True)
class CertificateData:
    """All that a TLV certificate shows, and no health data (domain: fields of the TLV).

    Attributes:
        title: with the kind in words, `Toelaatbaarheidsverklaring speciaal onderwijs`.
        category: printed as number and word together; `None` for SBO and PRO.
        pupil_address: `None` for a secret address, which is in no print.
        receiving_school: `None` leaves a line to write on.
        legal_basis: the article with the law's name.
        objection_last_on: the last day to object, after weekends and holidays.
        objection_committee: the committee that advises on objections; empty if none does.
        experts: empty, or both.
    """

    partnership: Partnership
    title: str
    kind: TlvKind
    category: SupportCategory | None
    tlv_number: str
    dossier_number: str
    pupil_name: PersonName
    pupil_born_on: PartialDate
    pupil_address: Address | None
    applicant_school: PrintedSchool
    receiving_school: PrintedSchool | None
    request_type: RequestType
    starts_on: date
    ends_on: date
    legal_basis: str
    applied_on: date
    decided_on: date
    sent_on: date
    objection_last_on: date
    objection_committee: str = ""
    experts: tuple[PrintedExpert, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyData:
    """One printed example of the certificate.

    Attributes:
        scan_code: ten letters; the only thing in the QR code.
        running_number: for people, `K-0198`.
        party: for whom it is, in words; for an original that travels, that it does.
        print_id: ties the paper to the print log.
        addressee: lines for a window envelope (window on the left, 45-84 mm from the top);
            one party's address never stands on another's copy.
        blocks: who signs on it. The SWV's own signature stands on each certificate anyway.
        is_sample: whether it is only shown, before it has a code and a number.
    """

    scan_code: str
    running_number: str
    party: str
    print_id: str
    is_practice: bool
    blocks: tuple[SignatureBlock, ...]
    addressee: str = ""
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class RenderedCopy:
    """A copy as PDF, and how many pages it has."""

    pdf: bytes = field(repr=False)
    pages: int


def render_signing_copy(certificate: CertificateData, copy: CopyData) -> bytes:
    """Return one copy as PDF, as `rendered_copy` does.

    Raises:
        FormTooFull, LogoUnreadable, MissingGlyph: as `rendered_copy`.
    """
    return rendered_copy(certificate, copy).pdf


def rendered_copy(certificate: CertificateData, copy: CopyData) -> RenderedCopy:
    """Return one copy: certificate, objection clause, then a block per signing party.

    The same data give the same bytes. No file is made.

    Raises:
        FormTooFull: head and foot leave no room on a page.
        LogoUnreadable: the logo is no PNG.
        MissingGlyph: a character cannot be printed, or is of a right-to-left script.
    """
    title = f"Toelaatbaarheidsverklaring {certificate.tlv_number}"
    pages = _pages(certificate, copy)
    return RenderedCopy(paint(pages, title=title), len(pages))


def _pages(certificate: CertificateData, copy: CopyData) -> tuple[tuple[Mark, ...], ...]:
    texts = shipped_tlv_texts()
    words = SheetWords(
        title=f"Toelaatbaarheidsverklaring {certificate.tlv_number}",
        subtitle=f"Dossier {certificate.dossier_number}\nExemplaar voor {copy.party}",
        foot=(
            f"TLV {certificate.tlv_number} · dossier {certificate.dossier_number} · "
            f"exemplaar {copy.running_number} · afdruk {copy.print_id} · "
            f"tekst versie {texts.version}"
        ),
        scan_code=copy.scan_code,
        running_number=copy.running_number,
        is_practice=copy.is_practice,
        is_sample=copy.is_sample,
    )
    values = {
        "samenwerkingsverband": certificate.partnership.name,
        "verzonden_op": dutch_date(certificate.sent_on),
        "e_mail": certificate.partnership.email,
        "laatste_dag": dutch_date(certificate.objection_last_on),
        "tlv_nummer": certificate.tlv_number,
        "commissie": certificate.objection_committee,
    }
    flow = new_flow(words)
    set_letterhead(flow, certificate.partnership)
    _set_addressee(flow, certificate, copy)
    _set_key_facts(flow, certificate, texts)
    _set_sections(flow, certificate)
    _set_authority(flow, certificate, fill(texts.mandate, values))
    _set_objection(flow, certificate, texts, values)
    if copy.blocks:
        _set_signing(flow, copy, texts)
    return furnish(flow, words)


def _set_addressee(flow: Flow, certificate: CertificateData, copy: CopyData) -> None:
    """Set who gets the copy in the envelope's window, and the dates to its right."""
    if copy.addressee:
        label = wrap(f"Exemplaar voor {copy.party}", _ADDRESSEE_WIDTH, SMALL_LABEL)
        texts, style = copy.addressee.splitlines(), TEXT
    else:
        label = wrap("Exemplaar voor", _ADDRESSEE_WIDTH, SMALL_LABEL)
        texts, style = [copy.party], STRONG
    lines = tuple(line for text in texts for line in fit(text, _ADDRESSEE_WIDTH, style, most=2))
    references = (
        ("Dossier", certificate.dossier_number),
        ("Aangevraagd", dutch_date(certificate.applied_on)),
        ("Besluit", dutch_date(certificate.decided_on)),
        ("Verzonden", dutch_date(certificate.sent_on)),
    )
    labels: list[Line] = []
    dates: list[Line] = []
    for name, value in references:
        value_lines = fit(value, RIGHT - _REFERENCE_VALUE, SMALL, most=1)
        labels += [Line(name, SMALL_LABEL), *(replace(line, text="") for line in value_lines[1:])]
        dates += value_lines
    flow.row(
        Cell(LEFT, (*label, *lines)),
        Cell(_REFERENCE_LEFT, tuple(labels)),
        Cell(_REFERENCE_VALUE, tuple(dates)),
    )
    flow.skip(max(4 * MM, _ADDRESSEE_END - flow.y))


def _set_key_facts(flow: Flow, certificate: CertificateData, texts: TlvTexts) -> None:
    """Set the title, what is declared, and number, kind and period between two rules."""
    flow.keep(60 * MM)
    heading, _, rest = certificate.title.partition(" ")
    flow.row(Cell(LEFT, fit(heading, WIDTH, _HEADING, most=1)))
    flow.row(Cell(LEFT, fit(rest, WIDTH, _SUBHEADING, most=1)))
    flow.skip(2 * MM)
    flow.row(Cell(LEFT, wrap(texts.statement, WIDTH, TEXT)))
    flow.skip(4 * MM)
    kind = certificate.kind.value
    if certificate.category is not None:
        kind = f"{kind}\n{category_words(certificate.category)}"
    period = f"{dutch_date(certificate.starts_on)}\nt/m {dutch_date(certificate.ends_on)}"
    facts = (
        ("TLV-nummer", certificate.tlv_number),
        ("Soort onderwijs", kind),
        ("Geldig", period),
    )
    ends = (*_KEY_COLUMNS[1:], RIGHT + 5 * MM)
    cells = [
        Cell(x, (Line(label, SMALL_LABEL), *fit(value, end - x - 5 * MM, _KEY, most=3)))
        for x, end, (label, value) in zip(_KEY_COLUMNS, ends, facts, strict=True)
    ]
    flow.keep(max(cell.height for cell in cells) + 4 * MM)
    flow.draw(RuleMark(LEFT, flow.y, WIDTH, 1.2, ACCENT))
    flow.skip(2 * MM)
    flow.row(*cells)
    flow.skip(2 * MM)
    flow.draw(RuleMark(LEFT, flow.y, WIDTH, 1.2, ACCENT))
    flow.skip(5 * MM)


def _set_sections(flow: Flow, certificate: CertificateData) -> None:
    """Set the pupil, the schools and the ground of the decision, a label and a value each."""
    address = certificate.pupil_address
    pupil = [
        (_PUPIL_LABEL, full_name(certificate.pupil_name)),
        ("Geboren op", certificate.pupil_born_on.dutch()),
    ]
    if address is not None and (lines := address_lines(address)):
        pupil.append(("Adres", ", ".join(lines)))
    schools = [
        ("Oude school", _school_text(certificate.applicant_school)),
        ("Nieuwe school", _school_text(certificate.receiving_school)),
    ]
    ground = [
        ("Soort aanvraag", _REQUEST_WORDS[certificate.request_type]),
        ("Wettelijke grondslag", certificate.legal_basis),
    ]
    ground += [
        (
            "Advies deskundige",
            f"{expert.name}, {expert.discipline}, {dutch_date(expert.advised_on)}",
        )
        for expert in certificate.experts
    ]
    for title, rows in (("Leerling", pupil), ("Scholen", schools), ("Besluit", ground)):
        set_title(flow, title, ahead=row_height(*rows[0]))
        for label, value in rows:
            set_row(flow, label, value, style=STRONG if label == _PUPIL_LABEL else TEXT)
        flow.skip(3 * MM)


def _school_text(school: PrintedSchool | None) -> str:
    if school is None:
        return ""
    codes = [f"vestiging {school.location_code}"]
    if school.board_number:
        codes.append(f"bestuur {school.board_number}")
    return f"{school.name}\n{school.city} · {' · '.join(codes)}"


def _set_authority(flow: Flow, certificate: CertificateData, mandate: str) -> None:
    """Set the SWV's own signature: by whom, in whose name, where and when."""
    partnership = certificate.partnership
    signer = (
        *fit(mandate, WIDTH, TEXT, most=2),
        *fit(f"{partnership.signer_name}, {partnership.signer_function}", WIDTH, STRONG, most=2),
    )
    flow.keep(Cell(LEFT, signer).height + 32 * MM)
    flow.skip(2 * MM)
    flow.row(Cell(LEFT, signer))
    set_signing_space(flow, place=partnership.address.city, day=dutch_date(certificate.decided_on))
    flow.skip(8 * MM)


def _set_objection(
    flow: Flow, certificate: CertificateData, texts: TlvTexts, values: Mapping[str, str]
) -> None:
    """Set who may object, where, until when and with what."""
    set_title(flow, texts.objection_title, ahead=22 * MM)
    set_paragraph(flow, fill(texts.objection_intro, values))
    set_paragraph(flow, fill(texts.objection_term, values), gap=1 * MM)
    email = fill(texts.objection_email, values)
    address = f"{certificate.partnership.objection_address}\n{email}"
    flow.row(Cell(LEFT + INDENT, wrap(address, WIDTH - INDENT, STRONG)))
    flow.skip(GAP)
    set_paragraph(flow, fill(texts.objection_contents_intro, values), gap=1 * MM)
    set_list(flow, [fill(item, values) for item in texts.objection_contents])
    if certificate.objection_committee:
        set_paragraph(flow, fill(texts.objection_committee, values))
    set_paragraph(flow, fill(texts.objection_effect, values))
    flow.skip(4 * MM)


def _set_signing(flow: Flow, copy: CopyData, texts: TlvTexts) -> None:
    """Set what signing means, then the parties' blocks."""
    set_title(flow, texts.signing_title, ahead=22 * MM + block_height(copy.blocks[0]))
    set_paragraph(flow, texts.signing_intro, gap=4 * MM)
    for block in copy.blocks:
        set_block(flow, block)
