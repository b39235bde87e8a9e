"""What a password must be: length, and that it cannot be guessed by habit.

Lists of stolen passwords are long and not ours to give away. What makes passwords frequent is known
better than the lists: a few words, walks over the keyboard, counting, repeating, a year at the
end. So those are taken out, and what is left must be something.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Final

from data.access.profiles import SignInProfile
from data.store.errors import RefusedError

LONGEST_PASSWORD: Final = 200
"""Long enough for every sentence; argon2 takes as long for it as for a short one."""

LEAST_LEFT: Final = 4
"""Characters that are left of a password when what is guessed first is taken out."""

_SHORTEST_RUN: Final = 3
_ROWS: Final = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz")
_COLUMNS: Final = ("1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik", "9ol", "!qaz")
_LOOKALIKES: Final = str.maketrans("@4301!$57", "aaeoiisst")
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?:[01]\d(?:[0-3]\d)?)?")
_FAVOURITES: Final = re.compile(r"1314|520|666+|888+|168|007|110|119|120|12345")
_TAIL: Final = re.compile(r"[\W_\d]+$")
_EDGES: Final = re.compile(r"(?<![^\W\d_])[\W\d_]+|[\W\d_]+(?![^\W\d_])")
_UNIT_REPEATED: Final = re.compile(r"(.{1,6}?)\1{2,}")


def check_password(password: str, sign_in_name: str, profile: SignInProfile) -> str:
    """Return `password` when it may be used; linear in its length.

    Raises
    ------
    RefusedError
        When it is shorter than the profile says or longer than 200 characters, has too few
        different characters or kinds of them, holds the sign-in name, or is guessed by habit.
    """
    if not profile.shortest <= len(password) <= LONGEST_PASSWORD:
        _refuse(f"a password has {profile.shortest} to {LONGEST_PASSWORD} characters")
    name = sign_in_name.casefold()
    if len(set(password)) < profile.different or (len(name) > 1 and name in password.casefold()):
        _refuse(
            f"a password has at least {profile.different} different characters and not the"
            " sign-in name"
        )
    if kinds_of(password) < profile.classes:
        _refuse(
            f"a password has {profile.classes} of these kinds: small letters, capitals, digits,"
            " other characters"
        )
    if is_guessed_first(password):
        _refuse("a password is not made of frequent words, rows of keys and numbers alone")
    return password


def kinds_of(password: str) -> int:
    """Return how many of four kinds of characters there are: small, capital, digit, other.

    Examples
    --------
    >>> kinds_of("abc"), kinds_of("aB3!"), kinds_of("")
    (1, 4, 0)
    """
    kinds = (str.islower, str.isupper, str.isdecimal)
    found = [any(map(kind, password)) for kind in kinds]
    other = any(not any(kind(letter) for kind in kinds) for letter in password)
    return sum(found) + other


def is_guessed_first(password: str) -> bool:
    """Return whether little is left of a password without what everybody takes.

    Examples
    --------
    >>> is_guessed_first("P@ssw0rd2024!"), is_guessed_first("1qaz2wsx3edc")
    (True, True)
    >>> is_guessed_first("correct horse battery")
    False
    """
    plain = password.casefold()
    read = _TAIL.sub("", plain).translate(_LOOKALIKES)
    return any(_left_of(form) < LEAST_LEFT for form in {plain, read})


def _left_of(text: str) -> int:
    left = _UNIT_REPEATED.sub(r"\1", text)
    left = _frequent_words().sub(" ", left)
    left = _walks().sub(" ", left)
    left = _FAVOURITES.sub(" ", _YEAR.sub(" ", left))
    return len(set(_EDGES.sub("", left)))


@cache
def _frequent_words() -> re.Pattern[str]:
    source = files("data.access") / "files" / "frequent_words.txt"
    words = sorted(source.read_text(encoding="utf-8").split(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _walks() -> re.Pattern[str]:
    """Return what matches parts of rows of keys, there and back, the longest first."""
    walks: set[str] = set()
    for row in (*_ROWS, *_COLUMNS):
        for way in (row, row[::-1]):
            for begin in range(len(way)):
                walks.update(way[begin:end] for end in range(begin + _SHORTEST_RUN, len(way) + 1))
    return re.compile("|".join(sorted(map(re.escape, walks), key=len, reverse=True)))


def _refuse(message: str) -> None:
    raise RefusedError(message, field="password")
