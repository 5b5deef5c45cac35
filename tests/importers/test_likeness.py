"""Like names among many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.errors import Cancelled
from prmdesk.importers.likeness import alike, likeness


def pairs(names: list[str], known: list[str]) -> set[tuple[str, str]]:
    before = [*known, *names]
    return {(names[one], before[other]) for one, other, _score in alike(names, known)}


def test_slips_and_word_order_are_like_and_other_words_are_not() -> None:
    assert likeness("Northwind Reseller", "Northwind Resellers GmbH") > 95
    assert likeness("Digital Kestrel", "Kestrel Digital Ltd") == 100
    assert likeness("Kestrel Digital", "Kestrel Dental") < 90
    assert likeness("Lumen Systems AG", "Lumen") < 90


@pytest.mark.parametrize(
    "slip",
    [
        "Northwind Reseller", "Morthwind Resellers", "Northwnid Resellers", "Northwind Resxellers",
        "North Wind Resellers AG", "RESELLERS NORTHWIND", "Nrothwind Resellers Ltd",
    ],
)  # fmt: skip
def test_a_slip_anywhere_is_found(slip: str) -> None:
    known = ["Brightpath Consulting", "Northwind Resellers", "Acme"]
    assert pairs([slip, "Zed"], known) == {(slip, "Northwind Resellers")}


@pytest.mark.parametrize("slip", ["海云软件技术有限公司", "海云芯软件技术务", "云芯软件技术"])
def test_a_slip_in_a_chinese_name_is_found(slip: str) -> None:
    known = ["云海软体技术有限公司", "海云芯软件技术有限公司"]
    assert pairs([slip], known) == {(slip, known[1])}


def test_a_name_is_compared_with_those_above_it() -> None:
    names = ["Lumen Data", "Acme", "Lumen Datas", "Lumen Data GmbH"]
    found = {(one, other): round(score) for one, other, score in alike(names, ["Akme"])}
    assert found == {(3, 1): 100, (2, 1): 95, (3, 3): 95}


@given(st.text("abcdefgh", min_size=5, max_size=40), st.data())
def test_one_wrong_letter_is_always_found(name: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(name) - 1))
    slip = f"{name[:place]}{data.draw(st.sampled_from(['', 'x', 'xy']))}{name[place + 1 :]}"
    expected = likeness(slip, name) >= 90
    assert bool(pairs([slip], [name])) == expected


def test_names_that_differ_in_a_number_are_not_alike() -> None:
    assert pairs(["Partner Store 12"], ["Partner Store 13", "Partner Stores 12"]) == {
        ("Partner Store 12", "Partner Stores 12")
    }


def test_names_without_letters_are_like_nothing() -> None:
    assert pairs(["", "!!"], ["", "!!"]) == set()


def test_the_search_can_be_stopped() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(alike(["Northwind Resellers", "Brightpath Consulting"], [], stop))


def test_many_numbered_names_are_compared_quickly() -> None:
    names = [f"Partner {n} GmbH" for n in range(5000)]
    assert len(pairs(names, names)) == 5000
