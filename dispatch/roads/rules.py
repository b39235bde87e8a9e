"""Who may use which road, and how fast: the tables of a vehicle as a routing profile."""

from collections.abc import Mapping

from data.codes import road_classes
from spatial.network import Profile

CAR = "car"

_ACCESS_KEYS = (CAR, "motorcar", "motor_vehicle", "vehicle", "access")
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


def usable_by_car(access: Mapping[str, object]) -> bool:
    """Return whether a car may use a road with this access; the most particular key decides.

    Examples
    --------
    >>> usable_by_car({})
    True
    >>> usable_by_car({"access": "no", "motor_vehicle": "yes"})
    True
    >>> usable_by_car({"car": False})
    False
    """
    for key in _ACCESS_KEYS:
        if key in access:
            return access[key] is not False and access[key] not in _CLOSED
    return True
