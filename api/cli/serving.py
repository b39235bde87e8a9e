"""`muster serve`: the server by itself."""

import typer

from api.app import run_server
from api.cli.children import die_with_supervisor, log_to_standard_error
from api.cli.configuration import settings_with_database
from api.cli.production import refuse_conveniences
from api.vaults import check_keys
from data.store.migrate import require_newest


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("serve")(serve)


def serve() -> None:
    """Serve screens and interface (settings from the environment) · 仅启动服务."""
    die_with_supervisor()
    settings = settings_with_database()
    require_newest(settings.database_url)
    refuse_conveniences(settings)
    check_keys(settings)
    log_to_standard_error()
    run_server(settings)
