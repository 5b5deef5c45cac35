"""One promise and one friction as cards of the panel, with what can be done about them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.frictions import Friction
from prmdesk.domain.promises import Promise, PromiseState, Standing
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.promises import acts
from prmdesk.ui.promises.telling import friction_text, standing_text


class _Card(QFrame):
    """Words that wrap, beside them small buttons; below them what is said of it, line by line."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(text)
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(4))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(10), theme.px(4), theme.px(4), theme.px(8))
        self._column.setSpacing(theme.px(2))
        self._column.addLayout(self._head)

    def _begin(self, text: str, *deeds: QToolButton, box: QCheckBox | None = None) -> None:
        if box is not None:
            self._put(box)
        label = plain_label(text, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._head.addWidget(label, 1)
        for deed in deeds:
            self._put(deed)

    def _put(self, widget: QWidget) -> None:
        self._head.addWidget(widget, alignment=Qt.AlignmentFlag.AlignTop)

    def _tell(self, text: str, kind: str = "muted") -> None:
        if text:
            self._column.addWidget(plain_label(text, kind, wrap=True))


class PromiseCard(_Card):
    """A tick keeps the promise today; taking it away opens it again."""

    def __init__(self, desk: Desk, promise: Promise, contact: str = "") -> None:
        super().__init__(promise.text)
        self._desk, self._promise = desk, promise
        self.box = QCheckBox()
        self.box.setAccessibleName(_("Kept: {promise}").format(promise=promise.text))
        self.box.setChecked(promise.state is PromiseState.KEPT)
        self.box.clicked.connect(self._tick)
        self._begin(
            promise.text,
            tool_button("gavel", _("Settle…"), clicked=self._settle),
            tool_button("pencil", _("Edit"), clicked=self._edit),
            tool_button("trash-2", _("Delete"), clicked=lambda: acts.remove(desk, [promise.id])),
            box=self.box,
        )
        late = promise.standing(desk.today()) is Standing.LATE
        who = dict.fromkeys((promise.owner, contact))
        told = (standing_text(promise, desk.today()), *who)
        self._tell(" · ".join(filter(None, told)), "late" if late else "muted")
        self._tell(promise.note)

    def _tick(self, on: bool) -> None:
        (acts.keep if on else acts.reopen)(self._desk, [self._promise.id])

    def _settle(self) -> None:
        acts.ask_settle(self._desk, self.window(), self._promise)

    def _edit(self) -> None:
        acts.ask_promise(self._desk, self.window(), promise=self._promise)


class FrictionCard(_Card):
    """What hurt, for how long, and a way to say that it was fixed."""

    def __init__(self, desk: Desk, friction: Friction, contact: str = "") -> None:
        super().__init__(friction.text)
        self._desk, self._friction = desk, friction
        ids = [friction.id]
        self._begin(
            friction.text,
            tool_button("pencil", _("Edit"), clicked=self._edit),
            tool_button("trash-2", _("Delete"), clicked=lambda: acts.remove_frictions(desk, ids)),
        )
        told = (words.name(friction.theme), friction_text(friction, desk.today()), contact)
        self._tell(" · ".join(filter(None, told)), "warning" if friction.is_open else "muted")
        self._tell(friction.fix)
        if friction.is_open:
            fixed = button(_("Fixed…"), "check", clicked=self._fix)
            fixed.setAccessibleName(_("Fixed: {friction}").format(friction=friction.text))
            self._column.addWidget(fixed, alignment=Qt.AlignmentFlag.AlignLeft)

    def _edit(self) -> None:
        acts.ask_friction(self._desk, self.window(), friction=self._friction)

    def _fix(self) -> None:
        acts.ask_fix(self._desk, self.window(), self._friction)
