"""Past incidents from files: each row once, whatever is killed; what is wrong is told by row."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from data.access.commands import ensure_account
from data.access.tables import AccountKind
from data.exchange.claims import Importing
from data.exchange.commands import add_piece, ask_cancel, ask_check, ask_run, begin_import
from data.exchange.files import PIECE_BYTES
from data.exchange.options import ImportOptions
from data.exchange.queries import every_refusal, import_view
from data.exchange.views import ImportView
from data.exchange.working import work_once
from data.store import Actor, ActorKind, Store
from data.store.actors import AccountId, Grade, Scope, process_actor
from data.store.errors import NotFoundError
from dispatch.incidents.importing import IncidentTarget
from dispatch.workflow.queries import law_in_force
from spatial.cells import cell_at
from spatial.crs import from_wgs84
from tests.dispatch.scenes import write_trial_city

NOW = datetime(2026, 6, 1, tzinfo=UTC)
MAPPING = {"category": "类别", "reported_at": "时间", "lon": "经度", "lat": "纬度"}
HEADING = "类别,时间,经度,纬度"


class Clock:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def planner(store: Store) -> Actor:
    """A city with a planner."""
    write_trial_city(store, training=False)
    with store.transaction(process_actor("test")) as session:
        made = ensure_account(session, "planner", "Planner", AccountKind.PERSON)
    whole = Scope(areas=((0, 2**31 - 2),), grade=Grade.L2)
    return Actor(made, "planner", ActorKind.PERSON, whole)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def work(store: Store, planner: Actor, clock: Clock) -> Importing:
    """What works on imports."""
    return worker(store, planner, clock, "first")


def worker(
    store: Store, actor: Actor, clock: Clock, process: str, stop: Callable[[], bool] = lambda: False
) -> Importing:
    target = IncidentTarget(lambda session, law, at: law_in_force(session, law, at)[0])
    return Importing(
        store=store,
        targets={"incidents": target},
        actor_of=lambda _account, _at: actor,
        process=process,
        clock=clock,
        stop=stop,
    )


def send(store: Store, actor: Actor, content: bytes, name: str = "past.csv") -> int:
    with store.transaction(actor) as session:
        import_id = begin_import(session, name, len(content), "incidents")
        for place in range(-(-len(content) // PIECE_BYTES)):
            piece = content[place * PIECE_BYTES : (place + 1) * PIECE_BYTES]
            add_piece(session, import_id, place, piece)
    return import_id


def checked(
    work: Importing, actor: Actor, content: bytes, options: ImportOptions | None = None
) -> ImportView:
    import_id = send(work.store, actor, content)
    asked = options or ImportOptions(mapping=MAPPING)
    with work.store.transaction(actor) as session:
        ask_check(session, import_id, asked, tuple(HEADING.split(",")), NOW)
    assert work_once(work)
    return view(work.store, actor, import_id)


def run(work: Importing, actor: Actor, import_id: int, *, keep_good: bool = False) -> ImportView:
    with work.store.transaction(actor) as session:
        ask_run(session, import_id, NOW, keep_good=keep_good)
    assert work_once(work)
    return view(work.store, actor, import_id)


def view(store: Store, actor: Actor, import_id: int) -> ImportView:
    with store.reading(actor) as session:
        return import_view(session, actor.account_id or AccountId(0), import_id)


def refusals(store: Store, actor: Actor, import_id: int) -> list[tuple[int, str, str]]:
    with store.reading(actor) as session:
        return [(one.row, one.field, one.code) for one in every_refusal(session, import_id)]


def incidents(store: Store) -> list[Any]:
    with store.reading(process_actor("test")) as session:
        return list(
            session.execute(
                text(
                    "SELECT number, category, reported_at, closed_at, stage, source, area_code,"
                    " cell, ST_X(geom) AS lon, ST_Y(geom) AS lat, law, marks, reported_by, training"
                    " FROM incidents ORDER BY id"
                )
            )
        )


def rows(count: int, *, first: int = 0) -> list[str]:
    """Rows that differ by a minute each, in the west of the city."""
    start = datetime(2026, 3, 1)  # noqa: DTZ001 (what the city's clocks show)
    return [
        f"emergency:fire,{start + timedelta(minutes=n)},114.2{n % 10},30.55"
        for n in range(first, first + count)
    ]


def sheet(lines: list[str], encoding: str = "utf-8") -> bytes:
    return "\n".join([HEADING, *lines, ""]).encode(encoding)


def test_rows_become_archived_history_without_clocks_steps_or_notices(
    work: Importing, planner: Actor
) -> None:
    lines = ["火灾,2026-03-01 08:00:00,114.2,30.5", "Fire,2026-03-01T00:05:00Z,114.4,30.7"]
    found = checked(work, planner, sheet(lines, "gb18030"))
    assert (found.state, found.seen, found.good, found.refused) == ("checked", 2, 2, 0)
    done = run(work, planner, found.id)
    assert (done.state, done.written, done.received_bytes) == ("done", 2, 0)
    west, east = incidents(work.store)
    assert (west.number, west.category, west.stage) == (
        f"I{done.id}-1",
        "emergency:fire",
        "archive",
    )
    assert west.reported_at == west.closed_at == datetime(2026, 3, 1, tzinfo=UTC)
    assert east.reported_at == datetime(2026, 3, 1, 0, 5, tzinfo=UTC)
    assert (west.area_code, east.area_code) == ("420101001", "420102002")
    assert west.cell == cell_at(114.2, 30.5)
    assert (west.law, west.source, west.reported_by) == ("emergency", "system", "planner")
    assert list(west.marks) == ["imported"]
    with work.store.reading(process_actor("test")) as session:
        for table in ("incident_clocks", "incident_steps", "notices", "assignments"):
            assert session.scalar(text(f"SELECT count(*) FROM {table}")) == 0
        assert session.scalar(text("SELECT count(*) FROM incident_texts")) == 2


def test_every_bad_row_is_named_by_row_and_field_and_nothing_is_written(
    work: Importing, planner: Actor
) -> None:
    lines = [
        "火灾,2026-03-01 08:00,114.2,30.5",
        "没有的,2026-03-01 08:00,114.2,30.5",
        "火灾,2027-03-01 08:00,114.2,30.5",
        "火灾,31.2.2026,114.2,30.5",
        "火灾,2026-03-01 08:00,30.5,114.2",
        "火灾,2026-03-01 08:00,104.2,30.5",
        "火灾,2026-03-01 08:00,x,30.5",
        "火灾,2026-03-01 08:00",
        ",,114.2,30.5",
        "火灾,3/4/2026 08:00,114.2,30.5",
    ]
    found = checked(work, planner, sheet(lines))
    assert (found.seen, found.good, found.refused) == (10, 1, 9)
    assert refusals(work.store, planner, found.id) == [
        (2, "category", "no_category"),
        (3, "reported_at", "future"),
        (4, "reported_at", "no_time"),
        (5, "lat", "out_of_range"),
        (6, "lon", "outside_city"),
        (7, "lon", "no_number"),
        (8, "", "cells"),
        (9, "category", "missing"),
        (9, "reported_at", "missing"),
        (10, "reported_at", "two_ways"),
    ]
    assert incidents(work.store) == []
    done = run(work, planner, found.id, keep_good=True)
    assert (done.state, done.written) == ("done", 1)


def test_swapped_coordinates_are_told_with_the_offer_to_swap_them(
    work: Importing, planner: Actor
) -> None:
    lines = [f"火灾,2026-03-01 08:{n:02},30.5,114.2" for n in range(40)]
    found = checked(work, planner, sheet(lines))
    assert found.good == 0
    swapped = next(one for one in found.warnings if one.code == "swapped")
    assert (swapped.rows, swapped.offer) == (40, {"swap": True})
    mended = checked(work, planner, sheet(lines), ImportOptions(mapping=MAPPING, swap=True))
    assert mended.good == 40
    assert {one.code for one in mended.warnings} == {"one_cell"}


def test_shifted_coordinates_come_in_where_they_are_meant(work: Importing, planner: Actor) -> None:
    lon, lat = from_wgs84(114.25, 30.55, "GCJ02")
    options = ImportOptions(mapping=MAPPING, crs="GCJ02")
    found = checked(work, planner, sheet([f"火灾,2026-03-01,{lon!r},{lat!r}"]), options)
    run(work, planner, found.id)
    (row,) = incidents(work.store)
    assert (row.lon, row.lat) == pytest.approx((114.25, 30.55), abs=1e-9)


def test_rows_that_repeat_come_in_once_and_the_same_file_again_not_at_all(
    work: Importing, planner: Actor
) -> None:
    content = sheet([*rows(40), rows(1)[0]])
    found = checked(work, planner, content)
    assert (found.good, found.repeated) == (40, 1)
    assert refusals(work.store, planner, found.id) == [(41, "", "repeated_row")]
    assert run(work, planner, found.id).written == 40
    again = checked(work, planner, content)
    assert (again.good, again.repeated, again.same_as) == (0, 41, [found.id])
    assert {"same_file", "repeated"} <= {one.code for one in again.warnings}
    each = ImportOptions(mapping=MAPPING, repeats="each")
    assert checked(work, planner, content, each).good == 41


def test_what_stops_between_two_batches_goes_on_there_and_writes_each_row_once(
    work: Importing, planner: Actor, clock: Clock
) -> None:
    count = 90_000  # three blocks of the file
    found = checked(work, planner, sheet(rows(count)))
    assert found.good == count
    with work.store.transaction(planner) as session:
        ask_run(session, found.id, NOW, keep_good=False)

    class Killed(BaseException):
        """What ends a process between two batches leaves no more behind than this."""

    looked: list[int] = []

    def kill_before_the_second() -> bool:
        looked.append(1)
        if len(looked) == 2:
            raise Killed
        return False

    with pytest.raises(Killed):
        work_once(replace(work, stop=kill_before_the_second))
    part = view(work.store, planner, found.id)
    assert part.state == "running"
    assert 0 < part.written < count
    successor = replace(work, process="second")
    assert not work_once(successor)  # the first one may still be there
    clock.at += timedelta(minutes=1)
    assert work_once(successor)
    assert view(work.store, planner, found.id).written == count
    numbers = [row.number for row in incidents(work.store)]
    assert len(set(numbers)) == len(numbers) == count


def test_a_process_that_was_given_up_writes_nothing_more(
    work: Importing, planner: Actor, clock: Clock
) -> None:
    found = checked(work, planner, sheet(rows(50)))
    with work.store.transaction(planner) as session:
        ask_run(session, found.id, NOW, keep_good=False)
    overtaken: list[bool] = []

    def overtake() -> bool:
        if not overtaken:
            overtaken.append(True)
            clock.at += timedelta(minutes=1)
            assert work_once(replace(work, process="second", stop=lambda: False))
        return False

    assert work_once(replace(work, stop=overtake))
    assert view(work.store, planner, found.id).written == 50
    assert len(incidents(work.store)) == 50


def test_an_import_that_is_called_off_leaves_nothing_behind_and_may_come_again(
    work: Importing, planner: Actor
) -> None:
    content = sheet(rows(40))
    done = run(work, planner, checked(work, planner, content).id)
    with work.store.transaction(planner) as session:
        ask_cancel(session, done.id, NOW)
    assert work_once(work)
    assert (view(work.store, planner, done.id).state, incidents(work.store)) == ("cancelled", [])
    assert checked(work, planner, content).good == 40


def test_a_district_planner_imports_into_the_own_district_only(
    store: Store, planner: Actor, clock: Clock
) -> None:
    with store.reading(process_actor("test")) as session:
        low, high = session.execute(
            text("SELECT leaf_from, leaf_to FROM areas WHERE code = '420101'")
        ).one()
    west = replace(planner, scope=Scope(areas=((low, high),), grade=Grade.L2))
    work = worker(store, west, clock, "first")
    lines = ["火灾,2026-03-01,114.2,30.5", "火灾,2026-03-01,114.4,30.5"]
    found = checked(work, west, sheet(lines))
    assert refusals(store, west, found.id) == [(2, "lon", "outside_own")]
    assert run(work, west, found.id, keep_good=True).written == 1


def test_somebody_elses_import_is_not_there(work: Importing, planner: Actor) -> None:
    found = checked(work, planner, sheet(rows(3)))
    with work.store.transaction(process_actor("test")) as session:
        other = ensure_account(session, "other", "Other", AccountKind.PERSON)
    stranger = replace(planner, account_id=other)
    with pytest.raises(NotFoundError), work.store.transaction(stranger) as session:
        ask_run(session, found.id, NOW, keep_good=True)


def test_a_hundred_bad_rows_among_many_are_all_told(work: Importing, planner: Actor) -> None:
    lines = rows(20_000)
    bad = list(range(150, 20_000, 200))[:100]
    for at in bad:
        lines[at - 1] = "火灾,不知道,114.2,30.5"
    found = checked(work, planner, sheet(lines))
    assert (found.seen, found.good, found.refused) == (20_000, 19_900, 100)
    told = refusals(work.store, planner, found.id)
    assert told == [(row, "reported_at", "no_time") for row in bad]


def test_a_file_that_is_none_fails_with_the_cause(work: Importing, planner: Actor) -> None:
    found = checked(work, planner, b"PK\x03\x04 what Excel writes")
    assert found.state == "failed"
    assert found.failure is not None
    assert found.failure.code == "source_refused"


def test_files_of_other_formats_come_in_by_their_own_geometry(
    work: Importing, planner: Actor, tmp_path: Path
) -> None:
    import json  # noqa: PLC0415

    feature = {
        "type": "Feature",
        "properties": {"类别": "火灾", "时间": "2026-03-01T08:00:00+08:00"},
        "geometry": {"type": "Point", "coordinates": [114.2, 30.5]},
    }
    content = json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()
    options = ImportOptions(mapping={"category": "类别", "reported_at": "时间"})
    found = checked(work, planner, content, options)
    assert (found.format, found.good) == ("geojson", 1)
    run(work, planner, found.id)
    (row,) = incidents(work.store)
    assert (row.lon, row.lat, row.reported_at) == (114.2, 30.5, datetime(2026, 3, 1, tzinfo=UTC))
