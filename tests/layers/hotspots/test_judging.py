"""Counts judged against what roads or all incidents explain; scopes; answers that are kept."""

import numpy as np
import pytest
from scipy.stats import binom, hypergeom

from data.store.actors import Grade, Part, Scope
from layers.hotspots.asking import Denominator, grade_within, raised
from layers.hotspots.judging import Inputs, check_enough, judge, notices_of, tally
from layers.hotspots.kept import KeptAnswers
from spatial.cells import cell_at, disk
from spatial.pattern import study_area

AREA = study_area(disk(cell_at(114.3, 30.6, 9), 2))
"""A cell, its six neighbours and twelve about them."""

MIDDLE = int(np.searchsorted(AREA.cells, cell_at(114.3, 30.6, 9)))


def inputs(denominator: Denominator, **more: object) -> Inputs:
    """Return 20 incidents in the middle and one in each other cell, with 100 m of road in each."""
    counts = np.ones(len(AREA), dtype=np.int64)
    counts[MIDDLE] = 20
    said = {"counts": counts, "road_m": np.full(len(AREA), 100.0), "everything": None, **more}
    return Inputs(area=AREA, k=1, denominator=denominator, **said)  # type: ignore[arg-type] # a row


def test_a_disk_is_judged_by_its_share_of_the_roads() -> None:
    found = judge(inputs(Denominator.ROAD_KM)).cells[MIDDLE]
    # 38 incidents fall on 19 equal cells; the disk is 7 of them and holds 20 + 6.
    assert found["disk"] == 26
    assert found["expected"] == pytest.approx(38 * 7 / 19)
    assert found["p"] == pytest.approx(binom.sf(25, 38, 7 / 19), rel=1e-9)
    assert found["z"] == pytest.approx((26 - 14) / 14**0.5)


def test_incidents_where_there_is_no_road_have_no_rate_and_that_is_said() -> None:
    road_m = np.full(len(AREA), 100.0)
    road_m[MIDDLE] = 0.0
    judged = judge(inputs(Denominator.ROAD_KM, road_m=road_m))
    assert judged.cells[MIDDLE]["count"] == 20
    assert judged.cells[MIDDLE]["disk"] == 6
    assert [(one.code, one.values) for one in judged.notices] == [("off_road", {"incidents": 20})]


def test_a_share_of_all_incidents_is_judged_by_the_hypergeometric() -> None:
    everything = np.full(len(AREA), 40, dtype=np.int64)
    found = judge(inputs(Denominator.ALL_INCIDENTS, everything=everything)).cells[MIDDLE]
    # 760 incidents, 38 of the kind; the disk holds 280 of all and 26 of the kind.
    assert found["expected"] == pytest.approx(14.0)
    assert found["p"] == pytest.approx(hypergeom.sf(25, 760, 38, 280), rel=1e-9)


def test_degrees_nest() -> None:
    assert tally(np.array([0, 1, 2, 3, 3], dtype=np.int8)) == {
        "raw": 4,
        "fdr": 3,
        "bonferroni": 2,
    }


def test_another_method_or_disk_is_another_digest() -> None:
    plain = inputs(Denominator.NONE)
    others = [
        inputs(Denominator.ROAD_KM),
        inputs(Denominator.NONE, counts=plain.counts + 1),
        Inputs(AREA, plain.counts, plain.road_m, 2, Denominator.NONE),
    ]
    assert len({plain.sha256, *(one.sha256 for one in others)}) == 4
    assert plain.sha256 == inputs(Denominator.NONE, road_m=plain.road_m * 2).sha256


def test_thirty_incidents_over_two_cells_are_enough() -> None:
    counts = np.zeros(len(AREA), dtype=np.int64)
    counts[:2] = 15
    check_enough(AREA, counts)


def test_what_patrols_found_and_empty_maps_are_warned_of() -> None:
    counts = np.zeros(100, dtype=np.int64)
    counts[:10] = 4
    found = notices_of(counts, merged=3, by_patrol=10, resolution=9)
    assert [one.code for one in found] == ["sparse", "merged_left_out", "by_patrol"]
    # 0.4 for each cell; one coarser has seven times as many, 2.8.
    assert found[0].values == {"per_cell": 0.4, "suggested": 8}
    assert found[2].values == {"share": 0.25}
    assert notices_of(np.full(10, 4), merged=0, by_patrol=7, resolution=9) == []


DISTRICT, OTHER = (2, 5), (6, 9)


def test_a_scope_reaches_an_area_whole_or_not_at_all() -> None:
    parts = (Part(Grade.L1, (DISTRICT, OTHER)), Part(Grade.L3, (OTHER,)))
    mixed = Scope((DISTRICT, OTHER), grade=Grade.L3, parts=parts)
    assert grade_within(mixed, (7, 8)) == Grade.L3
    assert grade_within(mixed, DISTRICT) == Grade.L1
    assert grade_within(mixed, (1, 9)) is None


def test_a_raised_scope_reads_the_daily_work_and_no_more() -> None:
    parts = (Part(Grade.L1, (DISTRICT, OTHER)), Part(Grade.L3, (OTHER,)))
    mixed = raised(Scope((DISTRICT, OTHER), grade=Grade.L3, parts=parts))
    assert grade_within(mixed, DISTRICT) == Grade.L2
    assert grade_within(mixed, OTHER) == Grade.L3
    low = raised(Scope((DISTRICT,), grade=Grade.L1))
    assert (low.grade, low.areas) == (Grade.L2, (DISTRICT,))
    assert raised(Scope()) == Scope()
    high = Scope((DISTRICT,), grade=Grade.L4)
    assert raised(high) is high


def test_the_oldest_answer_goes_when_there_are_too_many_bytes() -> None:
    made: list[str] = []

    def answer(name: str) -> bytes:
        made.append(name)
        return name.encode() * 4

    kept = KeptAnswers(most_bytes=8)
    for name in ("a", "b", "a", "c", "a", "b"):
        assert kept.get(name, lambda name=name: answer(name)) == name.encode() * 4  # type: ignore[misc] # mypy wants no default
    assert made == ["a", "b", "c", "b"]
