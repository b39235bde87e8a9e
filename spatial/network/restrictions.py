"""Turn restrictions applied to a list of turns.

A restriction over a node removes turns. One over ways forbids a sequence, which a graph without
memory cannot say: each arc on the way is copied, the copy is entered only by those who came the
forbidden way, and the last copy lacks the forbidden turn.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.network.pieces import Restriction

IntArray = NDArray[np.int64]

_LONGEST_CHAIN = 30  # arcs of via ways; OSM's longest via ways are split into fewer pieces


@dataclass(frozen=True, slots=True)
class ArcEnds:
    """What restrictions need to know of arcs: way, tail, head and twin, each (a,)."""

    way: IntArray
    tail: IntArray
    head: IntArray
    twin: IntArray


@dataclass(frozen=True, slots=True)
class EditedTurns:
    """Turns after restrictions; `base` tells which arc each arc (the copies last) stands for."""

    from_arc: IntArray
    to_arc: IntArray
    base: IntArray
    applied: int
    unresolved: int
    excepted: int


class TurnEditor:
    """Turn lists that are being edited; only those touched are held as Python lists."""

    def __init__(self, start: IntArray, to_arc: IntArray) -> None:
        self._start = start
        self._to_arc = to_arc
        self._edited: dict[int, list[int]] = {}
        self._instances: dict[int, list[int]] = {}
        self.base = list(range(len(start) - 1))

    def onward(self, arc: int) -> list[int]:
        """Return the arcs that may follow `arc`, a list to edit."""
        if arc not in self._edited:
            self._edited[arc] = self._to_arc[self._start[arc] : self._start[arc + 1]].tolist()
        return self._edited[arc]

    def instances(self, arc: int) -> list[int]:
        """Return the arc and its copies."""
        return [arc, *self._instances.get(arc, ())]

    def bind(self, arc: int, targets: Collection[int], *, only: bool) -> None:
        """Keep only `targets` among the arcs that follow `arc`, or all but them."""
        onward = self.onward(arc)
        onward[:] = [to for to in onward if (self.base[to] in targets) == only]

    def follow(self, arc: int, next_arc: int) -> int | None:
        """Return a new copy of `next_arc`, entered from `arc` alone; None without such a turn."""
        onward = self.onward(arc)
        for place, to in enumerate(onward):
            if self.base[to] == next_arc:
                copy = len(self.base)
                self.base.append(next_arc)
                self._instances.setdefault(next_arc, []).append(copy)
                self._edited[copy] = list(self.onward(to))
                onward[place] = copy
                return copy
        return None

    def turns(self) -> tuple[IntArray, IntArray]:
        """Return all turns as from and to, ordered by from."""
        count = len(self._start) - 1
        untouched = np.ones(count, dtype=np.bool_)
        untouched[[arc for arc in self._edited if arc < count]] = False
        from_arc = np.repeat(np.arange(count), np.diff(self._start))
        kept = untouched[from_arc]
        froms = [from_arc[kept]]
        tos = [self._to_arc[kept]]
        for arc, onward in self._edited.items():
            froms.append(np.full(len(onward), arc))
            tos.append(np.array(onward, dtype=np.int64))
        edited_from, edited_to = np.concatenate(froms), np.concatenate(tos)
        order = np.argsort(edited_from, kind="stable")
        return edited_from[order].astype(np.int64), edited_to[order].astype(np.int64)


def apply_restrictions(
    turns: tuple[IntArray, IntArray],
    ends: ArcEnds,
    node_key: IntArray,
    restrictions: Sequence[Restriction],
    vehicles: frozenset[str],
) -> EditedTurns:
    """Return `turns` (start by arc, to) without what restrictions forbid.

    A restriction that excepts one of `vehicles` does not bind; one whose ways or node are not in
    the network, or do not meet, is counted as unresolved. Restrictions over nodes come first, so
    that copies inherit them.
    """
    editor = TurnEditor(*turns)
    binding = [rule for rule in restrictions if not rule.except_vehicles & vehicles]
    find = _ArcFinder(ends, node_key, binding)
    applied = 0
    for rule in sorted(binding, key=lambda rule: bool(rule.via_ways)):
        applied += (_over_ways if rule.via_ways else _over_node)(editor, find, rule)
    from_arc, to_arc = editor.turns()
    return EditedTurns(
        from_arc=from_arc,
        to_arc=to_arc,
        base=np.array(editor.base, dtype=np.int64),
        applied=applied,
        unresolved=len(binding) - applied,
        excepted=len(restrictions) - len(binding),
    )


class _ArcFinder:
    """Finds the arcs of the ways that restrictions name."""

    def __init__(
        self, ends: ArcEnds, node_key: IntArray, restrictions: Iterable[Restriction]
    ) -> None:
        self.ends = ends
        self._node_key = node_key
        named = {
            way for rule in restrictions for way in (rule.from_way, rule.to_way, *rule.via_ways)
        }
        rows = np.flatnonzero(np.isin(ends.way, np.array(sorted(named), dtype=np.int64)))
        self._by_way: dict[int, list[int]] = {}
        for arc in rows.tolist():
            self._by_way.setdefault(int(ends.way[arc]), []).append(arc)

    def node(self, key: int | None) -> int | None:
        if key is None:
            return None
        index = int(np.searchsorted(self._node_key, key))
        found = index < len(self._node_key) and int(self._node_key[index]) == key
        return index if found else None

    def into(self, way: int, node: int) -> list[int]:
        return [arc for arc in self._by_way.get(way, ()) if self.ends.head[arc] == node]

    def out_of(self, way: int, node: int) -> list[int]:
        return [arc for arc in self._by_way.get(way, ()) if self.ends.tail[arc] == node]

    def all_of(self, way: int) -> list[int]:
        return self._by_way.get(way, [])


def _over_node(editor: TurnEditor, find: _ArcFinder, rule: Restriction) -> bool:
    node = find.node(rule.via_node)
    if node is None:
        return False
    from_arcs, to_arcs = find.into(rule.from_way, node), find.out_of(rule.to_way, node)
    if not from_arcs or not to_arcs:
        return False
    back_only = rule.from_way == rule.to_way and rule.kind.endswith("u_turn")
    for arc in from_arcs:
        twin = int(find.ends.twin[arc])
        targets = [to for to in to_arcs if to == twin] if back_only else to_arcs
        if targets:
            editor.bind(arc, set(targets), only=rule.kind.startswith("only_"))
    return True


def _over_ways(editor: TurnEditor, find: _ArcFinder, rule: Restriction) -> bool:
    bound = False
    for arc in find.all_of(rule.from_way):
        chain = _chain(find, rule, arc)
        if chain is None:
            continue
        targets = set(find.out_of(rule.to_way, int(find.ends.head[chain[-1]])))
        bound = True
        for instance in editor.instances(arc):
            _bind_chain(editor, instance, chain, targets, only=rule.kind.startswith("only_"))
    return bound


def _bind_chain(
    editor: TurnEditor, instance: int, chain: Sequence[int], targets: set[int], *, only: bool
) -> None:
    present = instance
    for arc in chain:
        copy = editor.follow(present, arc)
        if copy is None:
            return
        present = copy
    editor.bind(present, targets, only=only)


def _chain(find: _ArcFinder, rule: Restriction, arc: int) -> list[int] | None:
    """Return the shortest run of arcs over all via ways in order, from `arc` to the `to` way."""
    ends = find.ends
    waiting: list[tuple[int, int, list[int]]] = [(arc, -1, [])]
    while waiting:
        present, place, chain = waiting.pop(0)
        node = int(ends.head[present])
        if place == len(rule.via_ways) - 1 and find.out_of(rule.to_way, node):
            return chain
        if len(chain) == _LONGEST_CHAIN:
            continue
        for next_place in (place, place + 1):
            if 0 <= next_place < len(rule.via_ways):
                waiting.extend(
                    (onward, next_place, [*chain, onward])
                    for onward in find.out_of(rule.via_ways[next_place], node)
                    if onward != ends.twin[present] and onward not in chain
                )
    return None
