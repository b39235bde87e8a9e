"""Where the city is served, as a polygon in memory."""

import time
from collections.abc import Callable
from threading import Lock

from sqlalchemy.orm import Session

from data.areas.queries import find_city, service_area
from spatial.shapes import ServiceArea


class Served:
    """Keeps the service area; looks at most once a second whether the city is another.

    Parameters
    ----------
    clock
        Seconds that only grow.
    """

    def __init__(self, ttl_s: float = 1.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._ttl_s = ttl_s
        self._clock = clock
        self._lock = Lock()
        self._version = ""
        self._area: ServiceArea | None = None
        self._look_again_s = 0.0

    def area(self, session: Session) -> ServiceArea:
        """Return the service area.

        Raises
        ------
        NotFoundError
            Before a city is loaded.
        """
        with self._lock:
            now_s = self._clock()
            if self._area is None or now_s >= self._look_again_s:
                self._look(session)
                self._look_again_s = now_s + self._ttl_s
            return self._area or self._look(session)

    def _look(self, session: Session) -> ServiceArea:
        geometry, city = service_area(session), find_city(session)
        if self._area is None or city is None or city.version != self._version:
            name = "" if city is None else f" of {city.name_en}"
            self._area = ServiceArea(geometry, f"the service area{name}")
            self._version = "" if city is None else city.version
        return self._area
