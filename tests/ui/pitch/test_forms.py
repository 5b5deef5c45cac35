"""A usual answer is asked for, and what is in its way is said at the field."""

from prmdesk.domain.pitch import Proposition, Question
from prmdesk.services import partners, pitch
from prmdesk.ui.desk import Desk
from prmdesk.ui.pitch.forms import MakeUsual, PropositionForm
from tests.ui.drivers import write
from tests.ui.pitch.conftest import Put


def test_a_usual_answer_is_kept_once_for_a_product_and_segment(
    desk: Desk, put: Put, acme: int
) -> None:
    form = put(PropositionForm(desk, None))
    form.keep()
    assert "Write the answer" in form.answer.toolTip()
    form.question.fill(Question.PARTNER)
    write(form.product, "Scan")
    write(form.answer, "You keep the services.")
    form.keep()
    (kept,) = pitch.propositions(desk.db)
    assert kept == Proposition(
        form.saved or 0, Question.PARTNER, "You keep the services.", "Scan", "",
        desk.today(), "Robin Weber",
    )  # fmt: skip
    again = put(PropositionForm(desk, None, Proposition(0, Question.PARTNER, "x", "scan")))
    again.keep()
    assert again.saved is None
    assert "already" in again.product.toolTip()
    pitch.set_answer(desk.db, acme, Question.PARTNER, "Own.", desk.today())
    usual = put(MakeUsual(desk, None, partners.partner(desk.db, acme), Question.PARTNER))
    usual.segment.clear()
    usual.keep()
    assert "already" in usual.product.toolTip()
    assert usual.isVisible()
