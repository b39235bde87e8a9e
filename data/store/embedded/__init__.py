"""A private PostgreSQL with PostGIS that Muster runs itself: no root, the machine unchanged."""

from data.store.embedded.cluster import EmbeddedPostGIS
from data.store.embedded.errors import (
    DatabaseBinariesError,
    DatabaseFolderError,
    DatabaseInUseError,
    DatabaseStartError,
)
from data.store.embedded.external import check_external, ensure_database
from data.store.embedded.folders import choose_folder

__all__ = [
    "DatabaseBinariesError",
    "DatabaseFolderError",
    "DatabaseInUseError",
    "DatabaseStartError",
    "EmbeddedPostGIS",
    "check_external",
    "choose_folder",
    "ensure_database",
]
