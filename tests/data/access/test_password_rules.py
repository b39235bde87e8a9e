"""Which passwords may be used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.access.password_commands import check_not_had
from data.access.password_rules import check_password, is_guessed_first
from data.access.passwords import Passwords
from data.access.profiles import ProfileName, get_profile
from data.store.errors import RefusedError

STANDARD, STRICT = (get_profile(name) for name in ProfileName)


@pytest.mark.parametrize(
    "password",
    [
        "short",
        "x" * 201,
        "aaaaaaaaaaaa",
        "chenchenchen",
        "my name is Chen",
        "P@ssw0rd2024!",
        "1qaz2wsx3edc",
        "qwertyuiop",
        "0987654321",
        "woaini1314520",
        "Muster@2026",
        "iloveyou520!",
        "abcabcabcabc",
        "zhongguo19491001",
    ],
)
def test_what_is_guessed_first_is_refused(password: str) -> None:
    with pytest.raises(RefusedError) as refused:
        check_password(password, "chen", STANDARD)
    assert refused.value.field == "password"


@pytest.mark.parametrize(
    "password",
    ["correct horse battery", "妈妈的红烧肉最好吃了啊", "x8$kQm2!pLw9", "lemon tree on the roof"],
)
def test_what_is_long_and_not_habit_is_taken_without_kinds_of_characters(password: str) -> None:
    assert check_password(password, "chen", STANDARD) == password


def test_the_strict_profile_asks_for_length_and_kinds() -> None:
    assert check_password("Lemon tree on 9 roofs", "chen", STRICT)
    for password in ("lemon tree on the roof", "Lemon tree9"):
        with pytest.raises(RefusedError):
            check_password(password, "chen", STRICT)
    assert STRICT.longest_age is not None
    assert STRICT.account_failures < STANDARD.account_failures


@given(st.text(max_size=300))
def test_every_text_is_judged(password: str) -> None:
    is_guessed_first(password)


def test_a_password_that_one_had_is_not_taken_again() -> None:
    with Passwords() as passwords:
        kept = [passwords.hash("correct horse battery"), passwords.hash("lemon tree on the roof")]
        check_not_had(passwords, kept, "another horse battery")
        with pytest.raises(RefusedError, match="last 2"):
            check_not_had(passwords, kept, "lemon tree on the roof")
