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
                self._area = self._look(session)
                self._look_again_s = now_s + self._ttl_s
            return self._area

    def _look(self, session: Session) -> ServiceArea:
        """Return the area of the city as it is; the version is read first.

        A city that is replaced between the two reads gives the new area under the old version,
        which the next look corrects; the other way round it would stay wrong.
        """
        city = find_city(session)
        geometry = service_area(session)
        version = "" if city is None else city.version
        if self._area is not None and version == self._version:
            return self._area
        self._version = version
        name = "" if city is None else f" of {city.name_en}"
        return ServiceArea(geometry, f"the service area{name}")
