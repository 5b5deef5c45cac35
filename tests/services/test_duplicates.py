"""Looking up whom a record may be."""

from prmdesk.domain.matching import Evidence, Identity, Verdict
from prmdesk.services.duplicates import SHARED, Known


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


def test_like_names_found_beforehand_are_doubtful_matches() -> None:
    desk = known(one=Identity("Northwind Resellers"))
    found = desk.matches(Identity("Northwind Reseller"), {"one": 97.0})
    assert [(one.verdict, one.reason) for one in found] == [(Verdict.MAYBE, Evidence.ALIKE)]
    assert desk.matches(Identity("Gamma"), {}) == []


def test_a_domain_that_many_share_tells_nothing() -> None:
    host = frozenset({"host.example"})
    desk = known(**{f"p{n}": Identity(f"Partner {n}", domains=host) for n in range(SHARED + 1)})
    assert desk.matches(Identity("Newcomer", domains=host), {}) == []
