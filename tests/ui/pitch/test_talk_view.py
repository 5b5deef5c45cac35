"""What is said for all, or for those who sell a product, is chosen and edited."""

from datetime import date

from prmdesk.domain.pitch import Talk, TalkingPoint
from prmdesk.services import pitch, pitch_sheets
from prmdesk.ui.desk import Desk
from prmdesk.ui.pitch.talk_view import TalkView
from tests.ui.conftest import Show
from tests.ui.drivers import K, write


def test_a_new_point_is_for_the_product_chosen(
    desk: Desk, shown: Show, acme: int, today: date
) -> None:
    pitch.save_talking_point(desk.db, TalkingPoint(0, Talk.SAY, "of Acme", partner_id=acme))
    view = TalkView(desk)
    shown(view)
    desk.changed.connect(lambda _change: view.show_survey(pitch_sheets.survey(desk.db, today)))
    view.show_survey(pitch_sheets.survey(desk.db, today))
    assert [view.product.itemText(n) for n in range(view.product.count())] == [
        "All partners", "Those who sell Scan",
    ]  # fmt: skip
    assert view.talks.parts[Talk.SAY].shown() == []
    view.product.setCurrentIndex(1)
    view.product.activated.emit(1)
    write(view.talks.entries[Talk.SAY], "One scan", K.Key_Return)
    assert view.product.currentText() == "Those who sell Scan (1)"
    assert len(view.talks.parts[Talk.SAY].shown()) == 1
    assert pitch.talking_points(desk.db)[-1].product == "Scan"
    write(view.talks.entries[Talk.LANDMINE], "The pilot")
    view.leave()
    assert [point.kind for point in pitch.talking_points(desk.db)][-1] is Talk.LANDMINE
