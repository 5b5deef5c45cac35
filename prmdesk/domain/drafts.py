"""Drafts of e-mails: what they can be about, to whom they can go, and what they hold (D24)."""

import re
from dataclasses import dataclass
from enum import StrEnum


class DraftKind(StrEnum):
    """What is written to a partner."""

    INVITATION = "invitation"
    TRAINING = "training"
    PLAN = "plan"
    REMINDER = "reminder"
    REVIEW = "review"
    PACK = "pack"
    BATTLECARD = "battlecard"


@dataclass(frozen=True, slots=True)
class Receiver:
    """A person an e-mail goes to."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with an e-mail; ``media`` is its media type as application/pdf."""

    name: str
    media: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """An e-mail as it will be saved; ``warnings`` are for us, and are not in it."""

    receivers: tuple[Receiver, ...]
    subject: str
    body: str
    attachments: tuple[Attachment, ...] = ()
    warnings: tuple[str, ...] = ()


_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+"
)


def address(text: str) -> str:
    """``text`` as an address an e-mail can go to, "" for what is none.

    A domain in other letters is written in those that mail programs look up.
    """
    name, at, domain = text.strip().rpartition("@")
    try:
        plain = domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError:
        return ""
    found = f"{name}{at}{plain}"
    return found if _ADDRESS.fullmatch(found) else ""


def one_line(text: str) -> str:
    """``text`` as a header takes it: on one line, without anything that cannot be seen."""
    whole = text.encode("utf-8", "replace").decode()
    spaced = "".join(letter if letter.isprintable() else " " for letter in whole)
    return " ".join(spaced.split())
