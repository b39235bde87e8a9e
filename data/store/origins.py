"""Where a command came from, beside its request's id: for the audit."""

from contextvars import ContextVar
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of a request beside its account.

    Parameters
    ----------
    address
        Where it came from, as the border saw it.
    credential
        The session or key it was made with, for example `session:3f9a0c52e1b7`; never a secret.
    """

    address: str | None = None
    credential: str | None = None


_UNKNOWN = Origin()
_current: ContextVar[Origin] = ContextVar("muster_origin", default=_UNKNOWN)


def current_origin() -> Origin:
    """Return where the present work came from; an empty one outside a request."""
    return _current.get()


def note_address(address: str | None) -> None:
    """Say from where the present request came; nothing is known of its account yet."""
    _current.set(Origin(address))


def note_credential(kind: str, sha256: str) -> None:
    """Say by which session or key the present request was made: twelve digits of its digest.

    Examples
    --------
    >>> from contextvars import copy_context
    >>> def credential() -> str | None:
    ...     note_credential("key", "0123456789abcdef")
    ...     return current_origin().credential
    >>> copy_context().run(credential)
    'key:0123456789ab'
    """
    _current.set(replace(_current.get(), credential=f"{kind}:{sha256[:12]}"))
