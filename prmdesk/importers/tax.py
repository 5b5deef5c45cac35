"""Tax and registration numbers by how they are written: they look like phone numbers to others."""

import re

_VAT = re.compile(
    r"ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE\d{9}|DK\d{8}|E[EL]\d{9}"
    r"|ES[A-Z\d]\d{7}[A-Z\d]|FI\d{8}|FR[A-Z\d]{2}\d{9}|GB\d{9}|HR\d{11}|HU\d{8}"
    r"|IE\d[A-Z\d]\d{5}[A-Z]{1,2}|IT\d{11}|L[TV]\d{9,12}|LU\d{8}|MT\d{8}|NL\d{9}B\d\d|PL\d{10}"
    r"|PT\d{9}|RO\d{6,10}|SE\d{12}|SI\d{8}|SK\d{10}|CHE\d{9}(?:MWST|TVA|IVA)?"
)
_WRITTEN = re.compile(
    r"\d\d\.?\d{3}\.?\d{3}/\d{4}-?\d\d"  # CNPJ
    r"|\d{3}\.\d{3}\.\d{3}-\d\d?"  # CPF, NIT
    r"|\d{1,2}\.\d{3}\.\d{3}-[\dkK]"  # RUT
    r"|\d\d\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}"  # NPWP
    r"|\d\d-\d{8}-\d|\d{8}-\d-\d\d|\d{3}-\d\d-\d{5}|\d\d-\d{7}|\d{7}-\d"  # AR, HU, KR, US, FI
    r"|\d{3}-\d{3}-\d\d-\d\d|\d{3}-\d\d-\d\d-\d{3}"  # PL
    r"|\d\d[A-Z]{5}\d{4}[A-Z][A-Z\d]Z[A-Z\d]"  # GSTIN
    r"|9[1-3]\d{6}[\dA-HJ-NPQRTUWXY]{10}"  # 统一社会信用代码
    r"|[A-ZÑ&]{3,4}\d{6}[A-Z\d]{3}"  # RFC
)
_CHECKED = re.compile(r"\d{11}|\d{14}|\d{3} \d{3} \d{3}(?: \d{5})?|\d{6}-\d{4}")
_AUSTRALIAN = re.compile(r"\d\d ?\d{3} ?\d{3} ?\d{3}")
_WEIGHTS = (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)
_SEPARATORS = re.compile(r"[ .\-/]")


def is_tax_id(text: str) -> bool:
    """Whether ``text`` is written as the tax or registration number of some country is.

    Plain digits only count where they end in the right check digit (P.IVA, SIRET, ABN).
    """
    upper = text.upper()
    digits = _SEPARATORS.sub("", upper)
    return bool(
        _VAT.fullmatch(digits)
        or _WRITTEN.fullmatch(upper)
        or (_CHECKED.fullmatch(upper) and _luhn(digits))
        or (_AUSTRALIAN.fullmatch(upper) and _is_abn(digits))
    )


def _luhn(digits: str) -> bool:
    doubled = (sum(divmod(int(digit) * 2, 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0


def _is_abn(digits: str) -> bool:
    weighed = (weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return (sum(weighed) - _WEIGHTS[0]) % 89 == 0
