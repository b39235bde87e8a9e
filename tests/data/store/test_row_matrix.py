"""The whole matrix of rows: each table, each relation of areas, each grade, asked of PostgreSQL."""

import csv
import io
from collections import defaultdict
from itertools import pairwise

import pytest

from data.store.row_security import PUBLIC, row_rules
from tests.data.store.row_matrix import GOLDEN, READERS, matrix, prepare

Lines = dict[tuple[str, str], dict[str, str]]

ROWS_OF_AREAS = frozenset(
    name for name, rule in row_rules().items() if rule.rule in {"area", "unit", "position", "crew"}
)


@pytest.fixture(scope="module")
def golden() -> Lines:
    """Return the checked-in table: by table and row, what each reader may do."""
    return read(GOLDEN.read_text(encoding="utf-8"))


def read(said: str) -> Lines:
    return {(line["table"], line["row"]): line for line in csv.DictReader(io.StringIO(said))}


def test_postgresql_decides_of_every_row_as_the_checked_in_table_says(database_url: str) -> None:
    prepare(database_url)
    found = read(matrix(database_url))
    told = read(GOLDEN.read_text(encoding="utf-8"))
    differing = {at: (told.get(at), found.get(at)) for at in told.keys() | found.keys()}
    assert {at: both for at, both in differing.items() if both[0] != both[1]} == {}, (
        "after a change of row_rules.csv: python -m tests.data.store.row_matrix, and look at it"
    )


def test_the_table_has_every_table_that_has_a_rule_and_every_reader(golden: Lines) -> None:
    guarded = {name for name, rule in row_rules().items() if rule.rule != PUBLIC}
    assert {table for table, _ in golden} == guarded
    for line in golden.values():
        assert list(line) == ["table", "row", *READERS]
        assert all(set(may) <= set("siud") or may == "-" for may in list(line.values())[2:])


def test_rows_of_areas_are_asked_about_in_every_relation_of_areas(golden: Lines) -> None:
    relations = defaultdict(set)
    for table, row in golden:
        relations[table].add(row.split(",")[0])
    for table in ROWS_OF_AREAS:
        assert relations[table] >= {"own", "below", "above", "beside", "nowhere"}, table


def test_a_higher_grade_takes_nothing_away_and_nobody_reads_nothing(golden: Lines) -> None:
    for at, line in golden.items():
        ladder = [set(line[name]) - {"-"} for name in ("nobody", "L1", "L2", "L3", "L4")]
        assert all(low <= high for low, high in pairwise(ladder)), at
        if at[0] in ROWS_OF_AREAS:
            assert line["nobody"] == "-"


def test_who_has_two_grades_has_in_each_area_what_that_grade_gives(golden: Lines) -> None:
    for (table, row), line in golden.items():
        if table not in ROWS_OF_AREAS:
            continue
        place, _, rest = row.partition(",")
        if place in {"own", "below"}:  # of district a, where it is L3
            assert line["L3, in b L2"] == line["L3"], (table, row)
        elif place == "beside" and "serves" not in rest:  # of district b, where it is L2
            at_home = golden[table, f"own,{rest}" if rest else "own"]
            assert line["L3, in b L2"] == at_home["L2"], (table, row)


def test_what_is_lent_opens_units_and_never_incidents(golden: Lines) -> None:
    for (table, row), line in golden.items():
        if table in {"units", "unit_positions", "members", "shifts"}:
            assert row != "beside" or "s" in line["L2, b lends"]
        elif table in ROWS_OF_AREAS:
            assert line["L2, b lends"] == line["L2"], (table, row)


def test_nobody_gives_themself_a_role_or_takes_away_what_was_recorded_of_them(
    golden: Lines,
) -> None:
    desks = [name for name in READERS if name != "everything"]
    for table in ("role_grants", "reveals", "reveal_sweeps", "track_lookups", "audit_records"):
        assert all("d" not in golden[table, "own"][name] for name in desks), table
    assert {golden["role_grants", "own"][name] for name in desks} == {"s"}
