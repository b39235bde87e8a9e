"""Log lines as JSON, one object each: for programs to read, without what people typed.

An exception is told by its class and the places in the code it came through. Its message is left
out unless Muster raised it on purpose: those of libraries quote values, of rows and of requests.
"""

import json
import logging
import time
import traceback
from types import TracebackType

from data.store.errors import MusterError

FIELDS = ("request_id", "method", "route", "status", "took_ms")
"""What a line may say beside its message, where it is known."""

FRAMES = 30
TEXT = "%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s %(message)s"


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        line: dict[str, object] = {
            "at": f"{time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(record.created))}"
            f".{int(record.msecs):03d}Z",
            "level": record.levelname,
            "logger": record.name,
        }
        told = {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        if record.name != "muster.access":  # all that it says is in its fields
            line["message"] = record.getMessage()
        line |= told
        if record.exc_info and record.exc_info[1] is not None:
            line |= told_of(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


class PlainLines(logging.Formatter):
    """Writes a record as a line for people, and an exception as the JSON has it."""

    def formatException(  # noqa: N802 (logging's name)
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, ...]
    ) -> str:
        """Return what may be logged of an exception."""
        return "" if ei[1] is None else json.dumps(told_of(ei[1]), ensure_ascii=False, indent=1)


def told_of(error: BaseException) -> dict[str, object]:
    """Return what may be logged of an exception and of those that it came from."""
    told: dict[str, object] = {"error": type(error).__qualname__, "at_lines": frames(error)}
    if isinstance(error, MusterError):
        told["code"] = error.code
    if (state := getattr(getattr(error, "orig", error), "sqlstate", None)) is not None:
        told["sqlstate"] = state
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        told["cause"] = told_of(cause)
    return told


def frames(error: BaseException) -> list[str]:
    """Return the places in the code that an exception came through, the last one last."""
    trace: TracebackType | None = error.__traceback__
    walked = [(frame, line) for frame, line in traceback.walk_tb(trace)][-FRAMES:]
    return [
        f"{frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        for frame, line in walked
    ]
