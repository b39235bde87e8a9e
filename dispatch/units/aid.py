"""Mutual aid as values: which units may help in which area."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aid:
    """A grant that is in force: units of `from_area` may serve in `to_area`.

    Parameters
    ----------
    kinds, skills
        Of these kinds only, and only units with one of these skills; all where empty.
    training
        Whether it is for training units, or for real ones.
    """

    id: int
    from_area: str
    to_area: str
    kinds: frozenset[str] = frozenset()
    skills: frozenset[str] = frozenset()
    training: bool = False

    def covers(self, kind: str, skills: Collection[str], *, training: bool) -> bool:
        """Return whether the grant is for a unit, wherever it comes from."""
        if training is not self.training or (self.kinds and kind not in self.kinds):
            return False
        return not self.skills or not self.skills.isdisjoint(skills)
