"""Hot cells of a city over HTTP: how soon a layer is there; for `muster bench planner`."""

import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx
import numpy as np
import shapely
from sqlalchemy import text

from benchmarks.figures import Figure, percentile, say
from benchmarks.served import BENCH, served_city
from data.access.commands import ensure_account
from data.access.grant_commands import ensure_roles
from data.access.tables import AccountKind
from data.areas.queries import find_city, load_area_index
from data.pool.commands import write_placed
from data.store import Store
from data.store.trail import record_audit
from dispatch.incidents.tables import Incident

INCIDENTS: Final = 120_000
QUICK_INCIDENTS: Final = 12_000
DAYS: Final = 90
ASKED: Final = 300
SEED: Final = 20261123
PLANNER: Final = "bench-planner"

_COLUMNS: Final = (
    "number", "category", "description", "priority", "stage", "source", "reported_by",
    "reported_at", "stage_at", "due_at", "changed_by", "version", "training",
)  # fmt: skip


def hot_layer_figures(*, quick: bool) -> list[Figure]:
    """Fill a city of its own with incidents, and measure its layer of hot cells over HTTP."""
    many = QUICK_INCIDENTS if quick else INCIDENTS
    with served_city() as city:
        say(f"{many:,} incidents over {DAYS} days")
        area = fill(city.store, many)
        hire_planner(city.store)
        with city.signed_in(PLANNER) as client:
            return _figures(client, area)


def hire_planner(store: Store) -> None:
    """Give an account of its own the role of a planner."""
    with store.transaction(BENCH) as session:
        account = ensure_account(session, PLANNER, PLANNER, AccountKind.PERSON)
        ensure_roles(session, account, ["planner"], now=datetime.now(UTC))


def fill(store: Store, many: int) -> str:
    """Write incidents at roads, gathered as a city's are; return the code of the city's area."""
    random = np.random.default_rng(SEED)
    with store.reading(BENCH) as session:
        city = find_city(session)
        if city is None:
            raise RuntimeError("there is no city")
        wkb = session.scalars(text("SELECT ST_AsBinary(ST_StartPoint(geom)) FROM roads")).all()
        index = load_area_index(session)
    places = np.asarray(shapely.from_wkb(wkb))
    weights = random.pareto(1.2, len(places)) + 0.05
    points = places[random.choice(len(places), many, p=weights / weights.sum())].tolist()
    now = datetime.now(UTC)
    ages = random.uniform(0, DAYS * 86_400, many).tolist()
    rows = []
    for number, age_s in enumerate(ages):
        at = now - timedelta(seconds=age_s)
        said = (f"b-{number:07d}", "item:06010", "", 2, "report", "phone", "benchmark")
        rows.append((*said, at, at, at, "benchmark", 1, True))
    with store.transaction(BENCH) as session:
        write_placed(session, Incident, _COLUMNS, rows, points, index)
        record_audit(session, "benchmark.fill", "incident", "*", {"incidents": many})
    return city.area_code


def _figures(client: httpx.Client, area: str) -> list[Figure]:
    say("hot cells over HTTP")
    question: dict[str, Any] = {"area": area, "days": DAYS, "training": True}
    first_s, result = _order(client, {**question, "resolution": 9})
    again_s = [_order(client, {**question, "resolution": 9, "k": k})[0] for k in (1, 2, 3)]
    coarser_s = [_order(client, {**question, "resolution": finer})[0] for finer in (8, 7)]
    address = f"/hotspots/{result['id']}/cells"
    layer_ms, size = _times_ms(lambda: client.get(address))
    whole_ms, whole_size = _times_ms(lambda: client.get(address, params={"all": True}))
    analyses = _analyses(client, result)
    cells, incidents = result["cells"], result["incidents"]
    note = f"{cells:,} cells, {incidents:,} incidents, {size / 1000:.0f} kB"
    return [
        Figure("hot_layer_p99_ms", percentile(layer_ms, 0.99), "ms", 150, note=note),
        Figure("hot_layer_median_ms", percentile(layer_ms, 0.5), "ms", 150),
        Figure(
            "hot_layer_whole_area_p99_ms",
            percentile(whole_ms, 0.99),
            "ms",
            150,
            note=f"every cell of the study area, {whole_size / 1000:.0f} kB",
        ),
        Figure("hot_first_order_s", first_s, "s", 10, note="the study area is made for it"),
        Figure("hot_order_s", max(again_s), "s", 2, note="counted and judged; k 1 to 3"),
        Figure(
            "hot_order_coarser_s", max(coarser_s), "s", 10, note="resolutions 8 and 7, areas made"
        ),
        *analyses,
    ]


def _analyses(client: httpx.Client, result: dict[str, Any]) -> list[Figure]:
    """Measure what is made of a result: a cell that is opened, trends, forecast, densities."""
    say("a cell opened, trends, forecast, densities")
    address = f"/hotspots/{result['id']}"
    told = client.get(f"{address}/cells").raise_for_status().json()
    hottest = told["cells"][int(np.argmax(told["counts"]))]
    asked = (
        ("hot_cell_opened_s", f"/cells/{hottest}", 0.5),
        ("hot_trends_s", "/trends?step=day&periods=24", 5),
        ("hot_forecast_s", "/forecast?step=day", 5),
        ("hot_density_plane_s", "/density?on=plane", 5),
        ("hot_density_network_s", "/density?on=network", 20),
    )
    figures = []
    for name, path, goal_s in asked:
        began_s = time.perf_counter()
        client.get(f"{address}{path}").raise_for_status()
        figures.append(Figure(name, time.perf_counter() - began_s, "s", goal_s))
    return figures


def _order(client: httpx.Client, question: dict[str, Any]) -> tuple[float, dict[str, Any]]:
    began_s = time.perf_counter()
    answer = client.post("/hotspots", json=question, headers={"Idempotency-Key": uuid.uuid4().hex})
    took_s = time.perf_counter() - began_s
    return took_s, answer.raise_for_status().json()


def _times_ms(ask: Callable[[], httpx.Response]) -> tuple[list[float], int]:
    """Return how long each of some answers took, and how many bytes the last one had."""
    times_ms, size = [], 0
    for _ in range(ASKED):
        began_s = time.perf_counter()
        size = len(ask().raise_for_status().content)
        times_ms.append((time.perf_counter() - began_s) * 1000)
    return times_ms, size
