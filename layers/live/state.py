"""What the feed knows: units, open incidents, alerts and closures, and the changes of late."""

from collections import deque
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

from data.store import Change
from dispatch.tracking.queries import Position
from layers.live.frames import (
    EtaRow,
    etas_frame,
    now_utc,
    positions_frame,
    snapshot_frame,
)

MOST_CHANGES = 10_000
MOST_BYTES = 32 * 1024 * 1024


class Sieve(Hashable, Protocol):
    """Says which rows somebody sees."""

    def unit(self, view: Mapping[str, Any]) -> bool:
        """Return whether a unit is seen."""

    def shown(self, unit: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a unit as it is seen."""

    def incident(self, view: Mapping[str, Any]) -> bool:
        """Return whether an incident is seen."""

    def alert(self, view: Mapping[str, Any]) -> bool:
        """Return whether an alert is seen."""

    def etas(self, rows: Iterable[EtaRow]) -> list[EtaRow]:
        """Return the arrivals that are seen."""


class LiveState:
    """Units, open incidents, open alerts and closures, as the public views show them.

    Not safe for threads: it belongs to the one that serves. `encoded` counts events that were made.
    """

    def __init__(self) -> None:
        self.seq = 0
        self.units: dict[int, dict[str, Any]] = {}
        self.incidents: dict[int, dict[str, Any]] = {}
        self.alerts: dict[int, dict[str, Any]] = {}
        self.closures: dict[int, dict[str, Any]] = {}
        self.etas: dict[int, EtaRow] = {}
        self.encoded = 0
        self._known: dict[tuple[str, Sieve | None], bytes] = {}

    def load(
        self,
        seq: int,
        units: Iterable[Mapping[str, Any]],
        incidents: Iterable[Mapping[str, Any]],
        alerts: Iterable[Mapping[str, Any]] = (),
        closures: Iterable[Mapping[str, Any]] = (),
    ) -> None:
        """Replace everything; `seq` is the newest change that is in it."""
        self.seq = seq
        self.units = {unit["id"]: dict(unit) for unit in units}
        self.incidents = {incident["id"]: dict(incident) for incident in incidents}
        self.alerts = {alert["id"]: dict(alert) for alert in alerts}
        self.closures = {closure["id"]: dict(closure) for closure in closures}
        self._known.clear()

    def apply(self, change: Change) -> None:
        """Take in one change: what its body names replaces what was known.

        A view older than the known one (by `version`) is left out, so that a change that was
        already part of what was loaded does no harm. A unit keeps its newest position.
        """
        self.seq = change.seq
        self._known.clear()
        unit = change.body.get("unit")
        if unit is not None and not _older(unit, self.units.get(unit["id"])):
            self.units[unit["id"]] = _with_newest_position(unit, self.units.get(unit["id"]))
        _replace_while_open(self.incidents, change.body.get("incident"), "closed_at")
        _replace_while_open(self.alerts, change.body.get("alert"), "cleared_at")
        _replace_while_open(self.closures, change.body.get("closure"), "ended_at")

    def arrive(self, rows: Iterable[EtaRow], on_way: Collection[int]) -> None:
        """Take in times of arrival, and forget those of assignments that are not on their way."""
        self.etas = {key: row for key, row in self.etas.items() if key in on_way}
        self.etas.update((row[0], row) for row in rows)
        self._known.clear()

    def move(self, positions: Iterable[Position]) -> None:
        """Take in positions; those of units that are not known are left out."""
        for position in positions:
            unit = self.units.get(position.unit_id)
            if unit is None:
                continue
            accuracy_m = (unit["position"] or {}).get("accuracy_m")
            unit["position"] = {
                "lon": position.lon,
                "lat": position.lat,
                "heading_deg": position.heading_deg,
                "speed_mps": position.speed_mps,
                "accuracy_m": accuracy_m,
                "fix_at": position.fix_at,
            }
            self._known.clear()

    def snapshot(self, sieve: "Sieve | None" = None) -> bytes:
        """Return the event with all that a sieve lets through; with None everything."""
        return self._once("snapshot", sieve, self._encoded)

    def all_etas(self, sieve: "Sieve | None" = None) -> bytes:
        """Return the event with all times of arrival that are known and let through."""
        return self._once("etas", sieve, self._encoded_etas)

    def all_positions(self, sieve: "Sieve | None" = None) -> bytes:
        """Return the event with the newest fix of every unit that has one and is let through."""
        return self._once("positions", sieve, self._encoded_positions)

    def _once(
        self, name: str, sieve: "Sieve | None", encode: Callable[["Sieve | None"], bytes]
    ) -> bytes:
        """Return an event that is encoded once until something changes, whoever asks."""
        if (name, sieve) not in self._known:
            self.encoded += 1
            self._known[name, sieve] = encode(sieve)
        return self._known[name, sieve]

    def _encoded(self, sieve: "Sieve | None") -> bytes:
        units, incidents, alerts = (
            list(rows.values()) for rows in (self.units, self.incidents, self.alerts)
        )
        etas = list(self.etas.values())
        if sieve is not None:
            shown = [sieve.shown(view) for view in units if sieve.unit(view)]
            units = [dict(view) for view in shown]
            incidents = [view for view in incidents if sieve.incident(view)]
            alerts = [view for view in alerts if sieve.alert(view)]
            etas = sieve.etas(etas)
        closures = _not_over(self.closures.values(), now_utc())
        return snapshot_frame(self.seq, units, incidents, alerts, closures, etas)

    def _encoded_etas(self, sieve: "Sieve | None") -> bytes:
        rows = list(self.etas.values())
        return etas_frame(rows if sieve is None else sieve.etas(rows))

    def _encoded_positions(self, sieve: "Sieve | None") -> bytes:
        return positions_frame(
            (
                unit["id"],
                at["lon"],
                at["lat"],
                at["heading_deg"],
                at["speed_mps"],
                int(_moment(at["fix_at"]).timestamp() * 1000),
            )
            for unit in self.units.values()
            if (at := unit["position"]) is not None and (sieve is None or sieve.unit(unit))
        )


class History:
    """The newest changes as encoded events, for readers that come back.

    Parameters
    ----------
    most_changes, most_bytes
        How many are kept at most, and how many bytes they take together at most.
    """

    def __init__(self, most_changes: int = MOST_CHANGES, most_bytes: int = MOST_BYTES) -> None:
        self._most_changes = most_changes
        self._most_bytes = most_bytes
        self._kept: deque[tuple[int, bytes]] = deque()
        self._bytes = 0
        self._floor = 0
        self._newest = 0

    def restart(self, seq: int) -> None:
        """Forget everything: what comes now follows `seq`."""
        self._kept.clear()
        self._bytes = 0
        self._floor = self._newest = seq

    def add(self, seq: int, frame: bytes) -> None:
        """Keep one change; the oldest make room."""
        self._kept.append((seq, frame))
        self._bytes += len(frame)
        self._newest = seq
        while len(self._kept) > self._most_changes or self._bytes > self._most_bytes:
            dropped, old = self._kept.popleft()
            self._bytes -= len(old)
            self._floor = dropped

    def skip(self, seq: int) -> None:
        """Note a change that is not told here."""
        self._newest = seq

    def since(self, seq: int) -> list[bytes] | None:
        """Return the changes after `seq`; None when not all of them are kept, or it never was."""
        if not self._floor <= seq <= self._newest:
            return None
        return [frame for number, frame in self._kept if number > seq]


def _replace_while_open(
    known: dict[int, dict[str, Any]], view: dict[str, Any] | None, ended: str
) -> None:
    """Take in a view; one that has ended leaves."""
    if view is None or _older(view, known.get(view["id"])):
        return
    if view[ended] is None:
        known[view["id"]] = view
    else:
        known.pop(view["id"], None)


def _older(view: Mapping[str, Any], known: Mapping[str, Any] | None) -> bool:
    return known is not None and view["version"] < known["version"]


def _not_over(closures: Iterable[dict[str, Any]], now: datetime) -> Iterable[dict[str, Any]]:
    """Yield the closures that have not run out."""
    for closure in closures:
        if closure["ends_at"] is None or _moment(closure["ends_at"]) > now:
            yield closure


def _with_newest_position(
    unit: Mapping[str, Any], known: Mapping[str, Any] | None
) -> dict[str, Any]:
    kept = None if known is None else known["position"]
    given = unit["position"]
    if kept is None or (given is not None and _moment(given["fix_at"]) >= _moment(kept["fix_at"])):
        return dict(unit)
    return {**unit, "position": kept}


def _moment(value: datetime | str) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)
