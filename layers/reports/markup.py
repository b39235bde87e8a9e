"""Pieces of a page in both languages; whatever is put into one is escaped here."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from layers.reports.looks import Look


def heading(level: int, zh: str, en: str) -> str:
    """Return a heading, Chinese first."""
    return (
        f'<h{level}><span lang="zh-CN">{escape(zh)}</span> '
        f'<span lang="en">{escape(en)}</span></h{level}>'
    )


def said(zh: str, en: str) -> str:
    """Return a sentence in both languages."""
    return f'<p lang="zh-CN">{escape(zh)}</p><p lang="en">{escape(en)}</p>'


def facts(rows: Iterable[tuple[str, str, Any]]) -> str:
    """Return names in both languages with their values."""
    parts = [
        f"<dt>{escape(zh)} · {escape(en)}</dt><dd>{escape(str(value))}</dd>"
        for zh, en, value in rows
    ]
    return f"<dl>{''.join(parts)}</dl>"


def table(caption: str, columns: Sequence[tuple[str, str]], rows: Iterable[Sequence[Any]]) -> str:
    """Return a table; cells that are numbers stand at the right."""
    heads = "".join(
        f'<th scope="col"{_side(place)}>{escape(zh)}<small>{escape(en)}</small></th>'
        for place, (zh, en) in enumerate(columns)
    )
    lines = "".join(
        "<tr>"
        + "".join(f"<td{_side(place)}>{escape(str(v))}</td>" for place, v in enumerate(row))
        + "</tr>"
        for row in rows
    )
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{lines}</tbody></table>"
    )


def legend(looks: Iterable[tuple[Look, int]]) -> str:
    """Return what the colours mean, with how many cells are of each."""
    items = [
        '<li><svg aria-hidden="true" viewBox="0 0 30 20"><rect x="2" y="2" width="26" height="16"'
        f' fill="{look.fill}" fill-opacity="{look.opacity}" stroke="{look.line}"'
        f' stroke-width="{look.width}" stroke-dasharray="{look.dashes}"/></svg>'
        f'<span><span lang="zh-CN">{escape(look.zh)}</span>'
        f'<small lang="en">{escape(look.en)}</small></span><b>{count:,}</b></li>'
        for look, count in looks
    ]
    return f'<ul class="legend">{"".join(items)}</ul>'


def keys(series: Iterable[tuple[str, str]]) -> str:
    """Return the names of a chart's colours."""
    parts = [
        f'<span><i style="background:{fill}"></i>{escape(name)}</span>' for name, fill in series
    ]
    return f'<p class="keys small">{"".join(parts)}</p>'


def warnings(said_of: Iterable[Mapping[str, Any]]) -> str:
    """Return what must be said beside a result, nothing where there is none."""
    items = "".join(
        f"<li>{escape(str(one.get('message') or one.get('detail') or one['code']))}"
        f' <span class="small">({escape(str(one["code"]))})</span></li>'
        for one in said_of
    )
    return f'<ul class="warnings">{items}</ul>' if items else ""


def _side(place: int) -> str:
    return ' class="number"' if place else ""
