"""The draft read back as a mail program reads it: nobody's name can add a header."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.drafts import Attachment, Draft, Receiver
from prmdesk.exporters.eml import eml_bytes, write_eml


def read(draft: Draft) -> EmailMessage:
    whole = eml_bytes(draft)
    assert whole.count(b"\n") == whole.count(b"\r\n")
    return cast("EmailMessage", message_from_bytes(whole, policy=default))


def test_a_draft_reads_back_letter_for_letter(tmp_path: Path) -> None:
    pdf = Attachment("北辰 карта.pdf", "application/pdf", b"%PDF\x00\xff")
    ics = Attachment("Training.ics", "text/calendar", "名\r\n".encode())
    to = (Receiver('Müller, Anja "A"', "anja@acme.example"), Receiver("王伟", "w@例子.cn"))
    draft = Draft(to, "Plan 2026/27: 北辰 und Söhne " * 5, "Dear Anja,\n\n您好\n.\nx\n", (pdf, ics))
    write_eml(tmp_path / "d.eml", draft)
    made = read(draft)
    assert made["X-Unsent"] == "1"
    assert made["From"] is None
    assert made["Subject"] == draft.subject.strip()
    assert [(one.display_name, one.addr_spec) for one in made["To"].addresses] == [
        ('Müller, Anja "A"', "anja@acme.example"), ("王伟", "w@xn--fsqu00a.cn"),
    ]  # fmt: skip
    body = made.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == draft.body
    files = list(made.iter_attachments())
    assert [one.get_filename() for one in files] == ["北辰 карта.pdf", "Training.ics"]
    assert files[0].get_content() == b"%PDF\x00\xff"
    assert files[1].get_content_type() == "text/calendar"
    assert files[1].get_payload(decode=True) == "名\r\n".encode()


@given(st.text(st.characters(), max_size=40))
def test_no_name_subject_or_file_can_add_a_header(text: str) -> None:
    evil = f"{text}\r\nBcc: x@evil.example\n\n{text}"
    files = (Attachment(evil, "application/pdf", b"x"),)
    draft = Draft((Receiver(evil, "a@b.example"),), evil, evil, files)
    made = read(draft)
    assert set(made.keys()) <= {"X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"}
    assert [one.addr_spec for one in made["To"].addresses] == ["a@b.example"]
    assert len(list(made.iter_attachments())) == 1


def test_what_is_no_address_gets_nothing() -> None:
    for bad in ("", "anja", "a@b", "a b@c.de", "a@b.de\nBcc: x@y.z", "a@b.de, c@d.ef", "ü@b.de"):
        assert read(Draft((Receiver("X", bad),), "s", "b"))["To"] is None
