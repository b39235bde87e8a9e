"""A report opens without any network; other programs read its files as they were written."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import geopandas
import numpy as np
import pyarrow.parquet as pq
import pyogrio
import pytest

from benchmarks.browser import CHROMIUM, chromium
from layers.reports.assets import Assets, read_assets
from layers.reports.drawing import kind_of_cover
from layers.reports.errors import (
    ReachesOutsideError,
    ReportAssetsMissingError,
    ReportEmptyError,
    ReportTooLargeError,
)
from layers.reports.gathering import MOST_CELLS
from layers.reports.geofiles import as_csv, as_geopackage, as_geoparquet
from layers.reports.page import check_offline, make_page
from tests.layers.reports.worked import CELLS, contents, hot, run
from web import bundle_path

LEAFLET = Path(__file__).resolve().parents[3] / "web" / "node_modules" / "leaflet" / "dist"


@pytest.fixture(scope="module")
def assets() -> Assets:
    """Leaflet, as the bundle has it; as its package does where the bundle has none yet."""
    built = bundle_path() / "report"
    return read_assets(built if built.is_dir() else LEAFLET)


@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Debian's chromium is not installed")
def test_a_report_opens_with_the_network_off_and_asks_nobody(
    assets: Assets, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    path.write_text(make_page(contents(), assets), encoding="utf-8")
    asked: list[str] = []
    faults: list[str] = []
    with chromium() as browser:
        page = browser.new_context(offline=True).new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(path.as_uri())
        maps, drawn = page.locator(".leaflet-container"), page.locator(".leaflet-container canvas")
        drawn.nth(1).wait_for()
        assert (maps.count(), drawn.count(), faults) == (2, 2, [])
        inked = "c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v)"
        assert drawn.first.evaluate(inked)
        said = page.locator("body").inner_text()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    for words in (
        *("十月热点", "Hot cells of October", "训练数据", "Training data", "ab" * 32),
        *("© OpenStreetMap contributors", "Getis–Ord", "=South <Lake>"),
    ):
        assert words in said


def test_what_would_be_loaded_from_elsewhere_is_never_handed_out() -> None:
    for piece in (
        '<script src="https://example.org/a.js"></script>',
        '<img alt="" src="//example.org/a.png">',
        "<style>a{background:url(https://example.org/a.png)}</style>",
        '<link rel="stylesheet" href="/a.css">',
    ):
        with pytest.raises(ReachesOutsideError):
            check_offline(f"<html>{piece}</html>")


def test_names_that_people_give_cannot_write_into_the_page(assets: Assets) -> None:
    page = make_page(contents(title_en="</title><script>alert(1)</script>"), assets)
    assert "<script>alert(1)" not in page


def test_a_geopackage_has_a_layer_for_the_result_and_one_for_the_run(tmp_path: Path) -> None:
    path = tmp_path / "report.gpkg"
    path.write_bytes(as_geopackage(contents()))
    assert [name for name, _ in pyogrio.list_layers(path)] == ["hot_cells", "cover_of_run_5"]
    found = geopandas.read_file(path, layer="hot_cells")
    assert (len(found), found.crs.to_epsg()) == (CELLS, 4326)
    assert found.loc[found["significance"] == "bonferroni", "count"].tolist() == [11] * 7
    cover = geopandas.read_file(path, layer="cover_of_run_5")
    assert cover["cover"].tolist() == ["kept", "gained", "lost", "never"]


def test_geoparquet_says_edition_1_1_and_is_read_by_geopandas() -> None:
    content = as_geoparquet(contents())
    meta = pq.read_schema(io.BytesIO(content)).metadata
    geo = json.loads(meta[b"geo"])
    column = geo["columns"][geo["primary_column"]]
    assert (geo["version"], column["encoding"]) == ("1.1.0", "WKB")
    assert set(column["covering"]["bbox"]) == {"xmin", "ymin", "xmax", "ymax"}
    assert meta[b"muster:study_area_sha256"] == b"ab" * 32
    found = geopandas.read_parquet(io.BytesIO(content))
    assert (len(found), str(found.crs)) == (CELLS, "OGC:CRS84")  # what no `crs` means
    assert found.geometry.is_valid.all()
    assert np.allclose(found.total_bounds, column["bbox"])
    inside = geopandas.read_parquet(io.BytesIO(content), bbox=(114.299, 30.599, 114.301, 30.601))
    assert 1 <= len(inside) < 10


def test_csv_has_every_cell_and_no_formula() -> None:
    text = as_csv(contents(hot=hot(title="=HYPERLINK(1)"))).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    about = {row[0]: row[1] for row in rows if row[0].startswith("# ")}
    assert (about["# categories"], about["# training"]) == ("'=HYPERLINK(1)", "yes")
    body = rows[len(about) :]
    assert body[0] == ["cell", "count", "disk", "expected", "z", "p", "significance"]
    assert len(body) == CELLS + 1


def test_small_counts_that_are_hidden_take_what_gives_them_away_along() -> None:
    text = as_csv(contents(hot=hot(hidden=True))).decode("utf-8-sig")
    assert "cell,count,significance\r\n" in text


def test_cover_goes_by_what_is_within_the_standard() -> None:
    pairs = ((True, True), (False, True), (True, False), (False, False))
    assert [kind_of_cover(*pair) for pair in pairs] == ["kept", "gained", "lost", "never"]


def test_what_has_no_cells_has_no_file_of_data_and_a_page_has_not_too_many(
    assets: Assets,
) -> None:
    bare = run()
    empty = contents(hot=None, runs=[])
    with pytest.raises(ReportEmptyError):
        as_csv(empty)
    assert "南湖站" in make_page(contents(hot=None, runs=[bare]), assets)
    large = hot()
    many = replace(large, cells=np.resize(large.cells, MOST_CELLS + 1))
    with pytest.raises(ReportTooLargeError):
        make_page(contents(hot=many), assets)


def test_a_bundle_without_leaflet_is_said_to_lack_it(tmp_path: Path) -> None:
    with pytest.raises(ReportAssetsMissingError):
        read_assets(tmp_path)
