"""`muster hot` from the outside: files in, JSON out, faults by file and line."""

import json
from hashlib import sha256
from math import comb
from pathlib import Path
from typing import Any

import h3.api.basic_int as h3
import pytest
import shapely

from api.cli import main
from spatial.cells import cell_text, centres

HERE = h3.latlng_to_cell(30.6, 114.3, 9)
CELLS = sorted(h3.grid_disk(HERE, 8))
RING = h3.grid_disk(HERE, 1)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An area of 217 cells; each test writes its incidents."""
    monkeypatch.chdir(tmp_path)
    Path("cells.csv").write_text("cell\n" + "\n".join(map(cell_text, CELLS)), encoding="utf-8")
    return tmp_path


def write_incidents(cells: list[int]) -> None:
    lines = [f"{number},{lon},{lat}" for number, (lon, lat) in enumerate(centres(cells).tolist())]
    Path("incidents.csv").write_text("\n".join(["id,lon,lat", *lines]), encoding="utf-8")


def run(*options: str, area: str = "cells.csv") -> int:
    with pytest.raises(SystemExit) as end:
        main(["hot", "--incidents", "incidents.csv", "--area", area, *options])
    return int(end.value.code or 0)


def answer_of(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_one_busy_address_is_hot_by_itself_and_not_once_all_cells_are_judged(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_incidents([*CELLS, *[HERE] * 40])
    assert run("--json") == 0
    answer = answer_of(capsys)
    # A disk of seven holds the busy cell in 7 of 217 draws; seven cells of p 0.032 are too many
    # for Benjamini and Hochberg, who ask for 0.05 · 7 / 217.
    rows = {row["cell"]: row for row in answer["cells"]}
    assert rows[cell_text(HERE)]["p"] == pytest.approx(7 / 217, rel=1e-9)
    assert rows[cell_text(HERE)]["count"] == 41
    assert {cell for cell, row in rows.items() if row["significance"] == "raw"} == set(
        map(cell_text, RING)
    )
    summary = answer["summary"]
    assert (summary["hot_raw"], summary["hot_fdr"], summary["hot_bonferroni"]) == (7, 0, 0)
    assert (summary["cells"], summary["incidents"], summary["outside"]) == (217, 257, 0)


def test_a_true_cluster_is_hot_to_the_last_degree(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_incidents([*CELLS, *[cell for cell in RING for _ in range(10)]])
    assert run("--json") == 0
    answer = answer_of(capsys)
    rows = {row["cell"]: row for row in answer["cells"]}
    # All seven busy cells in one draw: one of C(217, 7) draws.
    assert rows[cell_text(HERE)]["p"] == pytest.approx(1 / comb(217, 7), rel=1e-9)
    assert rows[cell_text(HERE)]["significance"] == "bonferroni"
    summary = answer["summary"]
    assert summary["hot_bonferroni"] <= summary["hot_fdr"] <= summary["hot_raw"]
    digest = sha256(b"".join(cell.to_bytes(8, "little") for cell in CELLS)).hexdigest()
    assert summary["area_sha256"] == digest


def test_a_polygon_and_shifted_coordinates_give_the_cells_whose_centre_it_holds(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_incidents([*CELLS, *[cell for cell in RING for _ in range(10)]])
    box = shapely.geometry.mapping(shapely.box(114.29, 30.59, 114.31, 30.61))
    Path("area.json").write_text(json.dumps(box), encoding="utf-8")
    assert run("--json", area="area.json") == 0
    whole = answer_of(capsys)
    held = {
        cell_text(cell)
        for cell in CELLS
        if 114.29 < centres([cell])[0, 0] < 114.31 and 30.59 < centres([cell])[0, 1] < 30.61
    }
    assert {row["cell"] for row in whole["cells"]} == held
    # In Wuhan GCJ-02 lies some 500 m from WGS 84: taken for it, the same file counts elsewhere.
    assert run("--json", "--crs", "GCJ02", area="area.json") == 0
    assert answer_of(capsys)["cells"] != whole["cells"]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["1,114.3,30.6"], "30 are the fewest"),
        (["1,114.3,30.6"] * 40, "all incidents lie in one cell"),
        (["1,30.6,114.3"] * 40, "swapped"),
        (["1,114.3,30.6"] * 40 + ["x,114.3,nowhere"], "line 42"),
        (["1,104.3,30.6"] * 40, "none of the 40 incidents"),
    ],
)
def test_what_no_map_can_be_made_of_is_refused_with_the_cause(
    folder: Path, capsys: pytest.CaptureFixture[str], lines: list[str], words: str
) -> None:
    Path("incidents.csv").write_text("\n".join(["id,lon,lat", *lines]), encoding="utf-8")
    assert run("--json") != 0
    told = capsys.readouterr()
    assert words in told.err
    assert told.out == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("cell\n", "at least one cell"),
        ("cell\n8b41a00e1241fff\n", "line 2"),
        ("cell\nno cell\n", "line 2"),
        ("{", "not JSON"),
        ('{"type": "Point", "coordinates": [1, 2]}', "Point"),
        ('{"type": "FeatureCollection", "features": []}', "no features"),
    ],
)
def test_an_area_that_is_none_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], content: str, words: str
) -> None:
    write_incidents(CELLS)
    Path("area.txt").write_text(content, encoding="utf-8")
    assert run(area="area.txt") != 0
    assert words in capsys.readouterr().err


def test_lines_that_repeat_and_cells_that_are_sparse_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"1,{lon},{lat}" for lon, lat in centres(CELLS[:40]).tolist()]
    Path("incidents.csv").write_text("\n".join(["id,lon,lat", *lines, lines[0]]), encoding="utf-8")
    assert run() == 0
    told = capsys.readouterr()
    assert "1 lines of incidents.csv repeat" in told.err
    assert "coarser resolution" in told.err
    assert told.out.startswith("cell,count,z,p,significance\n")
