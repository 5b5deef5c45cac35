"""Who must learn the course stands first among those to invite."""

from prmdesk.ui.desk import Desk
from prmdesk.ui.training.people_dialog import PeopleDialog
from tests.ui.conftest import Show


def test_people_are_grouped_by_how_the_course_fits(
    desk: Desk, shown: Show, pitch: int, people: list[tuple[int, int]]
) -> None:
    dialog = PeopleDialog(desk, None, pitch, people[:1])
    shown(dialog)
    texts = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert texts == [
        "Need this course", "Anja, Sales · Acme", "Ben, Sales · Acme",
        "Everybody else", "Cleo, Technical · Acme",
    ]  # fmt: skip
    assert dialog.count.text() == "1 person ticked"
    dialog.search.setText("ben")
    dialog.list.tick_all(on=True)
    assert dialog.chosen() == people[:2]
    assert dialog.count.text() == "2 people ticked"
    dialog.close()
