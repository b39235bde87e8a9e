"""How names are folded and cut into grams, so that they can be found however they are typed."""

import re
import unicodedata
from collections.abc import Iterable

_STREET = re.compile(r"(?<=[a-z])str\b\.?")
_NOT_WORD = re.compile(r"[\W_]+")
_IDEOGRAPH = "\u3400-\u9fff"
_SCRIPT_CHANGE = re.compile(rf"(?<=[{_IDEOGRAPH}])(?=[0-9a-z])|(?<=[0-9a-z])(?=[{_IDEOGRAPH}])")
_LEADING_ZEROS = re.compile(r"\b0+(?=\d)")
# Latin letters that Unicode does not take apart into a letter and a mark.
_BARE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe",
     "þ": "th"}
)  # fmt: skip
# How a keyboard without them writes these letters (German, Danish, Norwegian, Swedish).
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})

START = "^"  # before the first one or two characters of a name
PROMINENT = "!"  # in the grams of names that are worth finding by their middle
PROMINENT_RANK = 6


def fold(text: str) -> str:
    """Return `text` as it is compared: no case, accents, full width or punctuation.

    Compatibility forms are unified (NFKC), marks taken off letters (ü → u, ł → l), "ß" becomes
    "ss", the German "…str." becomes "…strasse", everything that is neither letter nor digit one
    space. Digits and Latin letters stand apart from Chinese characters, numbers lose leading zeros.

    Examples
    --------
    >>> fold("Eisenbahnstr. 45"), fold("EISENBAHNSTRASSE 45") == fold("Eisenbahnstraße 45")
    ('eisenbahnstrasse 45', True)
    >>> fold("江汉区·民权街03号")
    '江汉区 民权街 3 号'
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign)).translate(_BARE)
    apart = _SCRIPT_CHANGE.sub(" ", unicodedata.normalize("NFC", bare).replace("'", ""))
    words = _NOT_WORD.sub(" ", _STREET.sub("strasse ", apart))
    return _LEADING_ZEROS.sub("", words).strip()


def fold_all(spellings: Iterable[str]) -> list[str]:
    """Return the distinct folded forms of spellings; ä, ö, ü, å, ø also as ae, oe, ue, aa, oe.

    Examples
    --------
    >>> fold_all(["Mühlstraße", "", "Bahnhof"])
    ['muhlstrasse', 'muehlstrasse', 'bahnhof']
    """
    forms = [
        fold(form)
        for spelling in spellings
        for composed in [unicodedata.normalize("NFC", spelling).casefold()]
        for form in (composed, composed.translate(_WRITTEN_OUT))
    ]
    return list(dict.fromkeys(filter(None, forms)))


def grams(folded: str) -> list[str]:
    """Return the distinct characters and pairs of characters of the words of a folded name.

    Examples
    --------
    >>> grams("民权 a1")
    ['民', '权', 'a', '1', '民权', 'a1']
    """
    words = folded.split()
    singles = [sign for word in words for sign in word]
    pairs = [word[i : i + 2] for word in words for i in range(len(word) - 1)]
    return list(dict.fromkeys(singles + pairs))


def start_grams(folded: str) -> list[str]:
    """Return the grams that say how a folded name begins: its first one and two characters."""
    word = folded.split(maxsplit=1)[0] if folded else ""
    return [START + word[:length] for length in (1, 2) if len(word) >= length]


def name_grams(spellings: Iterable[str], rank: int) -> list[str]:
    """Return everything by which the index finds a name, of all its folded spellings."""
    found = [gram for spelling in spellings for gram in (*grams(spelling), *start_grams(spelling))]
    return list(dict.fromkeys(found + [PROMINENT] * (rank <= PROMINENT_RANK)))


def query_grams(folded: str) -> list[str]:
    """Return the grams that a name must have to hold every word of a folded text.

    Pairs, and singles only of one-character words: fewer and rarer entries for the index to
    intersect.
    """
    return list(
        dict.fromkeys(
            gram
            for word in folded.split()
            for gram in ([word[i : i + 2] for i in range(len(word) - 1)] or [word])
        )
    )
