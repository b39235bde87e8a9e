"""A photo against place and time: every bound from both sides."""

from datetime import timedelta

import pytest

from dispatch.attachments.errors import PhotoElsewhereError, PhotoOutOfTimeError
from dispatch.attachments.judging import Shot, judge, photo_rules
from dispatch.attachments.tables import AttachmentKind
from tests.dispatch.scenes import NOON

AFTER = photo_rules()[AttachmentKind.AFTER]
SCENE = photo_rules()[AttachmentKind.SCENE]
SENT = NOON + timedelta(hours=1)
SECOND = timedelta(seconds=1)


def codes(shot: Shot, *, scene: bool = False) -> list[str]:
    judged = judge(SCENE if scene else AFTER, shot, NOON, SENT)
    return [doubt["code"] for doubt in judged.doubts]


def test_a_photo_at_the_place_in_time_leaves_no_doubt() -> None:
    judged = judge(AFTER, Shot(NOON, 300.0), NOON, SENT)
    assert (judged.in_place, judged.in_time, judged.doubts) == (True, True, ())


def test_forty_kilometres_away_is_refused_with_the_distance() -> None:
    with pytest.raises(PhotoElsewhereError) as refused:
        judge(AFTER, Shot(NOON, 40_000.0), NOON, SENT)
    assert refused.value.details["distance_m"] == 40_000.0
    judged = judge(SCENE, Shot(NOON, 40_000.0), NOON, SENT)
    assert judged.in_place is False
    assert judged.doubts[0]["code"] == "elsewhere"


def test_between_the_two_limits_it_is_kept_and_doubted() -> None:
    assert codes(Shot(NOON, 300.1)) == ["elsewhere"]
    assert codes(Shot(NOON, 2000.0)) == ["elsewhere"]
    with pytest.raises(PhotoElsewhereError):
        codes(Shot(NOON, 2000.1))


@pytest.mark.parametrize(
    ("taken", "cause"),
    [
        (NOON - SECOND, "before_report"),
        (SENT + timedelta(seconds=301), "ahead"),
    ],
)
def test_out_of_time_is_refused_where_it_must_prove_and_doubted_elsewhere(
    taken: object, cause: str
) -> None:
    with pytest.raises(PhotoOutOfTimeError) as refused:
        codes(Shot(taken, 1.0))  # type: ignore[arg-type]
    assert refused.value.details["cause"] == cause


def test_three_days_are_the_oldest() -> None:
    late = NOON + timedelta(hours=72)
    assert judge(AFTER, Shot(NOON, 1.0), NOON, late).in_time is True
    with pytest.raises(PhotoOutOfTimeError):
        judge(AFTER, Shot(NOON, 1.0), NOON, late + SECOND)


def test_what_says_nothing_is_neither_in_nor_out() -> None:
    judged = judge(AFTER, Shot(None, None, used_before=True), NOON, SENT)
    assert (judged.in_place, judged.in_time) == (None, None)
    assert [doubt["code"] for doubt in judged.doubts] == ["no_place", "no_time", "used_before"]


def test_a_place_that_only_the_device_says_is_marked() -> None:
    assert codes(Shot(NOON, 5.0, by_device=True)) == ["place_by_device"]
