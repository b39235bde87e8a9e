"""Where in the text of a law a path leads."""

import re
from typing import Final

import yaml

_STEP: Final = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def line_of(text: str, path: str) -> int | None:
    """Return the line, counted from 1, of the part that a path leads to, or of the last on its way.

    Parameters
    ----------
    text
        A law that can be read (`reading.read_yaml`).
    path
        As faults have it: `actions.accept.guards[0]`; None is returned where not even its first
        step is in the text.

    Examples
    --------
    >>> law = "stages:\\n  report:\\n    zh: 上报\\n"
    >>> line_of(law, "stages.report"), line_of(law, "stages.report.clock"), line_of(law, "units")
    (2, 2, None)
    """
    node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    line = None
    for step in _STEP.finditer(path):
        found = _below(node, step[1], step[2])
        if found is None:
            break
        at, node = found
        line = at.start_mark.line + 1
    return line


def _below(
    node: yaml.Node | None, place: str | None, name: str | None
) -> tuple[yaml.Node, yaml.Node] | None:
    """Return where the next step stands and what it holds: an item, or the value of a key."""
    if isinstance(node, yaml.SequenceNode) and place is not None:
        items = node.value
        return (items[int(place)], items[int(place)]) if int(place) < len(items) else None
    if isinstance(node, yaml.MappingNode) and name is not None:
        return next(((key, value) for key, value in node.value if key.value == name), None)
    return None
