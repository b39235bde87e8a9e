"""What a name must be."""

from enum import StrEnum

from data.store.errors import RefusedError

LONGEST_NAME = 80
LONGEST_SIGN_IN_NAME = 100


class Locale(StrEnum):
    """Languages of the screens."""

    ZH = "zh"
    EN = "en"


def check_display_name(name: str) -> str:
    """Return `name` without outer blanks.

    Raises
    ------
    RefusedError
        When it is empty, longer than 80 characters or has control characters.
    """
    trimmed = name.strip()
    if not 0 < len(trimmed) <= LONGEST_NAME or not trimmed.isprintable():
        raise RefusedError(
            f"a name has 1 to {LONGEST_NAME} characters and no control characters",
            field="display_name",
        )
    return trimmed


def check_sign_in_name(name: str) -> str:
    """Return `name` when one can sign in with it.

    Raises
    ------
    RefusedError
        When it is empty, longer than 100 characters, begins or ends with a blank or has control
        characters.
    """
    if not 0 < len(name) <= LONGEST_SIGN_IN_NAME or name != name.strip() or not name.isprintable():
        raise RefusedError(
            f"a sign-in name has 1 to {LONGEST_SIGN_IN_NAME} characters, no blanks around it and no"
            " control characters",
            field="name",
        )
    return name
