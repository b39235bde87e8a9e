"""What proves a closure: pure, over facts that others gathered; each item says why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

Plain = str | int | float | bool | None


class Item(StrEnum):
    """What must be shown."""

    ARRIVAL = "arrival"  # who handled it was in the incident's cell
    PHOTO_AFTER = "photo_after"  # a photo afterwards, in place and in time
    VERIFIER = "verifier"  # somebody else looked afterwards


class Witness(StrEnum):
    """By what an arrival is known."""

    TRACK = "track"  # positions of the unit
    PHOTO = "photo"  # a photo of a handler that the camera placed there
    ACT = "act"  # the word of the crew, where the unit sends no positions


@dataclass(frozen=True, slots=True)
class Visit:
    """A unit that was sent.

    Parameters
    ----------
    said_at
        When its crew said that it had arrived; None when it did not.
    near_at
        Its first position in the incident's cell or near it while it was sent; None without one.
    tracked
        Whether it sent positions at all meanwhile.
    """

    said_at: datetime | None
    near_at: datetime | None
    tracked: bool


@dataclass(frozen=True, slots=True)
class PhotoFact:
    """A photo of the incident; of a `handler` when one of those who handled it sent it."""

    after: bool
    in_place: bool | None
    in_time: bool | None
    by_camera: bool
    handler: bool
    taken_at: datetime | None
    sha256: str
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VerifyFact:
    """A verify that passed: when, by whom, and whether the account handled the incident."""

    at: datetime
    account_id: int | None
    handled: bool


@dataclass(frozen=True, slots=True)
class ClosureFacts:
    """What is known of how an incident was dealt with.

    Parameters
    ----------
    handled_until
        When the last work on it ended; None while nothing was done.
    """

    visits: Sequence[Visit] = ()
    photos: Sequence[PhotoFact] = ()
    verifies: Sequence[VerifyFact] = ()
    handled_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """Whether one thing was shown, and why; details are numbers, codes and times."""

    item: Item
    met: bool
    reason: str
    details: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Proof:
    """What was shown of a closure, in the order of `Item`."""

    items: tuple[Shown, ...]

    @property
    def met(self) -> bool:
        """Whether all was shown."""
        return all(one.met for one in self.items)

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of what was not."""
        return tuple(one.item.value for one in self.items if not one.met)


def prove(facts: ClosureFacts) -> Proof:
    """Return what facts show of a closure.

    Arrival: a unit's positions in the incident's cell, or a handler's photo that the camera placed
    there; the crew's word alone counts only where its unit sends no positions. Photo: one from
    after the work, in place and in time. Verifier: a passed verify after the last work, by an
    account that did not handle the incident.
    """
    return Proof((_arrival(facts), _photo(facts.photos), _verifier(facts)))


def _arrival(facts: ClosureFacts) -> Shown:
    seen = [one.near_at for one in facts.visits if one.near_at is not None]
    if seen:
        return _met(Item.ARRIVAL, "arrived", by=Witness.TRACK, at=min(seen))
    shot = [one for one in facts.photos if one.handler and one.by_camera and one.in_place]
    if shot:
        at = min((one.taken_at for one in shot if one.taken_at is not None), default=None)
        return _met(Item.ARRIVAL, "arrived", by=Witness.PHOTO, at=at)
    said = [one for one in facts.visits if one.said_at is not None]
    if any(one.tracked for one in said):
        return _lacks(Item.ARRIVAL, "tracks_elsewhere")
    if said:
        at = min(one.said_at for one in said if one.said_at is not None)
        return _met(Item.ARRIVAL, "arrived", by=Witness.ACT, at=at)
    return _lacks(Item.ARRIVAL, "nobody_arrived")


def _photo(photos: Sequence[PhotoFact]) -> Shown:
    after = [one for one in photos if one.after]
    good = [
        one for one in after if one.in_place and one.in_time and "used_before" not in one.doubts
    ]
    if good:
        first = min(good, key=lambda one: (one.taken_at is None, one.taken_at, one.sha256))
        details: dict[str, Any] = {"at": first.taken_at, "sha256": first.sha256}
        return _met(Item.PHOTO_AFTER, "in_place_and_time", count=len(good), **details)
    if not after:
        return _lacks(Item.PHOTO_AFTER, "no_photo")
    if any("used_before" in one.doubts for one in after):
        return _lacks(Item.PHOTO_AFTER, "used_before", count=len(after))
    if any(one.in_place for one in after):
        return _lacks(Item.PHOTO_AFTER, "not_in_time", count=len(after))
    return _lacks(Item.PHOTO_AFTER, "not_in_place", count=len(after))


def _verifier(facts: ClosureFacts) -> Shown:
    if not facts.verifies:
        return _lacks(Item.VERIFIER, "not_verified")
    last = facts.handled_until
    late = [one for one in facts.verifies if last is None or one.at >= last]
    if not late:
        return _lacks(Item.VERIFIER, "worked_on_since")
    own = [one for one in late if not one.handled and one.account_id is not None]
    if own:
        return _met(Item.VERIFIER, "independent", at=max(one.at for one in own))
    return _lacks(Item.VERIFIER, "by_handler")


def _met(item: Item, reason: str, **details: Any) -> Shown:
    return Shown(item, met=True, reason=reason, details=_plain(details))


def _lacks(item: Item, reason: str, **details: Any) -> Shown:
    return Shown(item, met=False, reason=reason, details=_plain(details))


def _plain(details: Mapping[str, Any]) -> Mapping[str, Plain]:
    return MappingProxyType(
        {
            name: value.isoformat() if isinstance(value, datetime) else value
            for name, value in details.items()
            if value is not None
        }
    )
