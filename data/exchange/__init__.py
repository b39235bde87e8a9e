"""How data comes in and goes out."""

from data.exchange.errors import ImportRefusedError
from data.exchange.osm import ImportReport, import_osm

__all__ = ["ImportRefusedError", "ImportReport", "import_osm"]
