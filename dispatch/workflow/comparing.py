"""What differs between two definitions, path by path."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from dispatch.workflow.definitions import Definition


@dataclass(frozen=True, slots=True)
class Change:
    """A difference: None before what is new, None after what is gone."""

    path: str
    before: str | None
    after: str | None


def compare(base: Definition, other: Definition) -> tuple[Change, ...]:
    """Return every difference, by path; two definitions that say the same have none."""
    before, after = dict(_said("", base)), dict(_said("", other))
    paths = dict.fromkeys([*before, *after])
    return tuple(
        Change(path, before.get(path), after.get(path))
        for path in paths
        if before.get(path) != after.get(path)
    )


def _said(path: str, value: object) -> Iterator[tuple[str, str]]:
    """Yield what a value says, leaf by leaf; lists are one leaf, for their order says something."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _said(f"{path}.{key}".lstrip("."), part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _said(f"{path}.{field.name}".lstrip("."), getattr(value, field.name))
    elif isinstance(value, tuple):
        if value:
            yield path, "; ".join(_written(one) for one in value)
    elif value is not None:
        yield path, _written(value)


def _written(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = ((field.name, getattr(value, field.name)) for field in fields(value))
        return " ".join(
            f"{name}={_written(part)}" for name, part in parts if part not in (None, "")
        )
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_written(part)}" for key, part in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + "; ".join(_written(part) for part in value) + "]"
    return str(value)
