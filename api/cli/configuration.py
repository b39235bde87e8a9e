"""The settings of a command."""

from pydantic import ValidationError

from api.cli.errors import CommandError
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
