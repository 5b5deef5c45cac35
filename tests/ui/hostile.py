"""Names that a spreadsheet may bring: HTML, bidirectional tricks, formulas (T18)."""

PICTURE = '<img src="file://{path}">'

HTML = (
    "<b>Acme</b>", "<i>x", "</p>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    '<img src="file:///etc/passwd">', '<a href="https://evil.example">Acme</a>', "<br>", "a<br>b",
    "<!-- x -->", "<html><body>x</body></html>", "&lt;b&gt;", "&amp;", "&nbsp;", "&#60;b&#62;",
    "A & B <Co", "R&D", "&&", "<font color=red>x</font>", "<table><tr><td>x</table>",
    "<style>*{color:red}</style>", '"><script>x</script>', "<svg/onload=alert(1)>",
    "<h1>Acme</h1>", "<pre>x</pre>", "<?xml version='1.0'?>", "<![CDATA[x]]>", "**bold** _x_",
)  # fmt: skip
"""28 names with markup in them."""

BIDI = tuple(
    before + text + after
    for before in ("", "\u202e", "\u202d", "\u2066", "\u2067", "\u200f")
    for text, after in (
        ("Acme", "\u202c"),
        ("أكمي", ""),
        ("Acme\u202etxt.exe", ""),
        ("א1ב2", "\u2069"),
    )
)
"""24 names that turn their letters about."""

FORMULAS = (
    "=1+1", "=cmd|' /C calc'!A0", "+49 151 234", "-2+3", "@SUM(A1)", "=HYPERLINK(\"x\")", "'=1",
    "\t=1", "=", "+", "-", "@", "=A1", "==1", "=@x", "-1", "+1", "=1;2", "=\"x\"", "=TRUE",
    "#REF!", "#N/A", "{=1}", "[1]x!A1", "DDE(\"x\")", "％1", "＝1+1",
)  # fmt: skip
"""27 names that a spreadsheet would work out."""

NAMES = (*HTML, *BIDI, *FORMULAS)
