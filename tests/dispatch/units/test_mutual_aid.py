"""Mutual-aid grants in the database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from data.areas.queries import areas_at
from data.store import Store
from data.store.actors import process_actor
from data.store.errors import NotFoundError, RefusedError
from data.store.outbox import read_changes, sequence_changes
from dispatch.units.aid_commands import NewAid, end_aid, grant_aid
from dispatch.units.aid_queries import AidState, aid_in_force, list_aid
from dispatch.units.aid_views import AidView
from dispatch.units.errors import GrantOverError, SameGrantError
from tests.dispatch.scenes import NOON, person, write_trial_city

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def city(store: Store) -> None:
    """Two districts."""
    write_trial_city(store, training=False)


def grant(store: Store, new: NewAid) -> AidView:
    """Grant aid at noon."""
    with store.transaction(person("Chief")) as session:
        return grant_aid(session, new, now=NOON)


def test_grant_is_in_force_from_until_and_until_it_is_ended(store: Store) -> None:
    dated = NewAid(
        "420101", "420102", "台风", ("ambulance",), ("medical",), NOON + HOUR, NOON + 2 * HOUR
    )
    one, two = grant(store, dated), grant(store, NewAid("4201", "420101", "flood"))

    def in_force(hours: float) -> list[int]:
        with store.reading(process_actor("test")) as session:
            return [aid.id for aid in aid_in_force(session, NOON + hours * HOUR)]

    assert [in_force(hours) for hours in (0, 1, 1.9, 2)] == [
        [two.id], [one.id, two.id], [one.id, two.id], [two.id]
    ]  # fmt: skip
    with store.transaction(person("Chief")) as session:
        ended = end_aid(session, two.id, now=NOON + HOUR)
        with pytest.raises(GrantOverError):
            end_aid(session, two.id, now=NOON + HOUR)
        with pytest.raises(GrantOverError):
            end_aid(session, one.id, now=NOON + 3 * HOUR)
        with pytest.raises(NotFoundError):
            end_aid(session, 77, now=NOON)
    assert (ended.ended_at, ended.ended_by) == (NOON + HOUR, "Chief")
    assert in_force(1) == [one.id]
    with store.reading(process_actor("test")) as session:
        assert [one.id for one in list_aid(session, NOON).items] == [one.id]
        assert [one.id for one in list_aid(session, NOON, state=AidState.ALL).items] == [
            two.id,
            one.id,
        ]


def test_grant_lies_in_the_area_that_is_helped_and_is_in_the_feed(store: Store) -> None:
    made = grant(store, NewAid("420101", "420102", "台风"))
    with store.transaction(person("Feed")) as session:
        assert [area.code for area in areas_at(session, made.lon, made.lat)][:2] == [
            "4201",
            "420102",
        ]
        sequence_changes(session)
        (change,) = read_changes(session, after=0)
    assert (change.topic, change.body) == (
        "mutual_aid.granted",
        {"mutual_aid": made.model_dump(mode="json")},
    )


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewAid("420199", "420102", "x"), "from_area"),
        (NewAid("420101", "nowhere", "x"), "to_area"),
        (NewAid("420101", "420102", " "), "reason"),
        (NewAid("420101", "420102", "x", kinds=("tank",)), "kinds"),
        (NewAid("420101", "420102", "x", skills=("flying",)), "skills"),
        (NewAid("420101", "420102", "x", ends_at=NOON), "ends_at"),
        (NewAid("420101", "420102", "x", starts_at=NOON + HOUR, ends_at=NOON + HOUR), "ends_at"),
    ],
)
def test_what_is_no_grant_is_refused_by_field(store: Store, new: NewAid, field: str) -> None:
    with pytest.raises(RefusedError) as caught:
        grant(store, new)
    assert caught.value.field == field


REPAIR = NewAid(
    "420101", "420102", "台风", ("ambulance", "fire_engine"), ("medical",), NOON, NOON + 2 * HOUR
)


def test_the_same_is_not_granted_twice_for_the_same_time(store: Store) -> None:
    made = grant(store, REPAIR)
    turned = replace(REPAIR, kinds=("fire_engine", "ambulance"), starts_at=NOON + HOUR)
    with pytest.raises(SameGrantError) as caught:
        grant(store, turned)
    assert caught.value.details["grant_id"] == made.id
    with pytest.raises(SameGrantError):
        grant(store, replace(REPAIR, ends_at=None))


@pytest.mark.parametrize(
    "other",
    [
        replace(REPAIR, starts_at=NOON + 2 * HOUR, ends_at=None),
        replace(REPAIR, from_area="420102", to_area="420101"),
        replace(REPAIR, kinds=("ambulance",)),
        replace(REPAIR, kinds=(), skills=()),
        replace(REPAIR, training=True),
    ],
)
def test_what_differs_in_time_area_kind_or_skill_is_granted_beside(
    store: Store, other: NewAid
) -> None:
    grant(store, REPAIR)
    grant(store, other)


def test_what_was_ended_can_be_granted_again(store: Store) -> None:
    made = grant(store, REPAIR)
    with store.transaction(person("Chief")) as session:
        end_aid(session, made.id, now=NOON)
    grant(store, REPAIR)
