"""How names are folded and cut into grams, so that they can be found however they are typed."""

import re
import unicodedata

_STREET = re.compile(r"(?<=[a-z])str\b\.?")
_NOT_WORD = re.compile(r"[^\w]+|_+")


def fold(text: str) -> str:
    """Return `text` as it is compared: no case, accents, full width or punctuation.

    Compatibility forms are unified (NFKC), marks taken off Latin letters, "ß" becomes "ss", the
    German "…str." becomes "…strasse", and everything that is neither letter nor digit one space.

    Examples
    --------
    >>> fold("Eisenbahnstr. 45"), fold("EISENBAHNSTRASSE 45") == fold("Eisenbahnstraße 45")
    ('eisenbahnstrasse 45', True)
    >>> fold("江汉区·民权街")
    '江汉区 民权街'
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    spelled = _STREET.sub("strasse ", unicodedata.normalize("NFC", bare).replace("'", ""))
    return _NOT_WORD.sub(" ", spelled).strip()


def grams(folded: str) -> list[str]:
    """Return the distinct characters and pairs of characters of the words of a folded name.

    A name holds a text exactly when it can hold all its grams; the order says which came first.

    Examples
    --------
    >>> grams("民权 a1")
    ['民', '权', 'a', '1', '民权', 'a1']
    """
    words = folded.split()
    singles = [sign for word in words for sign in word]
    pairs = [word[i : i + 2] for word in words for i in range(len(word) - 1)]
    return list(dict.fromkeys(singles + pairs))


def query_grams(folded: str) -> list[str]:
    """Return the grams that a name must hold: pairs, and singles only of one-character words.

    Fewer and rarer entries for the index to intersect than `grams` of the same text.
    """
    return [
        gram
        for word in folded.split()
        for gram in (grams(word)[len(set(word)) :] if len(word) > 1 else [word])
    ]
