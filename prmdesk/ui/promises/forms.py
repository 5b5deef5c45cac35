"""The dialog of frictions: note one, change one, say how it was fixed."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from prmdesk import words
from prmdesk.domain.frictions import Friction, Theme
from prmdesk.i18n import _
from prmdesk.services import frictions
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice, LongText
from prmdesk.ui.kit.promise_form import AboutPartner


class FrictionForm(AboutPartner):
    """What hurt, and once it was fixed when and how; ``fixing`` begins at the latter."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        partner_id: int | None = None,
        friction: Friction | None = None,
        *,
        fixing: bool = False,
    ) -> None:
        key = friction.partner_id if friction else partner_id
        super().__init__(desk, parent, _("Edit friction") if friction else _("Note friction"), key)
        self._old = friction
        today = desk.today()
        old = friction or Friction(0, key or 0, today, "")
        self.text = self.row("text", _("What hurt"), LongText(2, 5))
        self.theme = self.row(
            "theme", _("Theme"), Choice({theme: words.name(theme) for theme in Theme})
        )
        self.on_date = self.row("on_date", _("Noted on"), DateField(today))
        self.row("contact_id", _("Told by"), self.contact)
        self.fixed_on = self.row("fixed_on", _("Fixed on"), DateField(today))
        self.fix = self.row("fix", _("How it was fixed"), LongText(1, 4))
        self.text.fill(old.text)
        self.theme.fill(old.theme)
        self.fix.fill(old.fix)
        self.on_date.set_day(old.on_date)
        self.fixed_on.set_day(today if fixing and old.is_open else old.fixed_on)
        self.offer(_("Save friction"))
        self.begin(old.contact_id, self.fix if fixing else self.text)

    def keep(self) -> None:
        partner_id = self.named()
        if partner_id is None or not self.days_are_right():
            return
        old = self._old or Friction(0, partner_id, self.desk.today(), "")
        new = replace(
            old,
            on_date=self.on_date.day() or old.on_date,
            text=self.text.toPlainText().strip(),
            theme=self.theme.code(),
            contact_id=self.contact.code(),
            fixed_on=self.fixed_on.day(),
            fix=self.fix.toPlainText().strip(),
        )
        said = _("Friction noted")
        if self.desk.do(frictions.save, new, invalid=self.mark, say=said) is not None:
            self.accept()
