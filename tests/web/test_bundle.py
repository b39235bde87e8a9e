"""The committed bundle is whole, small, and names no place outside."""

import json
import re

from web import bundle_path

MOST_BYTES = 15 * 1024 * 1024


def test_every_file_that_the_page_names_is_in_the_bundle() -> None:
    page = (bundle_path() / "index.html").read_text(encoding="utf-8")
    named = re.findall(r'(?:src|href)="(/[^"]+)"', page)
    assert any(name.endswith(".js") for name in named)
    assert [name for name in named if not (bundle_path() / name.lstrip("/")).is_file()] == []


def test_the_page_and_its_styles_load_nothing_from_another_host() -> None:
    texts = [bundle_path() / "index.html", bundle_path() / "apidocs" / "index.html"]
    texts += sorted((bundle_path() / "assets").glob("*.css"))
    loaded = r'(?:src|href)="https?:[^"]*|url\(["\']?https?:[^)]*|@import[^;]*https?:'
    assert [re.findall(loaded, path.read_text(encoding="utf-8")) for path in texts] == [
        [] for _ in texts
    ]


def test_the_bundle_stays_small() -> None:
    files = [path for path in bundle_path().rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


def test_the_web_font_covers_chinese() -> None:
    styles = "".join(
        path.read_text(encoding="utf-8") for path in (bundle_path() / "assets").glob("*.css")
    )
    ranges = re.findall(r"U\+([0-9a-f]+)(?:-([0-9a-f]+))?", styles, flags=re.IGNORECASE)
    covered = {
        code for low, high in ranges for code in range(int(low, 16), int(high or low, 16) + 1)
    }
    assert {ord(letter) for letter in "武汉市江岸区民族街道派遣"} <= covered


def test_the_phone_can_keep_every_file_that_its_page_needs() -> None:
    shell = json.loads((bundle_path() / "duty-shell.json").read_text(encoding="utf-8"))
    assert len(shell["files"]) > 1
    assert [
        name for name in shell["files"] if not (bundle_path() / name.lstrip("/")).is_file()
    ] == []
