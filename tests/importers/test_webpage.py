"""Web pages that call themselves .xls."""

import pytest

from prmdesk.importers import webpage
from prmdesk.importers.refusals import Refused, Why


def test_the_table_of_a_page_is_read_with_spans_breaks_and_entities() -> None:
    page = """<html><meta charset=utf-8><body><p>Report</p><table>
      <tr><th>Company<th colspan=2>Contact</tr>
      <tr><td>A &amp; B</td><td>Anja<br>Bob</td><td>  a@b.com </td></tr>
    </table></body></html>"""
    book = webpage.read(page.encode(), "list")
    assert book.grids[0].rows == [["Company", "Contact", None], ["A & B", "Anja\nBob", "a@b.com"]]


def test_a_table_for_the_layout_around_the_real_one_does_not_hide_it() -> None:
    page = "<table><tr><td>x<table><tr><td>A<td>B<tr><td>1<td>2</table></td></tr></table>"
    assert [grid.rows for grid in webpage.read(page.encode(), "list").grids] == [
        [["A", "B"], ["1", "2"]]
    ]


def test_a_page_without_a_table_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        webpage.read(b"<html><body>hello</body></html>", "x")
    assert refused.value.why is Why.DOCUMENT


def test_the_xml_that_excel_2003_wrote_is_read_as_a_table() -> None:
    page = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>
      <Row><Cell><Data ss:Type="String">Company</Data></Cell><Cell/><ss:Cell>x</ss:Cell></Row>
      <Row><Cell ss:Index="3"><Data ss:Type="String">A &amp; B</Data></Cell></Row>
    </Table></Worksheet></Workbook>"""
    book = webpage.read(page.encode(), "list")
    assert book.grids[0].rows == [["Company", None, "x"], [None, None, "A & B"]]
