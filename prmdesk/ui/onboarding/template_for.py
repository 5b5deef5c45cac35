"""A template for partners of one type and touch, made from the nearest there is (R14)."""

from PySide6.QtWidgets import QFormLayout, QWidget

from prmdesk import words
from prmdesk.domain.onboarding import fitting
from prmdesk.domain.partners import Bucket, Touch
from prmdesk.i18n import _
from prmdesk.services import onboarding, templates
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label


class TemplateFor(Dialog):
    """Asks for whom; ``made`` is the id of the new template once there is one."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(_("New template for a type and touch"), parent)
        self.desk = desk
        self.made: int | None = None
        self.bucket = Choice({one: words.name(one) for one in Bucket})
        self.touch = Choice({one: words.name(one) for one in (Touch.LOW, Touch.HIGH)})
        self.nearest = muted_label(wrap=True)
        form = QFormLayout()
        form.addRow(_("For partners of type"), self.bucket)
        form.addRow(_("For partners with touch"), self.touch)
        self.body.addLayout(form)
        self.body.addWidget(self.nearest)
        self._make = self.offer(_("Make template"))
        self.bucket.committed.connect(lambda _code: self._tell())
        self.touch.committed.connect(lambda _code: self._tell())
        self._tell()

    def _tell(self) -> None:
        meant = self.bucket.code(), self.touch.code()
        found = fitting(self.desk.ask(onboarding.templates), [meant[0]], meant[1])
        taken = [one.name for one in found if (one.bucket, one.touch) == meant]
        text = _("It begins as a copy of “{name}”.")
        if taken:
            text = _("“{name}” is meant for these partners already.")
        self.nearest.setText(text.format(name=found[0].name) if found else "")
        self._make.setEnabled(not taken)

    def keep(self) -> None:
        """Make it, and close; say what is in the way."""
        bucket, touch = self.bucket.code(), self.touch.code()
        self.made = self.desk.do(templates.add_template_for, bucket, touch)
        if self.made is not None:
            self.accept()
