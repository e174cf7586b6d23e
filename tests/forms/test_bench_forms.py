"""How fast signing copies are made, beside the same pages drawn without any layout."""

import time
from collections.abc import Callable

import pytest
from samples import SAMPLES

from desktop.forms import certificate as form
from desktop.forms.painting import paint

ROUNDS = 100


def pages_per_second(make: Callable[[], bytes], pages: int) -> float:
    make()
    start = time.perf_counter()
    for _ in range(ROUNDS):
        make()
    return ROUNDS * pages / (time.perf_counter() - start)


@pytest.mark.bench
@pytest.mark.parametrize("name", ["normal", "travelling", "196 characters"])
def test_pages_per_second(name):
    sample = SAMPLES[name]
    pages = form._pages(sample.certificate, sample.copy)
    whole = pages_per_second(
        lambda: form.render_signing_copy(sample.certificate, sample.copy), len(pages)
    )
    bare = pages_per_second(lambda: paint(pages, title="proef"), len(pages))
    print(f"signing copy, {name}: {whole:.0f} pages/s; drawing alone: {bare:.0f} pages/s")
