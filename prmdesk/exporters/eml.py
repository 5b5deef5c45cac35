"""E-mail drafts as .eml files, which a mail program opens; people read, change and send them."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from prmdesk.domain.drafts import Draft, address, one_line
from prmdesk.exporters.files import atomic_write


def write_eml(path: Path, draft: Draft) -> None:
    """Write ``draft`` (D24); it names no sender, which is for the mail program to know.

    ``Unavailable`` with advice when the file cannot be written.
    """
    with atomic_write(path) as file:
        file.write(eml_bytes(draft))


def eml_bytes(draft: Draft) -> bytes:
    """The draft as it is written. No name can add a header: each is on one line."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"  # Outlook opens it to be written on, not as one received
    found = [(one_line(one.name), address(one.email)) for one in draft.receivers]
    to = [Address(display_name=name, addr_spec=mail) for name, mail in found if mail]
    if to:
        message["To"] = to
    message["Subject"] = one_line(draft.subject)
    message.set_content(_body(draft.body), cte="base64")
    for one in draft.attachments:
        main, _slash, sub = one.media.partition("/")
        name = one_line(one.name)
        if main == "text":
            message.add_attachment(
                one.content, maintype=main, subtype=sub, filename=name, params={"charset": "utf-8"}
            )
        else:
            message.add_attachment(one.content, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def _body(text: str) -> str:
    whole = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode()
    return "".join(letter for letter in whole if letter.isprintable() or letter in "\n\t")
