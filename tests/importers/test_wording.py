"""Headings that nobody listed are understood where all their words are."""

import pytest

from prmdesk.importers.spelling import heading as as_key
from prmdesk.importers.wording import worded


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("smlouva platna do", "agreement_end"),
        ("avtal loper till", "agreement_end"),
        ("rabatova skupina", "discount"),
        ("kortingsgroep", "discount"),
        ("limit kupiecki", "payment_terms"),
        ("dias de credito", "payment_terms"),
        ("linea de credito", "payment_terms"),
        ("bolge md", "our_owner"),
        ("inside rep", "our_owner"),
        ("최근방문일", "last_contact"),
        ("当社営業担当", "our_owner"),
        ("前年売上", "revenue_actual"),
        ("授权期限至", "agreement_end"),
        ("我司跟进", "our_owner"),
        ("ngay ky ket", "agreement_start"),
        ("تاريخ التجديد", "agreement_end"),
        ("type de partenariat", "bucket"),
        ("nivel de alianza", "tier"),
    ],
)
def test_words_together_mean_a_field(key: str, field: str) -> None:
    assert worded(as_key(key)) == (field,)


@pytest.mark.parametrize(
    "key",
    ["insurance expiry", "order date", "tax rate", "credit note number", "page visit", "last name",
     "head office", "row checksum do not modify", "床位数", "contract"],
)  # fmt: skip
def test_one_unknown_word_or_half_a_meaning_is_nothing(key: str) -> None:
    assert not worded(as_key(key))


def test_a_long_sentence_is_not_tried_in_all_ways() -> None:
    assert not worded(" ".join(["rep"] * 40))
    assert not worded("日" * 40)
