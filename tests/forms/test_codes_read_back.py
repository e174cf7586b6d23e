"""Printed codes are read back after what a scanner or a phone does to a page."""

import random
from dataclasses import replace

import pdf_reading
import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageFilter
from samples import CERTIFICATE, COPY

from desktop.forms import labels as form
from desktop.forms.certificate import render_signing_copy
from desktop.forms.labels import render_labels
from desktop.models.labels import Label, label_sheets
from desktop.models.scan_code import ALPHABET, check_letter

SKEW = 3.0
SHEETS = ("Avery L7160", "Avery L7159", "Avery L7162", "Herma 4464", "Avery 3484")


def a_code(prefix: str, chance: random.Random) -> str:
    letters = prefix + "".join(chance.choices(ALPHABET, k=8))
    return letters + check_letter(letters)


def spoiled(page: Image.Image, chance: random.Random, *, grain: int, specks: int) -> Image.Image:
    """Return a page turned by 3 degrees one way or the other, with noise all over.

    Args:
        page: grey, black on white.
        chance: of its own seed, so that each run spoils alike.
        grain: how far a grey is off at most, in levels of 255.
        specks: of 256 pixels, how many turn black and how many white.
    """
    turned = page.rotate(
        chance.choice((-SKEW, SKEW)), Image.Resampling.BICUBIC, expand=True, fillcolor=255
    )
    count = turned.width * turned.height
    even = Image.frombytes("L", turned.size, chance.randbytes(count))
    noise = even.point([128 + (level - 128) * grain // 128 for level in range(256)])
    noisy = ImageChops.add(turned, noise, 1, -128)
    dice = Image.frombytes("L", turned.size, chance.randbytes(count))
    noisy.paste(0, mask=dice.point([255 * (level < specks) for level in range(256)]))
    noisy.paste(255, mask=dice.point([255 * (level >= 256 - specks) for level in range(256)]))
    return noisy


def read(page: Image.Image) -> set[str]:
    """Read all codes: plain, then after a median over 3 by 3 pixels."""
    smooth = page.filter(ImageFilter.MedianFilter(3))
    return {found.text for picture in (page, smooth) for found in zxingcpp.read_barcodes(picture)}


def qr_read(seeds: range, *, dpi: int, grain: int, specks: int) -> tuple[int, int, list[str]]:
    """Return how many pages showed their code, of how many, and what was read amiss."""
    good = total = 0
    amiss: list[str] = []
    for seed in seeds:
        chance = random.Random(seed)
        code = a_code("K", chance)
        pdf = render_signing_copy(CERTIFICATE, replace(COPY, scan_code=code))
        for page in pdf_reading.pictures(pdf, dpi=dpi):
            texts = read(spoiled(page, chance, grain=grain, specks=specks))
            total += 1
            good += code in texts
            amiss += texts - {code}
    return good, total, amiss


def bars_read(
    name: str, seeds: range, *, dpi: int, grain: int, specks: int
) -> tuple[int, int, list[str]]:
    """Return how many labels of a sheet were read, of how many, and what was read amiss."""
    sheet = next(sheet for sheet in label_sheets() if sheet.name == name)
    good = total = 0
    amiss: list[str] = []
    for seed in seeds:
        chance = random.Random(seed)
        labels = [
            Label(*(("D-26-0143", "D") if number % 2 else ("Kast 1 · plank A", "P")))
            for number in range(sheet.count)
        ]
        labels = [replace(each, scan_code=a_code(each.scan_code, chance)) for each in labels]
        (page,) = pdf_reading.pictures(render_labels(labels, sheet, first=0), dpi=dpi)
        texts = read(spoiled(page, chance, grain=grain, specks=specks))
        codes = {each.scan_code for each in labels}
        total += len(codes)
        good += len(codes & texts)
        amiss += texts - codes
    return good, total, amiss


def test_the_qr_code_of_a_copy_is_read_from_a_bad_scan():
    good, total, amiss = qr_read(range(15), dpi=150, grain=70, specks=5)
    print(f"\nQR at 150 dpi, 3 degrees, noise: {good} of {total}")
    assert (good, amiss) == (total, [])


def test_control_a_qr_code_under_heavier_noise_is_not_read():
    good, total, amiss = qr_read(range(3), dpi=150, grain=127, specks=60)
    print(f"\nQR under heavy noise: {good} of {total}")
    assert good < total
    assert amiss == []


@pytest.mark.parametrize("name", SHEETS)
def test_the_bar_codes_of_labels_are_read_from_a_bad_scan(name):
    good, total, amiss = bars_read(name, range(3), dpi=200, grain=60, specks=3)
    print(f"\nCode 128 on {name} at 200 dpi, 3 degrees, noise: {good} of {total}")
    assert (good, amiss) == (total, [])


def test_control_bars_of_0_15_mm_are_not_read(monkeypatch):
    monkeypatch.setattr(form, "MOST_MODULE", 0.15)
    good, total, amiss = bars_read(SHEETS[0], range(2), dpi=200, grain=60, specks=3)
    print(f"\nCode 128 with bars of 0.15 mm: {good} of {total}")
    assert good < total / 10
    assert amiss == []


def test_control_bars_under_heavier_noise_are_not_read():
    good, total, amiss = bars_read(SHEETS[0], range(2), dpi=200, grain=127, specks=60)
    print(f"\nCode 128 under heavy noise: {good} of {total}")
    assert good < total / 10
    assert amiss == []
