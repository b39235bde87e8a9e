"""How the tree of areas is numbered."""

from collections import defaultdict
from collections.abc import Mapping

from data.store.errors import RefusedError


def leaf_numbers(parents: Mapping[str, str | None], first: int = 1) -> dict[str, tuple[int, int]]:
    """Return for every area the range of leaf numbers below it, both ends included.

    The tree is walked depth first, siblings in order of their codes; a leaf gets the next number,
    every other area the numbers of the leaves below it. So an area lies inside another exactly when
    its range does.

    Parameters
    ----------
    parents
        Code of the parent by code of the area; None for a root.
    first
        The number of the first leaf.

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
    next_leaf = first
    waiting = [(code, False) for code in children[None]]
    while waiting:
        code, below_done = waiting.pop()
        below = children.get(code, [])
        if not below:
            ranges[code] = (next_leaf, next_leaf)
            next_leaf += 1
        elif below_done:
            ranges[code] = (ranges[below[-1]][0], ranges[below[0]][1])
        else:
            waiting.append((code, True))
            waiting.extend((child, False) for child in below)
    if len(ranges) != len(parents):
        raise RefusedError("some areas are each other's parents", field="parent_code")
    return ranges
