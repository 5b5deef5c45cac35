"""Odd files that only a person can tell about: asked, with nothing written (T13)."""

from datetime import date
from pathlib import Path

import pytest

from prmdesk.services import partners
from prmdesk.services.import_json import ASKS, import_file
from prmdesk.storage.database import Database

NO_LIST = "not-a-partner-list"

ODD = {
    "whose manager": ("Partner,Partner Manager\nAcme Ltd,Ann\nZed AG,Bob\nFoo Inc,Eve\n", "column"),
    "day or month": ("Partner,Start Date\nAcme Ltd,03/04/2025\nZed AG,05/06/2025\n", "order"),
    "thousand or one": ("Partner;Revenue target\nAcme Ltd;1.234\nZed AG;2,345\n", "decimals"),
    "which value": ("Company,Value\nAcme Ltd,70\nZed AG,30\n", "column"),
    "names alone": ("Acme\nZed\nFoo\nBar\n", "column"),
    "invoices": ("Invoice No,Invoice Date,Customer,Amount Due\nR-1,2025-01-02,Acme,9\n", NO_LIST),
    "attendance": ("工号,姓名,日期,签到时间\nE7,王明,2025-03-01,08:55\n", NO_LIST),
    "orders": ("Name,Order ID,Quantity\n#1001,1,2\n#1002,2,1\n", NO_LIST),
    "statistics": ("Country,Year,Population\nKenya,2020,53\nPeru,2020,33\n", NO_LIST),
}


@pytest.mark.parametrize("odd", ODD)
def test_it_is_asked_and_nothing_is_written(
    odd: str, db: Database, today: date, tmp_path: Path
) -> None:
    text, asked = ODD[odd]
    path = tmp_path / "list.csv"
    path.write_text(text, "utf-8")
    told, code = import_file(db, path, today, write=True)
    about = {one["about"] for one in told["questions"] if one["needed"]}
    assert code == ASKS, told
    assert asked in about | {told["kind"]}
    assert partners.count(db) == 0
