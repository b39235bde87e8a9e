"""Server-sent events as bytes: each is encoded once, whoever reads it."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import orjson

from data.store import Change
from dispatch.tracking.queries import Position

COORDINATE_DECIMALS = 6
"""Degrees to six decimals are 0.11 m at the equator."""

EtaRow = tuple[int, int | None, float | None]
"""An assignment, when its unit will arrive in ms, and how many metres are left; None: no way."""

RETRY = b"retry: 1000\n\n"
"""Tells a browser to come back one second after the feed has broken off."""


def encode_event(name: str, data: object, event_id: int | None = None) -> bytes:
    """Return one event: its name, its id where it has one, its data as JSON in one line.

    Examples
    --------
    >>> encode_event("tick", {"seq": 7})
    b'event: tick\\ndata: {"seq":7}\\n\\n'
    >>> encode_event("change", [1], 8)
    b'event: change\\nid: 8\\ndata: [1]\\n\\n'
    """
    identified = b"" if event_id is None else b"id: %d\n" % event_id
    body = orjson.dumps(data, option=orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS)
    return b"event: " + name.encode() + b"\n" + identified + b"data: " + body + b"\n\n"


def now_utc() -> datetime:
    """Return the present time, for the `at` of an event."""
    return datetime.now(UTC)


def change_frame(change: Change) -> bytes:
    """Return the event of one change."""
    data = {"seq": change.seq, "at": change.at, "topic": change.topic, "body": change.body}
    return encode_event("change", data, change.seq)


def tick_frame(seq: int) -> bytes:
    """Return the event that says the feed lives, with the newest change it has sent."""
    return encode_event("tick", {"at": now_utc(), "seq": seq})


def snapshot_frame(
    seq: int,
    units: Iterable[Mapping[str, Any]],
    incidents: Iterable[Mapping[str, Any]],
    alerts: Iterable[Mapping[str, Any]],
    closures: Iterable[Mapping[str, Any]],
    etas: Iterable[EtaRow],
) -> bytes:
    """Return the event that replaces everything a reader knew."""
    data = {
        "at": now_utc(),
        "seq": seq,
        "units": list(units),
        "incidents": list(incidents),
        "alerts": list(alerts),
        "closures": list(closures),
        "etas": list(etas),
    }
    return encode_event("snapshot", data, seq)


def etas_frame(rows: Iterable[EtaRow]) -> bytes:
    """Return the event with when units on their way will arrive."""
    return encode_event("etas", {"at": now_utc(), "etas": list(rows)})


def positions_frame(rows: Iterable[tuple[object, ...]]) -> bytes:
    """Return the event with the newest fix of each unit that moved, from `position_row`s."""
    return encode_event("positions", {"at": now_utc(), "units": list(rows)})


def position_row(position: Position) -> tuple[object, ...]:
    """Return a position as the feed has it: id, lon, lat, heading, speed, time of the fix in ms."""
    return (
        position.unit_id,
        round(position.lon, COORDINATE_DECIMALS),
        round(position.lat, COORDINATE_DECIMALS),
        position.heading_deg,
        position.speed_mps,
        int(position.fix_at.timestamp() * 1000),
    )
