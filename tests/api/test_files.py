"""Screens, basemap and the page of the interface: files, with their headers."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.settings import Settings
from data.store import Store
from tests.api.conftest import sign_in
from tests.api.serving import serving

TILES = bytes(range(256)) * 40


@pytest.fixture
def client(settings: Settings, store: Store, tmp_path: Path) -> Iterator[httpx.Client]:
    """A person on a server with a small bundle and a small basemap."""
    bundle, basemap = tmp_path / "dist", tmp_path / "city.pmtiles"
    (bundle / "assets").mkdir(parents=True)
    (bundle / "index.html").write_text("<!doctype html><title>Muster</title>")
    (bundle / "report.html").write_text("<!doctype html><title>Report</title>")
    (bundle / "assets" / "desk-1f2e3d.js").write_text("export {}")
    (bundle / "icon.svg").write_text("<svg/>")
    basemap.write_bytes(TILES)
    changed = settings.model_copy(update={"bundle_dir": bundle, "basemap_path": basemap})
    with serving(changed) as running, sign_in(running, store) as signed_in:
        yield signed_in


@pytest.mark.parametrize(
    "path", ["/", "/wall", "/desk", "/security", "/admin", "/admin/accounts/7"]
)
def test_each_screen_gets_the_page_and_asks_for_it_again(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "Muster" in answer.text
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/report", "/report/check"])
def test_citizens_get_a_page_of_their_own(client: httpx.Client, path: str) -> None:
    client.cookies.clear()
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")
    assert "<title>Report</title>" in answer.text


def test_hashed_assets_are_kept_for_good_and_others_are_not(client: httpx.Client) -> None:
    assert "immutable" in client.get("/assets/desk-1f2e3d.js").headers["Cache-Control"]
    assert client.get("/icon.svg").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/assets/no.js", "/../settings.py", "/%2e%2e/settings.py"])
def test_files_that_are_not_in_the_bundle_are_not_found(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_basemap_is_read_by_byte_range(client: httpx.Client) -> None:
    answer = client.get("/basemap/city.pmtiles", headers={"Range": "bytes=256-511"})
    assert answer.status_code == 206
    assert answer.content == TILES[256:512]
    assert answer.headers["Content-Range"] == f"bytes 256-511/{len(TILES)}"
    assert answer.headers["ETag"]
    beyond = client.get("/basemap/city.pmtiles", headers={"Range": "bytes=999999-"})
    assert beyond.status_code == 416


def test_the_basemap_is_for_those_who_are_signed_in(client: httpx.Client) -> None:
    client.cookies.clear()
    assert client.get("/basemap/city.pmtiles").status_code == 401


def test_the_page_of_the_interface_names_no_other_host(client: httpx.Client) -> None:
    answer = client.get("/api/docs")
    assert answer.status_code == 200
    assert "http://" not in answer.text
    assert "https://" not in answer.text
    assert "/api/v1/openapi.json" in answer.text


def test_it_lives_and_says_when_it_is_ready(client: httpx.Client) -> None:
    assert client.get("/healthz").json() == {"status": "alive"}
    assert client.get("/readyz").status_code in (200, 503)
