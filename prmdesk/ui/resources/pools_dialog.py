"""The editor of what there is to give: pools and what they hold, the catalogue, the guide."""

from PySide6.QtWidgets import QTabWidget, QWidget

from prmdesk.domain.resources import Quarter
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.resources.catalogue import Catalogue
from prmdesk.ui.resources.guide import GuideForm
from prmdesk.ui.resources.pools_form import PoolsForm
from prmdesk.ui.resources.room import fit


class PoolsDialog(Dialog):
    """What is changed is kept at once, each change in one step that Undo takes back."""

    def __init__(self, desk: Desk, quarter: Quarter, parent: QWidget | None = None) -> None:
        super().__init__(_("What there is to give"), parent, width=780)
        self.pools, self.catalogue = PoolsForm(desk, quarter), Catalogue(desk)
        self.guide = GuideForm(desk)
        self._parts: tuple[PoolsForm | Catalogue | GuideForm, ...] = (
            self.pools,
            self.catalogue,
            self.guide,
        )
        names = _("Pools and capacity"), _("Offered to"), _("Guide")
        self.tabs = QTabWidget()
        for part, name in zip(self._parts, names, strict=True):
            self.tabs.addTab(part, name)
        for part in self._parts:
            part.failed.connect(self.tell)
        self.tabs.setMinimumHeight(theme.px(270))
        self.body.addWidget(self.tabs, 1)
        self.offer_close()
        desk.changed.connect(self._refresh)
        self._refresh()
        fit(self, 920, 600)
        self.pools.enter()

    def _refresh(self, _change: object = None) -> None:
        self._trouble.hide()
        for part in self._parts:
            part.refresh()
