"""Partner lists of any length to measure with: 20 believable columns, the same for each seed."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from openpyxl import Workbook

HEADINGS = (
    "Partner Name", "Partner ID", "Website", "Country", "City", "Postal Code", "Industry",
    "Contact Name", "Job Title", "Email", "Phone", "Partner Type", "Stage", "Tier",
    "Value to us", "Value to partner", "Agreement start", "Annual revenue", "Last contact",
    "Notes",
)  # fmt: skip

_CONSONANTS = (*"bcdfghjklmnprstvwz", "br", "ch", "st", "tr")
_ENDS = ("", "n", "r", "s", "x", "l", "nd", "rk")
_TRADES = (
    "Systems", "Software", "Consulting", "Logistics", "Automation", "Networks", "Data", "Energy",
    "Industries", "Analytics", "Security", "Cloud Services", "Engineering", "Digital", "Retail",
    "Health", "Media", "Robotics", "Solutions", "Trading",
)  # fmt: skip
_HAN = "北东南西华中海江明天新安信达科创智云恒远"
_HAN_TRADES = ("科技", "信息技术", "软件", "网络", "数据", "自动化", "物流", "咨询")
_PLACES = (
    ("Germany", "GmbH", "Berlin", "+49 30"), ("France", "SAS", "Lyon", "+33 4"),
    ("United Kingdom", "Ltd.", "Leeds", "+44 113"), ("USA", "Inc.", "Austin", "+1 512"),
    ("Netherlands", "B.V.", "Utrecht", "+31 30"), ("Italy", "S.r.l.", "Torino", "+39 011"),
    ("Poland", "Sp. z o.o.", "Gdańsk", "+48 58"), ("Austria", "AG", "Graz", "+43 316"),
)  # fmt: skip
_PEOPLE = (
    ("Anja", "Jan", "Marie", "Luca", "Zofia", "Emma", "Noah", "Li", "Chen", "Amira"),
    ("Vogel", "Smit", "Dupont", "Rossi", "Nowak", "Taylor", "Weber", "Wang", "Haddad", "Novak"),
)
_TITLES = ("Head of Alliances", "CEO", "Sales Director", "Partner Manager", "CTO")
_TYPES = ("Reseller", "Technology partner", "Distributor", "System integrator")
_STAGES = ("Identify", "Recruit", "Onboard", "Active", "Active", "Grow")
_TIERS = ("Gold", "Silver", "Bronze", "")
_REMARKS = ("met at the fair", "wants training", "asks for leads", "renewal in spring", "quiet")


def names(count: int, seed: int = 1) -> list[str]:
    """Different company names, one in ten of them Chinese."""
    random = Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        if random.random() < 0.1:
            stem = "".join(random.sample(_HAN, 4))
            found[f"{stem}{random.choice(_HAN_TRADES)}有限公司"] = None
            continue
        syllables = (random.choice(_CONSONANTS) + random.choice("aeiou") for _ in range(3))
        stem = f"{''.join(syllables)}{random.choice(_ENDS)}".capitalize()
        found[f"{stem} {random.choice(_TRADES)} {random.choice(_PLACES)[1]}"] = None
    return list(found)


def rows(count: int, seed: int = 1) -> Iterator[tuple[object, ...]]:
    """The rows of a list of ``count`` partners, without the headings."""
    random = Random(seed)
    for n, name in enumerate(names(count, seed), 1):
        country, _form, city, prefix = random.choice(_PLACES)
        first, last = (random.choice(part) for part in _PEOPLE)
        start = date(2018, 1, 1) + timedelta(random.randrange(2500))
        site = f"p{n}.example"
        yield (
            name, f"P-{n:06}", f"www.{site}", country, city, f"{random.randrange(99999):05}",
            random.choice(_TRADES), f"{first} {last}", random.choice(_TITLES),
            f"{first.lower()}.{last.lower()}@{site}", f"{prefix} {random.randrange(10**6, 10**7)}",
            random.choice(_TYPES), random.choice(_STAGES), random.choice(_TIERS),
            random.randrange(101), random.randrange(101), start,
            round(random.uniform(1e4, 5e6), 2), start + timedelta(random.randrange(600)),
            f"{random.choice(_REMARKS).capitalize()}, {random.choice(_REMARKS)} ({n})",
        )  # fmt: skip


def save(path: Path, count: int, seed: int = 1) -> Path:
    """Write such a list as an xlsx."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Partners")
    sheet.append(HEADINGS)
    for row in rows(count, seed):
        sheet.append(row)
    book.save(path)
    return path
