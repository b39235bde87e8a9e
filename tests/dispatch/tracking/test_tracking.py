"""Positions in the database."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, text

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import RefusedError
from data.store.outbox import sequence_changes
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.queries import positions_since
from dispatch.tracking.rules import MAX_BATCH, Fix
from dispatch.tracking.tables import UnitTrackPoint
from dispatch.tracking.views import FixReport
from dispatch.units.queries import get_unit
from spatial.cells import cell_at
from tests.dispatch.scenes import NOON, MakeUnit, person

SECOND = timedelta(seconds=1)
pytestmark = pytest.mark.usefixtures("tracks")


def record(store: Store, *fixes: Fix) -> FixReport:
    """Commit one batch at noon."""
    with store.transaction(person("Driver")) as session:
        return record_fixes(session, fixes, now=NOON)


def track_length(store: Store) -> int:
    """Return how many points of history there are."""
    with store.reading(process_actor("test")) as session:
        return session.scalar(select(func.count()).select_from(UnitTrackPoint)) or 0


def test_a_fix_becomes_the_position_with_its_cell(store: Store, make_unit: MakeUnit) -> None:
    unit = make_unit()
    report = record(store, Fix(unit.id, 114.3, 30.6, NOON, 271.5, 8.25, 4.0))
    assert report == FixReport(accepted=1, stale=0, refused=[])
    with store.reading(process_actor("test")) as session:
        position = get_unit(session, unit.id).position
        cell = session.scalar(text("SELECT cell FROM unit_positions"))
    assert position is not None
    assert (position.lon, position.lat, position.fix_at) == (114.3, 30.6, NOON)
    assert (position.heading_deg, position.speed_mps, position.accuracy_m) == (271.5, 8.25, 4.0)
    assert cell == cell_at(114.3, 30.6)


def test_an_older_fix_is_counted_and_changes_nothing(store: Store, make_unit: MakeUnit) -> None:
    unit = make_unit()
    record(store, Fix(unit.id, 114.3, 30.6, NOON))
    report = record(store, Fix(unit.id, 114.4, 30.7, NOON - SECOND))
    assert report == FixReport(accepted=0, stale=1, refused=[])
    with store.reading(process_actor("test")) as session:
        position = get_unit(session, unit.id).position
    assert position is not None
    assert position.lon == 114.3
    assert track_length(store) == 1


def test_several_fixes_of_a_unit_in_one_batch_make_a_track_and_the_newest_is_the_position(
    store: Store, make_unit: MakeUnit
) -> None:
    unit = make_unit()
    batch = [Fix(unit.id, 114.3 + n / 1000, 30.6, NOON + n * SECOND) for n in (1, 3, 2)]
    assert record(store, *batch).accepted == 3
    with store.reading(process_actor("test")) as session:
        position = get_unit(session, unit.id).position
    assert position is not None
    assert position.fix_at == NOON + 3 * SECOND
    assert track_length(store) == 3


def test_a_bad_row_leaves_the_good_ones(store: Store, make_unit: MakeUnit) -> None:
    unit = make_unit()
    report = record(
        store, Fix(4711, 114.3, 30.6, NOON), Fix(unit.id, 114.3, 30.6, NOON), Fix(2**80, 1, 1, NOON)
    )
    assert report.accepted == 1
    assert [(row.index, row.field) for row in report.refused] == [(0, "unit_id"), (2, "unit_id")]


def test_too_long_a_batch_is_refused_whole(store: Store, make_unit: MakeUnit) -> None:
    unit = make_unit()
    with pytest.raises(RefusedError):
        record(store, *[Fix(unit.id, 114.3, 30.6, NOON)] * (MAX_BATCH + 1))


def test_positions_are_not_in_the_change_feed(store: Store, make_unit: MakeUnit) -> None:
    unit = make_unit()
    with store.transaction(person("Feed")) as session:
        sequence_changes(session)
    record(store, Fix(unit.id, 114.3, 30.6, NOON))
    with store.transaction(person("Feed")) as session:
        assert sequence_changes(session) == 0


def test_a_reader_sees_what_was_taken_in_since(store: Store, make_unit: MakeUnit) -> None:
    first, second = make_unit("江岸-01"), make_unit("江岸-02")
    record(store, Fix(first.id, 114.3, 30.6, NOON))
    with store.reading(process_actor("test")) as session:
        (seen,) = positions_since(session, NOON - timedelta(days=3650))
    record(store, Fix(second.id, 114.4, 30.6, NOON))
    with store.reading(process_actor("test")) as session:
        (new,) = positions_since(session, seen.received_at)
    assert (new.unit_id, new.lon) == (second.id, 114.4)


def test_a_position_is_taken_in_when_it_is_written_not_when_its_transaction_began(
    store: Store, make_unit: MakeUnit
) -> None:
    """A transaction that waits before it writes would else be behind what readers have seen."""
    first, again = make_unit("江岸-01"), make_unit("江岸-02")
    record(store, Fix(again.id, 114.3, 30.6, NOON))
    with store.transaction(person("Driver")) as session:
        began = session.execute(select(func.now())).scalar_one()
        record_fixes(
            session, [Fix(n, 114.3, 30.6, NOON + SECOND) for n in (first.id, again.id)], now=NOON
        )
    with store.reading(process_actor("test")) as session:
        assert {at.unit_id for at in positions_since(session, began)} == {first.id, again.id}


def test_a_reader_whose_last_look_lies_in_the_future_asks_from_now_on(
    store: Store, make_unit: MakeUnit
) -> None:
    unit = make_unit()
    record(store, Fix(unit.id, 114.3, 30.6, NOON))
    with store.reading(process_actor("test")) as session:
        (seen,) = positions_since(session, NOON - timedelta(days=3650))
        ahead = seen.received_at + timedelta(hours=1)
        assert positions_since(session, ahead) == []
        assert positions_since(session, ahead, overlap=timedelta(minutes=1)) == [seen]
