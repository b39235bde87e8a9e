"""How the tree of areas is numbered."""

from collections import defaultdict
from collections.abc import Mapping

from data.store.errors import RefusedError


def leaf_numbers(parents: Mapping[str, str | None], first: int = 1) -> dict[str, tuple[int, int]]:
    """Return for every area its own number and the last number below it.

    The tree is walked depth first, siblings in order of their codes, and every area gets the next
    number before those below it. So an area lies inside another exactly when its number lies in the
    other's range.

    Parameters
    ----------
    parents
        Code of the parent by code of the area; None for a root.
    first
        The number of the first area.

    Raises
    ------
    RefusedError
        When a parent is not among the areas, or areas are each other's parents.
    """
    children: defaultdict[str | None, list[str]] = defaultdict(list)
    for code in sorted(parents, reverse=True):
        children[parents[code]].append(code)
    if unknown := {parent for parent in children if parent is not None} - parents.keys():
        raise RefusedError(
            f"areas name parents that are not there: {sorted(unknown)[:3]}", field="parent_code"
        )
    ranges: dict[str, tuple[int, int]] = {}
    following = first
    waiting = [(code, False) for code in children[None]]
    while waiting:
        code, below_done = waiting.pop()
        if below_done:
            ranges[code] = (ranges[code][0], following - 1)
        else:
            ranges[code] = (following, following)
            following += 1
            waiting.append((code, True))
            waiting.extend((child, False) for child in children.get(code, []))
    if len(ranges) != len(parents):
        raise RefusedError("some areas are each other's parents", field="parent_code")
    return ranges
