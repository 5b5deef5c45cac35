"""What updates may do to partners that are there already: in general, and field by field."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from prmdesk import words
from prmdesk.domain.merging import Policy
from prmdesk.i18n import _
from prmdesk.importers.fields import label
from prmdesk.services.import_merge import merged_fields
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label


class PolicyRow(QWidget):
    """Shown where there is somebody to update."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self.usual = Choice({policy: words.name(policy) for policy in Policy})
        self.usual.committed.connect(draft.choose_policy)
        text = muted_label(_("Partners you have already:"))
        text.setBuddy(self.usual)
        self.usual.setAccessibleName(text.text())
        self.by_field = button("", "sliders-horizontal", clicked=self._pop_up)
        self.note = muted_label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(text)
        row.addWidget(self.usual)
        row.addWidget(self.by_field)
        row.addWidget(self.note, 1)

    def refresh(self) -> None:
        """Show what was decided."""
        run, decisions = self._draft.run, self._draft.decisions
        self.setVisible(run is not None and any(entry.partner_id for entry in run.entries))
        if run is None:
            return
        self.usual.fill(decisions.policy)
        n = len(decisions.policies)
        text = _("By field ({n})…") if n else _("By field…")
        self.by_field.setText(text.format(n=n))
        self.by_field.setAccessibleName(self.by_field.text())
        wants_newest = Policy.NEWEST in (decisions.policy, *decisions.policies.values())
        is_blind = wants_newest and run.preview.column_of("modified") is None
        text = _("No column tells when a row was changed last, so only empty fields are filled.")
        self.note.setText(text if is_blind else "")

    def menu(self) -> QMenu:
        """A sub-menu for each field that the sheet has."""
        menu = QMenu(self)
        run = self._draft.run
        for name in merged_fields(run.preview) if run else ():
            chosen = self._draft.decisions.policies.get(name)
            told = f"{label(name)}: {words.name(chosen)}" if chosen else label(name)
            self._fill(menu.addMenu(told.replace("&", "&&")), name, chosen)
        return menu

    def _fill(self, menu: QMenu, name: str, chosen: Policy | None) -> None:
        group = QActionGroup(menu)
        for policy in (None, *Policy):
            act = QAction(words.name(policy) if policy else _("As the others"), group)
            act.setCheckable(True)
            act.setChecked(policy is chosen)
            act.triggered.connect(self._choosing(name, policy))
            menu.addAction(act)

    def _choosing(self, name: str, policy: Policy | None) -> Callable[..., object]:
        return lambda _checked=False: self._draft.choose_field_policy(name, policy)

    def _pop_up(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.by_field.mapToGlobal(QPoint(0, self.by_field.height())))
