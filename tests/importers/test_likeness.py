"""Like names among many."""

from prmdesk.importers.likeness import alike, likeness


def pairs(names: list[str], known: list[str]) -> set[tuple[str, str]]:
    return {(names[one], known[other]) for one, other, _score in alike(names, known)}


def test_slips_and_word_order_are_like_and_other_words_are_not() -> None:
    assert likeness("Northwind Reseller", "Northwind Resellers GmbH") > 95
    assert likeness("Digital Kestrel", "Kestrel Digital Ltd") == 100
    assert likeness("Kestrel Digital", "Kestrel Dental") < 90
    assert likeness("Lumen Systems AG", "Lumen") < 90


def test_like_pairs_are_found_in_blocks_by_either_end() -> None:
    known = ["Northwind Resellers", "Brightpath Consulting", "Acme"]
    assert pairs(["Northwind Reseller", "Prightpath Consulting", "Zed"], known) == {
        ("Northwind Reseller", "Northwind Resellers"),
        ("Prightpath Consulting", "Brightpath Consulting"),
    }


def test_names_that_differ_in_a_number_are_not_alike() -> None:
    assert pairs(["Partner Store 12"], ["Partner Store 13", "Partner Stores 12"]) == {
        ("Partner Store 12", "Partner Stores 12")
    }


def test_names_without_letters_are_like_nothing() -> None:
    assert pairs(["", "!!"], ["", "!!"]) == set()


def test_many_numbered_names_are_compared_quickly() -> None:
    names = [f"Partner {n} GmbH" for n in range(5000)]
    assert len(pairs(names, names)) == 5000
