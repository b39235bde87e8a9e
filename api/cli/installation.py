"""What a command of the console works on: settings and database of one installation."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from api.cli.configuration import read_settings
from api.cli.database import opened_database
from api.cli.places import data_folder
from api.settings import Settings
from data.store import Store
from data.store.actors import process_actor
from data.store.migrate import require_newest

CONSOLE = process_actor("console")

Data = Annotated[Path | None, typer.Option("--data", help="Data folder.")]


class Installation(NamedTuple):
    """An open database with the settings of its data folder."""

    store: Store
    settings: Settings


@contextmanager
def opened_installation(data: Path | None, *, connections: int = 1) -> Iterator[Installation]:
    """Open the database of a data folder for as long as the block lasts.

    Raises
    ------
    StoreUnavailableError, UnknownSchemaError
        When it does not answer, or its schema is not that of this release.
    """
    folder = data_folder(data)
    settings = read_settings().model_copy(update={"data_dir": folder})
    with opened_database(folder, lambda message: typer.echo(message, err=True)) as url:
        require_newest(url)
        store = Store.open(url, pool_size=connections)
        try:
            yield Installation(store, settings)
        finally:
            store.close()
