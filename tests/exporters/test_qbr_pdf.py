"""The QBR pack as a PDF: a page each, whatever is on it, in every script; and nothing leaks."""

from io import BytesIO
from itertools import combinations

import pypdf
import pypdfium2
import pytest
from PIL import ImageStat

from prmdesk.domain.battlecards import Variant
from prmdesk.domain.qbr import AgendaItem, Pack, PackReport, Part
from prmdesk.exporters import qbr_pdf
from prmdesk.i18n import speaking
from tests.exporters.qbr_facts import bare, flooded, pack_of, told

SCRIPTS = {
    "latin": "The quick brown fox jumps over the lazy dog. A & B <Co> said so! ",
    "chinese": "我们为客户提供一站式解决方案，降低成本、提高效率。地铁项目下周招标！",
    "arabic": "شركة النجم الساطع للتقنية، تأسست سنة 2009. العملاء: ٣٥٠ شركة (Bright Star). ",
    "hindi": "बेहतर प्रौद्योगिकी प्राइवेट लिमिटेड – ग्राहकों के लिए। ",
    "unbroken": "W",
    "hostile": "😀 \ud800 \x00\x07\u202e<b>\n=1+2\t",
}
JOINED = ("arabic", "hindi")


def made(pack: Pack) -> tuple[bytes, PackReport]:
    file = BytesIO()
    report = qbr_pdf.write(file, pack)
    return file.getvalue(), report


def read(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def assert_laid_out(pdf: bytes, pages: int, *, joined: bool = False) -> None:
    """So many pages, nothing beyond their edges, no two texts on each other."""
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == pages
    for page in document:
        text = page.get_textpage()
        found = [text.get_rect(n) for n in range(text.count_rects())]
        assert found
        for left, bottom, right, top in found:
            assert qbr_pdf.LEFT - 1 < left < right < qbr_pdf.WIDTH - 30
            assert 10 < bottom < top < qbr_pdf.HEIGHT - 20
        for one, other in () if joined else combinations(found, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 2 or down <= 2, (one, other)


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_longest_texts_in_every_script_stay_on_their_page(script: str) -> None:
    text = (SCRIPTS[script] * 2_000)[:2_000]
    pdf, report = made(pack_of(flooded(text, 12)))
    assert_laid_out(pdf, 4, joined=script in JOINED)
    assert {Part.HEADER, Part.PROMISES, Part.ACCOUNTS, Part.COMMITMENTS} <= set(report.cut)


@pytest.mark.parametrize(("rows", "size"), [(0, 60), (1, 300), (3, 60), (40, 1), (40, 300)])
def test_any_number_of_rows_stays_on_their_page(rows: int, size: int) -> None:
    text = (SCRIPTS["latin"] * 5)[:size]
    agenda = tuple(AgendaItem(5, title=text) for _n in range(rows)) or (AgendaItem(0),)
    pdf, report = made(pack_of(flooded(text, rows), Variant.SHAREABLE, agenda))
    assert_laid_out(pdf, 3)
    assert Part.PROMISES in report.cut or rows < 40


def test_a_usual_pack_is_not_cut() -> None:
    pdf, report = made(pack_of(told()))
    assert_laid_out(pdf, 4)
    assert (report.cut, report.replaced) == ((), ())
    with speaking("zh"):
        pdf, report = made(pack_of(told()))
    assert_laid_out(pdf, 4)
    assert report.cut == ()
    assert "2026-08-12" in read(pdf)


def test_a_partner_of_whom_only_the_name_is_known_has_a_pack() -> None:
    pdf, report = made(pack_of(bare("A & B <Co>"), Variant.SHAREABLE))
    assert_laid_out(pdf, 3)
    text = read(pdf)
    for words in ("A & B <Co>", "none yet", "Nothing was noted.", "no plan yet", "0–10"):
        assert words in text, words
    assert report.cut == ()


def test_the_promises_of_last_time_come_first_ours_before_theirs() -> None:
    _pdf, report = made(pack_of(told()))
    order = (
        "Business review", "Brightpath Consulting", "What we promised each other last time",
        "We promised", "1 of 3 kept by their day", "Send the price list", "They promised",
        "Name three accounts", "Agenda", "Where we stand", "What each side commits to now",
    )  # fmt: skip
    places = [report.text.index(word) for word in order]
    assert places == sorted(places)


SECRETS = (
    "Secret", "72.5", "64.2", "63.5", "68.4", "Strategic", "Quoting", "For us only", "Bronze",
    "Partner score",
)  # fmt: skip


def test_nothing_internal_can_be_read_in_a_pack_for_the_meeting() -> None:
    pdf, report = made(pack_of(told(), Variant.SHAREABLE))
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]
    for text in (read(pdf), *pages, report.text):
        assert not [secret for secret in SECRETS if secret in text]
    assert "Confidential. For our partner only." in pages[1]
    assert "revenue 351,500.55 of 500,000 EUR" in pages[1]
    ours = read(made(pack_of(told()))[0])
    assert all(secret in ours for secret in SECRETS if secret not in ("Bronze", "63.5"))
    assert "Internal. Do not pass on." in ours


def test_a_page_printed_in_grey_keeps_its_shapes_apart() -> None:
    """What became of a promise is told by the form of its box, not by its colour."""
    pdf, _report = made(pack_of(told()))
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=2, grayscale=True).to_pil()
    light = ImageStat.Stat(page)
    assert light.extrema[0][0] < 60
    assert light.mean[0] > 225
