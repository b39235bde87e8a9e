"""Bar charts as SVG in the page: no script, sharp in print, each with its numbers to be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

WIDTH: Final = 640
HEIGHT: Final = 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 8, 12, 34


@dataclass(frozen=True, slots=True)
class Series:
    """Bars of one colour: values at least 0, one for each label."""

    name: str
    fill: str
    values: Sequence[float]


def bars(labels: Sequence[str], series: Sequence[Series], title: str, *, share: bool) -> str:
    """Return bars side by side, from 0; each says its number when it is pointed at or read out.

    Parameters
    ----------
    share
        Whether values are shares, to be told in per cent.
    """
    highest = max((value for one in series for value in one.values), default=0.0) or 1.0
    wide, high = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
    slot = wide / max(1, len(labels))
    thick = slot * 0.8 / max(1, len(series))
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title>",
    ]
    for step in range(5):
        value = highest * step / 4
        y = _TOP + high * (1 - step / 4)
        parts.append(
            f'<line x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}" class="rule"/>'
            f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" class="scale">{_told(value, share)}</text>'
        )
    every = max(1, -(-len(labels) // 16))
    for place, label in enumerate(labels):
        left = _LEFT + place * slot + slot * 0.1
        for number, one in enumerate(series):
            tall = high * one.values[place] / highest
            parts.append(
                f'<rect x="{left + number * thick:.1f}" y="{_TOP + high - tall:.1f}"'
                f' width="{max(0.5, thick - 1):.1f}" height="{tall:.1f}" fill="{one.fill}">'
                f"<title>{escape(one.name)} {escape(label)}: {_told(one.values[place], share)}"
                "</title></rect>"
            )
        if place % every == 0:
            parts.append(
                f'<text x="{left + slot * 0.4:.1f}" y="{HEIGHT - 14}" class="label">'
                f"{escape(label)}</text>"
            )
    return "".join([*parts, "</svg>"])


def _told(value: float, share: bool) -> str:  # noqa: FBT001 (its own)
    if share:
        return f"{value * 100:.1f} %"
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:.1f}"
