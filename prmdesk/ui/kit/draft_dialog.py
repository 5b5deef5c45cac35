"""An e-mail to a partner as a draft: proposed, changed here, saved, and sent by people (D24)."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.drafts import Draft, DraftKind, Receiver, address
from prmdesk.errors import PrmError
from prmdesk.i18n import LANGUAGES, _, language
from prmdesk.services import drafts, partners
from prmdesk.ui.desk import Desk, Job
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog, confirm
from prmdesk.ui.kit.forms import Choice, add_row, form_layout
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.links import open_file
from prmdesk.ui.kit.ticks import TickGrid


def _now() -> datetime:
    return datetime.now(UTC)


class DraftDialog(Dialog):
    """All can be changed before it is saved; another choice proposes anew, and asks first."""

    def __init__(
        self,
        desk: Desk,
        partner_id: int,
        parent: QWidget,
        kind: DraftKind = DraftKind.INVITATION,
        now: Callable[[], datetime] = _now,
    ) -> None:
        name = desk.ask(partners.partner, partner_id).name
        super().__init__(_("E-mail to {name}").format(name=name), parent, width=700)
        self.desk, self.partner_id, self._now = desk, partner_id, now
        self.draft = Draft((), "", "")
        self._job: Job | None = None
        self._asked = drafts.Choice(kind)
        self.kind = Choice({one: words.name(one) for one in DraftKind})
        self.kind.fill(kind)
        self.topic = Choice({})
        self.spoken = Choice(LANGUAGES)
        self.spoken.fill(language())
        people = desk.ask(drafts.receivers, partner_id)
        self.people = {one.id: QCheckBox(f"{one.name} <{one.email}>") for one in people}
        self._receivers = {one.id: Receiver(one.name, address(one.email)) for one in people}
        for box in list(self.people.values())[:1]:
            box.setChecked(True)
        self.subject, self.body_text = QLineEdit(), QPlainTextEdit()
        self.body_text.setTabChangesFocus(True)
        self.body_text.setMinimumHeight(self.fontMetrics().lineSpacing() * 9)
        self.attached = plain_label(wrap=True)
        self.warning = plain_label("", "warning", wrap=True)
        self._lay_out()
        for choice in (self.kind, self.topic, self.spoken):
            choice.committed.connect(lambda _code: self._propose())
        for box in self.people.values():
            box.clicked.connect(lambda _on: self._propose(gently=True))
        self._offer_topics()
        self._prepare()

    def _lay_out(self) -> None:
        form = form_layout()
        self.whom: QWidget = TickGrid(self.people.values(), 2) if self.people else plain_label(
            _("Nobody here has an e-mail address yet. Add one, or choose in the mail program."),
            "warning",
            wrap=True,
        )  # fmt: skip
        self.whom.setAccessibleName(_("To"))
        for label, field in (
            (_("About"), self.kind),
            (_("Which"), self.topic),
            (_("Language"), self.spoken),
            (_("To"), self.whom),
            (_("Subject"), self.subject),
            (_("Text"), self.body_text),
            (_("Attached"), self.attached),
        ):
            add_row(form, label, field)
        self._form = form
        self.body.addLayout(form, 1)
        self.body.addWidget(self.warning)
        told = _(
            "prmdesk sends nothing: you save the draft, open it in your mail program, send it."
        )
        self.body.addWidget(muted_label(told, wrap=True))
        self.save = self.offer(_("Save draft…"))
        room = self.screen().availableSize() * 0.92
        self.resize(min(theme.px(760), room.width()), min(theme.px(640), room.height()))

    # What is proposed

    def _offer_topics(self) -> None:
        found = self.desk.ask(drafts.topics, self.kind.code(), self.partner_id, self.desk.today())
        self.topic.offer({one.key: one.label for one in found})
        self._form.setRowVisible(self.topic, bool(found))

    def _propose(self, *, gently: bool = False) -> None:
        """Propose anew; what was written by hand goes only when that is wanted.

        ``gently``: for another receiver, what was written stays.
        """
        if self._is_changed() and (gently or not self._may_replace()):
            self._go_back()
            return
        if self.kind.code() != self._asked.kind:
            self._offer_topics()
        self._prepare()

    def _is_changed(self) -> bool:
        return (self.subject.text(), self.body_text.toPlainText().strip()) != (
            self.draft.subject, self.draft.body.strip(),
        )  # fmt: skip

    def _may_replace(self) -> bool:
        return confirm(self, _("Replace what you wrote by another proposal?"), _("Replace"))

    def _go_back(self) -> None:
        self.kind.fill(self._asked.kind)
        self.topic.fill(self._asked.topic)
        self.spoken.fill(self._asked.spoken)

    def _chosen(self) -> drafts.Choice:
        ticked = tuple(key for key, box in self.people.items() if box.isChecked())
        return drafts.Choice(
            self.kind.code(), self.topic.code() or "", ticked, self.spoken.code() or ""
        )

    def _prepare(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._asked = self._chosen()
        self.save.setEnabled(False)
        self.attached.setText(_("Preparing…"))

        def arrived(draft: Draft) -> None:
            if self._job is job:
                self._job = None
                self._show(draft)

        def failed(error: PrmError) -> None:
            if self._job is job:
                self._job = None
                self._show(Draft((), "", ""))
                self.save.setEnabled(False)
                self.tell(str(error))

        job = self._job = self.desk.run(
            drafts.prepare, self.partner_id, self._asked, self._now(), done=arrived,
            failed=failed, label=_("Preparing the e-mail"),
        )  # fmt: skip

    def _show(self, draft: Draft) -> None:
        self.draft = draft
        self._trouble.hide()
        self.subject.setText(draft.subject)
        self.subject.setCursorPosition(0)
        self.body_text.setPlainText(draft.body.strip())
        listed = "\n".join(
            _("{name} ({size} kB)").format(name=one.name, size=-(-len(one.content) // 1000))
            for one in draft.attachments
        )
        self.attached.setText(listed or _("Nothing"))
        warnings = list(draft.warnings)
        if drafts.is_large(draft):
            warnings.append(_("This is large for an e-mail: many servers refuse it."))
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        self.save.setEnabled(True)

    # Saving

    def written(self) -> Draft:
        """The draft with what was changed by hand."""
        to = tuple(self._receivers[key] for key, box in self.people.items() if box.isChecked())
        text = self.body_text.toPlainText().rstrip() + "\n"
        return Draft(to, self.subject.text(), text, self.draft.attachments)

    def keep(self) -> None:
        draft = self.written()
        proposed = self.desk.db.path.parent / drafts.file_name(draft)
        text, _kind = QFileDialog.getSaveFileName(
            self, _("Save draft"), str(proposed), _("E-mail draft (*.eml)")
        )
        if not text:
            return
        path = Path(text if text.lower().endswith(".eml") else f"{text}.eml")
        self.desk.run(
            drafts.save, path, draft, done=partial(_offer, self.desk), label=_("Saving the draft")
        )
        self.accept()

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        super().done(result)


def _offer(desk: Desk, path: Path) -> None:
    said = _("{name} was saved. Nothing was sent.").format(name=path.name)
    desk.say(said, action=(_("Open in the mail program"), partial(open_file, path)))
