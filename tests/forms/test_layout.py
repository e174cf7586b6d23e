"""Wrapping and shrinking lose no letter, and no line is too wide."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import FormTooFull
from desktop.forms.fonts import Face, advances, text_width
from desktop.forms.layout import SMALLEST, Cell, Flow, Style, TextMark, fit, wrap
from desktop.forms.qr import dark_runs

PRINTABLE = st.text(st.sampled_from("aâbcWi.-' \n\té€Ж☐"), max_size=120)


@settings(max_examples=150, deadline=None)
@given(PRINTABLE, st.floats(20, 400), st.sampled_from(Face), st.integers(1, 4))
def test_every_letter_stays_and_fits(text, width, face, most):
    for lines in (wrap(text, width, Style(10, face)), fit(text, width, Style(10, face), most=most)):
        assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())
        for line in lines:
            assert text_width(line.text, face, line.style.size) <= width + 1e-6
            assert line.style.size >= SMALLEST


def test_a_text_shrinks_no_more_than_it_must():
    words = "Stichting voor katholiek en openbaar onderwijs"
    wide = text_width(words, Face.REGULAR, 10)
    assert fit(words, wide + 1, Style(10), most=1)[0].style.size == 10
    assert fit(words, wide * 0.93, Style(10), most=1)[0].style.size == 9
    smallest = fit(words, wide * 0.5, Style(10), most=1)
    assert len(smallest) == 2
    assert smallest[0].style.size == SMALLEST


def test_widths_are_those_of_the_font():
    assert text_width("", Face.BOLD, 12) == 0
    assert text_width("ab", Face.REGULAR, 10) == pytest.approx(6.1279 + 6.3477, abs=1e-3)
    assert ord("☐") in advances(Face.BOLD)
    assert 0x05D0 not in advances(Face.REGULAR)


def test_rows_side_by_side_turn_the_page_together():
    flow = Flow(first_top=700, next_top=100, bottom=800)
    short, long = (Cell(x, wrap("x\n" * n, 100, Style(10))) for x, n in ((60, 2), (300, 90)))
    flow.row(short, long)
    texts = [[mark for mark in page if isinstance(mark, TextMark)] for page in flow.pages]
    assert len(texts) == 3
    assert sum(len(page) for page in texts) == 92
    assert all(mark.baseline < 800 for page in texts for mark in page)


def test_a_page_without_room_is_refused():
    with pytest.raises(FormTooFull):
        Flow(first_top=50, next_top=700, bottom=800)


def test_a_code_has_the_three_finders_and_few_rectangles():
    size, runs = dark_runs("KBCDFGHJLN")
    assert size == 21
    assert {(0, 0, 7), (0, 14, 7), (20, 0, 7)} <= set(runs)
    assert len(runs) < 140
    assert all(0 <= column < column + length <= size for _, column, length in runs)
