"""The names of codes, countries and days, in both languages."""

import pytest

from prmdesk import i18n, words
from prmdesk.domain.partners import Role, Stage, Touch
from prmdesk.domain.plans import Clause
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Axis, Driver


def test_codes_of_two_enums_that_are_the_same_word_have_their_own_names() -> None:
    assert words.name(Stage.EXIT) == "Ended"
    assert words.name(Clause.EXIT) == "Ending the partnership"


def test_what_is_undecided_has_no_name() -> None:
    assert (words.name(Touch.UNDECIDED), words.name(Role.UNKNOWN)) == ("", "")
    assert words.name(Quadrant.UNSCORED) == "Unscored"


@pytest.mark.parametrize("language", list(i18n.LANGUAGES))
def test_names_follow_the_language_and_differ_from_each_other(language: str) -> None:
    i18n.use(language)
    for kind in (Stage, Quadrant, Clause):
        names = [words.name(code) for code in kind]
        assert len(set(names)) == len(names)
        assert all(names)


def test_every_quadrant_says_what_it_gets() -> None:
    assert set(words.GETS) == set(Quadrant) - {Quadrant.UNSCORED}


def test_a_driver_is_called_as_the_user_calls_it_else_as_we_do() -> None:
    ours = Driver(1, Axis.US, "revenue", "", 30.0, 0)
    assert words.driver_name(ours) == "Revenue and potential"
    theirs = Driver(1, Axis.US, "revenue", "<b>Turnover</b>", 30.0, 0)
    assert words.driver_name(theirs) == "<b>Turnover</b>"
    assert words.driver_name(Driver(9, Axis.US, "own", "", 1.0, 9)) == "own"


def test_countries_have_names_and_are_found_by_them() -> None:
    assert words.country_name("AT") == "Austria"
    assert words.country_name("Atlantis") == "Atlantis"
    assert words.country_code("österreich") == "AT"
    assert words.country_code("奥地利") == "AT"
    assert words.country_code(" Atlantis ") == "Atlantis"
    i18n.use("zh")
    assert words.country_name("AT") == "奥地利"


@pytest.mark.parametrize(("start", "name"), [(1, "2026"), (4, "2026/27")])
def test_a_fiscal_year_is_called_by_the_years_it_lies_in(start: int, name: str) -> None:
    assert words.fiscal_year(2026, start) == name
    assert words.fiscal_year(2099, 7) == "2099/00"


def test_known_clauses_are_translated_and_ones_own_stay() -> None:
    assert words.clause("purpose") == "Purpose"
    assert words.clause_hint("purpose")
    assert (words.clause("<b>Ours</b>"), words.clause_hint("<b>Ours</b>")) == ("<b>Ours</b>", "")


def test_columns_are_called_as_on_screen_and_the_same_column_by_its_table() -> None:
    assert words.column("partners", "our_owner") == "Our owner"
    assert (words.column("contacts", "title"), words.column("steps", "title")) == (
        "Job title", "Title",
    )  # fmt: skip
    assert words.column("partners", "id") == ""
