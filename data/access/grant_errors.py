"""What can go wrong in giving and taking roles and accounts.

ForbiddenError
├── OutsideAreaError    it lies outside the areas that one answers for
├── OwnAccountError     nobody does this to their own account
└── ConsoleOnlyError    only the console of the machine does this
ConflictError
├── RolesExcludeError   the account has a role that this one excludes, or it excludes
├── GrantOverlapError   the account has this role in this area then
├── GrantOverError      the grant is over
├── NameTakenError      there is an account of that sign-in name
└── LastSecurityAdministratorError   nobody could grant anything any more
"""

from data.access.errors import ForbiddenError
from data.store.errors import ConflictError


class OutsideAreaError(ForbiddenError):
    """A place or an area outside those that one answers for; `field` names it."""

    code = "outside_area"


class OwnAccountError(ForbiddenError):
    """Nobody grants to themself, or disables their own account."""

    code = "own_account"


class ConsoleOnlyError(ForbiddenError):
    """Only the console of the machine does this."""

    code = "console_only"


class RolesExcludeError(ConflictError):
    """The account has a role at that time with which this one cannot be had."""

    code = "roles_exclude"


class GrantOverlapError(ConflictError):
    """The account has this role in this area at that time."""

    code = "grant_overlap"


class GrantOverError(ConflictError):
    """The grant is over."""

    code = "grant_over"


class NameTakenError(ConflictError):
    """There is an account of that sign-in name."""

    code = "name_taken"


class LastSecurityAdministratorError(ConflictError):
    """Without this one nobody could grant anything; the console makes another first."""

    code = "last_security_administrator"
