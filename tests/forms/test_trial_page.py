"""The test page shows whether a printer keeps sizes, and says nothing of any person."""

from dataclasses import replace
from datetime import UTC, datetime

import pdf_reading
import pytest
import zxingcpp

from desktop.forms.layout import MM, PAGE_HEIGHT, PAGE_WIDTH, UprightMark
from desktop.forms.trial_page import CODE, TrialPage, _marks, render_trial_page
from desktop.models.scan_code import parse_scan_code

PAGE = TrialPage(
    "Kamer 12", "Kantoor 9", "versleuteld", "Printerbak", datetime(2026, 11, 21, 14, 5, tzinfo=UTC)
)


def test_the_page_names_printer_road_tray_and_time():
    (page,) = pdf_reading.glyphs(render_trial_page(PAGE))
    text = pdf_reading.text(page)
    for said in ("Kamer12", "Kantoor9", "versleuteld", "Printerbak", "21november2026,14:05uur"):
        assert said in text


def test_its_codes_are_read_and_are_none_of_ours():
    (picture,) = pdf_reading.pictures(render_trial_page(PAGE), dpi=200)
    found = zxingcpp.read_barcodes(picture)
    assert [each.text for each in found] == [CODE, CODE]
    assert parse_scan_code(CODE) is None


@pytest.mark.parametrize("name", ["K", "W" * 100, "een printer " * 8])
def test_all_of_it_lies_within_the_frame(name):
    pages = pdf_reading.glyphs(render_trial_page(replace(PAGE, printer=name, model=name)))
    assert len(pages) == 1
    for glyph in pages[0]:
        assert glyph.left > 10 * MM
        assert glyph.right < PAGE_WIDTH - 10 * MM
        assert 10 * MM < glyph.bottom < glyph.top < PAGE_HEIGHT - 10 * MM


def test_the_ruler_is_fifteen_centimetres_long():
    ticks = [mark.x for mark in _marks(PAGE) if isinstance(mark, UprightMark) and mark.weight < 0.4]
    assert max(ticks) - min(ticks) == pytest.approx(150 * MM)
