"""Two partners that are one: which value stands, and that no row is lost."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.dossiers import Dossier
from prmdesk.domain.joining import (
    given_way,
    joined,
    joined_contacts,
    joined_partner,
    joined_scores,
    winner,
)
from prmdesk.domain.matching import DistinctPair
from prmdesk.domain.partners import (
    Bucket,
    Contact,
    FieldValue,
    Partner,
    Reason,
    Role,
    Stage,
    StageEntry,
    WhyPartner,
)
from prmdesk.domain.scores import Score, Voice

DAY, LATER = date(2026, 3, 1), date(2026, 5, 1)
KEPT = Partner(1, "Acme GmbH", city="Ulm", buckets=(Bucket.SUPPLIER,), notes="A", created_on=LATER)
OTHER = Partner(
    2, "Acme", city="Bonn", tier="Gold", stage=Stage.GROW, notes="B", created_on=DAY,
    buckets=(Bucket.INFLUENCE, Bucket.SUPPLIER),
)  # fmt: skip


# The partner itself


def test_what_the_kept_one_says_stands_and_its_blanks_are_filled() -> None:
    found = joined_partner(KEPT, OTHER, {})
    assert (found.id, found.city, found.tier, found.stage) == (1, "Ulm", "Gold", Stage.GROW)
    assert found.buckets == (Bucket.SUPPLIER, Bucket.INFLUENCE)
    assert (found.notes, found.created_on) == ("A\nB", DAY)


def test_the_user_s_word_wins_even_for_a_blank() -> None:
    found = joined_partner(KEPT, OTHER, {"city": 2, "tier": 1})
    assert (found.city, found.tier) == ("Bonn", "")


def test_when_an_answer_was_reviewed_goes_with_its_text() -> None:
    one = replace(KEPT, partner_answer="Ours.", partner_answer_on=DAY, partner_answer_by="Ana")
    two = replace(OTHER, partner_answer="Theirs.", customer_answer="Yes.", customer_answer_by="Li")
    found = joined_partner(one, two, {})
    assert (found.partner_answer_on, found.partner_answer_by) == (DAY, "Ana")
    assert (found.customer_answer, found.customer_answer_by) == ("Yes.", "Li")
    found = joined_partner(one, two, {"partner_answer": 2})
    assert (found.partner_answer, found.partner_answer_on) == ("Theirs.", None)


@pytest.mark.parametrize(
    ("one", "other", "short"),
    [
        ("Acme GmbH", "Acme", "Acme"),
        ("Acme", "Acme GmbH", ""),
        ("Acme", "ACME", ""),
    ],
)
def test_a_shorter_name_that_gives_way_becomes_the_short_name(
    one: str, other: str, short: str
) -> None:
    assert joined_partner(Partner(1, one), Partner(2, other), {}).short_name == short


def test_names_and_numbers_that_stand_nowhere_are_told() -> None:
    one = Partner(1, "Acme GmbH", external_id="P-1", tax_id="DE1")
    other = Partner(2, "ACME Holding AG", short_name="acme gmbh", external_id="P-2", tax_id="DE1")
    result = joined_partner(one, other, {})
    assert given_way(one, other, result) == ("ACME Holding AG", "P-2")


def test_the_dates_of_an_agreement_come_from_both_only_if_they_make_one() -> None:
    one = Partner(1, "Acme", agreement_start=LATER)
    other = Partner(2, "Acme", agreement_end=DAY)
    assert joined_partner(one, other, {}).agreement_end is None
    assert winner("agreement_end", one, other, {}) == 1
    later = replace(other, agreement_end=date(2027, 1, 1))
    assert joined_partner(one, later, {}).agreement_end == date(2027, 1, 1)


# The people


def test_the_same_address_or_the_same_name_is_one_person() -> None:
    anja = Contact(1, 1, "Anja Vogel", email="av@acme.example", strength=2, is_main=True)
    jo = Contact(2, 1, "Jo Bauer")
    others = [
        Contact(3, 2, "A. Vogel", email="AV@acme.example", phone="089 1", strength=4, is_main=True),
        Contact(4, 2, "jo  bauer", role=Role.SALES, email="jo@acme.example"),
        Contact(5, 2, "Kim Lee"),
    ]
    people, became = joined_contacts([anja, jo], others, 1)
    assert became == {3: 1, 4: 2}
    assert people == (
        replace(anja, phone="089 1", strength=4, notes="A. Vogel"),
        replace(jo, role=Role.SALES, email="jo@acme.example"),
        Contact(5, 1, "Kim Lee"),
    )


def test_what_differs_of_one_person_is_written_into_the_notes() -> None:
    mine = Contact(1, 1, "Anja", email="a@x.example", phone="+49 (89) 12", notes="Fair")
    theirs = Contact(2, 2, "Anja", email="a@y.example", phone="+498912", notes="Golf")
    (found,), _became = joined_contacts([mine], [theirs], 1)
    assert (found.email, found.phone) == ("a@x.example", "+49 (89) 12")
    assert found.notes == "Fair\nGolf\na@y.example"


def test_the_same_address_tells_more_than_the_same_name() -> None:
    mine = [Contact(1, 1, "Info"), Contact(2, 1, "Jo", email="info@acme.example")]
    _people, became = joined_contacts(mine, [Contact(3, 2, "Info", email="info@acme.example")], 1)
    assert became == {3: 2}


def test_two_people_of_one_partner_stay_two() -> None:
    theirs = [Contact(2, 2, "Jo"), Contact(3, 2, "Jo")]
    people, became = joined_contacts([Contact(1, 1, "Jo")], theirs, 1)
    assert (len(people), became) == (2, {2: 1})


def test_there_is_one_main_contact_the_kept_partner_s_if_it_has_one() -> None:
    mine, theirs = Contact(1, 1, "Jo"), Contact(2, 2, "Kim", is_main=True)
    people, _became = joined_contacts([mine], [theirs], 1)
    assert [one.is_main for one in people] == [False, True]
    people, _became = joined_contacts([replace(mine, is_main=True)], [theirs], 1)
    assert [one.is_main for one in people] == [True, False]


# Its rows


def test_of_two_judgements_on_one_day_the_kept_partner_s_counts() -> None:
    mine = Score(1, 1, 7, 4, DAY, "Ours")
    theirs = [Score(2, 2, 7, 1, DAY, "Theirs", 3), Score(3, 2, 7, 2, LATER), Score(4, 2, 8, 2, DAY)]
    assert joined_scores([mine], theirs, 1) == (
        replace(mine, evidence="Ours\nTheirs", confidence=3),
        replace(theirs[1], partner_id=1),
        replace(theirs[2], partner_id=1),
    )


def test_what_the_partner_said_never_takes_the_place_of_what_we_said() -> None:
    ours = Score(1, 1, 7, 4, DAY)
    said = Score(2, 2, 7, 1, DAY, voice=Voice.PARTNER, who="Mei")
    assert joined_scores([ours], [said], 1) == (ours, replace(said, partner_id=1))


def test_every_row_comes_over_and_those_that_say_the_same_are_one() -> None:
    kept = Dossier(
        KEPT, (Contact(1, 1, "Jo"),), (WhyPartner(1, 1, Reason.COST, 3, "Less"),),
        (StageEntry(1, 1, Stage.QUALIFY, DAY),), (FieldValue(1, 1, 5, ""),),
    )  # fmt: skip
    other = Dossier(
        OTHER, (Contact(2, 2, "Jo"),),
        (WhyPartner(2, 2, Reason.COST, 1, "Much less"), WhyPartner(3, 2, Reason.MARKET)),
        (StageEntry(2, 2, Stage.QUALIFY, DAY, "Fair"), StageEntry(3, 2, Stage.GROW, LATER)),
        (FieldValue(2, 2, 5, "x"), FieldValue(3, 2, 6, "y")),
        activities=(Activity(1, 2, Kind.NOTE, DAY, "Met", contact_id=2),),
    )  # fmt: skip
    found = joined(kept, other, {})
    assert found.reasons == (
        WhyPartner(1, 1, Reason.COST, 1, "Less\nMuch less"), WhyPartner(3, 1, Reason.MARKET),
    )  # fmt: skip
    assert found.stages == (
        StageEntry(1, 1, Stage.QUALIFY, DAY, "Fair"), StageEntry(3, 1, Stage.GROW, LATER),
    )  # fmt: skip
    assert found.values == (FieldValue(1, 1, 5, "x"), FieldValue(3, 1, 6, "y"))
    assert found.activities == (Activity(1, 1, Kind.NOTE, DAY, "Met", contact_id=1),)


def test_reasons_of_our_own_meet_by_name_and_facts_and_measures_are_joined() -> None:
    market = {"regions": "North\nSouth", "segments": "Ports"}
    kept = Dossier(KEPT, reasons=(
        WhyPartner(1, 1, Reason.OTHER, 2, proof="Ten awards", name="Taste"),
        WhyPartner(2, 1, Reason.MARKET, facts={"regions": "South\nEast"}, target=Decimal(5)),
        WhyPartner(3, 1, Reason.COST, facts={"cost_before": "90"}),
    ))  # fmt: skip
    other = Dossier(OTHER, reasons=(
        WhyPartner(4, 2, Reason.OTHER, 1, name="TASTE"),
        WhyPartner(5, 2, Reason.OTHER, name="Reach"),
        WhyPartner(6, 2, Reason.MARKET, facts=market, actual=Decimal(9)),
        WhyPartner(7, 2, Reason.COST, unit="EUR", actual=Decimal(1),
                   facts={"cost_before": "80", "cost_after": "10"}),
    ))  # fmt: skip
    assert joined(kept, other, {}).reasons == (
        WhyPartner(1, 1, Reason.OTHER, 1, proof="Ten awards", name="Taste"),
        WhyPartner(2, 1, Reason.MARKET, target=Decimal(5),
                   facts={"regions": "South\nEast\nNorth", "segments": "Ports"}),
        WhyPartner(3, 1, Reason.COST, unit="EUR", actual=Decimal(1),
                   facts={"cost_before": "90", "cost_after": "10"}),
        WhyPartner(5, 1, Reason.OTHER, name="Reach"),
    )  # fmt: skip


def test_a_custom_field_can_be_chosen() -> None:
    kept = Dossier(KEPT, values=(FieldValue(1, 1, 5, "a"),))
    other = Dossier(OTHER, values=(FieldValue(2, 2, 5, "b"),))
    assert joined(kept, other, {}).values == (FieldValue(1, 1, 5, "a"),)
    assert joined(kept, other, {"field:5": 2}).values == (FieldValue(1, 1, 5, "b"),)


def test_who_is_different_from_one_is_different_from_both() -> None:
    pairs = DistinctPair(1, 1, 2, DAY), DistinctPair(2, 1, 3, DAY)
    more = pairs[0], DistinctPair(3, 2, 3, LATER), DistinctPair(4, 2, 9, LATER)
    kept, other = Dossier(Partner(2, "B"), apart=more), Dossier(Partner(1, "A"), apart=pairs)
    found = joined(kept, other, {}).apart
    assert found == (DistinctPair(3, 2, 3, LATER), DistinctPair(4, 2, 9, LATER))
