"""The card as a PDF: one page whatever is on it, in every script, with nothing that leaks."""

from io import BytesIO
from itertools import combinations

import pypdf
import pypdfium2
import pytest

from prmdesk.domain.battlecards import Block, Card, CardReport, Variant
from prmdesk.exporters import battlecard_pdf
from prmdesk.exporters.pdf_fonts import printable
from prmdesk.i18n import speaking
from tests.exporters.card_facts import bare, card_of, flooded, told

SCRIPTS = {
    "latin": "The quick brown fox jumps over the lazy dog. A & B <Co> said so! ",
    "chinese": "我们为客户提供一站式解决方案，降低成本、提高效率。地铁项目下周招标！",
    "arabic": "شركة النجم الساطع للتقنية، تأسست سنة 2009. العملاء: ٣٥٠ شركة (Bright Star). ",
    "thai": "ที่ปรึกษาด้านเทคโนโลยีน้ำผึ้งสำหรับองค์กรขนาดใหญ่",
    "hindi": "बेहतर प्रौद्योगिकी प्राइवेट लिमिटेड – ग्राहकों के लिए। ",
    "korean": "주식회사 브라이트패스 컨설팅 기술 파트너. ",
    "unbroken": "W",
    "hostile": "😀 \ud800 \x00\x07\u202e<b>\n=1+2\t",
    "lines": "a\n",
}


def made(*cards: Card) -> tuple[bytes, list[CardReport]]:
    file = BytesIO()
    reports = battlecard_pdf.write(file, cards)
    return file.getvalue(), reports


def read(pdf: bytes) -> str:
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()


def boxes(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Where the lines of text lie: left, bottom, right, top."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    return [text.get_rect(n) for n in range(text.count_rects())]


def assert_laid_out(pdf: bytes, *, joined: bool = False) -> None:
    """One page, nothing beyond its edges, no two texts on each other (but for joined letters)."""
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1
    found = boxes(pdf)
    assert found
    for left, bottom, right, top in found:
        assert battlecard_pdf.LEFT - 1 < left < right < battlecard_pdf.WIDTH - 30
        assert 10 < bottom < top < battlecard_pdf.HEIGHT - 20
    for one, other in () if joined else combinations(found, 2):
        across = min(one[2], other[2]) - max(one[0], other[0])
        down = min(one[3], other[3]) - max(one[1], other[1])
        assert across <= 2 or down <= 2, (one, other)


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("script", SCRIPTS)
def test_the_longest_texts_in_every_script_stay_on_one_page(script: str, variant: Variant) -> None:
    text = (SCRIPTS[script] * 2_000)[:2_000]
    pdf, (report,) = made(card_of(flooded(text, 12), variant))
    assert_laid_out(pdf, joined=script in ("arabic", "thai", "hindi"))
    assert {Block.HEADER, Block.PARTNER_ANSWER, Block.PEOPLE, Block.MOVES} <= set(report.cut)


@pytest.mark.parametrize("rows", [0, 1, 3, 40])
@pytest.mark.parametrize("size", [1, 60, 300])
def test_any_number_of_rows_stays_on_one_page(rows: int, size: int) -> None:
    text = (SCRIPTS["latin"] * 5)[:size]
    assert_laid_out(made(card_of(flooded(text, rows)))[0])


def test_a_usual_card_is_not_cut() -> None:
    pdf, (report,) = made(card_of(told()))
    assert_laid_out(pdf)
    assert report == CardReport("Brightpath Consulting", text=report.text)


def test_a_partner_of_whom_only_the_name_is_known_has_a_card() -> None:
    pdf, (report,) = made(card_of(bare()))
    assert_laid_out(pdf)
    assert Block.PARTNER_ANSWER in report.empty
    assert "Brightpath Consulting" in read(pdf)


@pytest.mark.parametrize(
    "name",
    [
        "A & B <Co", "<b>bold</b>", '<img src="/etc/passwd"/>', "<para>", "&lt;", "=1+2", "+44 1",
        "-5", "@SUM(A1)", "北辰科技", "evil\u202egnp.exe", "\u2067iso\u2069", "\x00ctrl\x07",
    ],
)  # fmt: skip
def test_a_name_is_printed_letter_for_letter(name: str) -> None:
    pdf, _reports = made(card_of(bare(name)))
    assert printable(name)[0] in read(pdf)


def test_a_name_of_ten_thousand_letters_is_cut_and_told() -> None:
    pdf, (report,) = made(card_of(bare("Name " * 2_000)))
    assert_laid_out(pdf)
    assert report.cut == (Block.HEADER,)


def test_letters_without_a_font_are_told() -> None:
    _pdf, (report,) = made(card_of(bare("Rocket 🚀 \ud800")))
    assert report.replaced == ("\ud800", "🚀")


SECRETS = (
    "Secret note", "Proof of", "Nils Adler", "nils@b.example", "late payers", "keep or exit",
    "72.5", "64", "Strategic", "Growing", "Champion", "Detractor", "Score recorded", "Still open",
    "Anja wants", "last contact", "Last contact",
)  # fmt: skip


def _said_of_the_file(pdf: bytes) -> list[str]:
    """Title, author and the like; not when it was made, whose digits may hold any number."""
    known = pypdf.PdfReader(BytesIO(pdf)).metadata or {}
    return [str(value) for key, value in known.items() if not key.endswith("Date")]


def test_nothing_internal_can_be_read_in_a_card_to_hand_over() -> None:
    pdf, (report,) = made(card_of(told(), Variant.SHAREABLE))
    page = pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()
    for text in (read(pdf), page, report.text, *_said_of_the_file(pdf)):
        assert not [secret for secret in SECRETS if secret in text]
    assert "Anja Vogel" in page
    assert "Confidential. For our partner only." in page


def test_a_card_for_ourselves_says_that_it_stays_here() -> None:
    text = read(made(card_of(told()))[0])
    for words in ("Internal. Do not pass on.", "1/1", "Aurora Software", "made with prmdesk"):
        assert words in text
    assert {"72.5", "Nils Adler"} & set(text.split("\r\n")) == {"72.5"}


def test_the_text_is_in_the_order_of_reading() -> None:
    _pdf, (report,) = made(card_of(told()))
    order = ["Partner battlecard", "Brightpath", "Advises", "Why we partner", "Numbers", "Our next"]
    places = [report.text.index(word) for word in order]
    assert places == sorted(places)


def test_the_figures_are_the_ones_of_the_card() -> None:
    card = card_of(told())
    text = read(made(card)[0])
    assert "230,000" in text
    assert "of 250,000 EUR" in text
    assert f"{card.figures[0].figures.of_ytd:.0%}".replace("%", " %") in text


def test_a_chinese_card_writes_days_the_chinese_way_and_says_its_language() -> None:
    with speaking("zh"):
        pdf, _reports = made(card_of(told()))
    assert "2026-11-24" in read(pdf)
    assert pypdf.PdfReader(BytesIO(pdf)).trailer["/Root"]["/Lang"] == "zh"


def test_several_cards_are_pages_of_one_file_with_their_names_at_the_side() -> None:
    pdf, reports = made(card_of(told()), card_of(bare("北辰科技")))
    reader = pypdf.PdfReader(BytesIO(pdf))
    assert [item["/Title"] for item in reader.outline] == ["Brightpath Consulting", "北辰科技"]
    assert [report.partner for report in reports] == ["Brightpath Consulting", "北辰科技"]
    assert len(reader.pages) == 2


def test_a_sparse_card_is_set_larger_than_a_full_one() -> None:
    def size(pdf: bytes) -> float:
        return max(top - bottom for _left, bottom, _right, top in boxes(pdf))

    assert size(made(card_of(bare()))[0]) > size(made(card_of(flooded("Brightpath ", 9)))[0])
