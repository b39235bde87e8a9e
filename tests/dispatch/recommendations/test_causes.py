"""Every cause is documented, in words on the screens, and overridable or not."""

import json
import re
from pathlib import Path

import pytest

from dispatch.recommendations.rules import OVERRIDABLE, Cause

ROOT = Path(__file__).resolve().parents[3]


def documented() -> dict[Cause, str]:
    """Return what the table of `docs/interface.md` says of each cause when there is a reason."""
    text = (ROOT / "docs" / "interface.md").read_text(encoding="utf-8")
    table = text.partition("| cause | without a reason | with a reason |")[2].partition("\n\n")[0]
    rows = [row.split("|")[1:4] for row in table.splitlines() if row.startswith("| `")]
    return {
        Cause(cause): told.strip()
        for causes, _, told in rows
        for cause in re.findall("`(.+?)`", causes)
    }


def test_the_documented_table_is_what_may_be_overridden() -> None:
    table = documented()
    assert set(table) == set(Cause)
    assert {cause for cause, told in table.items() if told == "assigned"} == OVERRIDABLE


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_cause_is_in_words_on_the_screens(language: str) -> None:
    path = ROOT / "web" / "src" / "shared" / "text" / f"{language}.json"
    phrases = json.loads(path.read_text(encoding="utf-8"))
    assert [cause for cause in Cause if f"cause.{cause}" not in phrases] == []
