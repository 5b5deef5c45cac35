"""Words in the user's language: gettext for every layer, also where no Qt is."""

import gettext
import locale
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from prmdesk import paths

LANGUAGES = {"en": "English", "zh": "简体中文"}

_language: ContextVar[str | None] = ContextVar("language", default=None)
_user_language = "en"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = str(paths.resource("locale"))
    return gettext.translation("prmdesk", folder, languages=[language], fallback=True)


def _current() -> gettext.NullTranslations:
    return _catalogue(language())


def language() -> str:
    """The code of the language spoken now: that of a document being made, else the user's."""
    return _language.get() or _user_language


def use(code: str) -> None:
    """Speak ``code`` (a key of ``LANGUAGES``) from now on, in every thread."""
    global _user_language  # noqa: PLW0603 - the one thing that is the same for the whole process
    _user_language = code if code in LANGUAGES else "en"


def system_language() -> str:
    """The language of the system if prmdesk speaks it, else English."""
    code = (locale.getlocale()[0] or "")[:2].lower()
    return code if code in LANGUAGES else "en"


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Within the block, in this thread, speak ``code``: a Chinese card from an English desk."""
    token = _language.set(code)
    try:
        yield
    finally:
        _language.reset(token)


def _(text: str) -> str:
    """``text`` in the current language."""
    return _current().gettext(text) if text else ""


def ngettext(one: str, many: str, n: int) -> str:
    """The form for ``n`` things, in the current language; fill ``{n}`` with ``format``."""
    return _current().ngettext(one, many, n)


def pgettext(context: str, text: str) -> str:
    """``text`` where one English word has two meanings; ``context`` tells which."""
    return _current().pgettext(context, text)


def N_(text: str) -> str:
    """Mark ``text`` for the catalogue; it is translated later, where it is shown."""
    return text
