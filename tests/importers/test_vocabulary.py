"""The words that headings are looked up in."""

import tomllib

from prmdesk import paths
from prmdesk.importers.fields import FIELDS
from prmdesk.importers.vocabulary import How, company_words, known, meaningless, parts


def test_the_table_names_only_fields_that_exist() -> None:
    data = tomllib.loads(paths.resource("import/headings.toml").read_text("utf-8"))
    dangerous = data.pop("dangerous")
    assert set(data) == set(FIELDS) - {"quarters"}
    for entry in dangerous:
        assert set(entry["fields"]) <= set(FIELDS)


def test_the_parts_name_only_fields_that_exist() -> None:
    data = parts()
    named = {field for patterns in data["patterns"].values() for field in patterns}
    assert named | set(data["spotted"]) <= set(FIELDS)


def test_headings_of_no_field_are_not_those_of_one() -> None:
    assert not meaningless() & known().keys()


def test_a_field_s_own_name_comes_first() -> None:
    assert known()["note"].fields[0] == "notes"
    assert known()["note"].is_own
    assert known()["customer number"].fields == ("external_id",)


def test_known_headings_are_exact_and_words_for_companies_are_keys() -> None:
    assert {meant.how for meant in known().values()} == {How.EXACT}
    assert {"dealer", "经销商"} <= company_words()
