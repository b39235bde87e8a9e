"""How a district's dispatcher is served: by indexes, whatever the size of the city."""

from typing import Any

import pytest

from api.cli.scratch_server import scratch_database
from benchmarks.row_security import DISTRICT, MAIN_READS, dispatcher_scope, fill, main_reads, reader

INCIDENTS = 60_000


@pytest.fixture(scope="module")
def city_url(admin_url: str, template_database: str) -> Any:
    """URL of a database with a city of some size."""
    with scratch_database(admin_url, template=template_database) as url:
        fill(url, INCIDENTS, units=20_000, facilities=60_000)
        yield url


def nodes(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [plan, *(node for below in plan.get("Plans", []) for node in nodes(below))]


@pytest.mark.parametrize("name", MAIN_READS)
def test_main_reads_of_a_districts_dispatcher_scan_no_table(city_url: str, name: str) -> None:
    sql, values = main_reads(dispatcher_scope(DISTRICT))[name]
    with reader(city_url, DISTRICT) as connection:
        row = connection.execute(f"EXPLAIN (FORMAT json) {sql}", values).fetchone()
    assert row is not None
    found = nodes(row[0][0]["Plan"])
    assert [n["Relation Name"] for n in found if n["Node Type"] == "Seq Scan"] == []
    assert any("Index" in node["Node Type"] for node in found)


def test_a_districts_dispatcher_sees_a_sixteenth_of_the_open_incidents(city_url: str) -> None:
    with reader(city_url, DISTRICT) as connection:
        query = "SELECT count(*) FROM incidents"
        row = connection.execute(query).fetchone()
    assert row is not None
    assert row[0] == INCIDENTS // 16
