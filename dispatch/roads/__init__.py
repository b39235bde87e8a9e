"""The live road network: read from the pool, held in memory, asked by many threads."""

from dispatch.roads.live import LiveNetwork
from dispatch.roads.opening import open_network, open_roads
from dispatch.roads.roads import LiveRoads
from dispatch.roads.values import Answer, Fleet, FoundUnit, NearestUnits, RoadAt

__all__ = [
    "Answer",
    "Fleet",
    "FoundUnit",
    "LiveNetwork",
    "LiveRoads",
    "NearestUnits",
    "RoadAt",
    "open_network",
    "open_roads",
]
