"""Hands long arrays to the engine, which takes sequences of Python's numbers."""

import time
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, cast, overload

import numpy as np
from numpy.typing import NDArray

CHUNK: Final = 20_000
"""Numbers turned into objects at once: under a millisecond in which no other thread runs."""

_PAUSE_S: Final = 0.0001


class _Numbers(Sequence[int]):
    """An array as a sequence that is read in chunks.

    The engine reads a list without letting the interpreter's lock go, which holds every other
    thread up for a tenth of a second at three million numbers. Between the chunks of this one other
    threads run, and there is no list. It pauses there: a question takes the lock some thirty times,
    and would otherwise wait for the interpreter's switch interval of 5 ms each time.
    """

    def __init__(self, values: NDArray[np.integer]) -> None:
        self._values = values

    def __len__(self) -> int:
        return len(self._values)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return _Numbers(self._values[index])
        return int(self._values[index])

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(self._chunks())

    def _chunks(self) -> Iterator[list[int]]:
        for begin in range(0, len(self._values), CHUNK):
            if begin:
                time.sleep(_PAUSE_S)
            yield self._values[begin : begin + CHUNK].tolist()


def as_numbers(values: NDArray[np.integer]) -> list[int]:
    """Return an array as the engine takes it; it must not change meanwhile.

    Not a list, whatever the type says: the engine is declared for lists and takes any sequence.

    Examples
    --------
    >>> list(as_numbers(np.array([3, 1, 2])))
    [3, 1, 2]
    """
    return cast("list[int]", _Numbers(values))
