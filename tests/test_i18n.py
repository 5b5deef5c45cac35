"""Words in the user's language, in every layer and thread."""

import locale
import threading

import pytest

from prmdesk import i18n


def test_one_language_for_the_whole_process() -> None:
    heard: list[str] = []
    i18n.use("zh")
    thread = threading.Thread(target=lambda: heard.append(i18n.language()))
    thread.start()
    thread.join()
    assert heard == ["zh"]
    i18n.use("xx")
    assert i18n.language() == "en"


def test_a_document_may_speak_another_language_in_its_thread_only() -> None:
    heard: list[str] = []
    with i18n.speaking("zh"):
        assert i18n.language() == "zh"
        thread = threading.Thread(target=lambda: heard.append(i18n.language()))
        thread.start()
        thread.join()
        with i18n.speaking("en"):
            assert i18n.language() == "en"
        assert i18n.language() == "zh"
    assert (i18n.language(), heard) == ("en", ["en"])


def test_it_ends_even_when_the_document_fails() -> None:
    with pytest.raises(ZeroDivisionError), i18n.speaking("zh"):
        raise ZeroDivisionError
    assert i18n.language() == "en"


def test_english_says_what_stands_in_the_source() -> None:
    assert i18n._("Add partner") == "Add partner"
    assert i18n._("") == ""
    assert [i18n.ngettext("{n} day", "{n} days", n).format(n=n) for n in (0, 1, 2)] == [
        "0 days",
        "1 day",
        "2 days",
    ]
    assert i18n.pgettext("month", "May") == "May"
    assert i18n.N_("Add partner") == "Add partner"


def test_chinese_words_differ_and_unknown_ones_stay() -> None:
    i18n.use("zh")
    assert i18n._("Partners") != "Partners"
    assert i18n._("no such word") == "no such word"
    assert i18n._("") == ""


@pytest.mark.parametrize(
    ("system", "spoken"),
    [("zh_CN", "zh"), ("zh_TW", "zh"), ("de_DE", "en"), ("en_GB", "en"), (None, "en")],
)
def test_the_system_is_listened_to_if_we_speak_its_language(
    monkeypatch: pytest.MonkeyPatch, system: str | None, spoken: str
) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: (system, None))
    assert i18n.system_language() == spoken
