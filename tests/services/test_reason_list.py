"""The reasons in one cell of a list: what goes out comes back, and people's own words stay."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner, Reason, WhyPartner
from prmdesk.i18n import speaking
from prmdesk.services import exporting, importing, partners, reasons, workspace
from prmdesk.services.import_check import Status
from prmdesk.services.reason_list import listed, read_list
from prmdesk.storage.database import Database
from tests.importers.making import grid
from tests.services.trying import by_name, imported, tried


def test_the_first_in_priority_is_listed_first() -> None:
    whys = [
        WhyPartner(1, 1, Reason.FOCUS),
        WhyPartner(2, 1, Reason.OTHER, 1, name="Taste"),
        WhyPartner(3, 1, Reason.COST, 1),
    ]
    assert listed(whys) == "Other reason: Taste; Lower costs; Focus"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Focus；lower COSTS", ((Reason.FOCUS, ""), (Reason.COST, ""))),
        ("Other reason: Taste; style; Focus", ((Reason.OTHER, "Taste; style"), (Reason.FOCUS, ""))),
        ("Other reason: A: B", ((Reason.OTHER, "A: B"),)),
        ("Focus\nFocus;", ((Reason.FOCUS, ""),)),
        # What people write stays their own.
        ("Only integrator with class approval", ()),
        ("Focus; they know everybody", ()),
        ("Focus: on large accounts", ()),
        ("", ()),
    ],
)
def test_a_cell_is_reasons_only_if_it_names_nothing_else(
    text: str, expected: tuple[tuple[Reason, str], ...]
) -> None:
    assert read_list(text) == expected


_PLAIN = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20)


_SPOKEN = st.sampled_from(["en", "zh"])


@given(st.lists(st.tuples(st.sampled_from(Reason), _PLAIN), max_size=5), _SPOKEN)
def test_what_goes_out_comes_back(told: list[tuple[Reason, str]], spoken: str) -> None:
    keys = {(r, name.casefold() if r is Reason.OTHER else ""): name for r, name in told}
    whys = [
        WhyPartner(n, 1, reason, name=name if reason is Reason.OTHER else "")
        for n, ((reason, _key), name) in enumerate(keys.items())
    ]
    with speaking(spoken):
        text = listed(whys)
    found = read_list(text)
    assert {reason for reason, _name in found} == {why.reason for why in whys}
    assert {name for _reason, name in found} <= {why.name for why in whys}


def test_a_reason_of_our_own_survives_export_and_import(
    db: Database, today: date, tmp_path: Path
) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme"), today)
    reasons.set_reason(db, acme, Reason.OTHER, True, "Green image")
    reasons.set_reason(db, acme, Reason.MARKET, True)
    sheet = tmp_path / "list.xlsx"
    exporting.save_list(db, sheet, Query(), today)

    other = workspace.create(tmp_path / "other.prmdesk", workspace.settings_of(db))
    read = importing.read(other, sheet).grids[0]
    imported(other, read, today)
    assert [entry.status for entry in tried(other, read).entries] == [Status.UNCHANGED]
    key = by_name(other)["Acme"].id
    assert [(why.reason, why.name) for why in reasons.of_partner(other, key)] == [
        (Reason.OTHER, "Green image"), (Reason.MARKET, ""),
    ]  # fmt: skip
    assert partners.fields(other) == []
    other.close()


def test_reasons_are_added_to_those_of_a_partner_that_is_there_and_never_taken(
    db: Database, today: date
) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme"), today)
    reasons.set_reason(db, acme, Reason.COST, True)
    sheet = grid(["Partner name", "Why we partner"], ["Acme", "Other reason: Taste; Focus"])
    (entry,) = tried(db, sheet).entries
    (difference,) = entry.differences
    assert (difference.known, difference.given) == ("Lower costs", "Other reason: Taste; Focus")
    imported(db, sheet, today)
    assert [(why.reason, why.name) for why in reasons.of_partner(db, acme)] == [
        (Reason.COST, ""), (Reason.OTHER, "Taste"), (Reason.FOCUS, ""),
    ]  # fmt: skip
    db.undo()
    assert len(reasons.of_partner(db, acme)) == 1
