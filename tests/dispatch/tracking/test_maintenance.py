"""Partitions come ahead of time; what has expired goes."""

from datetime import datetime, timedelta

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from data.access.commands import issue_sign_in, redeem_sign_in
from data.store import Store
from data.store.actors import process_actor
from data.store.idempotency import IdempotencyKey
from data.store.outbox import OutboxRow
from dispatch.alerts.commands import NewAlert, clear_alert, raise_alert
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.maintenance import (
    KEEP_NEWEST_CHANGES,
    expire_training_tracks,
    expired_partitions,
    maintain,
    prune_changes,
)
from dispatch.tracking.rules import Fix
from tests.dispatch.scenes import NOON, MakeUnit, person
from tests.owner import as_owner

DAY = timedelta(days=1)
TODAY = "unit_tracks_20261122"


def record(store: Store, unit_id: int, at: datetime) -> None:
    """Commit one fix at its own time."""
    with store.transaction(person("Driver")) as session:
        report = record_fixes(session, [Fix(unit_id, 114.3, 30.6, at)], now=at)
    assert report.accepted == 1


def count(store: Store, table: str) -> int:
    """Return how many rows a table or a partition has."""
    with as_owner(store) as connection:
        return connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0


def test_partitions_reach_from_yesterday_to_a_week_ahead(store: Store) -> None:
    """So positions are taken in although nobody has done the housekeeping for a week."""
    assert maintain(store, NOON).partitions_created == [
        "unit_tracks_20261121",
        "unit_tracks_20261122",
        "unit_tracks_20261123",
        "unit_tracks_20261124",
        "unit_tracks_20261125",
        "unit_tracks_20261126",
        "unit_tracks_20261127",
        "unit_tracks_20261128",
        "unit_tracks_20261129",
    ]
    assert maintain(store, NOON).partitions_created == []
    assert maintain(store, NOON + DAY).partitions_created == ["unit_tracks_20261130"]


def test_training_tracks_go_two_days_after_their_day(store: Store, make_unit: MakeUnit) -> None:
    unit = make_unit(training=True)
    maintain(store, NOON)
    record(store, unit.id, NOON)
    last_moment = (NOON + 3 * DAY).replace(hour=0) - timedelta(microseconds=1)
    maintain(store, last_moment)
    assert count(store, "unit_tracks") == 1
    done = maintain(store, last_moment + timedelta(microseconds=1))
    assert done.partitions_dropped == ["unit_tracks_20261122"]
    assert count(store, "unit_tracks") == 0


def test_other_tracks_stay_when_training_ones_of_the_same_day_go(
    store: Store, make_unit: MakeUnit
) -> None:
    training, real = make_unit("T-1", training=True), make_unit("R-1", training=False)
    maintain(store, NOON)
    record(store, training.id, NOON)
    record(store, real.id, NOON)
    done = maintain(store, NOON + 5 * DAY)
    assert done.track_points_deleted == 1
    with store.reading(process_actor("test")) as session:
        assert session.scalars(text("SELECT unit_id FROM unit_tracks")).all() == [real.id]


def test_a_day_is_searched_for_training_tracks_once_and_not_every_time(
    store: Store, make_unit: MakeUnit
) -> None:
    """Else each round would read all the history there is."""
    real = make_unit("R-1", training=False)
    maintain(store, NOON)
    record(store, real.id, NOON)
    later = NOON + 5 * DAY
    with store.reading(process_actor("test")) as session:
        assert expired_partitions(session, later)[:2] == ["unit_tracks_20261121", TODAY]
    maintain(store, later)
    with store.reading(process_actor("test")) as session:
        assert expired_partitions(session, later) == []
    assert count(store, TODAY) == 1


def test_a_day_that_another_process_has_dropped_is_passed_over(store: Store) -> None:
    with store.transaction(person("Setter")) as session:
        assert expire_training_tracks(session, TODAY) == (True, 0)


def add_changes(session: Session, first: int, last: int, at: datetime) -> None:
    """Write numbered changes `first` to `last`."""
    rows = [
        {"seq": seq, "topic": "t.t", "entity": "t", "entity_id": "1", "body": {}, "recorded_at": at}
        for seq in range(first, last + 1)
    ]
    session.execute(insert(OutboxRow), rows)


def test_old_changes_go_but_the_newest_stay_however_old(store: Store) -> None:
    with store.transaction(person("Feed")) as session:
        add_changes(session, 1, KEEP_NEWEST_CHANGES + 25, NOON - 8 * DAY)
    with store.transaction(person("Feed")) as session:
        assert prune_changes(session, NOON) == 25
    with store.reading(process_actor("test")) as session:
        assert session.scalar(text("SELECT min(seq) FROM outbox")) == 26


def test_changes_of_this_week_stay_however_many(store: Store) -> None:
    with store.transaction(person("Feed")) as session:
        add_changes(session, 1, KEEP_NEWEST_CHANGES + 25, NOON - 6 * DAY)
        assert prune_changes(session, NOON) == 0


def test_idempotency_keys_go_after_two_days(store: Store) -> None:
    with store.transaction(person("Setter")) as session:
        for key, age in (("old", timedelta(hours=49)), ("new", timedelta(hours=47))):
            session.execute(
                insert(IdempotencyKey).values(
                    account_id=1, key=key, request_sha256="x", created_at=NOON - age
                )
            )
    assert maintain(store, NOON).keys_deleted == 1
    with store.reading(process_actor("test")) as session:
        assert session.scalars(text("SELECT key FROM idempotency_keys")).all() == ["new"]


def test_alerts_go_a_year_after_they_were_cleared_and_those_of_training_after_a_month(
    store: Store,
) -> None:
    def raise_and_clear(subject: str, days_ago: int | None, *, training: bool) -> None:
        new = NewAlert("cover_lost", subject, 114.3, 30.6, training=training)
        with store.transaction(person("Watch")) as session:
            raise_alert(session, new, now=NOON - 500 * DAY)
            if days_ago is not None:
                clear_alert(session, "cover_lost", subject, now=NOON - days_ago * DAY)

    for subject, days_ago, training in (
        ("real, recent", 364, False),
        ("real, old", 366, False),
        ("training, recent", 29, True),
        ("training, old", 31, True),
        ("training, open", None, True),
    ):
        raise_and_clear(subject, days_ago, training=training)
    assert maintain(store, NOON).alerts_deleted == 2
    with store.reading(process_actor("test")) as session:
        left = session.scalars(text("SELECT subject FROM alerts ORDER BY id")).all()
    assert left == ["real, recent", "training, recent", "training, open"]


def test_sign_ins_go_a_month_after_they_were_over(store: Store) -> None:
    def sign_in_at(at: datetime) -> None:
        with store.transaction(person("Setter")) as session:
            token = issue_sign_in(session, "chen", "Chen", timedelta(hours=1), at=at)
            redeem_sign_in(session, token, absolute=timedelta(hours=12), at=at)

    for days in (40, 31, 20, 0):
        sign_in_at(NOON - days * DAY)
    # Of the first two, both the one-time sign-in and the session.
    assert maintain(store, NOON).sign_ins_deleted == 4
    assert (count(store, "sign_in_tokens"), count(store, "sign_in_sessions")) == (2, 2)
    assert maintain(store, NOON).sign_ins_deleted == 0


def test_a_day_of_tracks_goes_when_it_has_been_kept_as_long_as_the_register_says(
    store: Store, make_unit: MakeUnit
) -> None:
    """After 180 days, says the register: with the last moment of the day and no sooner."""
    real = make_unit("R-1", training=False)
    long_ago = NOON - 181 * DAY
    maintain(store, long_ago)
    record(store, real.id, long_ago)
    name = f"unit_tracks_{long_ago:%Y%m%d}"
    over = NOON.replace(hour=0)
    assert name not in maintain(store, over - timedelta(seconds=1)).partitions_dropped
    assert count(store, "unit_tracks") == 1
    assert name in maintain(store, over).partitions_dropped
    assert count(store, "unit_tracks") == 0
