"""What is an address, and what a header takes."""

import pytest

from prmdesk.domain.drafts import address, one_line


@pytest.mark.parametrize("text", ["a@b.de", "o'neil+x@sub.b-c.example", "A.B@C.DE"])
def test_an_address_is_kept_as_it_is(text: str) -> None:
    assert address(f" {text} ") == text


def test_a_domain_is_written_as_it_is_looked_up() -> None:
    assert address("info@bücher.example") == "info@xn--bcher-kva.example"


@pytest.mark.parametrize(
    "text",
    ["", "x", "@b.de", "a@", "a@b", "a..b@c.de", "a@b..de", "a@b.de>", "a b@c.de", "a@b.de\nX: y",
     "a@-b.de", "王@b.de", "a@b.de,c@d.de", "a@" + "x" * 70 + ".é"],
)  # fmt: skip
def test_what_is_none_is_nothing(text: str) -> None:
    assert address(text) == ""


def test_a_header_is_one_line_that_can_be_seen() -> None:
    assert one_line(" a\r\nBcc: b\t\u202ec\0\ud800 王 ") == "a Bcc: b c ? 王"
