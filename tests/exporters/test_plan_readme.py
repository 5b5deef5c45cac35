"""The Read me says how to fill the plan in, and explains its words in both languages."""

from datetime import date
from typing import Any

from prmdesk.exporters.plan_xlsx import plan_book
from tests.exporters import plan_facts


def read_me(today: date) -> Any:
    return plan_book(plan_facts.facts(plan_facts.usual()), today).workbook["Read me"]


def test_the_advice_says_who_is_who(today: date) -> None:
    texts = [row[1].value for row in read_me(today).iter_rows()]
    assert "“Us” is Aurora Software, “Partner” is Brightpath." in texts
    assert texts[-1].startswith("As of 24 Nov 2026. Made with prmdesk ")


def test_the_words_stand_in_both_languages(today: date) -> None:
    found = {row[1].value: (row[2].value, row[3].value) for row in read_me(today).iter_rows()}
    assert found["English"] == ("简体中文", "Stands in")
    assert found["On track"] == ("正常", "Attainment")
    assert found["Kept late"][1] == "Actions"


def test_the_colours_are_shown(today: date) -> None:
    looks = {row[1].style: row[1].value for row in read_me(today).iter_rows() if row[1].value}
    assert looks["prmdesk text fills"] == "Yellow: for you to fill in."
