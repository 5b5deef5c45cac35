"""A template for one type and touch: which it is copied from, and that there is only one."""

from prmdesk.domain.partners import Bucket, Touch
from prmdesk.services import onboarding
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.template_for import TemplateFor


def test_it_is_copied_from_the_nearest_and_there_is_one_only(desk: Desk, shown) -> None:
    dialog = shown(TemplateFor(desk, None))
    dialog.bucket.fill(Bucket.SUPPLIER)
    dialog.touch.fill(Touch.HIGH)
    dialog.touch.committed.emit(Touch.HIGH)
    assert "high touch" in dialog.nearest.text()
    dialog.keep()
    assert dialog.made is not None
    made = onboarding.checklist(desk.db, dialog.made)
    assert (made.bucket, made.touch) == (Bucket.SUPPLIER, Touch.HIGH)
    again = shown(TemplateFor(desk, None))
    again.bucket.fill(Bucket.SUPPLIER)
    again.touch.fill(Touch.HIGH)
    again.touch.committed.emit(Touch.HIGH)
    assert "meant for these partners already" in again.nearest.text()
    assert not again._make.isEnabled()
