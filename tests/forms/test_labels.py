"""Labels stand inside their places on the sheet, and say no more than they should."""

import pdf_reading
import pytest
import zxingcpp

from desktop.forms import labels as form
from desktop.forms.code128 import QUIET_MODULES, dark_bars, symbols
from desktop.forms.labels import LEAST_MODULE, module_of, render_labels
from desktop.forms.layout import MM, PAGE_HEIGHT, BarsMark, TextMark
from desktop.models.labels import MOST_OFFSET, Label, LabelSheet, label_sheets, laid_out
from desktop.models.scan_code import new_scan_code, shown

WIDE_NAME = "W" * 100
every_sheet = pytest.mark.parametrize("sheet", label_sheets(), ids=lambda sheet: sheet.name)


def a_label(title: str = "D-26-0143") -> Label:
    code = new_scan_code("D")
    # The letter J reaches below its neighbour in this typeface; see `pdf_reading.overlaps`.
    return Label(title, code) if "J" not in code else a_label(title)


def filled(sheet: LabelSheet, title: str = "D-26-0143") -> tuple[Label, ...]:
    return tuple(a_label(title) for _ in range(sheet.count))


def test_a_text_has_the_symbols_of_the_standard():
    # The usual worked example, which begins in set A and so has check 54; set B adds one.
    assert symbols("PJJ123C") == (104, 48, 42, 42, 17, 18, 19, 35, 55, 106)


def test_ten_letters_take_145_modules():
    width, bars = dark_bars("DBCDFGHJKL")
    assert width == 145
    assert bars[0] == (0, 2)
    assert bars[-1] == (143, 2)


@pytest.mark.parametrize("text", ["", "é", "a\n"])
def test_what_set_b_lacks_is_refused(text):
    with pytest.raises(ValueError):
        dark_bars(text)


@every_sheet
def test_a_sheet_lies_on_a4_and_a_code_fits_on_its_labels(sheet):
    right, low = sheet.corner(sheet.count - 1)
    assert right + sheet.width <= 210.001
    assert low + sheet.height <= 297.001
    assert sheet.step_x >= sheet.width
    assert sheet.step_y >= sheet.height
    module = module_of(sheet)
    assert module is not None
    assert module >= LEAST_MODULE
    assert (145 + 2 * QUIET_MODULES) * module <= sheet.width


def test_a_code_does_not_fit_on_a_small_label():
    assert module_of(LabelSheet("small", 62.0, 38.1, 3, 7, 0, 0, 62, 38.1)) is None
    assert module_of(LabelSheet("low", 70.0, 17.0, 3, 16, 0, 0, 70, 17)) is None
    with pytest.raises(ValueError):
        render_labels([a_label()], LabelSheet("s", 62.0, 38.1, 3, 7, 0, 0, 62, 38.1), first=0)


@every_sheet
@pytest.mark.parametrize("title", ["D-26-0143", WIDE_NAME, "Kast 1 · plank A, links van de deur"])
def test_nothing_leaves_its_label(sheet, title):
    labels = filled(sheet, title)
    page = pdf_reading.glyphs(render_labels(labels, sheet, first=0, is_practice=True))[0]
    boxes = [
        (
            x * MM,
            PAGE_HEIGHT - (y + sheet.height) * MM,
            (x + sheet.width) * MM,
            PAGE_HEIGHT - y * MM,
        )
        for x, y in map(sheet.corner, range(sheet.count))
    ]
    for glyph in page:
        assert any(
            left <= glyph.left and glyph.right <= right and low <= glyph.bottom and glyph.top <= top
            for left, low, right, top in boxes
        ), glyph
    assert pdf_reading.overlaps(page) == ()
    for number, label in enumerate(labels):
        left, _low, right, top = boxes[number]
        marks = tuple(form._marks(label, sheet, sheet.corner(number), (0, 0), 0.38, True))
        (bars,) = (mark for mark in marks if isinstance(mark, BarsMark))
        assert bars.x - QUIET_MODULES * bars.module >= left
        assert bars.x + (145 + QUIET_MODULES) * bars.module <= right
        assert bars.height >= 9 * MM
        assert PAGE_HEIGHT - bars.y <= top
        below = [mark for mark in marks if isinstance(mark, TextMark) and mark.baseline > bars.y]
        assert all(mark.baseline > bars.y + bars.height for mark in below)


def test_a_label_says_its_number_and_its_code_and_no_more():
    label = a_label()
    sheet = label_sheets()[0]
    (page,) = pdf_reading.glyphs(render_labels([label], sheet, first=0))
    assert pdf_reading.text(page) == "D-26-0143" + shown(label.scan_code)
    (page,) = pdf_reading.glyphs(render_labels([label], sheet, first=0, is_practice=True))
    assert "OEFENMODUS" in pdf_reading.text(page)


@pytest.mark.parametrize("title", ["Kast 🗄", "خزانة", "漢字" * 50, "&<b>%s{}"])
def test_an_odd_name_keeps_no_sheet_of_labels_back(title):
    sheet = label_sheets()[0]
    (page,) = pdf_reading.glyphs(render_labels([a_label(title), a_label()], sheet, first=0))
    text = pdf_reading.text(page)
    assert "D-26-0143" in text
    assert ("\ufffd" in text) is (title != "&<b>%s{}")


def test_the_first_free_label_is_used_and_the_next_sheet_is_whole():
    sheet = label_sheets()[0]
    labels = filled(sheet)
    first, second = laid_out(labels, sheet, first=19)
    assert [number for number, _ in first] == [19, 20]
    assert [number for number, _ in second] == list(range(19))
    assert [label for page in (first, second) for _, label in page] == list(labels)
    assert laid_out((), sheet, first=3) == ()
    for beside in (-1, sheet.count):
        with pytest.raises(ValueError):
            laid_out(labels, sheet, first=beside)


def test_an_offset_shifts_all_by_millimetres():
    sheet, label = label_sheets()[0], a_label()
    (plain,) = pdf_reading.glyphs(render_labels([label], sheet, first=0))
    (moved,) = pdf_reading.glyphs(render_labels([label], sheet, first=0, offset=(1.5, -0.5)))
    assert moved[0].left - plain[0].left == pytest.approx(1.5 * MM, abs=0.01)
    assert moved[0].top - plain[0].top == pytest.approx(0.5 * MM, abs=0.01)
    with pytest.raises(ValueError):
        render_labels([label], sheet, first=0, offset=(0, MOST_OFFSET + 0.1))


def test_a_label_is_read_as_its_code():
    sheet = label_sheets()[0]
    label = a_label()
    (picture,) = pdf_reading.pictures(render_labels([label], sheet, first=5), dpi=200)
    (found,) = zxingcpp.read_barcodes(picture)
    assert (found.text, found.format) == (label.scan_code, zxingcpp.BarcodeFormat.Code128)
