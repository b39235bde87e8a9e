"""Who may use which road, and how fast: the tables of a vehicle as a routing profile."""

from data.codes import road_classes
from spatial.network import Profile

CAR, CAR_SIREN = "car", "car_siren"
MOTORCYCLE, MOTORCYCLE_SIREN = "motorcycle", "motorcycle_siren"
FOOT = "foot"
PROFILES = (CAR, CAR_SIREN, MOTORCYCLE, MOTORCYCLE_SIREN, FOOT)

_CLOSED = frozenset({"no", "agricultural", "forestry"})
"""Values that close a road to a unit. `private`, `destination`, `customers` and the like do not:
dispatch goes where the incident is (OSM wiki, Key:access, for the meaning of the values)."""


def car_profile() -> Profile:
    """Return the profile of an ordinary road vehicle, with the class speeds of the code list."""
    return Profile(
        name=CAR,
        speeds_kmh={
            key: road_class.car_kmh
            for key, road_class in road_classes().items()
            if road_class.car_kmh is not None
        },
        vehicles=frozenset({"motorcar", "motor_vehicle"}),
    )


def usable_by_car(access: str | None) -> bool:
    """Return whether a unit's car may use a road; `access` is what the data says of cars.

    Examples
    --------
    >>> usable_by_car(None), usable_by_car("private"), usable_by_car("no")
    (True, True, False)
    """
    return access not in _CLOSED
