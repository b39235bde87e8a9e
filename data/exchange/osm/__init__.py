"""OpenStreetMap files: roads, restrictions, facilities, buildings, addresses, water and green."""

from data.exchange.osm.loading import ImportReport, import_osm

__all__ = ["ImportReport", "import_osm"]
