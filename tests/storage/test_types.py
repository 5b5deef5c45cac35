"""Column types: what goes in comes out, and is readable text in the file."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from prmdesk.domain.partners import Bucket, Stage
from prmdesk.storage.types import Amount, Code, Many, Moment

DIALECT = sqlite.dialect()


def kept(kind: Any, value: Any) -> Any:
    return kind.process_bind_param(value, DIALECT)


def back(kind: Any, value: Any) -> Any:
    return kind.process_result_value(kept(kind, value), DIALECT)


@pytest.mark.parametrize("kind", [Code(Stage), Amount(), Moment()], ids=repr)
def test_nothing_stays_nothing(kind: Any) -> None:
    assert kept(kind, None) is None
    assert back(kind, None) is None


def test_a_code_is_kept_by_its_word_and_comes_back_as_itself() -> None:
    assert kept(Code(Stage), Stage.GROW) == "grow"
    assert kept(Code(Stage), "grow") == "grow"
    assert back(Code(Stage), "grow") is Stage.GROW
    with pytest.raises(ValueError, match="sleeping"):
        kept(Code(Stage), "sleeping")


def test_a_list_is_kept_readable_and_comes_back_as_a_tuple() -> None:
    assert kept(Many(), ("北辰", 'a "b"')) == '["北辰", "a \\"b\\""]'
    assert back(Many(), ["a", "b"]) == ("a", "b")
    assert back(Many(Bucket), (Bucket.SUPPLIER,)) == (Bucket.SUPPLIER,)
    assert Many().process_result_value(None, DIALECT) == ()


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_an_amount_keeps_every_digit(amount: Decimal) -> None:
    assert back(Amount(), amount) == amount
    assert "E" not in kept(Amount(), amount)


def test_a_moment_is_kept_in_utc_to_the_millisecond() -> None:
    at = datetime(2026, 11, 24, 1, 2, 3, 456_789, timezone(timedelta(hours=2)))
    assert kept(Moment(), at) == "2026-11-23T23:02:03.456+00:00"
    assert back(Moment(), at) == datetime(2026, 11, 23, 23, 2, 3, 456_000, UTC)
