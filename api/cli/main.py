"""Which module serves which command, and how errors end.

Only the module of the command asked for is imported, so that each process holds what it needs.
"""

import importlib
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import typer

from api.cli.errors import INTERRUPTED, CommandError, complain
from data.store.errors import MusterError
from spatial.errors import SpatialError

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "up": "api.cli.up",
        "sign-in": "api.cli.sign_in",
        "import": "api.cli.importing",
        "test": "api.cli.testing",
        "check": "api.cli.checks",
        "bench": "api.cli.bench",
        "screenshots": "api.cli.bench",
        "conformance": "api.cli.documents",
        "version": "api.cli.documents",
        "migrate": "api.cli.working",
        "prepare": "api.cli.preparing",
        "serve": "api.cli.serving",
        "worker": "api.cli.working",
        "train": "api.cli.training",
    }
)
"""Each module has `register(app)`, which adds its commands."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; expected errors are one line on standard error and exit code 1."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        build_app(given)(given)
    except (CommandError, MusterError, SpatialError) as error:
        complain(str(error))
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None


def build_app(arguments: Sequence[str]) -> typer.Typer:
    """Return the application with the command that `arguments` name, or with all of them."""
    app = typer.Typer(
        name="./muster",
        help="Spatial command and dispatch · 时空指挥调度",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_no_options)
    wanted = arguments[0] if arguments else ""
    names = [wanted] if wanted in COMMANDS else list(COMMANDS)
    for module in dict.fromkeys(COMMANDS[name] for name in names):
        importlib.import_module(module).register(app)
    return app


def _no_options() -> None:
    """Spatial command and dispatch · 时空指挥调度."""
