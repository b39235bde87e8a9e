"""Which request is being served: a value of the context, which every thread of it inherits."""

import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}")

_request_id: ContextVar[str | None] = ContextVar("muster_request_id", default=None)


def current_request_id() -> str | None:
    """Return the id of the request that is being served, None outside of one."""
    return _request_id.get()


@contextmanager
def serving_request(request_id: str) -> Iterator[None]:
    """Let `request_id` be the current one while the block runs, in its threads too."""
    token = _request_id.set(request_id)
    try:
        yield
    finally:
        _request_id.reset(token)


def request_id_from(given: str | None) -> str:
    """Return `given` when it is a UUID (or its 32 digits alone), else a new one.

    Nothing looser is taken over: an id goes to the log and to the audit, where a telephone or an
    identity number that somebody sends in its place must not get to.

    Examples
    --------
    >>> request_id_from("0a1b2c3d-0000-4000-8000-00000000abcd")
    '0a1b2c3d-0000-4000-8000-00000000abcd'
    >>> request_id_from("110101199003071234") == "110101199003071234"
    False
    """
    if given is not None and _UUID.fullmatch(given):
        return given
    return uuid.uuid4().hex
