"""What can go wrong in signing in.

AccessError
├── NotSignedInError      no session or key, or one that has ended
├── SignInRefusedError    the sign-in or the password is not accepted
├── TooManyAttemptsError  too many failures; says when to try again
└── ForbiddenError        signed in, but not for this
    └── CsrfError         a cookie's write without its token, or from another origin
"""

from data.store.errors import MusterError


class AccessError(MusterError):
    """Something about who asks."""

    code = "access"


class NotSignedInError(AccessError):
    """No session or key, or one that has ended."""

    code = "not_signed_in"


class SignInRefusedError(AccessError):
    """The one-time sign-in, the name or the password is not accepted: which of them is not said."""

    code = "sign_in_refused"


class TooManyAttemptsError(AccessError):
    """Too many failures; `retry_after_s` says when to try again."""

    code = "too_many_attempts"

    def __init__(self, message: str, *, retry_after_s: int) -> None:
        super().__init__(message, retry_after_s=retry_after_s)
        self.retry_after_s = retry_after_s


class ForbiddenError(AccessError):
    """Signed in, but not for this."""

    code = "forbidden"


class CsrfError(ForbiddenError):
    """A write by cookie without the session's token, or from another origin."""

    code = "csrf"
