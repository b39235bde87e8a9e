"""Which query parameters may come more than once: those that are lists."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from fastapi.dependencies.models import Dependant


class RepeatableParameters:
    """The names of query parameters that are lists in some route of an application.

    Parameters
    ----------
    dependants
        What its routes depend on; looked through when the first name is asked for.
    """

    def __init__(self, dependants: Iterable[Dependant]) -> None:
        self._dependants = dependants

    @cached_property
    def names(self) -> frozenset[str]:
        """The names."""
        return frozenset(name for found in self._dependants for name in _list_parameters(found))

    def __contains__(self, name: object) -> bool:
        return name in self.names


def _list_parameters(dependant: Dependant) -> Iterator[str]:
    for field in dependant.query_params:
        if _is_list(field.field_info.annotation):
            yield field.alias
    for part in dependant.dependencies:
        yield from _list_parameters(part)


def _is_list(annotation: object) -> bool:
    origin = get_origin(annotation) or annotation
    if origin in (Union, UnionType, Annotated):
        return any(_is_list(part) for part in get_args(annotation))
    return origin in (list, tuple, set, frozenset)
