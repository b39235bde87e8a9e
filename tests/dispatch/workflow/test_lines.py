"""Paths of faults and the lines that they lead to."""

import pytest

from dispatch.workflow.lines import line_of
from dispatch.workflow.loading import SHIPPED, shipped_definition, shipped_text

LAW = """\
key: city_management
stages:
  report: {zh: 上报, en: Report, clock: accept}
  accept:
    zh: 受理
actions:
  open:
    guards: [no_units, lacks_mark: confirming]
    effects:
      - set: opened
      - create_task:
          kind: confirm
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("key", 1),
        ("stages.report", 3),
        ("stages.report.clock", 3),
        ("stages.accept.zh", 5),
        ("stages.accept.clock", 4),
        ("actions.open.guards[1]", 8),
        ("actions.open.effects[1]", 11),
        ("actions.open.effects[1].create_task.kind", 12),
        ("actions.open.effects[7]", 9),
        ("actions.close", 6),
        ("units.clock", None),
        ("", None),
    ],
)
def test_a_path_leads_to_its_line_or_to_the_last_on_its_way(path: str, line: int | None) -> None:
    assert line_of(LAW, path) == line


@pytest.mark.parametrize("law", SHIPPED)
def test_every_action_of_a_shipped_law_is_found_in_its_text(law: str) -> None:
    lines = shipped_text(law).splitlines()
    for key in shipped_definition(law).actions:
        line = line_of(shipped_text(law), f"actions.{key}")
        assert line is not None
        assert lines[line - 1].strip() == f"{key}:"
