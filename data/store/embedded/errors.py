"""What can go wrong in running the database.

StoreUnavailableError
├── DatabaseBinariesError   no PostgreSQL with PostGIS is here and none could be fetched
├── DatabaseFolderError     the data folder cannot be used (permission, space, owner)
├── DatabaseInUseError      another Muster runs on this data folder
├── DatabaseStartError      PostgreSQL did not start
└── BackupError             a backup cannot be taken, is damaged, or cannot be put back
"""

from data.store.errors import StoreUnavailableError


class DatabaseBinariesError(StoreUnavailableError):
    """No PostgreSQL with PostGIS is on the machine and none could be fetched."""

    code = "database_binaries"


class DatabaseFolderError(StoreUnavailableError):
    """The data folder cannot be used."""

    code = "database_folder"


class DatabaseInUseError(StoreUnavailableError):
    """Another Muster runs on this data folder."""

    code = "database_in_use"


class DatabaseStartError(StoreUnavailableError):
    """PostgreSQL did not start."""

    code = "database_start"


class BackupError(StoreUnavailableError):
    """A backup cannot be taken, is damaged, or cannot be put back."""

    code = "backup"
