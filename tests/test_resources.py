"""What prmdesk ships beside its code is whole and fits what reads it."""

import csv
import json
from collections import Counter
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from reportlab.pdfbase.ttfonts import TTFont

from prmdesk import paths
from prmdesk.domain import countries
from prmdesk.domain.activities import Kind
from prmdesk.domain.partners import Bucket, Reason, Role, Stage, Touch
from prmdesk.domain.plans import MANDATORY, Aggregation, PlanStatus
from prmdesk.domain.quadrant import Quadrant, quadrant
from prmdesk.domain.scores import Axis, Driver, Score, axis_value

FONTS = sorted(paths.resource("fonts").glob("*.ttf"))
ICONS = sorted(path for path in paths.resource("icons").glob("*.svg") if path.stem != "prmdesk")
PARTNERS = json.loads(paths.resource("samples/partners.json").read_text("utf-8"))["partners"]
DRIVERS = (
    (Axis.US, "revenue", 30),
    (Axis.US, "access", 20),
    (Axis.US, "product", 20),
    (Axis.US, "reasons", 15),
    (Axis.US, "cost_to_serve", 15),
    (Axis.PARTNER, "margin", 25),
    (Axis.PARTNER, "share", 15),
    (Axis.PARTNER, "demand", 20),
    (Axis.PARTNER, "interests", 20),
    (Axis.PARTNER, "ease", 20),
)


def letters_of(font: Path) -> set[int]:
    """What ``font`` can draw; reportlab refuses here what it could not embed."""
    return set(TTFont(font.stem, font).face.charToGlyph)


def test_fonts_stay_small_and_bring_their_licence() -> None:
    folder = paths.resource("fonts")
    assert sum(path.stat().st_size for path in folder.iterdir()) < 18_000_000
    for font in FONTS:
        licence = (folder / f"OFL-{font.name.split('-')[0]}.txt").read_text("utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize(
    "text",
    [
        "Ångström Żółć Đặng Ìpè €₹£ ✓→–",
        "Ελληνικά Україна Ўзбекистон",
        "北辰科技 镕喆 龘䶮𬭎（有限公司）",
        "臺灣經銷商 株式会社あおぞら ｶﾀｶﾅ 髙﨑",
        "주식회사 한빛 뷁 ㈜",
        "شركة النور ١٢٣",
        "חברת אור",
        "บริษัท น้ำ",
        "प्रौद्योगिकी क्षेत्र",
        "Հայաստան საქართველო",
    ],
)
def test_some_font_has_each_letter(text: str) -> None:
    known = set().union(*(letters_of(font) for font in FONTS))
    assert not [letter for letter in text if ord(letter) not in known | {0x20}]


def test_headings_in_chinese_and_japanese_are_bold() -> None:
    bold = letters_of(paths.resource("fonts/NotoSansSC-Bold.ttf"))
    assert not [letter for letter in "北辰科技株式会社蒼空テック" if ord(letter) not in bold]


@pytest.mark.parametrize("icon", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_drawn_in_the_colour_it_is_given(icon: Path) -> None:
    root = ElementTree.fromstring(icon.read_text("utf-8"))
    assert (root.get("stroke"), root.get("fill")) == ("currentColor", "none")
    assert root.get("viewBox") == "0 0 24 24"
    assert "class" not in root.attrib


def test_the_sample_has_24_partners_all_over_the_world() -> None:
    assert len(PARTNERS) == 24
    assert len({partner["name"] for partner in PARTNERS}) == 24
    known = countries.load(paths.resource("countries.csv").read_text("utf-8"))
    codes = {country.code for country in known}
    assert {partner["country"] for partner in PARTNERS} <= codes
    assert len({partner["country"] for partner in PARTNERS}) >= 15


@pytest.mark.parametrize("partner", PARTNERS, ids=lambda partner: partner["short_name"])
def test_a_sample_partner_fits_the_domain(partner: dict[str, Any]) -> None:
    Stage(partner["stage"])
    Touch(partner["touch"])
    assert partner["buckets"]
    assert all(map(Bucket, partner["buckets"]))
    assert all(Reason(reason["reason"]) and reason["proof"] for reason in partner["reasons"])
    assert len(partner["partner_answer"]) <= 260 >= len(partner["customer_answer"])
    assert partner["website"].endswith(".example")
    for contact in partner["contacts"]:
        Role(contact["role"])
        assert contact["email"].endswith(".example")
        assert contact["strength"] in range(1, 6)
    for activity in partner["activities"]:
        Kind(activity["kind"])
        assert activity["on_date"] <= 0
        assert ("due" in activity) == (activity["kind"] == Kind.TASK)


def place(partner: dict[str, Any]) -> Quadrant:
    """The quadrant a sample partner lands in with the default weights."""
    given = partner["scores"]
    drivers = [
        Driver(number, axis, key, key, weight)
        for number, (axis, key, weight) in enumerate(DRIVERS, start=1)
    ]
    known = {
        driver.id: Score(0, 0, driver.id, given[driver.axis][driver.key][0], date(2026, 1, 1))
        for driver in drivers
        if driver.key in given[driver.axis]
    }
    to_partner, to_us = (axis_value(drivers, known, axis) for axis in (Axis.PARTNER, Axis.US))
    return quadrant(to_partner.value, to_us.value)


def test_the_sample_fills_all_four_quadrants_and_the_tray() -> None:
    assert Counter(map(place, PARTNERS)) == {
        Quadrant.STRATEGIC: 7,
        Quadrant.ORPHAN: 5,
        Quadrant.OPPORTUNISTIC: 5,
        Quadrant.MISFIT: 4,
        Quadrant.UNSCORED: 3,
    }


def test_each_sample_score_names_a_driver_and_its_evidence() -> None:
    known = {(axis, key) for axis, key, _ in DRIVERS}
    for partner in PARTNERS:
        for axis, judged in partner["scores"].items():
            for key, (value, evidence) in judged.items():
                assert (axis, key) in known
                assert 0 <= value <= 5
                assert evidence


@pytest.mark.parametrize(
    "partner", [p for p in PARTNERS if "plan" in p], ids=lambda partner: partner["short_name"]
)
def test_a_sample_plan_adds_up(partner: dict[str, Any]) -> None:
    plan = partner["plan"]
    assert sum(target["weight"] for target in plan["targets"]) == 100
    for target in plan["targets"]:
        assert len(target["targets"]) == 4 >= len(target["actuals"])
        year = {
            Aggregation.SUM: sum(target["targets"]),
            Aggregation.LATEST: target["targets"][-1],
            Aggregation.AVERAGE: sum(target["targets"]) / 4,
        }
        assert year[Aggregation(target["aggregation"])] == pytest.approx(target["annual"])
    if PlanStatus(plan["status"]) is PlanStatus.AGREED:
        assert {rule["clause"] for rule in plan["rules"]} >= set(MANDATORY)


def test_the_messy_workbook_has_what_makes_it_messy() -> None:
    book = load_workbook(paths.resource("samples/messy-partners.xlsx"))
    sheet, old = book.worksheets
    assert (sheet.sheet_state, old.sheet_state) == ("visible", "hidden")
    assert "A1:T1" in {str(cells) for cells in sheet.merged_cells.ranges}
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    names = [str(row[1]) for row in rows if row[1]]
    assert len(names) == 54  # 53 partners, one of them twice
    assert rows[20] == (None,) * 20
    assert rows[-1][0] == "合计"
    assert [name for name in names if name != name.strip()]


def test_the_messy_text_file_is_german_and_old() -> None:
    raw = paths.resource("samples/messy-partners.csv").read_bytes()
    header, *rows = csv.reader(StringIO(raw.decode("cp1252")), delimiter=";")
    assert header[:5] == ["Firma", "Ansprechpartner", "E-Mail", "Telefon", "Land"]
    assert len(rows) > 25
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
