"""UTF-16 without its mark is told from plain text with a stray zero and from pictures."""

import random

import pytest

from prmdesk.importers.wide import unmarked, unmarked_chinese

CHINESE = "公司名称\t联系人\n北京辰星科技有限公司\t王小明\n上海北辰贸易有限公司\t李丽\n"


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [CHINESE, "Company\tCity\nAcme\tBerlin\n", "会社名\n山田製作所\n"])
def test_it_is_told_which_byte_comes_first(name: str, text: str) -> None:
    assert unmarked(text.encode(name)) == name


def test_one_zero_in_a_short_file_is_a_slip() -> None:
    assert not unmarked(b"Company,City\nAcme\0,Berlin\n")


@pytest.mark.parametrize("name", ["gb18030", "utf-8", "big5", "cp949"])
def test_other_encodings_have_no_zeros(name: str) -> None:
    assert not unmarked("公司名称,城市\n北京科技,北京\n".encode(name, "ignore"))


def test_bytes_at_random_are_no_chinese() -> None:
    assert not unmarked_chinese(random.Random(3).randbytes(4000))
