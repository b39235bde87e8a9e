"""What the documents promise is there."""

import re
from pathlib import Path

from api.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
OTHERS = {
    "url",
    "trust",
    "training_seed",
    "log_level",
    "log_format",
    "python",
    "test_database_url",
}
"""Read by the launcher, the command line, the training driver or the tests."""


def test_every_setting_is_documented() -> None:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    missing = [name for name in Settings.model_fields if f"`MUSTER_{name.upper()}`" not in text]
    assert missing == []


def test_every_documented_setting_exists() -> None:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    names = {name.lower() for name in re.findall(r"`MUSTER_([A-Z_]+)`", text)}
    assert names <= set(Settings.model_fields) | OTHERS


def test_every_file_that_a_document_links_to_exists() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    links = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8"))
        if "://" not in target
    ]
    assert [link for link in links if not (link[0].parent / link[1]).exists()] == []
