"""One line that says how the sheet was matched before, and one that says what is remembered."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLineEdit, QWidget

from prmdesk.errors import Problem
from prmdesk.i18n import _, ngettext
from prmdesk.services.presets import Recalled
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.labels import muted_label, picture_label, plain_label


class RecalledLine(QWidget):
    """Shown while a remembered matching is in use; ``onward`` is the short way to the check."""

    def __init__(self, draft: Draft, onward: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._draft = draft
        picture = icons.pixmap(
            "bookmark", theme.px(16), theme.colours().accent, self.devicePixelRatioF()
        )
        self.text = plain_label(wrap=True)
        self.afresh = button(_("Start afresh"), kind="link", clicked=lambda: draft.use(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(picture_label(picture))
        row.addWidget(self.text, 1)
        row.addWidget(self.afresh)
        self.onward = button(_("Go to the check"), "skip-forward", clicked=onward)
        self.onward.setVisible(onward is not None)
        row.addWidget(self.onward)
        self.hide()

    def refresh(self) -> None:
        """Say which matching is in use."""
        recalled = self._draft.recalled
        self.text.setText(_sentence(recalled) if recalled else "")
        self.setVisible(recalled is not None)


def _sentence(recalled: Recalled) -> str:
    name, day = recalled.preset.name, shown(recalled.preset.used_on)
    text = _("Matched as in “{name}”, used {day}.") if day else _("Matched as in “{name}”.")
    told = [text.format(name=name, day=day)]
    if recalled.news:
        n = len(recalled.news)
        more = ngettext("New since: {headings}.", "{n} columns are new: {headings}.", n)
        told.append(more.format(n=n, headings=_(", ").join(recalled.news[:4])))
    return " ".join(told)


class KeptLine(QWidget):
    """After an import: under which name its matching is remembered, and another name for it."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self.text = muted_label(wrap=True)
        self.act = button("", "bookmark", kind="link", clicked=self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.act)
        row.addStretch()

    def refresh(self) -> None:
        """Say what is remembered of the import."""
        kept = self._draft.kept
        text = _("The matching is remembered as “{name}” for lists like this.")
        self.text.setText(text.format(name=kept.name) if kept else "")
        self.text.setVisible(kept is not None)
        self.act.setText(_("Change its name…") if kept else _("Save this matching…"))
        self.act.setAccessibleName(self.act.text())

    def _ask(self) -> None:
        kept = self._draft.kept
        name, is_wanted = QInputDialog.getText(
            self, _("Save this matching"), _("Name"), QLineEdit.EchoMode.Normal,
            kept.name if kept else self._draft.stem,
        )  # fmt: skip
        if not is_wanted:
            return
        if kept is None:
            is_done = self._draft.save_matching(name, self._refuse)
        else:
            is_done = self._draft.rename_matching(kept, name, self._refuse)
        if is_done:
            self.refresh()

    def _refuse(self, problems: Sequence[Problem]) -> None:
        self.text.setText(" ".join(one.text for one in problems))
        self.text.show()
