"""What is gathered of a file while its rows go by: counts, a sample of places, repeats."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from data.exchange.targets import Pairs, Rows

SAMPLED: Final = 2_000
OUTSIDE_SAMPLED: Final = 1_000


@dataclass(slots=True)
class PlaceSample:
    """Some of many places, each as likely as any other."""

    size: int
    random: np.random.Generator
    _keys: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    _places: Pairs = field(default_factory=lambda: np.empty((0, 2)))

    def add(self, places: Pairs) -> None:
        """Let some more places go by."""
        keys = np.concatenate([self._keys, self.random.random(len(places))])
        both = np.concatenate([self._places, places])
        if len(keys) > self.size:
            kept = np.sort(np.argpartition(keys, self.size)[: self.size])
            keys, both = keys[kept], both[kept]
        self._keys, self._places = keys, both

    @property
    def places(self) -> Pairs:
        """The places that were kept."""
        return self._places


@dataclass(slots=True)
class Gathered:
    """What a whole file comes to.

    Repeats are found by the first eight bytes of digests: of five million rows two different ones
    have them in common with a chance of one in a million.
    """

    sample: PlaceSample
    outside: PlaceSample
    told: Counter[str] = field(default_factory=Counter)
    seen: int = 0
    good: int = 0
    refused: int = 0
    outside_rows: int = 0
    bbox: tuple[float, float, float, float] | None = None
    first_at: np.datetime64 | None = None
    last_at: np.datetime64 | None = None
    _digests: list[NDArray[np.uint64]] = field(default_factory=list)
    _numbers: list[NDArray[np.int64]] = field(default_factory=list)

    def add(self, rows: Rows, digests: Sequence[bytes], times: NDArray[np.datetime64]) -> None:
        """Take rows that may come in."""
        if not len(rows):
            return
        self.good += len(rows)
        self.sample.add(np.column_stack([rows.lon, rows.lat]))
        box = (rows.lon.min(), rows.lat.min(), rows.lon.max(), rows.lat.max())
        own = (
            box
            if self.bbox is None
            else (*np.minimum(self.bbox[:2], box[:2]), *np.maximum(self.bbox[2:], box[2:]))
        )
        self.bbox = (float(own[0]), float(own[1]), float(own[2]), float(own[3]))
        self.first_at = times.min() if self.first_at is None else min(self.first_at, times.min())
        self.last_at = times.max() if self.last_at is None else max(self.last_at, times.max())
        packed: NDArray[Any] = np.frombuffer(b"".join(one[:8] for one in digests), dtype="<u8")
        self._digests.append(packed.astype(np.uint64))
        self._numbers.append(rows.numbers)

    def repeats(self) -> list[int]:
        """Return the numbers of rows that repeat an earlier one, sorted."""
        if not self._digests:
            return []
        digests, numbers = np.concatenate(self._digests), np.concatenate(self._numbers)
        order = np.lexsort((numbers, digests))
        again = np.flatnonzero(digests[order][1:] == digests[order][:-1]) + 1
        return sorted(numbers[order][again].tolist())


def gathering(seed: int) -> Gathered:
    """Return something to gather with; its sample is the same for the same seed."""
    random = np.random.default_rng(seed)
    return Gathered(PlaceSample(SAMPLED, random), PlaceSample(OUTSIDE_SAMPLED, random))


def rows_of(refused: Iterable[Any]) -> int:
    """Return how many different rows some refusals are about."""
    return len({one.row for one in refused})
