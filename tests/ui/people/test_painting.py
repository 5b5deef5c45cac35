"""The people map is painted as what it tells: thicker the stronger, grey to who left."""

from dataclasses import replace

from PySide6.QtGui import QColor, QPainter, QPixmap

from prmdesk.domain.partners import Contact, Role
from prmdesk.domain.people import Acquaintance, Someone
from prmdesk.ui.kit import theme
from prmdesk.ui.people.painting import paint
from prmdesk.ui.people.plan import Line, plan
from tests.conftest import TODAY


def someone(key: int, name: str, strength: int, **values: object) -> Someone:
    contact = replace(Contact(key, 7, name), **values)  # type: ignore[arg-type]
    return Someone(contact, "Acme", None, (Acquaintance(key, 7, key, f"Of {name}", strength),))


def test_lines_are_thicker_the_stronger_and_grey_to_who_left() -> None:
    people = [
        someone(1, "Weak", 1, role=Role.SALES), someone(2, "Strong", 5),
        someone(3, "Gone", 5, left_on=TODAY),
    ]  # fmt: skip
    made = plan(people, 400, 30, 15)
    pixmap = QPixmap(400, round(made.height) + 1)
    pixmap.fill(QColor(theme.colours().window))
    painter = QPainter(pixmap)
    paint(painter, made, None, None)
    painter.end()
    image = pixmap.toImage()

    def thickness(line: Line, colour: str) -> int:
        at = line.start + (line.end - line.start) * 0.3
        column = [image.pixel(int(at.x()), int(at.y()) + away) for away in range(-6, 7)]
        return column.count(QColor(colour).rgb())

    by_name = {line.one.contact.name: line for line in made.lines}
    c = theme.colours()
    assert thickness(by_name["Strong"], c.accent) >= thickness(by_name["Weak"], c.accent) + 2
    assert thickness(by_name["Gone"], c.border) >= 3
