"""Reading usual answers in their order, and the proofs of one partner with those of all."""

from prmdesk.domain.partners import Partner
from prmdesk.domain.pitch import Proof, Proposition, Question
from prmdesk.services import partners
from prmdesk.services import pitch as service
from prmdesk.storage import pitch
from prmdesk.storage.database import Database

PARTNER, CUSTOMER = Question.PARTNER, Question.CUSTOMER


def test_answers_for_any_come_before_those_of_a_product(db: Database) -> None:
    for question, product in ((CUSTOMER, "b"), (CUSTOMER, "Ä"), (CUSTOMER, ""), (PARTNER, "z")):
        service.save_proposition(db, Proposition(0, question, "Because.", product))
    with db.read() as c:
        assert [one.product for one in pitch.propositions(c)] == ["z", "", "Ä", "b"]


def test_a_partner_has_its_own_proofs_and_those_of_usual_answers(db: Database) -> None:
    acme, zed = (partners.add_partner(db, Partner(0, name), db.today()) for name in ("A", "Z"))
    usual = service.save_proposition(db, Proposition(0, CUSTOMER, "Because."))
    for text, partner_id, proposition_id in (
        ("zed", zed, None), ("usual", None, usual), ("acme", acme, None),
    ):  # fmt: skip
        made = Proof(0, CUSTOMER, text, "", None, partner_id, proposition_id)
        service.save_proof(db, made)
    with db.read() as c:
        assert [proof.text for proof in pitch.proofs_of(c, acme)] == ["usual", "acme"]
        assert len(pitch.proofs(c)) == 3
        assert [proof.text for proof in pitch.proofs_of_propositions(c, [usual])] == ["usual"]
