"""An e-mail is proposed, changed by hand, saved; nothing written is lost without being asked."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from prmdesk.domain.drafts import DraftKind
from prmdesk.domain.partners import Contact, Partner
from prmdesk.services import materials, packs, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import draft_dialog
from prmdesk.ui.kit.draft_dialog import DraftDialog
from tests.ui.conftest import Show


@pytest.fixture
def lumen(desk: Desk) -> int:
    key = partners.add_partner(desk.db, Partner(0, "Lumen"), desk.today())
    for name in ("Anja", "Bo"):
        partners.save_contact(desk.db, Contact(0, key, name, email=f"{name}@lumen.example"))
    return key


def opened(desk: Desk, lumen: int, shown: Show, qtbot: QtBot, kind: DraftKind) -> DraftDialog:
    dialog = DraftDialog(desk, lumen, None, kind)  # type: ignore[arg-type]
    shown(dialog)
    qtbot.waitUntil(lambda: not desk.working)
    return dialog


def test_what_is_proposed_can_be_changed_and_is_saved_as_it_was_changed(
    desk: Desk,
    lumen: int,
    shown: Show,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = opened(desk, lumen, shown, qtbot, DraftKind.INVITATION)
    assert dialog.body_text.toPlainText().startswith("Dear Anja,")
    _anja, bo = dialog.people.values()
    bo.click()
    qtbot.waitUntil(lambda: not desk.working)
    assert dialog.body_text.toPlainText().startswith("Dear Anja, Bo,")
    dialog.subject.setText("Hello\nBcc: x@y.zz")
    bo.click()
    assert dialog.subject.text().startswith("Hello")  # what was written stays
    asked: list[str] = []
    monkeypatch.setattr(draft_dialog, "confirm", lambda _w, text, _act: asked.append(text))
    dialog.spoken.fill("zh")
    dialog.spoken.committed.emit("zh")
    assert len(asked) == 1
    assert dialog.spoken.code() == "en"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "mail"), ""))
    told: list[str] = []
    desk.said.connect(lambda message: told.append(message.text))
    dialog.keep()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["mail.eml was saved. Nothing was sent."]
    mail = message_from_bytes((tmp_path / "mail.eml").read_bytes(), policy=default)
    assert (mail["Subject"], mail["Bcc"]) == ("Hello Bcc: x@y.zz", None)
    assert [one.addr_spec for one in mail["To"].addresses] == ["Anja@lumen.example"]


def test_another_kind_proposes_anew_and_what_cannot_be_made_is_said(
    desk: Desk, lumen: int, shown: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(desk, lumen, shown, qtbot, DraftKind.PACK)
    assert "Make one in the library" in dialog._trouble.text()
    assert not dialog.save.isEnabled()
    (tmp_path / "a.pdf").write_text("a", encoding="utf-8")
    ids = materials.add_files(desk.db, [tmp_path / "a.pdf"], copy=False).ids
    packs.put_in(desk.db, packs.add(desk.db, "Kit"), ids)
    dialog.close()
    dialog = opened(desk, lumen, shown, qtbot, DraftKind.PACK)
    assert dialog.topic.currentText() == "Kit"
    assert dialog.subject.text() == "Kit for Lumen"
    assert dialog.attached.text().startswith("Kit_Lumen_2026-11-24.zip (")
    dialog.kind.fill(DraftKind.REVIEW)
    dialog.kind.committed.emit(DraftKind.REVIEW)
    qtbot.waitUntil(lambda: not desk.working)
    assert dialog.attached.text() == "Nothing"
    assert not dialog.topic.isVisible()


def test_a_partner_without_addresses_can_still_be_written_to(
    desk: Desk, shown: Show, qtbot: QtBot
) -> None:
    key = partners.add_partner(desk.db, Partner(0, "Acme"), desk.today())
    dialog = opened(desk, key, shown, qtbot, DraftKind.INVITATION)
    assert dialog.body_text.toPlainText().startswith("Hello,")
    assert dialog.written().receivers == ()
