"""Telephone and citizen identity numbers: one way of writing each, and what is none."""

import re
from datetime import date
from typing import Final

from data.store.errors import RefusedError

_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK: Final = "10X98765432"
_CITIZEN_ID: Final = re.compile(r"[1-9][0-9]{16}[0-9X]", re.ASCII)
_PHONE: Final = re.compile(r"\+?[0-9]{3,15}", re.ASCII)
_SEPARATORS: Final = re.compile(r"[\s().\-‐-―－]+")
_WIDE: Final = str.maketrans("０１２３４５６７８９＋Ｘｘ", "0123456789+Xx")


def normal_phone(text: str, *, field: str = "phone") -> str:
    """Return a telephone number as digits, with a `+` before a foreign country's code.

    Blanks, brackets and dashes go, full-width digits become digits, `+86` and `0086` go.

    Raises
    ------
    RefusedError
        When that leaves fewer than 3 or more than 15 digits (ITU-T E.164), or anything else.

    Examples
    --------
    >>> normal_phone("+86 138-1234 5678")
    '13812345678'
    """
    plain = _SEPARATORS.sub("", text.translate(_WIDE))
    plain = re.sub(r"^(\+86|0086)(?=[0-9]{7})", "", plain)
    plain = re.sub(r"^00(?=[1-9][0-9]{6})", "+", plain)
    if not _PHONE.fullmatch(plain):
        raise RefusedError("a telephone number has 3 to 15 digits", field=field)
    return plain


def check_digit(first17: str) -> str:
    """Return the check character of the first 17 digits of a citizen id (GB 11643-1999, 4.1.4).

    ISO 7064, MOD 11-2: the weighted sum of the digits modulo 11, looked up in `10X98765432`.

    Examples
    --------
    >>> check_digit("11010519491231002")
    'X'
    """
    total = sum(int(digit) * weight for digit, weight in zip(first17, _WEIGHTS, strict=True))
    return _CHECK[total % 11]


def normal_citizen_id(text: str, today: date, *, field: str = "citizen_id") -> str:
    """Return an 18-character citizen identity number in its one form, with a large X.

    Raises
    ------
    RefusedError
        When it has another form, its birthday is no day or is to come, or its check character is
        wrong. The number itself is not repeated in the message.
    """
    plain = re.sub(r"\s", "", text.translate(_WIDE)).upper()
    if not _CITIZEN_ID.fullmatch(plain):
        raise RefusedError(
            "a citizen id has 17 digits and then a digit or X (GB 11643)", field=field
        )
    try:
        born = date(int(plain[6:10]), int(plain[10:12]), int(plain[12:14]))
    except ValueError:
        raise RefusedError("the birthday in the citizen id is no day", field=field) from None
    if not date(1880, 1, 1) <= born <= today:
        raise RefusedError("the birthday in the citizen id cannot be", field=field)
    if check_digit(plain[:17]) != plain[17]:
        raise RefusedError("the check character of the citizen id is wrong", field=field)
    return plain
