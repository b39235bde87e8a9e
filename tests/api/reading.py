"""A reader of the live feed."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx


@dataclass(frozen=True)
class Event:
    """One event of the feed."""

    name: str
    id: int | None
    data: dict[str, Any]


class Feed:
    """An open feed, read event by event."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self._lines = response.iter_lines()

    def next(self, *names: str) -> Event:
        """Return the next event with one of these names (any when none is given)."""
        name, event_id = "", None
        for line in self._lines:
            field, _, value = line.partition(": ")
            if field == "event":
                name, event_id = value, None
            elif field == "id":
                event_id = int(value)
            elif field == "data" and (not names or name in names):
                return Event(name, event_id, json.loads(value))
        raise EOFError("the feed has ended")

    def until_end(self) -> None:
        """Read until the server ends the feed."""
        for _ in self._lines:
            continue


@contextmanager
def feed(client: httpx.Client, last: int | None = None) -> Iterator[Feed]:
    """Open the feed, from `last` on when it is given."""
    headers = {} if last is None else {"Last-Event-ID": str(last)}
    with client.stream("GET", "/api/v1/stream", headers=headers) as response:
        response.raise_for_status()
        yield Feed(response)
