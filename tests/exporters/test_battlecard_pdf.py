"""The card as a PDF: one page whatever is on it, in every script, with nothing that leaks."""

from collections import Counter
from dataclasses import replace
from io import BytesIO
from itertools import combinations

import pypdf
import pypdfium2
import pytest
from PIL import ImageChops

from prmdesk import words
from prmdesk.domain.battlecards import (
    CHOOSABLE,
    Block,
    Card,
    CardOptions,
    CardReport,
    Variant,
    card,
)
from prmdesk.domain.quadrant import Quadrant
from prmdesk.exporters import battlecard_fit, battlecard_pdf
from prmdesk.exporters.pdf_fonts import printable
from prmdesk.exporters.pdf_rows import SMALLEST
from prmdesk.i18n import speaking
from tests.exporters.card_extremes import flooded, with_secrets
from tests.exporters.card_facts import TODAY, bare, card_of, rich, told
from tests.exporters.test_pdf_images import LOGO

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


def inked(pdf: bytes) -> tuple[float, float, float, float]:
    """The box around all that is drawn: left, top, right, bottom, in points from the top left."""
    page = pypdfium2.PdfDocument(pdf)[0].render(grayscale=True).to_pil()
    box = ImageChops.invert(page).getbbox()
    assert box is not None
    return box


def assert_laid_out(pdf: bytes, *, joined: bool = False) -> None:
    """One page, nothing beyond its margins, no two texts on each other (but for joined letters)."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    assert len(reader.pages) == 1
    found = boxes(pdf)
    assert found
    left, top, right, bottom = inked(pdf)
    side = battlecard_fit.LEFT
    assert side - 2 <= left < right <= battlecard_fit.WIDTH - side + 2
    assert top >= battlecard_fit.HEIGHT - battlecard_fit.TOP - 2
    assert top < bottom <= battlecard_fit.HEIGHT - 8
    for one, other in () if joined else combinations(found, 2):
        across = min(one[2], other[2]) - max(one[0], other[0])
        down = min(one[3], other[3]) - max(one[1], other[1])
        assert across <= 2 or down <= 2, (one, other)


def sizes(pdf: bytes) -> set[float]:
    """The sizes in which letters are set."""
    seen: set[float] = set()
    page = pypdf.PdfReader(BytesIO(pdf)).pages[0]
    page.extract_text(
        visitor_text=lambda text, _cm, _tm, _font, size: seen.add(size) if text.strip() else None
    )
    return seen


@pytest.mark.parametrize(
    ("script", "variant"),
    [*((script, Variant.INTERNAL) for script in SCRIPTS), ("latin", Variant.SHAREABLE)],
)
def test_the_longest_texts_in_every_script_stay_on_one_page(script: str, variant: Variant) -> None:
    text = (SCRIPTS[script] * 2_000)[:2_000]
    pdf, (report,) = made(card_of(flooded(text, 12), variant))
    assert_laid_out(pdf, joined=script in ("arabic", "thai", "hindi"))
    assert report.cut.keys() >= {Block.HEADER, Block.PARTNER_ANSWER, Block.PEOPLE, Block.MOVES}
    assert report.left_out.keys() >= {Block.PEOPLE, Block.MOVES, Block.RULES, Block.NUMBERS}
    assert report.text.count("…") >= 20


@pytest.mark.parametrize(("rows", "size"), [(0, 60), (1, 1), (1, 300), (3, 60), (40, 1), (40, 300)])
def test_any_number_of_rows_stays_on_one_page(rows: int, size: int) -> None:
    text = (SCRIPTS["latin"] * 5)[:size]
    pdf, _reports = made(card_of(flooded(text, rows)))
    assert_laid_out(pdf)
    assert min(sizes(pdf)) >= SMALLEST - 0.01


@pytest.mark.parametrize(("across", "turned"), [(0, True), (3, False), (7, True)])
def test_any_choice_and_order_of_blocks_stays_on_one_page(across: int, turned: bool) -> None:
    blocks = (*CHOOSABLE[across:], *CHOOSABLE[:across])[:: -1 if turned else 1]
    facts = flooded(SCRIPTS["latin"] * 5, 9)
    for chosen in (blocks, blocks[:2], blocks[-1:]):
        pdf, (report,) = made(card(facts, TODAY, CardOptions(blocks=chosen)))
        assert_laid_out(pdf)
        heads = [words.name(block) for block in chosen if block not in (Block.WHO, Block.MOVES)]
        lines = report.text.splitlines()
        places = [lines.index(head) for head in heads]
        assert places == sorted(places)


def test_a_usual_card_is_not_cut() -> None:
    pdf, (report,) = made(card_of(rich()))
    assert_laid_out(pdf)
    left_out = {Block.REASONS: 2, Block.PEOPLE: 1}
    assert report == CardReport("Brightpath Consulting", left_out=left_out, text=report.text)


def test_every_letter_that_was_set_is_found_in_the_file_and_no_other() -> None:
    def letters(text: str) -> Counter[str]:
        return Counter("".join(text.split()))

    drawn = "".join(words.name(area) for area in Quadrant)  # the plot's own, but for "Unscored"
    drawn = drawn.removesuffix(words.name(Quadrant.UNSCORED))
    pdf, (report,) = made(card_of(rich()))
    assert letters(read(pdf)) == letters(report.text + drawn)
    pdf, (report,) = made(card_of(rich(), Variant.SHAREABLE))
    assert letters(read(pdf)) == letters(report.text)


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
    assert list(report.cut) == [Block.HEADER]
    assert report.cut[Block.HEADER] > 7_000


def test_letters_without_a_font_are_told() -> None:
    _pdf, (report,) = made(card_of(bare("Rocket 🚀 \ud800")))
    assert report.replaced == ("\ud800", "🚀")


def _said_of_the_file(pdf: bytes) -> list[str]:
    """Title, author and the like; not when it was made, whose digits may hold any number."""
    known = pypdf.PdfReader(BytesIO(pdf)).metadata or {}
    return [str(value) for key, value in known.items() if not key.endswith("Date")]


def test_nothing_internal_can_be_read_in_a_card_to_hand_over() -> None:
    facts, secrets = with_secrets()
    pdf, (report,) = made(card_of(facts, Variant.SHAREABLE))
    page = pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()
    for text in (read(pdf), page, report.text, *_said_of_the_file(pdf)):
        assert not [secret for secret in secrets if secret in text]
    for known in ("Anja Vogel", "Known to both", "Six weeks", "14 partners earned", "Send the"):
        assert known in page
    assert "Confidential. For our partner only." in page


def test_the_secrets_are_on_the_card_for_ourselves() -> None:
    facts, secrets = with_secrets()
    text = read(made(card_of(facts))[0])
    assert len([secret for secret in secrets if secret in text]) > 12


def test_a_card_for_ourselves_says_that_it_stays_here() -> None:
    text = read(made(card_of(told()))[0])
    for told_there in ("Internal. Do not pass on.", "1/1", "Aurora Software", "made with prmdesk"):
        assert told_there in text
    assert {"72.5", "Nils Adler"} & set(text.split("\r\n")) == {"72.5"}


def test_the_text_is_in_the_order_of_reading() -> None:
    _pdf, (report,) = made(card_of(told()))
    order = ["Partner battlecard", "Brightpath", "Advises", "Why we partner", "Why they bet",
             "Numbers", "People", "Our next", "Internal. Do not"]  # fmt: skip
    places = [report.text.index(word) for word in order]
    assert places == sorted(places)


def test_the_figures_are_the_ones_of_the_card() -> None:
    card = card_of(told())
    text = read(made(card)[0])
    assert "230,000" in text
    assert "of 250,000" in text
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


def test_a_logo_is_drawn_and_a_damaged_one_is_told() -> None:
    facts = replace(rich(), workspace=replace(rich().workspace, logo=LOGO))
    pdf, (report,) = made(card_of(facts))
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages[0].images) == 1
    assert not report.lost_logo
    broken = replace(rich(), workspace=replace(rich().workspace, logo=LOGO[:40]))
    pdf, (report,) = made(card_of(broken))
    assert report.lost_logo
    assert_laid_out(pdf)


@pytest.mark.parametrize("colour", ["#FFFF00", "#C2410C", "red; <b>", ""])
def test_any_colour_makes_a_card(colour: str) -> None:
    pdf, _reports = made(replace(card_of(rich()), colour=colour))
    assert_laid_out(pdf)
