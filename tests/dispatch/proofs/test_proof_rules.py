"""What proves a closure: each item met and not met, by hand."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from dispatch.proofs.rules import (
    ClosureFacts,
    Item,
    PhotoFact,
    Proof,
    VerifyFact,
    Visit,
    prove,
)
from tests.dispatch.scenes import NOON

MINUTE = timedelta(minutes=1)
AFTER: Final = PhotoFact(
    after=True,
    in_place=True,
    in_time=True,
    by_camera=True,
    handler=False,
    taken_at=NOON,
    sha256="ab",
)
THERE = Visit(said_at=NOON, near_at=NOON - MINUTE, tracked=True)
LOOKED = VerifyFact(NOON + MINUTE, account_id=7, handled=False)
PROVED = ClosureFacts([THERE], [AFTER], [LOOKED], handled_until=NOON)


def reason(facts: ClosureFacts, item: Item) -> tuple[bool, str]:
    (found,) = [one for one in prove(facts).items if one.item is item]
    return found.met, found.reason


def test_arrival_photo_and_another_s_look_prove_it() -> None:
    proof = prove(PROVED)
    assert isinstance(proof, Proof)
    assert (proof.met, proof.missing) == (True, ())


def test_nothing_done_lacks_everything_by_name() -> None:
    assert prove(ClosureFacts()).missing == ("arrival", "photo_after", "verifier")


@pytest.mark.parametrize(
    ("visits", "photos", "met", "why"),
    [
        ([THERE], [], True, "arrived"),
        ([Visit(NOON, None, tracked=True)], [], False, "tracks_elsewhere"),
        ([Visit(NOON, None, tracked=False)], [], True, "arrived"),
        ([Visit(None, None, tracked=True)], [], False, "nobody_arrived"),
        ([], [replace(AFTER, handler=True)], True, "arrived"),
        ([], [replace(AFTER, handler=True, by_camera=False)], False, "nobody_arrived"),
        ([], [replace(AFTER, handler=True, in_place=False)], False, "nobody_arrived"),
        ([], [AFTER], False, "nobody_arrived"),
    ],
)
def test_arrival_is_believed_of_tracks_then_of_photos_then_of_words(
    visits: list[Visit], photos: list[PhotoFact], *, met: bool, why: str
) -> None:
    assert reason(ClosureFacts(visits, photos), Item.ARRIVAL) == (met, why)


@pytest.mark.parametrize(
    ("photo", "met", "why"),
    [
        (AFTER, True, "in_place_and_time"),
        (replace(AFTER, after=False), False, "no_photo"),
        (replace(AFTER, in_place=False), False, "not_in_place"),
        (replace(AFTER, in_place=None), False, "not_in_place"),
        (replace(AFTER, in_time=None), False, "not_in_time"),
        (replace(AFTER, doubts=("used_before",)), False, "used_before"),
    ],
)
def test_a_photo_counts_in_place_in_time_and_for_one_incident(
    photo: PhotoFact, *, met: bool, why: str
) -> None:
    assert reason(ClosureFacts(photos=[photo]), Item.PHOTO_AFTER) == (met, why)


@pytest.mark.parametrize(
    ("verify", "met", "why"),
    [
        (LOOKED, True, "independent"),
        (replace(LOOKED, handled=True), False, "by_handler"),
        (replace(LOOKED, account_id=None), False, "by_handler"),
        (replace(LOOKED, at=NOON - MINUTE), False, "worked_on_since"),
    ],
)
def test_the_verifier_is_another_and_looks_after_the_work(
    verify: VerifyFact, *, met: bool, why: str
) -> None:
    assert reason(ClosureFacts(verifies=[verify], handled_until=NOON), Item.VERIFIER) == (met, why)


def test_more_evidence_never_unproves() -> None:
    more = replace(
        PROVED,
        visits=[Visit(NOON, None, tracked=True), THERE],
        photos=[replace(AFTER, in_place=False), AFTER],
        verifies=[replace(LOOKED, handled=True), LOOKED],
    )
    assert prove(more).met
