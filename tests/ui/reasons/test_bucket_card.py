"""The question of a type: rated by choosing, added up in words, decided by a person."""

from datetime import date

from PySide6.QtWidgets import QApplication

from prmdesk.domain.buckets import BucketSheet
from prmdesk.domain.partners import Bucket
from prmdesk.services import buckets, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.reasons.bucket_card import BucketCard
from prmdesk.ui.reasons.tab import WhyTab
from tests.ui.drivers import K, bury, click, press

RATINGS = {"core": 5, "time": 2, "cost": 1, "quality": 3, "control": 4, "dependency": 2}


def kept(desk: Desk, acme: int, bucket: Bucket) -> BucketSheet:
    (found,) = [
        one.sheet for one in desk.ask(buckets.of_partner, acme)
        if one.bucket is bucket and one.sheet
    ]  # fmt: skip
    return found


def begun(tab: WhyTab, bucket: Bucket) -> BucketCard:
    QApplication.processEvents()
    click(tab.sheets[bucket, 0].begin)
    bury()
    return next(card for (code, key), card in tab.sheets.items() if code is bucket and key)


def test_a_supplier_sheet_is_rated_summed_and_decided_otherwise(
    desk: Desk, tab: WhyTab, acme: int
) -> None:
    assert tab.sheets[Bucket.SUPPLIER, 0].state.text() == "To be answered"
    card = begun(tab, Bucket.SUPPLIER)
    assert card.advice.text() == "6 criteria are still to be rated."
    core = card.ratings["core"]
    core.setFocus()
    press(core, K.Key_Down)  # from "Not rated" to the highest
    assert kept(desk, acme, Bucket.SUPPLIER).ratings == {"core": 5}
    desk.do(buckets.edit_sheet, card.sheet.id, ratings=RATINGS)
    assert (
        card.sums.text()
        == "Build 16 of 20 (80 %) · Buy 10 of 20 (50 %) · Partnering 10 of 20 (50 %)"
    )
    assert card.advice.text() == "The sheet recommends: Build, 16 of 20."
    decision = card.decision.fields["decision"]
    decision.setFocus()
    press(decision, K.Key_End)
    assert card.state.text() == "Answered"
    assert card.advice.text().endswith("We decided otherwise.")
    sheet = kept(desk, acme, Bucket.SUPPLIER)
    assert (sheet.decision, sheet.decided_on) == ("partner", date(2026, 11, 24))


def test_weights_are_told_where_they_are_not_one(desk: Desk, tab: WhyTab) -> None:
    begun(tab, Bucket.SUPPLIER)
    desk.do(buckets.change_questions, {"supplier": "Ours or theirs?"}, {"supplier.core": 3.0}, [])
    bury()
    card = next(card for key, card in tab.sheets.items() if key[0] is Bucket.SUPPLIER)
    assert card.asked.text() == "Ours or theirs?"
    desk.do(buckets.edit_sheet, card.sheet.id, ratings={"core": 5})
    assert card.sums.text().startswith("Build 15 of 15 (100 %) · Buy 3 of 15 (20 %)")


def test_influence_is_answered_in_words_and_its_question_is_marked_as_ours(
    desk: Desk, tab: WhyTab, acme: int
) -> None:
    desk.do(partners.edit_partner, acme, desk.today(), buckets=(Bucket.INFLUENCE,))
    card = begun(tab, Bucket.INFLUENCE)
    assert card.asked.text() == "Whose word does the buyer trust, and how do we earn it?"
    card.facts.fields["deals"].setPlainText("Weald Lifts")
    card.leave()
    card.decision.fields["decision"].setPlainText("The surveyor's")
    card.leave()
    sheet = kept(desk, acme, Bucket.INFLUENCE)
    assert (sheet.facts, sheet.decision) == ({"deals": "Weald Lifts"}, "The surveyor's")


def test_every_segment_of_a_distributor_has_a_sheet_of_its_own(
    desk: Desk, tab: WhyTab, acme: int
) -> None:
    assert not tab.segment_button.isVisible()
    begun(tab, Bucket.DISTRIBUTOR)
    click(tab.segment_button)
    (new,) = [card for card in tab.sheets.values() if card.sheet.segment]
    field = new.facts.fields["segment"]
    assert field.hasFocus()
    field.setText("Ports")
    new.leave()
    assert new.title.text() == "Distributor · Ports"
    segments = [one.sheet.segment for one in desk.ask(buckets.of_partner, acme) if one.sheet]
    assert segments == ["", "Ports"]
