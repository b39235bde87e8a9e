"""A law as a diagram: boxes for stages in a row, lanes for what leads from one to another."""

from dataclasses import dataclass
from html import escape
from types import MappingProxyType
from typing import Final, Literal

from dispatch.incidents.tables import Stage
from dispatch.workflow.definitions import ActionRule, ClockRule, Definition, Label
from dispatch.workflow.exploring import FOLLOWED
from dispatch.workflow.words import TimeKind

BOX_WIDTH: Final = 150.0
BOX_HEIGHT: Final = 64.0
GAP: Final = 70.0
LANE: Final = 30.0
MARGIN: Final = 40.0
TITLE: Final = 40.0
LINE: Final = 18.0

Language = Literal["zh", "en"]
Point = tuple[float, float]
Pair = tuple[Stage, Stage]


@dataclass(frozen=True, slots=True)
class Node:
    """A stage: its box in pixels, from the upper left; `limit` says how long it may take.

    `stays` are the actions that leave an incident there.
    """

    stage: Stage
    label: Label
    limit: Label | None
    x: float
    y: float
    width: float
    height: float
    stays: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """What leads from a stage to another: its actions, and its line from box to box.

    `label_at` is where the text begins. `back` is True for what goes to an earlier stage.
    """

    source: Stage
    to: Stage
    actions: tuple[str, ...]
    labels: tuple[Label, ...]
    back: bool
    points: tuple[Point, ...]
    label_at: Point


@dataclass(frozen=True, slots=True)
class Diagram:
    """A law laid out: sizes in pixels."""

    label: Label
    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def lay_out(definition: Definition) -> Diagram:
    """Return a law as boxes in a row with lanes above (onward) and below (back).

    No two edges meet in a lane; shorter ones lie nearer the boxes.
    """
    order = {stage: index for index, stage in enumerate(definition.stages)}
    pairs = _pairs(definition)
    onward = _in_lanes({p: a for p, a in pairs.items() if order[p[1]] > order[p[0]]}, order)
    back = _in_lanes({p: a for p, a in pairs.items() if order[p[1]] < order[p[0]]}, order)
    top = MARGIN + TITLE + LANE * (1 + max(onward.values(), default=-1))
    nodes = tuple(_node(definition, stage, order[stage], top) for stage in order)
    most = max((len(node.stays) for node in nodes), default=0)
    below = top + BOX_HEIGHT + LINE * (most + 1)
    edges = [
        _edge(pair, pairs[pair], order, top, top - LANE * (lane + 1))
        for pair, lane in onward.items()
    ]
    edges += [
        _edge(pair, pairs[pair], order, top, below + LANE * (lane + 1))
        for pair, lane in back.items()
    ]
    width = MARGIN * 2 + len(order) * BOX_WIDTH + (len(order) - 1) * GAP
    height = below + LANE * (1 + max(back.values(), default=-1)) + MARGIN
    return Diagram(definition.label, width, height, nodes, tuple(edges))


def draw(diagram: Diagram, language: Language) -> str:
    """Return a diagram as SVG that stands alone, with a title and a description to be read out."""
    title = escape(_said(diagram.label, language))
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title summary" '
            f'lang="{"zh-CN" if language == "zh" else "en"}" '
            f'viewBox="0 0 {diagram.width:g} {diagram.height:g}" '
            f'width="{diagram.width:g}" height="{diagram.height:g}">'
        ),
        f'<title id="title">{title}</title>',
        f'<desc id="summary">{escape(_summary(diagram, language))}</desc>',
        f"<style>{_STYLE}</style>",
        (
            '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" '
            'markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>'
        ),
        f'<rect class="ground" width="{diagram.width:g}" height="{diagram.height:g}"/>',
        f'<text class="head" x="{MARGIN:g}" y="{MARGIN:g}">{title}</text>',
    ]
    parts += [_drawn_edge(edge, language) for edge in diagram.edges]
    parts += [_drawn_node(node, language) for node in diagram.nodes]
    return "\n".join([*parts, "</svg>\n"])


def _pairs(definition: Definition) -> dict[Pair, list[ActionRule]]:
    found: dict[Pair, list[ActionRule]] = {}
    for action in definition.actions.values():
        for source in action.sources:
            for to in _targets(definition, action, source):
                found.setdefault((source, to), []).append(action)
    return found


def _targets(definition: Definition, action: ActionRule, source: Stage) -> tuple[Stage, ...]:
    if action.automatic:
        order = list(definition.stages)
        onward = [to for to in FOLLOWED if order.index(to) > order.index(source)]
        return tuple(onward[:1])
    return () if action.to in {None, source} or action.to is None else (action.to,)


def _in_lanes(pairs: dict[Pair, list[ActionRule]], order: dict[Stage, int]) -> dict[Pair, int]:
    """Give each edge the lowest lane where neither its line nor its text meets another's."""
    taken: list[list[tuple[float, float]]] = []
    found: dict[Pair, int] = {}
    for pair in sorted(pairs, key=lambda p: (abs(order[p[1]] - order[p[0]]), order[p[0]])):
        left, right = sorted(_left(order[stage]) for stage in pair)
        text = max(_text_width(pairs[pair], "zh"), _text_width(pairs[pair], "en"))
        extent = (left, max(right + BOX_WIDTH, left + BOX_WIDTH + text))
        lane = next(
            (at for at, lines in enumerate(taken) if all(_apart(extent, one) for one in lines)),
            len(taken),
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append(extent)
        found[pair] = lane
    return found


def _text_width(actions: list[ActionRule], language: Language) -> float:
    said = " / ".join(_said(action.label, language) for action in actions)
    return len(said) * (13.0 if language == "zh" else 7.0)


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[1] <= other[0] or other[1] <= one[0]


def _left(index: int) -> float:
    return MARGIN + index * (BOX_WIDTH + GAP)


def _node(definition: Definition, stage: Stage, index: int, top: float) -> Node:
    rule = definition.stages[stage]
    stays = tuple(
        action.label
        for action in definition.actions.values()
        if stage in action.sources and action.to in {None, stage} and not action.automatic
    )
    limit = None if rule.clock is None else _limit(definition.clocks[rule.clock])
    return Node(stage, rule.label, limit, _left(index), top, BOX_WIDTH, BOX_HEIGHT, stays)


def _limit(rule: ClockRule) -> Label:
    """Return how long a clock runs, as the box says it."""
    if rule.limit is None:
        return Label("时限按类别", "limit by category")
    amount, (zh, en) = rule.limit.amount, _UNITS[rule.limit.kind]
    if rule.limit.kind in {TimeKind.URGENT, TimeKind.WORKING_HOUR} and amount < 1:
        amount, (zh, en) = amount * 60, _MINUTES[rule.limit.kind]
    return Label(f"时限 {amount:g} {zh}", f"limit {amount:g} {en}")


_UNITS: Final = MappingProxyType(
    {
        TimeKind.URGENT: ("小时", "h"),
        TimeKind.WORKING_HOUR: ("工作时", "working h"),
        TimeKind.WORKING_DAY: ("工作日", "working days"),
        TimeKind.CALENDAR_DAY: ("自然日", "days"),
    }
)
_MINUTES: Final = MappingProxyType(
    {
        TimeKind.URGENT: ("分钟", "min"),
        TimeKind.WORKING_HOUR: ("工作分钟", "working min"),
    }
)


def _edge(
    pair: Pair,
    actions: list[ActionRule],
    order: dict[Stage, int],
    top: float,
    lane: float,
) -> Edge:
    """Return an edge that leaves its box, runs along its lane and enters the other box.

    Lines that share a box stand apart by where they come from or go to.
    """
    source, to = pair
    count = len(order)
    back = order[to] < order[source]
    side = top + BOX_HEIGHT if back else top
    out = _left(order[source]) + BOX_WIDTH * (0.55 + 0.4 * (order[to] + 1) / (count + 1))
    into = _left(order[to]) + BOX_WIDTH * (0.05 + 0.4 * (order[source] + 1) / (count + 1))
    if back:
        out, into = out - BOX_WIDTH * 0.5, into + BOX_WIDTH * 0.5
    return Edge(
        source=source,
        to=to,
        actions=tuple(action.key for action in actions),
        labels=tuple(action.label for action in actions),
        back=back,
        points=((out, side), (out, lane), (into, lane), (into, side)),
        label_at=(min(out, into) + 8, lane - 5),
    )


def _said(label: Label, language: Language) -> str:
    return label.zh if language == "zh" else label.en


def _summary(diagram: Diagram, language: Language) -> str:
    names = {node.stage: _said(node.label, language) for node in diagram.nodes}
    return "; ".join(
        f"{names[edge.source]} → {names[edge.to]}: "
        + ", ".join(_said(label, language) for label in edge.labels)
        for edge in diagram.edges
    )


def _drawn_edge(edge: Edge, language: Language) -> str:
    line = " ".join(
        f"{'L' if index else 'M'}{x:g} {y:g}" for index, (x, y) in enumerate(edge.points)
    )
    said = escape(" / ".join(_said(label, language) for label in edge.labels))
    x, y = edge.label_at
    kind = "edge back" if edge.back else "edge"
    return (
        f'<g class="{kind}"><path d="{line}" marker-end="url(#tip)"/>'
        f'<text x="{x:g}" y="{y:g}">{said}</text></g>'
    )


def _drawn_node(node: Node, language: Language) -> str:
    middle = node.x + node.width / 2
    parts = [
        (
            f'<g class="node"><rect x="{node.x:g}" y="{node.y:g}" width="{node.width:g}" '
            f'height="{node.height:g}" rx="6"/>'
        ),
        (
            f'<text class="name" x="{middle:g}" y="{node.y + 28:g}">'
            f"{escape(_said(node.label, language))}</text>"
        ),
    ]
    if node.limit is not None:
        parts.append(
            f'<text class="limit" x="{middle:g}" y="{node.y + 48:g}">'
            f"{escape(_said(node.limit, language))}</text>"
        )
    foot = node.y + node.height
    parts += [
        f'<text class="stays" x="{node.x + 4:g}" y="{foot + LINE * (index + 1):g}">'
        f"{escape(_said(label, language))}</text>"
        for index, label in enumerate(node.stays)
    ]
    return "".join([*parts, "</g>"])


_STYLE: Final = (
    "text{font:13px system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;"
    "fill:#1d2733}.ground{fill:#fff}.head{font-size:18px;font-weight:600}"
    ".node rect{fill:#eef4fb;stroke:#2b6cb0;stroke-width:1.5}.name{font-weight:600;"
    "text-anchor:middle}.limit{font-size:11px;text-anchor:middle;fill:#5a6876}"
    ".stays{font-size:11px;fill:#5a6876;paint-order:stroke;stroke:#fff;stroke-width:4px}"
    ".edge path{fill:none;stroke:#5a6876}"
    ".edge text{font-size:12px;paint-order:stroke;stroke:#fff;stroke-width:4px}"
    ".back path{stroke:#b7791f;stroke-dasharray:5 3}marker path{fill:#5a6876;stroke:none}"
)
