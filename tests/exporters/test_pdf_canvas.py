"""Pages are packed as they end: what they hold stays, the memory they take does not."""

import gc
import tracemalloc
from io import BytesIO

import pypdf
import pytest

from prmdesk.exporters import battlecard_pdf
from prmdesk.exporters.pdf_canvas import PackedCanvas
from tests.exporters.card_facts import card_of, rich


def test_what_was_drawn_is_read_back() -> None:
    file = BytesIO()
    canvas = PackedCanvas(file)
    for text in ("First (page)", "Second"):
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    pages = pypdf.PdfReader(file).pages
    assert [page.extract_text().strip() for page in pages] == ["First (page)", "Second"]


def peak(pages: int) -> int:
    card = card_of(rich())
    tracemalloc.start()
    try:
        battlecard_pdf.write(BytesIO(), (card for _ in range(pages)))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_page_more_needs_little_more_memory() -> None:
    peak(1)  # fonts and caches
    assert (peak(12) - peak(4)) / 8 < 45_000


@pytest.mark.drill
def test_hundreds_of_pages_need_few_megabytes() -> None:
    peak(1)
    assert peak(500) < 25_000_000


def test_writing_leaves_no_cycles_and_the_collector_as_it_was() -> None:
    gc.collect()
    battlecard_pdf.write(BytesIO(), [card_of(rich())])
    assert gc.isenabled()
    assert gc.collect() < 50  # those of the test itself
