"""The partner panel: the same on every page, with the tabs that features give it."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.changes import Change
from prmdesk.domain.lines import PartnerLine
from prmdesk.domain.partners import Stage
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dates import ago_text
from prmdesk.ui.kit.day import Day
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.flow_tabs import FlowTabs
from prmdesk.ui.kit.folding import FoldingRow
from prmdesk.ui.kit.labels import ElidedLabel
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.shell.pages import TABS
from prmdesk.words.sheets import percent

_FOLLOW_MS = 80
_SHOWS = ("partners", "contacts", "scores", "activities", "checklists", "steps", "settings",
          "drivers")  # fmt: skip


class Panel(QWidget):
    """What is known of the selected partner. It follows the selection after 80 ms."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(theme.px(340))
        self.desk = desk
        self.partner_id: int | None = None
        self.expand = tool_button("maximize-2", _("Whole page"))
        self.close_button = tool_button("x", _("Close panel"))
        self._name = ElidedLabel()
        self._name.setFont(theme.font(17, theme.SEMIBOLD))
        self._facts = ElidedLabel(kind="muted")
        self.tabs = FlowTabs(_("About this partner"), tight=True)
        self._pages = QStackedWidget()
        self._built: dict[str, PartnerTab] = {}
        for _key, title, _make in TABS:
            self.tabs.add(_(title))
        self.tabs.changed.connect(lambda _index: self._show_tab())
        self._content = self._lay_out()
        self._empty = EmptyState("users", _("Choose a partner to see what you know about it."))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self._content)
        stack.addWidget(self._empty)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FOLLOW_MS)
        self._timer.timeout.connect(self.follow)
        desk.selection_changed.connect(lambda _id: self._timer.start())
        desk.changed.connect(self._changed)
        Day.of(desk).changed.connect(self.follow)
        self.follow()

    def _lay_out(self) -> QWidget:
        content = QWidget()
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self.expand)
        top.addWidget(self.close_button)
        acts = FoldingRow()
        acts.add_tools(
            [
                button(text, icon, primary=primary, clicked=partial(self.desk.command, command))
                for text, icon, command, primary in (
                    (_("Log contact"), "message-square-plus", "partner.log", False),
                    (_("Plan (Excel)"), "table", "partner.plan", False),
                    (_("Battlecard"), "file-text", "partner.battlecard", True),
                )
            ]
        )
        acts.row.setDirection(QBoxLayout.Direction.RightToLeft)
        acts.row.insertStretch(0)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(16), 0, theme.px(12), theme.px(6))
        head.setSpacing(theme.px(6))
        head.addLayout(top)
        head.addWidget(self._facts)
        head.addWidget(acts)
        column.addLayout(head)
        column.addWidget(self.tabs)
        column.addWidget(_rule())
        column.addWidget(self._pages, 1)
        return content

    def follow(self) -> None:
        """Show the partner that is selected on the desk."""
        self._timer.stop()
        line = self._line()
        self.partner_id = None if line is None else line.id
        if line is None:
            self.desk.select(None)
        else:
            self._name.setText(line.name)
            self._facts.setText(self._summary(line))
        self._show_tab()  # before it can be seen: a tab shown reads its partner, who may be gone
        self._content.setVisible(line is not None)
        self._empty.setVisible(line is None)

    def show_tab(self, key: str) -> None:
        """Bring one tab to the front."""
        keys = [name for name, _title, _make in TABS]
        if key in keys:
            self.tabs.setCurrentIndex(keys.index(key))

    def leave(self) -> None:
        """Keep what is still being typed in a tab."""
        for tab in self._built.values():
            tab.leave()

    def tab(self) -> PartnerTab:
        """The tab in front, built on its first visit."""
        key, _title, make = TABS[self.tabs.currentIndex()]
        if key not in self._built:
            self._built[key] = make(self.desk)
            self._pages.addWidget(self._built[key])
        return self._built[key]

    def _show_tab(self) -> None:
        if self.partner_id is None:
            return
        tab = self.tab()
        tab.show_partner(self.partner_id)
        self._pages.setCurrentWidget(tab)

    def _line(self) -> PartnerLine | None:
        if self.desk.selected is None:
            return None
        return self.desk.ask(partners.lines_of, [self.desk.selected]).get(self.desk.selected)

    def _summary(self, line: PartnerLine) -> str:
        facts = [words.name(bucket) for bucket in line.buckets]
        facts.append(words.name(line.quadrant))
        if line.stage is Stage.ONBOARD and line.progress is not None:
            facts.append(_("Onboarding {n} %").format(n=percent(line.progress)))
        else:
            facts.append(words.name(line.stage))
        if line.last_contact:
            ago = ago_text(line.last_contact, self.desk.today())
            facts.append(_("Last contact {when}").format(when=ago))
        return " · ".join(filter(None, facts))

    def _changed(self, change: Change) -> None:
        if change.about(*_SHOWS):
            self.follow()


def _rule() -> QWidget:
    line = QWidget()
    line.setObjectName("rule")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line.setFixedHeight(1)
    return line
