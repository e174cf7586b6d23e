"""Every string is on the paper: complete, inside its frame, and on top of no other."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from itertools import pairwise

import pdf_reading
import pytest
from pdf_reading import Glyph
from samples import CERTIFICATE, COPY, HOSTILE, SAMPLES, TEN_LINES, Sample

from desktop.errors import FormTooFull, MissingGlyph
from desktop.forms import certificate as form
from desktop.forms.certificate import (
    CertificateData,
    render_signing_copy,
    rendered_copy,
)
from desktop.forms.layout import (
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Cell,
    CodeMark,
    Flow,
    FrameMark,
    Line,
    Style,
    TextMark,
)
from desktop.forms.painting import paint
from desktop.forms.sheet import LEFT, RIGHT
from desktop.models.contact import shown_phone
from desktop.models.decision import SupportCategory, category_words
from desktop.models.dossier import RequestType
from desktop.models.partnership import shown_code
from desktop.models.person import PartialDate, PersonName, dutch_date, full_name
from desktop.models.scan_code import shown

PRACTICE_SIZE = 40
HAIR = 0.3

WRITTEN_AS = {"code": shown_code, "phone": shown_phone, "scan_code": shown}
every_sample = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())


def printed_strings(value: object, name: str = "") -> Iterator[str]:
    """Return each string of a data class as the paper should show it."""
    match value:
        case PersonName():
            yield full_name(value)
        case PartialDate():
            yield value.dutch()
        case date():
            yield dutch_date(value)
        case SupportCategory():
            yield category_words(value)
        case RequestType():
            yield {"new": "nieuwe verklaring", "renewal": "verlenging"}[value.value]
        case Enum():
            yield value.value
        case str():
            yield WRITTEN_AS.get(name, str)(value)
        case tuple():
            for item in value:
                yield from printed_strings(item)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from printed_strings(getattr(value, field.name), field.name)
        case _:
            assert value is None or isinstance(value, bool | bytes)


def squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def body(page: tuple[Glyph, ...]) -> tuple[Glyph, ...]:
    """Return the page without the practice mark, which lies under everything by design."""
    return tuple(glyph for glyph in page if glyph.size < PRACTICE_SIZE)


def rendered(sample: Sample) -> tuple[tuple[Glyph, ...], ...]:
    pdf = render_signing_copy(sample.certificate, sample.copy)
    return tuple(body(page) for page in pdf_reading.glyphs(pdf))


def missing_strings(sample: Sample, paper: str) -> list[str]:
    """Return what of the data is not in the text of the pages, complete."""
    strings = [*printed_strings(sample.certificate), *printed_strings(sample.copy)]
    assert len(strings) > 30
    return [text for text in strings if squeezed(text) not in squeezed(paper)]


@every_sample
def test_every_string_is_on_the_paper_complete(sample: Sample):
    assert missing_strings(sample, "".join(map(pdf_reading.text, rendered(sample)))) == []


@every_sample
def test_text_stays_within_the_margins(sample: Sample):
    for page in rendered(sample):
        assert page
        for glyph in page:
            assert glyph.left >= LEFT - HAIR
            assert glyph.right <= RIGHT + HAIR
            assert glyph.bottom >= 11 * MM - HAIR
            assert glyph.top <= PAGE_HEIGHT - 14 * MM + HAIR


@every_sample
def test_no_text_lies_on_other_text(sample: Sample):
    for page in rendered(sample):
        assert not pdf_reading.overlaps(page)


@every_sample
def test_every_letter_of_the_layout_is_drawn(sample: Sample):
    # PDFium drops a text that lies on the same text: the overlap check alone would miss it.
    pages = form._pages(sample.certificate, sample.copy)
    drawn = pdf_reading.glyphs(render_signing_copy(sample.certificate, sample.copy))
    for marks, page in zip(pages, drawn, strict=True):
        laid_out = "".join(mark.line.text for mark in marks if isinstance(mark, TextMark))
        assert len(page) == len("".join(laid_out.split()))


@every_sample
def test_code_and_signature_space_stay_free(sample: Sample):
    pages = form._pages(sample.certificate, sample.copy)
    spaces = 0
    for marks, page in zip(pages, rendered(sample), strict=True):
        for mark in marks:
            if isinstance(mark, CodeMark):
                quiet = mark.side / 21 * 4
                assert mark.side == pytest.approx(20 * MM)
                left, right = mark.x - quiet, mark.x + mark.side + quiet
                top, bottom = mark.y - quiet, mark.y + mark.side + quiet
            elif isinstance(mark, FrameMark):
                spaces += 1
                left, right = mark.x, mark.x + mark.width
                top, bottom = mark.y + mark.height - 20 * MM, mark.y + mark.height
            else:
                continue
            space = Glyph("", left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top, 0)
            assert not [glyph for glyph in page if glyph.overlaps(space)]
    assert spaces == len(sample.copy.blocks) + 1


@every_sample
def test_every_page_tells_whose_it_is(sample: Sample):
    pdf = render_signing_copy(sample.certificate, sample.copy)
    pictures = pdf_reading.pictures(pdf, dpi=150)
    pages = [squeezed(pdf_reading.text(page)) for page in pdf_reading.glyphs(pdf)]
    assert len(pages) == len(pictures) == rendered_copy(sample.certificate, sample.copy).pages
    for number, (picture, text) in enumerate(zip(pictures, pages, strict=True), start=1):
        assert pdf_reading.codes(picture) == (sample.copy.scan_code,)
        for words in (
            shown(sample.copy.scan_code),
            sample.copy.running_number,
            sample.certificate.tlv_number,
            sample.copy.print_id,
            f"pagina {number} van {len(pages)}",
            "vertrouwelijk",
        ):
            assert squeezed(words) in text
        assert ("oefenmodus" in text) is sample.copy.is_practice


def test_the_overlap_check_sees_an_overlap():
    flow = Flow(first_top=50, next_top=50, bottom=800)
    style = Style(10)
    for text in ("Zoë van der Berg", "Kade 7 bis, Breda"):
        flow.row(Cell(60, (Line(text, style),)))
        flow.y -= style.leading - 4
    (page,) = pdf_reading.glyphs(paint(flow.pages, title="proef"))
    assert len(pdf_reading.overlaps(page)) > 10


def test_the_completeness_check_sees_a_cut():
    sample = SAMPLES["normal"]
    paper = "".join(map(pdf_reading.text, rendered(sample)))
    name = full_name(sample.certificate.pupil_name)
    assert squeezed(name) in squeezed(paper)
    cut = squeezed(paper).replace(squeezed(name), squeezed(name)[1:])
    assert name in missing_strings(sample, cut)


def test_a_secret_address_is_nowhere():
    paper = squeezed("".join(pdf_reading.text(page) for page in rendered(SAMPLES["normal"])))
    secret = rendered(SAMPLES["secret address"])
    hidden = squeezed("".join(pdf_reading.text(page) for page in secret))
    assert "kade7bis" in paper
    assert "kade" not in hidden
    assert "4702rg" not in hidden


def test_the_window_of_the_envelope_shows_the_addressee_only():
    for name in ("normal", "logo"):
        page = rendered(SAMPLES[name])[0]
        window = Glyph("", 20 * MM, PAGE_HEIGHT - 84 * MM, 105 * MM, PAGE_HEIGHT - 48 * MM, 0)
        seen = "".join(glyph.character for glyph in page if glyph.overlaps(window))
        expected = f"Exemplaar voor {COPY.party} {COPY.addressee}"
        assert squeezed(seen) == squeezed(expected)


def test_a_plain_copy_is_one_sheet():
    for name in ("normal", "secret address", "no receiving school", "logo", "practice"):
        sample = SAMPLES[name]
        assert rendered_copy(sample.certificate, sample.copy).pages == 2


def test_a_long_text_goes_on_over_the_pages_in_order():
    address = "\n".join(f"Bezwaarregel {number:04d}" for number in range(400))
    certificate = with_objection_address(address)
    pages = rendered(Sample(certificate))
    paper = "".join(pdf_reading.text(page) for page in pages)
    places = [paper.index(f"Bezwaarregel{number:04d}") for number in range(400)]
    assert all(before < after for before, after in pairwise(places))
    assert len(pages) > 5
    assert not any(pdf_reading.overlaps(page) for page in pages)


def with_objection_address(address: str) -> CertificateData:
    partnership = replace(CERTIFICATE.partnership, objection_address=address)
    return replace(CERTIFICATE, partnership=partnership)


@pytest.mark.parametrize(
    ("certificate", "copy"),
    [
        pytest.param(replace(CERTIFICATE, tlv_number="3002 " * 2000), COPY, id="foot"),
        pytest.param(CERTIFICATE, replace(COPY, party="ouder " * 2000), id="running head"),
        pytest.param(
            replace(
                CERTIFICATE,
                partnership=replace(
                    CERTIFICATE.partnership,
                    address=replace(CERTIFICATE.partnership.address, city="Breda " * 2000),
                ),
            ),
            COPY,
            id="place of signing",
        ),
    ],
)
def test_what_can_go_nowhere_is_refused(certificate, copy):
    with pytest.raises(FormTooFull):
        render_signing_copy(certificate, copy)


@pytest.mark.parametrize(
    "text",
    ["漢字", "مريم", "שרה", "Zo\0ë", "Zo\u202eë", "Zo\u200bë", "Zoë \N{ADULT}", "\ue000"],
)
def test_what_cannot_be_printed_is_refused(text):
    certificate = replace(CERTIFICATE, pupil_name=PersonName("Berg", "", text))
    with pytest.raises(MissingGlyph) as refused:
        render_signing_copy(certificate, COPY)
    assert "U+" in str(refused.value.data["characters"])
    assert str(refused.value) == "MissingGlyph"


def test_names_of_europe_are_printed_as_written():
    name = "Łukasz Čapek-Öztürk d'Ørsted ẞœ ĳ Ĳ Ẽ Иван Ελένη"
    certificate = replace(
        CERTIFICATE, pupil_name=PersonName("Zoë\N{COMBINING DIAERESIS}", "", name)
    )
    paper = pdf_reading.text(rendered(Sample(certificate))[0])
    assert "".join(name.split()) in paper


def test_decomposed_letters_are_composed():
    certificate = replace(CERTIFICATE, pupil_name=PersonName("Zoe\N{COMBINING DIAERESIS}"))
    assert "Zoë" in pdf_reading.text(rendered(Sample(certificate))[0])


def test_the_samples_are_as_cruel_as_they_say():
    assert len(TEN_LINES.splitlines()) == 10
    assert "<b>&" in HOSTILE
    assert pytest.approx(210 * MM) == PAGE_WIDTH
