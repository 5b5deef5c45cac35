"""A filled plan that came home: what they changed, beside ours, to be taken over or left (D4)."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from prmdesk import words
from prmdesk.domain.plan_diff import Change, Verdict
from prmdesk.i18n import _, ngettext
from prmdesk.services import plan_home, plans
from prmdesk.services.plan_home import Homecoming, RowOffer
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.plans.differences import names_in
from prmdesk.ui.plans.home_tree import HomeTree

_WIDTH, _HEIGHT = 1220, 660

_ALL, _CONFLICTS, _NOT_TAKEN = "all", "conflicts", "not_taken"


class HomeDialog(Dialog):
    """What only they changed is ticked at first; a conflict is ours until somebody ticks it.

    Nothing is written before the button at the foot is pressed, and that is one step to undo.
    """

    def __init__(self, desk: Desk, found: Homecoming, parent: QWidget | None) -> None:
        super().__init__(_("Filled plan: {about}").format(about=found.about), parent)
        self.desk, self.found = desk, found
        self._placed: dict[tuple[str, int], int | None] = {}
        self._names = names_in(desk, desk.ask(plans.whole, found.plan_id))
        self.summary = muted_label(wrap=True)
        self.warnings = plain_label("", "warning", wrap=True)
        self.tree = HomeTree()
        self.said = muted_label()
        self.show_only = Choice({
            _ALL: _("All changes"),
            _CONFLICTS: _("Conflicts only"),
            _NOT_TAKEN: _("What cannot be taken over"),
        })  # fmt: skip
        self.show_only.setAccessibleName(_("Show"))
        self._same = EmptyState("check", _("Their workbook says the same as ours."))
        self._stack = QStackedWidget()
        self._lay_out()
        self.tree.ticked.connect(self._tell)
        self.tree.placed.connect(self._place)
        self.show_only.committed.connect(lambda _code: self._show(self.tree.chosen))
        self._show(found.suggested)

    def _lay_out(self) -> None:
        parent = self.parentWidget()
        room = (self.screen().availableSize() if parent is None else parent.window().size()) * 0.95
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))
        self.body.addWidget(self.summary)
        self.body.addWidget(self.warnings)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.show_only)
        for text, act in (
            (_("Tick what only they changed"), lambda: self.tree.tick(self.found.suggested)),
            (_("Tick all"), lambda: self.tree.tick(self._takeable())),
            (_("Tick none"), lambda: self.tree.tick(())),
        ):
            line.addWidget(button(text, kind="link", clicked=act))
        line.addStretch(1)
        line.addWidget(self.said)
        self.body.addLayout(line)
        for widget in (self.tree, self._same):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        self.take = self.offer("", cancel=_("Leave it all"))
        self.take.setAutoDefault(False)

    # What is shown

    def _show(self, chosen: Iterable[Change]) -> None:
        self.summary.setText(_summary(self.found))
        self.warnings.setText("\n".join(self.found.warnings))
        self.warnings.setVisible(bool(self.found.warnings))
        self.tree.show_rows(self._rows(), chosen, self._names)
        self._stack.setCurrentWidget(self.tree if self.found.rows else self._same)
        self._tell()

    def _rows(self) -> list[RowOffer]:
        wanted = self.show_only.code()
        if wanted == _ALL:
            return list(self.found.rows)
        return [
            row for row in self.found.rows if any(_fits(one.change, wanted) for one in row.offers)
        ]

    def _takeable(self) -> list[Change]:
        return [change for change in self.found.changes if change.is_takeable]

    def _tell(self) -> None:
        n, total = len(self.tree.chosen), len(self._takeable())
        self.said.setText(_("{n} of {total} ticked").format(n=n, total=total))
        text = ngettext("Take over {n} change", "Take over {n} changes", n).format(n=n)
        self.take.setText(text)
        self.take.setAccessibleName(text)
        self.take.setEnabled(n > 0)

    # What is done

    def _place(self, table: str, line: int, row_id: int | None) -> None:
        """The user said which row a line of theirs is: look once more, and keep what is ticked."""
        self._placed[table, line] = row_id
        self._look()

    def _look(self) -> None:
        was, kept = self.found, self.tree.chosen
        seen = set(was.changes)
        found = self.desk.do(
            plan_home.look, was.book, was.file_name, self.desk.today(), placed=self._placed
        )
        if found is not None:
            self.found = found
            fresh = {change for change in found.suggested if change not in seen}
            self._show((kept & set(found.changes)) | fresh)

    def keep(self) -> None:
        """Take over what is ticked, in one step; a plan that moved on is looked at again."""
        taken = self.desk.do(
            plan_home.accept,
            self.found,
            self.tree.chosen,
            self.desk.today(),
            invalid=lambda problems: self.tell(" ".join(one.text for one in problems)),
        )
        if taken is None:
            self._look()
            return
        text = ngettext("{n} change was taken over", "{n} changes were taken over", taken)
        self.desk.say(text.format(n=taken), undo=True)
        self.accept()


def _fits(change: Change, wanted: str) -> bool:
    if wanted == _CONFLICTS:
        return change.verdict is Verdict.CONFLICT
    return not change.is_takeable


def _summary(found: Homecoming) -> str:
    """How it went out, and what came home, in a line."""
    told = [found.file_name]
    if found.sending is not None:
        day = words.day(found.sending.sent_on)
        told.append(_("sent on {day} as {name}").format(day=day, name=found.sending.file_name))
    verdicts = [change.verdict for change in found.changes]
    theirs, both = verdicts.count(Verdict.TAKE), verdicts.count(Verdict.CONFLICT)
    told.append(
        ngettext("{n} cell changed by them", "{n} cells changed by them", theirs).format(n=theirs)
    )
    if both:
        told.append(ngettext("{n} conflict", "{n} conflicts", both).format(n=both))
    new = sum(row.row_id is None for row in found.rows)
    if new:
        told.append(ngettext("{n} new row", "{n} new rows", new).format(n=new))
    told.append(
        ngettext("{n} cell as ours", "{n} cells as ours", found.untouched).format(n=found.untouched)
    )
    return " · ".join(told)
