"""Run cards: what is to be sent to an emergency at an alarm level."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from dispatch.workflow.definitions import Definition


def called_for(definition: Definition, category: str, priority: int, level: int) -> Counter[str]:
    """Return how many units of each kind the cards up to an alarm level ask for together."""
    wanted: Counter[str] = Counter()
    for card in definition.run_cards:
        if card.category == category and priority in card.severities and card.level <= level:
            wanted.update(card.sends)
    return wanted


def still_to_send(
    definition: Definition, category: str, priority: int, level: int, there: Mapping[str, int]
) -> Mapping[str, int]:
    """Return what the cards ask for beyond the units that are there, by kind in the cards' order.

    Empty where no card asks for anything. More than was asked for of one kind makes up for nothing
    of another.
    """
    wanted = called_for(definition, category, priority, level)
    left = {kind: count - there.get(kind, 0) for kind, count in wanted.items()}
    return MappingProxyType({kind: count for kind, count in left.items() if count > 0})
