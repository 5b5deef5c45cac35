"""Each role of a partner: figures that open, and how many are needed."""

from typing import cast

from PySide6.QtWidgets import QPushButton

from prmdesk.domain.enablement import Coverage
from prmdesk.domain.partners import Role
from prmdesk.ui.training.role_lines import RoleLines
from tests.ui.conftest import Show
from tests.ui.drivers import bury


def test_a_role_opens_its_names_and_its_number_can_be_the_partners_own(shown: Show) -> None:
    lines = cast(RoleLines, shown(RoleLines()))
    needed: list[tuple[Role, int | None]] = []
    opened: list[Role] = []
    lines.needed.connect(lambda role, heads: needed.append((role, heads)))
    lines.opened.connect(opened.append)
    found = [Coverage(1, Role.SALES, 2, 3, 1, 2), Coverage(1, Role.LEGAL, 4, 0)]
    lines.show_roles(found, {Role.LEGAL: 4}, {"sales": 2})
    bury()
    spins = lines.spins
    assert (spins[Role.SALES].text(), spins[Role.LEGAL].text()) == ("usual: 2", "4")
    assert needed == []
    spins[Role.SALES].setValue(5)
    spins[Role.LEGAL].setValue(-1)
    assert needed == [(Role.SALES, 5), (Role.LEGAL, None)]
    go = lines.findChildren(QPushButton)[0]
    assert go.accessibleName() == "Sales, ◐ 1 of 2 · 50 %"
    go.click()
    assert opened == [Role.SALES]
    lines.show_roles(found, {Role.LEGAL: 4}, {"sales": 2})
    assert lines.spins[Role.SALES] is spins[Role.SALES]
    before = spins[Role.SALES]
    before.setFocus()
    lines.show_roles(found, {Role.LEGAL: 4}, {"sales": 3})
    assert lines.spins[Role.SALES] is not before
    assert lines.spins[Role.SALES].hasFocus()
