"""A pack has a name of its own; what suits a partner is proposed."""

from pathlib import Path

from prmdesk.domain.partners import Partner
from prmdesk.services import materials, packs, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.library.pack_forms import ChooseFiles, PackForm
from tests.ui.conftest import Show
from tests.ui.drivers import write


def test_a_name_that_is_taken_is_refused_and_then_another_is_kept(desk: Desk, shown: Show) -> None:
    packs.add(desk.db, "Kit")
    form = PackForm(desk, None, None)  # type: ignore[arg-type]
    shown(form)
    write(form.name, "kit")
    form.keep()
    assert form.isVisible()
    write(form.name, "Kit 2")
    form.note.setPlainText("For all")
    form.keep()
    assert [(line.pack.name, line.pack.note) for line in packs.every(desk.db)] == [
        ("Kit", ""), ("Kit 2", "For all"),
    ]  # fmt: skip


def test_a_partner_narrows_the_files_to_what_suits_it(
    desk: Desk, files: list[Path], shown: Show
) -> None:
    key = partners.add_partner(desk.db, Partner(0, "Lumen", products=("Aurora",)), desk.today())
    ids = materials.add_files(desk.db, files, copy=False).ids
    materials.edit(desk.db, ids[:1], product="Other")
    found = materials.inspect(desk.db, desk.today())
    dialog = ChooseFiles(desk, found, None)  # type: ignore[arg-type]
    shown(dialog)
    dialog.keep()
    assert dialog.isVisible()  # nothing is selected
    dialog.partner.fill(key)
    dialog.partner.committed.emit(key)
    dialog.keep()
    assert dialog.chosen == [ids[1]]
