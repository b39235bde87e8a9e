"""The settings of a command: those in the environment, and the database that runs."""

from pydantic import ValidationError

from api.cli.database import running_database
from api.cli.errors import CommandError
from api.cli.places import data_folder
from api.settings import Settings


def read_settings() -> Settings:
    """Return the settings in the environment.

    Raises
    ------
    CommandError
        Naming the first variable that is wrong.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]).upper()
        variable = name if name.startswith(("MUSTER_", "DATABASE_")) else f"MUSTER_{name}"
        raise CommandError(f"{variable}: {first['msg']}") from None


def settings_with_database() -> Settings:
    """Return the settings; where they name no database, with the one of the `muster up` that runs.

    Raises
    ------
    CommandError
        When a variable is wrong, or no database is named and none runs.
    """
    settings = read_settings()
    if settings.database_url:
        return settings
    data = data_folder(None)
    return settings.model_copy(update={"database_url": running_database(data), "data_dir": data})
