"""Who may use which road, and how fast: the tables of a vehicle as a routing profile."""

from data.codes import road_classes, travel_profiles, unit_kinds
from data.codes.lists import RoadClass
from spatial.network import NO_TURN_COSTS, Profile, TurnCosts

CAR, CAR_SIREN = "car", "car_siren"
MOTORCYCLE, MOTORCYCLE_SIREN = "motorcycle", "motorcycle_siren"
FOOT = "foot"
PROFILES = tuple(travel_profiles())

_CLOSED = frozenset({"no", "agricultural", "forestry", "emergency"})
"""Values that close a road to a unit. `private`, `destination`, `customers` and the like do not:
dispatch goes where the incident is (OSM wiki, Key:access, for the meaning of the values)."""

_OPEN_TO_SIRENS = frozenset({"emergency"})

_VEHICLES = {
    "car": frozenset({"motorcar", "motor_vehicle"}),
    "motorcycle": frozenset({"motorcycle", "motor_vehicle"}),
    "foot": frozenset({"foot"}),
}
"""Names under which a turn restriction excepts a vehicle (OSM wiki, Key:except)."""


def profile_of(name: str) -> Profile:
    """Return a routing profile with the class speeds of the code list.

    Raises
    ------
    KeyError
        When no profile has that name.
    """
    travel = travel_profiles()[name]
    on_foot = travel.vehicle == FOOT
    siren = frozenset({"emergency"}) if travel.siren else frozenset()
    return Profile(
        name=name,
        speeds_kmh={
            key: speed
            for key, road_class in road_classes().items()
            if (speed := _speed_kmh(road_class, travel.vehicle)) is not None
        },
        vehicles=_VEHICLES[travel.vehicle] | siren,
        turn_costs=NO_TURN_COSTS if on_foot else TurnCosts(),
        time_factor=travel.time_factor,
        on_foot=on_foot,
    )


def car_profile() -> Profile:
    """Return the profile of an ordinary road vehicle."""
    return profile_of(CAR)


def profile_of_kind(kind: str) -> str:
    """Return the profile by which a kind of unit travels; the ordinary car's for one not listed."""
    known = unit_kinds().get(kind)
    return CAR if known is None else known.profile


def vehicle_of(profile: str) -> str:
    """Return the vehicle of a profile, whose access tags count."""
    return travel_profiles()[profile].vehicle


def usable(access: str | None, emergency: str | None = None, *, siren: bool = False) -> bool:
    """Return whether a unit may use a road.

    Parameters
    ----------
    access
        What the data says of its vehicle, None for nothing in particular.
    emergency
        What it says of emergency vehicles.
    siren
        Whether it is one.

    Examples
    --------
    >>> usable(None), usable("private"), usable("no"), usable("emergency")
    (True, True, False, False)
    >>> usable("no", "yes", siren=True), usable("emergency", siren=True), usable(None, "no")
    (True, True, True)
    """
    if siren and emergency is not None:
        return emergency != "no"
    return access not in _CLOSED or (siren and access in _OPEN_TO_SIRENS)


def _speed_kmh(road_class: RoadClass, vehicle: str) -> float | None:
    return {
        "car": road_class.car_kmh,
        "motorcycle": road_class.motorcycle_kmh,
        "foot": road_class.foot_kmh,
    }[vehicle]
