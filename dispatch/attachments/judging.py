"""Holds a photo against place and time of its incident: pure, by rules that are data."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from dispatch.attachments.errors import PhotoElsewhereError, PhotoOutOfTimeError
from dispatch.attachments.tables import AttachmentKind


class Doubt(StrEnum):
    """What speaks against a photo."""

    NO_PLACE = "no_place"  # nothing says where it was taken
    PLACE_BY_DEVICE = "place_by_device"  # only the device says so, not the file
    ELSEWHERE = "elsewhere"
    NO_TIME = "no_time"
    BEFORE_REPORT = "before_report"
    TOO_OLD = "too_old"
    AHEAD = "ahead"  # its clock is ahead of ours
    USED_BEFORE = "used_before"  # the same file was sent for another incident


@dataclass(frozen=True, slots=True)
class PhotoRule:
    """What a photo of a kind must hold against.

    Parameters
    ----------
    in_place_m
        Nearer to the incident it counts as taken there.
    refused_beyond_m
        Further away it is refused; None: never.
    before_report, oldest, ahead
        How long before the report it may be taken, how old it may be when it is sent, and by how
        much the camera's clock may be ahead.
    refused_out_of_time
        Whether one that was taken out of this time is refused, or doubted only.
    """

    in_place_m: float
    refused_beyond_m: float | None
    before_report: timedelta
    oldest: timedelta
    ahead: timedelta
    refused_out_of_time: bool


@dataclass(frozen=True, slots=True)
class Shot:
    """When and how far from its incident a photo was taken; None where nothing says so."""

    taken_at: datetime | None
    distance_m: float | None
    by_device: bool = False
    used_before: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a photo is in place and in time (None: nobody knows), and what speaks against it."""

    in_place: bool | None
    in_time: bool | None
    doubts: tuple[dict[str, Any], ...]


@cache
def photo_rules() -> Mapping[AttachmentKind, PhotoRule]:
    """Return the rule of every kind of photo."""
    source = files("dispatch.attachments").joinpath("files/photo_rules.csv")
    rows = csv.DictReader(source.read_text(encoding="utf-8").splitlines())
    return MappingProxyType({AttachmentKind(row["kind"]): _rule(row) for row in rows})


def judge(rule: PhotoRule, shot: Shot, reported_at: datetime, sent_at: datetime) -> Judgement:
    """Return what is to be thought of a photo.

    Raises
    ------
    PhotoElsewhereError
        When it was taken further away than the rule lets pass.
    PhotoOutOfTimeError
        When it was taken at a time that the rule refuses.
    """
    doubts: list[dict[str, Any]] = []
    in_place = _judge_place(rule, shot, doubts)
    in_time = _judge_time(rule, shot, reported_at, sent_at, doubts)
    if shot.used_before:
        doubts.append({"code": Doubt.USED_BEFORE.value})
    return Judgement(in_place, in_time, tuple(doubts))


def _judge_place(rule: PhotoRule, shot: Shot, doubts: list[dict[str, Any]]) -> bool | None:
    distance_m = shot.distance_m
    if distance_m is None:
        doubts.append({"code": Doubt.NO_PLACE.value})
        return None
    if shot.by_device:
        doubts.append({"code": Doubt.PLACE_BY_DEVICE.value})
    limit_m = rule.refused_beyond_m
    if limit_m is not None and distance_m > limit_m:
        raise PhotoElsewhereError(
            f"this photo was taken {distance_m / 1000:.1f} km from the incident",
            field="body",
            distance_m=round(distance_m, 1),
            limit_m=limit_m,
        )
    if distance_m <= rule.in_place_m:
        return True
    doubts.append(
        {
            "code": Doubt.ELSEWHERE.value,
            "distance_m": round(distance_m, 1),
            "limit_m": rule.in_place_m,
        }
    )
    return False


def _judge_time(
    rule: PhotoRule,
    shot: Shot,
    reported_at: datetime,
    sent_at: datetime,
    doubts: list[dict[str, Any]],
) -> bool | None:
    taken_at = shot.taken_at
    if taken_at is None:
        doubts.append({"code": Doubt.NO_TIME.value})
        return None
    wrong = _wrong_time(rule, taken_at, reported_at, sent_at)
    if wrong is None:
        return True
    if rule.refused_out_of_time:
        raise PhotoOutOfTimeError(
            f"this photo was taken at {taken_at:%Y-%m-%d %H:%M} UTC",
            field="body",
            taken_at=taken_at.isoformat(),
            cause=wrong.value,
        )
    doubts.append({"code": wrong.value, "taken_at": taken_at.isoformat()})
    return False


def _wrong_time(
    rule: PhotoRule, taken_at: datetime, reported_at: datetime, sent_at: datetime
) -> Doubt | None:
    if taken_at > sent_at + rule.ahead:
        return Doubt.AHEAD
    if taken_at < reported_at - rule.before_report:
        return Doubt.BEFORE_REPORT
    return Doubt.TOO_OLD if sent_at - taken_at > rule.oldest else None


def _rule(row: Mapping[str, str]) -> PhotoRule:
    beyond = row["refused_beyond_m"]
    return PhotoRule(
        in_place_m=float(row["in_place_m"]),
        refused_beyond_m=float(beyond) if beyond else None,
        before_report=timedelta(hours=float(row["before_report_h"])),
        oldest=timedelta(hours=float(row["oldest_h"])),
        ahead=timedelta(seconds=float(row["ahead_s"])),
        refused_out_of_time={"yes": True, "no": False}[row["refused_out_of_time"]],
    )
