"""Text files of every encoding and line end, and those in which hardly any text is."""

from pathlib import Path

from prmdesk.importers.refusals import Why
from tests.hostile.cases import Cases, Outcome, Rows

CASES = Cases()
_MIB = 1024 * 1024


def _add(name: str, outcome: Outcome, data: bytes, suffix: str = "csv") -> None:
    def make(folder: Path) -> Path:
        path = folder / f"list.{suffix}"
        path.write_bytes(data)
        return path

    CASES.add(f"text_{name}", outcome, make)


def _long(name: str, outcome: Outcome, piece: bytes, times: int) -> None:
    """As ``_add``, with data that is only put together when the file is made."""

    def make(folder: Path) -> Path:
        path = folder / "list.csv"
        path.write_bytes(piece * times)
        return path

    CASES.add(f"text_{name}", outcome, make)


# Encodings

_WEST = "Firma;Ort;Straße\nMüller & Söhne;Köln;Große Gasse\nCafé Prévôt;Besançon;Allée\n" * 3
_CENTRAL = "Společnost;Město\nPříbramská řešení;Plzeň\nŻółte Wzgórza;Łódź\n" * 3
_RUSSIAN = "Компания;Город;Улица\nСеверная звезда;Москва;Тверская\nРомашка;Казань;Баумана\n" * 3
_GREEK = "Εταιρεία;Πόλη\nΒόρειο Άστρο;Αθήνα\nΚαλή Λύση;Θεσσαλονίκη\n" * 3
_TURKISH = "Şirket;Şehir\nYıldız Çözüm;İstanbul\nGüneş Bilişim;İzmir\n" * 3
_SIMPLE = (
    "公司名称,城市,联系人\n北辰科技有限公司,北京市,张伟\n明远软件股份有限公司,上海市,王芳\n" * 3
)
_TRADITIONAL = (
    "公司名稱,城市,聯絡人\n遠東資訊有限公司,臺北市,陳建國\n華南軟體股份有限公司,高雄市,林淑芬\n" * 3
)
_JAPANESE = (
    "会社名,都市,担当者\n株式会社ほしぞら,東京,山田太郎\nさくらソフト株式会社,大阪,鈴木花子\n" * 3
)
_KOREAN = "회사명,도시,담당자\n주식회사 별빛,서울,김민수\n하늘소프트,부산,이영희\n" * 3

for _text, _codes in (
    (
        _WEST,
        (
            "utf-8",
            "utf-8-sig",
            "utf-16",
            "utf-16-le",
            "utf-16-be",
            "utf-32",
            "cp1252",
            "latin-1",
            "mac_roman",
        ),
    ),
    (_CENTRAL, ("utf-8", "cp1250", "iso8859-2")),
    (_RUSSIAN, ("utf-8", "cp1251", "koi8_r", "utf-16")),
    (_GREEK, ("cp1253",)),
    (_TURKISH, ("cp1254",)),
    (_SIMPLE, ("utf-8", "gbk", "gb18030", "utf-16")),
    (_TRADITIONAL, ("big5",)),
    (_JAPANESE, ("cp932", "euc_jp")),
    (_KOREAN, ("cp949", "utf-8-sig")),
):
    for _code in _codes:
        _add(f"{_code}_{_text[:3]}", Rows(9), _text.encode(_code))


# Lines

_LINES = b"Company,City\nAcme,Berlin\nBrightpath,Ulm\n"
for _name, _end in (
    ("unix", b"\n"),
    ("windows", b"\r\n"),
    ("old_mac", b"\r"),
    ("doubled", b"\r\r\n"),
):
    _add(f"lines_of_{_name}", Rows(3), _LINES.replace(b"\n", _end))
_add("lines_of_all_kinds", Rows(4), b"Company,City\r\nAcme,Berlin\rBrightpath,Ulm\nCorto,Rome")
_add("lines_without_an_end", Rows(3), _LINES.rstrip())
_add("blank_lines", Rows(3), _LINES.replace(b"\n", b"\n\n\n"))
_add("line_breaks_in_quotes", Rows(2), b'Company,Note\nAcme,"a\nb\r\nc"\n')
_add("lone_quote", Rows(3), b'Company,City\nAcme 5" pipes,Ulm\nBeta,Rome\n')
_add(
    "quote_that_never_closes",
    Rows(103, ("quotes",)),
    b'Company,Note\n"Acme,' + b"x,y\nBeta,z" * 100 + b"\nC,d\n",
)
_add("nothing_but_quotes", Rows(1), b'"' * 4999)
_add("nothing_but_separators", Why.EMPTY, b",,,,\n,,,,\n")
_add("nothing_but_blanks", Why.EMPTY, b" \n\t\n  \n")
_add("nothing_but_a_mark", Why.EMPTY, b"\xef\xbb\xbf")
_add("nothing_but_a_mark_of_utf16", Why.EMPTY, b"\xff\xfe")
_add(
    "half_a_letter_at_the_end",
    Rows(21, ("encoding",)),
    ("Company\n" + "Müller 北辰 科技 有限\n" * 20).encode()[:-3],
)
_add(
    "utf16_of_an_odd_length",
    Rows(2, ("encoding",)),
    "Company;City\nAcme;Ulm".encode("utf-16") + b"\0",
)
_add(
    "lone_surrogates",
    Rows(2, ("encoding",)),
    "Company,City\nAc\ud800me,Ulm\n".encode("utf-16", "surrogatepass"),
)


# Letters

_add("nul", Rows(52), b"Company,City\nAc\0me,Ulm\n" + b"Beta,Rome\n" * 50)
_add("control_characters", Rows(2), b"Company,City\nAcme\x1b[31m\x07,Ulm\n")
_add("bidi", Rows(2), "Company,City\n\u202eexe.cod\u202c,Ulm\n".encode())
_add("markup", Rows(2), b'Company,City\n<img src="file:///etc/x">,<b>Ulm</b>\n')
_add("formulas", Rows(4), b"Company,City\n=cmd|' /C calc'!A0,Ulm\n@SUM(1),Rome\n\"=1+1\",Bern\n")
_add("numbers_beyond_all_bounds", Rows(2), b"Company,Revenue\nAcme,1e999999\n")
_add("number_of_a_million_digits", Rows(2), b"Company,Revenue\nAcme," + b"9" * 999_999 + b"\n")
_add("digits_between_two_separators", Rows(2), b"Company,City;x\nA,B;" + b"9" * 60_000 + b"\n")
_add("letters_between_two_separators", Rows(2), b"Company,City;x\nA,B;" + b"a.b" * 20_000 + b"\n")
_add("combining_marks", Rows(2), ("Company,City\nA" + "\u0301" * 10_000 + "cme,Ulm\n").encode())
_add("emoji", Rows(2), "Company,City\n👩‍👩‍👧‍👦 Partners,Ulm\n".encode())


# Shapes

_long("50_mib_and_more", Why.TOO_LARGE, b"Company,City\n", 4_100_000)
_long("one_line_of_20_mib", Why.BROKEN, b"x", 20 * _MIB)
_long("two_hundred_thousand_rows_and_one", Why.TOO_MANY_ROWS, b"Acme\n", 200_001)
_long("two_hundred_thousand_rows", Rows(200_000), b"Acme\n", 200_000)
_long("one_row_of_20000_columns", Rows(1, ("columns_cut",)), b"a,", 20_000)
_long("ten_million_columns", Rows(1, ("columns_cut",)), b"a,", 10_000_000)
_long("cell_of_two_million_letters", Why.BROKEN, b"a", 2_000_000)
_long("quotes_in_quotes", Rows(1), b'"a"" ', 200_000)
_long("separators_of_every_kind", Rows(20_000), b"a,b;c\td|e^f\n", 20_000)
_long("million_blank_lines", Why.TOO_MANY_ROWS, b"a\n" + b"\n" * 99, 10_001)
_add("sep_line_of_excel", Rows(2), b"sep=;\nCompany;City\nAcme;Ulm\n")
_add("rows_of_different_lengths", Rows(4), b"Company,City\nAcme\nBeta,Ulm,1,2,3\nGamma,\n")


# Web pages

_PAGE = b"<html><body><table><tr><th>Company<th>City<tr><td>Acme<td>Ulm</table></body></html>"
_add("page_named_xls", Rows(2), _PAGE, "xls")
_add("page_named_xlsx", Rows(2), _PAGE, "xlsx")
_add("page_that_never_closes_a_tag", Rows(2), _PAGE.replace(b"</table></body></html>", b""), "xls")
_add(
    "page_with_a_script",
    Rows(2),
    _PAGE.replace(b"<table>", b"<script>alert('<table>')</script><table>"),
    "xls",
)
_add("page_without_a_table", Why.DOCUMENT, b"<html><body>hello</body></html>", "xls")
_add(
    "page_of_a_hundred_thousand_tables",
    Rows(2),
    b"<html>" + b"<table><tr><td>" * 100_000 + _PAGE,
    "xls",
)
_add(
    "page_with_a_span_of_a_billion",
    Rows(2),
    _PAGE.replace(b"<td>Ulm", b"<td colspan=1000000000>Ulm"),
    "xls",
)
_add("page_with_a_doctype_of_laughs", Rows(2), b'<!DOCTYPE html [<!ENTITY a "b">]>' + _PAGE, "xls")
_add(
    "xml_of_excel_2003",
    Rows(2),
    (
        b'<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        b"<Worksheet><Table><Row><Cell><Data>Company</Data></Cell></Row>"
        b"<Row><Cell><Data>Acme</Data></Cell></Row></Table></Worksheet></Workbook>"
    ),
    "xls",
)
