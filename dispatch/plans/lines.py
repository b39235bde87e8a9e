"""YAML of plans: plain values only, and on which line a value stands."""

from typing import Any

import yaml


class PlainLoader(yaml.SafeLoader):
    """Reads plain values: no aliases (a few lines would hold gigabytes), no key twice."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Refuse an alias."""
        if self.check_event(yaml.events.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.constructor.ConstructorError(None, None, "aliases are not taken", mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: FBT001, FBT002 (its own)
        """Refuse a key that comes twice."""
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        for place, key in enumerate(keys):
            if key in keys[:place]:
                mark = node.value[place][0].start_mark
                raise yaml.constructor.ConstructorError(None, None, f"{key} comes twice", mark)
        return super().construct_mapping(node, deep=deep)


def line_of_error(error: Exception) -> int | None:
    """Return the line of a YAML error, counted from 1; None where it has none."""
    mark = getattr(error, "problem_mark", None)
    return None if mark is None else mark.line + 1


def line_of(text: str, where: str) -> int:
    """Return the line of a path (`tasks.0.role`), counted from 1; what is missing is in its parent.

    Parameters
    ----------
    text
        YAML that `PlainLoader` has read.

    Examples
    --------
    >>> line_of("tasks:\\n  - key: pump\\n    role: crew", "tasks.0.role")
    3
    >>> line_of("tasks:\\n  - key: pump\\n    role: crew", "tasks.0.title")
    2
    """
    node = yaml.compose(text, Loader=PlainLoader)
    line = 1 if node is None else node.start_mark.line + 1
    for step in where.split("."):
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == step), None)
            if found is None:
                return line
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and step.isdecimal():
            if int(step) >= len(node.value):
                return line
            node = node.value[int(step)]
            line = node.start_mark.line + 1
        else:
            return line
    return line
