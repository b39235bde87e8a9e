"""The road network: arcs and turns, places on them, exact travel times, nearest units, routes."""

from spatial.network.allocation import Allocation, Demand, allocate, one_by_one
from spatial.network.barriers import Barrier, find_barrier
from spatial.network.build import build_network
from spatial.network.cell_points import CellPoints, cell_points, sample_roads
from spatial.network.conditions import NEVER_MS, Conditions, weights_under
from spatial.network.course import Course, Mark, course_of
from spatial.network.covering import Covering
from spatial.network.engine import Engine
from spatial.network.errors import (
    EmptyNetworkError,
    NetworkError,
    NetworkInputError,
    NoRouteError,
    TooFarFromRoadError,
)
from spatial.network.exchange import to_networkx, turns_to_networkx
from spatial.network.files import read_arrays, write_arrays
from spatial.network.landmarks import Landmarks
from spatial.network.matrix import TravelTimes, matrix
from spatial.network.memory import give_back
from spatial.network.metric import Metric, Topology, contract, customise, free_flow, same_turns
from spatial.network.nearest import Certificate, Nearest, find_nearest
from spatial.network.nearest_places import Candidates, nearest_places
from spatial.network.network import RoadNetwork
from spatial.network.order import contraction_order
from spatial.network.pieces import (
    BACKWARD,
    BOTH_WAYS,
    FORWARD,
    Piece,
    Restriction,
    RoadName,
    RoadPieces,
    pieces_of,
)
from spatial.network.places import Places, join_places
from spatial.network.plane import Plane, Points
from spatial.network.profiles import NO_TURN_COSTS, Profile, TurnCosts
from spatial.network.queries import ArcPath, Queries
from spatial.network.reach import Direction, Reach, Spots, spots_of
from spatial.network.reweighting import Reweighting
from spatial.network.routes import Route, Step, Turn, lay_route, lay_routes, steps_of
from spatial.network.snapping import Snapper, moving_heading

__all__ = [
    "BACKWARD",
    "BOTH_WAYS",
    "FORWARD",
    "NEVER_MS",
    "NO_TURN_COSTS",
    "Allocation",
    "ArcPath",
    "Barrier",
    "Candidates",
    "CellPoints",
    "Certificate",
    "Conditions",
    "Course",
    "Covering",
    "Demand",
    "Direction",
    "EmptyNetworkError",
    "Engine",
    "Landmarks",
    "Mark",
    "Metric",
    "Nearest",
    "NetworkError",
    "NetworkInputError",
    "NoRouteError",
    "Piece",
    "Places",
    "Plane",
    "Points",
    "Profile",
    "Queries",
    "Reach",
    "Restriction",
    "Reweighting",
    "RoadName",
    "RoadNetwork",
    "RoadPieces",
    "Route",
    "Snapper",
    "Spots",
    "Step",
    "TooFarFromRoadError",
    "Topology",
    "TravelTimes",
    "Turn",
    "TurnCosts",
    "allocate",
    "build_network",
    "cell_points",
    "contract",
    "contraction_order",
    "course_of",
    "customise",
    "find_barrier",
    "find_nearest",
    "free_flow",
    "give_back",
    "join_places",
    "lay_route",
    "lay_routes",
    "matrix",
    "moving_heading",
    "nearest_places",
    "one_by_one",
    "pieces_of",
    "read_arrays",
    "same_turns",
    "sample_roads",
    "spots_of",
    "steps_of",
    "to_networkx",
    "turns_to_networkx",
    "weights_under",
    "write_arrays",
]
