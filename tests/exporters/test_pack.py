"""The names in a pack are safe and never meet; its index is text and nothing else (T18, T20)."""

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.materials import FileState, Inspected, Material
from prmdesk.exporters.pack import PackFacts, file_names, index_page

FILE = Material(1, "Prices", "/x/prices.pdf")
FACTS = PackFacts("Kit", "", "Aurora", "", date(2026, 11, 24), (FILE,), ())


class Reader(HTMLParser):
    """What a browser would see."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.lists(st.text(max_size=300), min_size=1, max_size=12))
def test_names_are_safe_unique_and_in_order(titles: list[str]) -> None:
    going = [replace(FILE, title=title, path=f"/x/a.{title[:9]}") for title in titles]
    names = file_names(going)
    assert len({name.casefold() for name in names}) == len(titles)
    assert names == sorted(names)
    assert all(
        len(name.encode()) <= 200 and not set(name) & set('<>:"/\\|?*\n\0') for name in names
    )


def test_hostile_text_is_shown_letter_for_letter_and_adds_nothing() -> None:
    evil = '"><img src=x onerror=alert(1)><script>x</script>&amp;'
    plain = Reader(index_page(replace(FACTS, left_out=(Inspected(FILE, FileState.EXPIRED),))))
    hostile = replace(FILE, title=evil, product=evil, version=evil, language=evil)
    facts = replace(
        FACTS, name=evil, company=evil, partner=evil, going=(hostile,),
        left_out=(Inspected(hostile, FileState.EXPIRED),),
    )  # fmt: skip
    seen = Reader(index_page(facts))
    assert seen.tags == plain.tags
    assert seen.text.count(evil) == 9
    assert [link.rpartition(".")[2] for link in seen.links] == ["pdf"]
    assert seen.links[0].startswith("./01_")


def test_a_link_finds_its_file_whatever_is_in_the_name() -> None:
    odd = replace(FILE, title="100% #1 价格")
    assert file_names([odd]) == ["01_100%_#1_价格.pdf"]
    assert Reader(index_page(replace(FACTS, going=(odd,)))).links == ["./01_100%25_%231_价格.pdf"]
