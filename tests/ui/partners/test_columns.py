"""The columns of the list: what each says, and what is typed or pasted into it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from prmdesk.domain.lines import PartnerLine
from prmdesk.domain.partners import Bucket, Field, Stage, Touch
from prmdesk.domain.quadrant import Quadrant
from prmdesk.errors import Invalid
from prmdesk.ui.kit.looking import COLUMN_NAMES
from prmdesk.ui.partners import columns

TODAY = date(2026, 11, 24)
LINE = PartnerLine(
    id=7, name="Acme", buckets=(Bucket.SUPPLIER, Bucket.INFLUENCE), tier="Gold", stage=Stage.GROW,
    touch=Touch.UNDECIDED, country="AT", region="West", city="Graz", our_owner="Robin",
    tags=("a", "b"), value_to_partner=62.5, value_to_us=None, is_manual=True,
    quadrant=Quadrant.UNSCORED, progress=0.614, next_step="Call", next_due=date(2026, 11, 22),
    last_contact=date(2026, 11, 18), main_contact="Anja", email="a@acme.example",
)  # fmt: skip


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("name", "Acme"), ("buckets", "Supplier, Influence"), ("quadrant", "Unscored"),
        ("stage", "Growing"), ("progress", "61 %"), ("next_step", "Call"),
        ("next_due", "2 days late"), ("value_to_partner", "62.5"), ("value_to_us", ""),
        ("tier", "Gold"), ("touch", ""), ("country", "Austria"), ("region", "West"),
        ("city", "Graz"), ("last_contact", "6 days ago"), ("main_contact", "Anja"),
        ("email", "a@acme.example"), ("our_owner", "Robin"), ("tags", "a, b"),
    ],
)  # fmt: skip
def test_a_cell_says_it_in_words(key: str, says: str) -> None:
    assert columns.text(LINE, {}, key, TODAY) == says


def test_every_column_has_words_and_a_width() -> None:
    for key in COLUMN_NAMES:
        assert isinstance(columns.text(LINE, {}, key, TODAY), str)
        assert columns.info(key, {}).width > 0
    field = Field(3, "R&D budget")
    assert columns.info("field:3", {"field:3": field}).title == "R&D budget"
    assert columns.text(LINE, {3: "500"}, "field:3", TODAY) == "500"
    assert columns.text(LINE, {}, "field:3", TODAY) == ""


def test_nothing_to_do_is_a_dash() -> None:
    assert columns.text(replace(LINE, next_step=""), {}, "next_step", TODAY) == "—"


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("name", " Acme ", "Acme"),
        ("stage", "growing", Stage.GROW),
        ("stage", "GROW", Stage.GROW),
        ("touch", "", Touch.UNDECIDED),
        ("touch", "Undecided", Touch.UNDECIDED),
        ("touch", "high touch", Touch.HIGH),
        ("buckets", "Supplier, influence", (Bucket.SUPPLIER, Bucket.INFLUENCE)),
        ("buckets", "", ()),
        ("country", "Österreich", "AT"),
        ("country", "Atlantis", "Atlantis"),
        ("tags", "a, b、c", ("a", "b", "c")),
        ("value_to_us", "62,5", 62.5),
        ("value_to_us", "", None),
        ("field:3", " x ", "x"),
    ],
)
def test_what_is_typed_is_read_as_it_is_kept(key: str, typed: str, value: Any) -> None:
    found = columns.read(key, typed)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("stage", "Sleeping"), ("stage", ""), ("buckets", "Supplier, Friend"),
        ("value_to_us", "101"), ("value_to_us", "-1"), ("value_to_us", "nan"),
        ("value_to_us", "high"),
    ],
)  # fmt: skip
def test_what_is_no_value_is_refused_with_what_it_was(key: str, typed: str) -> None:
    with pytest.raises(Invalid) as refused:
        columns.read(key, typed)
    assert typed.rsplit(", ", maxsplit=1)[-1] in str(refused.value)
    assert refused.value.problems[0].field == key


@pytest.mark.parametrize("key", sorted(columns.EDITABLE - set(columns.STORED)))
def test_a_cell_that_is_typed_back_as_it_is_shown_is_the_same(key: str) -> None:
    shown = columns.text(LINE, {}, key, TODAY)
    assert columns.read(key, shown) == getattr(LINE, key)
