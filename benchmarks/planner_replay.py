"""Seeking in thirty days of a thousand units that report every 15 s: a part of the planner's bench.

The days are written as the partitions are, row by row as the product writes them, but by COPY and
without a write-ahead log (which a read never meets). What was filled is said with the figures: the
time and the disk are bounded, and a machine that is too slow for all days measures fewer.
"""

import shutil
import statistics
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

import numpy as np
import psycopg
from sqlalchemy import select

from api.cli.scratch_server import scratch_database, scratch_server
from benchmarks.figures import Figure, percentile, say
from data.store import Store
from data.store.actors import process_actor
from data.store.migrate import migrate
from dispatch.cases.commands import begin
from dispatch.incidents.commands import NewIncident, report
from dispatch.units.commands import NewUnit, create_unit, set_status
from dispatch.units.tables import Unit, UnitStatus
from layers.replay.queries import Asked, replay_at, replay_changes

DAYS: Final = 30
UNITS: Final = 1_000
EVERY_S: Final = 15
SEEKS: Final = 100
MOST_FILLING_S: Final = 600.0
MOST_DISK_BYTES: Final = 25 * 10**9
ROW_BYTES: Final = 108 + 31
"""A fix in its table (97 bytes, aligned, with its pointer) and in the index of its day."""

FIRST: Final = datetime(2026, 10, 20, tzinfo=UTC)
CENTRE: Final = (114.3, 30.6)
SEED: Final = 20261123
_ACTOR: Final = process_actor("bench")
_SIGNATURE: Final = b"PGCOPY\n\xff\r\n\0" + bytes(8)
_EWKB_POINT: Final = (b"\x01", 0x20000001, 4326)
_2000: Final = datetime(2000, 1, 1, tzinfo=UTC)
_CHUNK: Final = 240
"""Reports of all units that are made and sent at once: an hour."""

_FIX: Final = np.dtype(
    [
        ("fields", ">i2"),
        ("unit_len", ">i4"), ("unit", ">i8"),
        ("at_len", ">i4"), ("at", ">i8"),
        ("geom_len", ">i4"), ("order", "S1"), ("kind", "<u4"), ("srid", "<u4"),
        ("lon", "<f8"), ("lat", "<f8"),
        ("cell_len", ">i4"), ("cell", ">i8"),
        ("heading_len", ">i4"), ("heading", ">f8"),
        ("speed_len", ">i4"), ("speed", ">f8"),
        ("training_len", ">i4"), ("training", "u1"),
    ]
)  # fmt: skip
"""A row of PostgreSQL's binary COPY: each column with its length before it."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What was written: whole days, how many fixes, in how long, how large."""

    days: int
    fixes: int
    took_s: float
    disk_bytes: int


def replay_figures(*, quick: bool = False) -> list[Figure]:
    """Measure seeking and playing over thirty days, over one where it is to be quick."""
    return figures_over(1 if quick else DAYS, UNITS)


def figures_over(days: int, units: int) -> list[Figure]:
    """Measure seeking and playing over so many days of so many units."""
    say(f"replay of {units:,} units over {days} days")
    with scratch_server() as server, scratch_database(server) as url:
        migrate(url)
        store = Store.open(url, lax=True)
        try:
            ids = _scene(store, units)
            filled = fill(url, ids, days)
            say(
                f"{filled.fixes:,} fixes of {filled.days} days in {filled.took_s:.0f} s,"
                f" {filled.disk_bytes / 1e9:.1f} GB"
            )
            return _figures(store, url, filled, units)
        finally:
            store.close()


def _figures(store: Store, url: str, filled: Filled, units: int) -> list[Figure]:
    random = np.random.default_rng(SEED)
    seconds = random.integers(60, filled.days * 86_400, SEEKS).tolist()
    moments = [FIRST + timedelta(seconds=second) for second in seconds]
    note = (
        f"{filled.fixes:,} fixes of {filled.days} days, {units:,} units every {EVERY_S} s;"
        f" filled in {filled.took_s:.0f} s, {filled.disk_bytes / 1e9:.1f} GB"
    )
    began_s = time.process_time()
    seeks_ms = [_seek_ms(store, at, units) for at in moments]
    own_ms = (time.process_time() - began_s) * 1000 / len(moments)
    plays_ms = [_play_ms(store, at) for at in moments[:10]]
    buffers = statistics.median(_buffers(url, at) for at in moments[:5])
    return [
        Figure("replay_seek_ms", percentile(seeks_ms, 0.99), "ms", 300, note=note),
        Figure(
            "replay_seek_median_ms",
            statistics.median(seeks_ms),
            "ms",
            300,
            note=f"{own_ms:.0f} ms of them computing outside the database",
        ),
        Figure(
            "replay_play_ms",
            statistics.median(plays_ms),
            "ms",
            300,
            note="changes of five minutes, for playing",
        ),
        Figure(
            "replay_pages_for_a_unit",
            buffers / units,
            "pages",
            8,
            note="pages of 8 kB that a seek touches for each unit's position",
        ),
    ]


def _seek_ms(store: Store, at: datetime, units: int) -> float:
    began = time.perf_counter()
    with store.reading(_ACTOR) as session:
        told = replay_at(session, at, Asked(training=True))
        told.model_dump_json()
    took = time.perf_counter() - began
    placed = sum(one.position is not None for one in told.units)
    if placed != units:
        raise RuntimeError(f"{placed} of {units} units have a position at {at}")
    return took * 1000


def _play_ms(store: Store, at: datetime) -> float:
    began = time.perf_counter()
    with store.reading(_ACTOR) as session:
        told = replay_changes(session, at, at + timedelta(minutes=5), Asked(training=True))
        told.model_dump_json()
    return (time.perf_counter() - began) * 1000


def _buffers(url: str, at: datetime) -> float:
    """Return how many pages the positions of a moment take, in memory or not."""
    with psycopg.connect(url) as owner:
        plan = owner.execute(
            "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT p.* FROM units u CROSS JOIN LATERAL ("
            " SELECT geom FROM unit_tracks WHERE unit_id = u.id AND fix_at <= %(at)s"
            " AND fix_at > %(oldest)s ORDER BY fix_at DESC LIMIT 1) AS p",
            {"at": at, "oldest": at - timedelta(minutes=10)},
        ).fetchone()
    if plan is None:
        raise RuntimeError("no plan")
    top = plan[0][0]["Plan"]
    return float(top["Shared Hit Blocks"] + top["Shared Read Blocks"])


def _scene(store: Store, units: int) -> list[int]:
    """Make practice units, each with a changed status, and some incidents."""
    with store.transaction(_ACTOR) as session:
        for number in range(units):
            code = f"演练-{number:04d}"
            new = NewUnit(
                code, "grid_patrol", code, code, status=UnitStatus.AVAILABLE, training=True
            )
            create_unit(session, new, now=FIRST)
    with store.transaction(_ACTOR) as session:
        ids = list(session.scalars(select(Unit.id).order_by(Unit.id)))
        for number, unit_id in enumerate(ids):
            for hour in range(2):
                status = (UnitStatus.OUT_OF_SERVICE, UnitStatus.AVAILABLE)[hour]
                at = FIRST + timedelta(days=1 + number % 20, hours=hour)
                set_status(session, unit_id, status, now=at)
    with store.transaction(_ACTOR) as session:
        for number in range(units):
            new_incident = NewIncident("item:09012", "消防通道被占", *CENTRE, training=True)
            at = FIRST + timedelta(minutes=40 * number)
            report(session, new_incident, begin=begin, now=at)
    return ids


def fill(url: str, unit_ids: Sequence[int], days: int) -> Filled:
    """Write whole days of tracks by two writers, as many as time and disk allow."""
    per_day = len(unit_ids) * 86_400 // EVERY_S
    room = min(MOST_DISK_BYTES, shutil.disk_usage("/tmp").free - 10**10)  # noqa: S108 (scratch)
    days = max(1, min(days, room // (per_day * ROW_BYTES)))
    began, said = time.perf_counter(), threading.Lock()
    done: list[int] = []

    def write(day: int) -> None:
        spent_s = time.perf_counter() - began
        with said:
            a_day_s = spent_s / len(done) if done else 0.0
        if done and spent_s + 2 * a_day_s > MOST_FILLING_S:
            return
        _write_day(url, unit_ids, day)
        with said:
            done.append(day)

    with ThreadPoolExecutor(2) as writers:
        list(writers.map(write, range(days)))
    whole = next((day for day in range(days) if day not in done), days)
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute("VACUUM ANALYZE unit_tracks")
        size = owner.execute("SELECT pg_database_size(current_database())").fetchone()
    return Filled(whole, len(done) * per_day, time.perf_counter() - began, size[0] if size else 0)


def _write_day(url: str, unit_ids: Sequence[int], day: int) -> None:
    """Write one day beside the table, index it, and make it a partition."""
    first = FIRST + timedelta(days=day)
    name = f"unit_tracks_{first:%Y%m%d}"
    with psycopg.connect(url) as owner:
        owner.execute("SET maintenance_work_mem = '512MB'")
        owner.execute(f"CREATE UNLOGGED TABLE {name} (LIKE unit_tracks INCLUDING DEFAULTS)")
        with owner.cursor() as cursor, cursor.copy(f"COPY {name} FROM STDIN (FORMAT binary)") as to:
            to.write(_SIGNATURE)
            for piece in _fixes(unit_ids, first):
                to.write(piece)
            to.write(b"\xff\xff")
        owner.execute(
            f"ALTER TABLE {name} ADD PRIMARY KEY (unit_id, fix_at) WITH (fillfactor = 100)"
        )
        owner.execute(
            f"ALTER TABLE {name} ADD CHECK"
            f" (fix_at >= '{first.isoformat()}' AND fix_at < '{_after(first)}')"
        )
        owner.execute(
            f"ALTER TABLE unit_tracks ATTACH PARTITION {name}"
            f" FOR VALUES FROM ('{first.isoformat()}') TO ('{_after(first)}')"
        )


def _after(first: datetime) -> str:
    return (first + timedelta(days=1)).isoformat()


def _fixes(unit_ids: Sequence[int], first: datetime) -> Iterator[bytes]:
    """Yield an hour of fixes after the other, in the order of their times, as they come in."""
    count = len(unit_ids)
    rows = np.zeros(count * _CHUNK, _FIX)
    rows["fields"] = 7
    for column, size in (
        ("unit", 8), ("at", 8), ("geom", 25), ("cell", 8), ("heading", 8), ("speed", 8),
        ("training", 1),
    ):  # fmt: skip
        rows[f"{column}_len"] = size
    rows["unit"] = np.tile(unit_ids, _CHUNK)
    rows["order"], rows["kind"], rows["srid"] = _EWKB_POINT
    rows["training"] = 1
    rows["speed"] = 8.5
    rows["cell"] = 0x8B411C000000FFF
    phase = np.tile(np.arange(count) * (EVERY_S * 1_000_000 // count), _CHUNK)
    turn = np.repeat(np.arange(_CHUNK), count)
    began = int((first - _2000).total_seconds()) * 1_000_000
    angle = rows["unit"] * 0.7
    for hour in range(86_400 // EVERY_S // _CHUNK):
        number = hour * _CHUNK + turn
        rows["at"] = began + number * EVERY_S * 1_000_000 + phase
        rows["lon"] = CENTRE[0] + 0.1 * np.cos(angle + number / 500)
        rows["lat"] = CENTRE[1] + 0.1 * np.sin(angle + number / 500)
        rows["heading"] = (number * 3) % 360
        yield rows.tobytes()
