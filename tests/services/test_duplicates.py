"""Looking up whom a record may be, and which partners of the desk are one."""

from typing import Any

import pytest

from prmdesk.domain.matching import Evidence, Identity, Verdict
from prmdesk.domain.partners import Partner
from prmdesk.errors import Cancelled
from prmdesk.services import duplicates, partners
from prmdesk.services.duplicates import SHARED, Known
from prmdesk.storage.database import Database
from tests.conftest import TODAY


def known(**identities: Identity) -> Known[str]:
    found: Known[str] = Known(lambda one, other: 100.0 if one == other else 0.0)
    for key, identity in identities.items():
        found.add(key, identity)
    return found


def test_sure_matches_come_before_doubtful_ones() -> None:
    desk = known(
        site=Identity("Bright Path", domains=frozenset({"bp.example"})),
        name=Identity("Brightpath Ltd"),
    )
    found = desk.matches(Identity("Brightpath", domains=frozenset({"bp.example"})), {})
    assert [(one.key, one.verdict, one.reason) for one in found] == [
        ("name", Verdict.SAME, Evidence.NAME),
        ("site", Verdict.MAYBE, Evidence.DOMAIN),
    ]


def test_what_was_known_can_be_forgotten() -> None:
    desk = known(one=Identity("Acme", tax_id="1"), other=Identity("Acme", tax_id="1"))
    assert [one.key for one in desk.matches(Identity("Acme"), {})] == ["one", "other"]
    desk.forget()
    assert desk.matches(Identity("Acme"), {}) == []


def test_like_names_found_beforehand_are_doubtful_matches() -> None:
    desk = known(one=Identity("Northwind Resellers"))
    found = desk.matches(Identity("Northwind Reseller"), {"one": 97.0})
    assert [(one.verdict, one.reason) for one in found] == [(Verdict.MAYBE, Evidence.ALIKE)]
    assert desk.matches(Identity("Gamma"), {}) == []


def test_a_domain_that_many_share_tells_nothing() -> None:
    host = frozenset({"host.example"})
    desk = known(**{f"p{n}": Identity(f"Partner {n}", domains=host) for n in range(SHARED + 1)})
    assert desk.matches(Identity("Newcomer", domains=host), {}) == []


# Over the whole desk


def add(db: Database, name: str, **values: Any) -> int:
    return partners.add_partner(db, Partner(0, name, **values), TODAY)


def told(db: Database) -> list[tuple[str, str, Verdict, Evidence]]:
    return [(*pair.names, pair.verdict, pair.reason) for pair in duplicates.candidates(db)]


def test_the_desk_is_compared_with_itself_sure_pairs_first(db: Database) -> None:
    add(db, "Acme Inc")
    add(db, "Zenith GmbH", tax_id="DE 123")
    add(db, "Acme GmbH")
    add(db, "Northwind Resellers")
    add(db, "Lumen")
    add(db, "Zenit", tax_id="DE123")
    add(db, "Northwind Reseller")
    assert told(db) == [
        ("Zenith GmbH", "Zenit", Verdict.SAME, Evidence.TAX_ID),
        ("Acme Inc", "Acme GmbH", Verdict.MAYBE, Evidence.LEGAL_FORM),
        ("Northwind Resellers", "Northwind Reseller", Verdict.MAYBE, Evidence.ALIKE),
    ]


def test_a_chain_stays_together_and_says_how_long_it_is(db: Database) -> None:
    add(db, "Beta", website="beta.example")
    add(db, "Acme Ltd")
    add(db, "Beta Holding", website="www.beta.example")
    add(db, "Acme")
    add(db, "Acme Inc")
    found = duplicates.candidates(db)
    assert [(pair.names, pair.among) for pair in found] == [
        (("Acme Ltd", "Acme"), 3),
        (("Acme", "Acme Inc"), 3),
        (("Acme Ltd", "Acme Inc"), 3),
        (("Beta", "Beta Holding"), 2),
    ]


def test_who_was_told_apart_is_asked_about_no_more(db: Database) -> None:
    one, other = add(db, "Acme GmbH"), add(db, "Acme Inc")
    duplicates.tell_apart(db, other, one, TODAY)
    assert duplicates.candidates(db) == []
    (apart,) = duplicates.told_apart(db)
    assert (apart.one, apart.other, apart.names) == (one, other, ("Acme GmbH", "Acme Inc"))
    duplicates.tell_apart(db, one, other, TODAY)
    assert duplicates.told_apart(db) == [apart]
    duplicates.forget_apart(db, apart)
    assert len(duplicates.candidates(db)) == 1
    db.undo()
    assert duplicates.candidates(db) == []


def test_looking_can_be_cancelled(db: Database) -> None:
    add(db, "Acme")

    def stop(_n: int, _of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        duplicates.candidates(db, progress=stop)
