"""What can go wrong in signing in.

AccessError
├── NotSignedInError      no session or key, or one that has ended
├── SignInRefusedError    the sign-in or the password is not accepted
├── ProviderUnavailableError  the outside provider does not answer, or not as it should
├── PasswordsUnavailableError the process that works on passwords does not work
├── TooManyAttemptsError  too many failures; says when to try again
│   └── QuotaExceededError    a key was used more often than it may be
└── ForbiddenError        signed in, but not for this
    ├── CsrfError         a cookie's write without its token, or from another origin
    ├── SecondFactorRefusedError   the code or the passkey is not accepted
    ├── SecondFactorRequiredError  a second factor must be proved, or set up, first
    ├── StepUpRequiredError        the second factor must be proved once more
    └── NewPasswordRequiredError   the password must be changed first
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


class QuotaExceededError(TooManyAttemptsError):
    """A key was used more often than it may be; `retry_after_s` says when to go on."""

    code = "quota_exceeded"


class ProviderUnavailableError(AccessError):
    """The outside provider of sign-ins does not answer, or not as it should."""

    code = "provider_unavailable"


class PasswordsUnavailableError(AccessError):
    """The process that works on passwords does not work: nobody is refused for it."""

    code = "passwords_unavailable"


class ForbiddenError(AccessError):
    """Signed in, but not for this."""

    code = "forbidden"


class CsrfError(ForbiddenError):
    """A write by cookie without the session's token, or from another origin."""

    code = "csrf"


class SecondFactorRefusedError(ForbiddenError):
    """The code or the passkey is wrong, expired, used or another's: which of them is not said."""

    code = "second_factor_refused"


class SecondFactorRequiredError(ForbiddenError):
    """A second factor must be proved in this session first; `set_up` says that there is none."""

    code = "second_factor_required"

    def __init__(self, message: str, *, set_up: bool) -> None:
        super().__init__(message, set_up=set_up)


class StepUpRequiredError(ForbiddenError):
    """The second factor must be proved once more: the last time is too long ago."""

    code = "step_up_required"


class NewPasswordRequiredError(ForbiddenError):
    """The password was set by somebody else or is too old: it must be changed first."""

    code = "new_password_required"
