"""One file is described whole; of several only what was changed becomes the same."""

from pathlib import Path

from prmdesk.domain.partners import Role
from prmdesk.services import materials
from prmdesk.ui.desk import Desk
from prmdesk.ui.library.material_form import MaterialForm
from tests.ui.conftest import Show
from tests.ui.drivers import click, write


def test_several_files_keep_what_each_has_of_its_own(
    desk: Desk, files: list[Path], shown: Show
) -> None:
    ids = materials.add_files(desk.db, files, copy=False).ids
    materials.edit(desk.db, ids[:1], version="1", note="mine")
    form = MaterialForm(desk, ids, None)  # type: ignore[arg-type]
    shown(form)
    write(form.product, "Aurora")
    click(form.roles[Role.SALES])
    form.keep()
    first, second = (materials.material(desk.db, key) for key in ids)
    assert (first.version, first.note, second.version) == ("1", "mine", "")
    assert {first.product, second.product} == {"Aurora"}
    assert first.audience == second.audience == (Role.SALES,)


def test_a_file_needs_a_title(desk: Desk, files: list[Path], shown: Show) -> None:
    (key,) = materials.add_files(desk.db, files[:1], copy=False).ids
    form = MaterialForm(desk, [key], None)  # type: ignore[arg-type]
    shown(form)
    write(form.name, "")
    form.keep()
    assert form.isVisible()
    assert form.name.property("wrong")
