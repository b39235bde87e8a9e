"""How strict signing in is: profiles of passwords and of waits, read from a table."""

import csv
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files


class ProfileName(StrEnum):
    """Profiles to choose from.

    `STANDARD` follows NIST SP 800-63B: length counts, nothing is changed without a cause. `STRICT`
    has what inspections after GB/T 22239 commonly ask for: kinds of characters, an age, fewer
    failures.
    """

    STANDARD = "standard"
    STRICT = "strict"


class FirstSignIn(StrEnum):
    """What the first sign-in of somebody from an outside provider does."""

    REFUSE = "refuse"
    CREATE = "create"  # an account without any role


@dataclass(frozen=True, slots=True)
class SignInProfile:
    """What is asked of a password, and when one must wait.

    Parameters
    ----------
    shortest
        Fewest characters.
    classes
        Of small letters, capitals, digits and other characters, how many kinds at least; 1: any.
    different
        How many different characters at least.
    history
        The present password and those before it that are not taken again; 0: any is.
    longest_age
        After which a password must be changed; None: never for its age.
    account_failures, address_failures
        Failures in a row of one name, and from one address, before one must wait.
    longest_wait
        What the growing waits stop growing at.
    dormant_after
        How long nobody may have signed in to an account before it is disabled.
    """

    name: ProfileName
    shortest: int
    classes: int
    different: int
    history: int
    longest_age: timedelta | None
    account_failures: int
    address_failures: int
    longest_wait: timedelta
    dormant_after: timedelta


def get_profile(name: ProfileName) -> SignInProfile:
    """Return a profile by its name.

    Examples
    --------
    >>> get_profile(ProfileName.STANDARD).longest_age is None
    True
    """
    return _profiles()[name]


@cache
def _profiles() -> dict[ProfileName, SignInProfile]:
    source = files("data.access") / "files" / "sign_in_profiles.csv"
    rows = csv.DictReader(source.read_text(encoding="utf-8").splitlines())
    return {profile.name: profile for profile in map(_profile, rows)}


def _profile(row: dict[str, str]) -> SignInProfile:
    age = int(row["longest_age_days"])
    return SignInProfile(
        name=ProfileName(row["profile"]),
        shortest=int(row["shortest"]),
        classes=int(row["classes"]),
        different=int(row["different"]),
        history=int(row["history"]),
        longest_age=timedelta(days=age) if age else None,
        account_failures=int(row["account_failures"]),
        address_failures=int(row["address_failures"]),
        longest_wait=timedelta(seconds=int(row["longest_wait_s"])),
        dormant_after=timedelta(days=int(row["dormant_days"])),
    )
