"""`muster conformance` and `muster version`."""

import platform
import tomllib

import typer

from api.cli.conformance import write_page
from api.cli.places import ROOT


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("conformance")(conformance)
    app.command("version")(version)


def conformance() -> None:
    """Make docs/conformance.md from docs/conformance.toml."""
    typer.echo(write_page())


def version() -> None:
    """Print the version of Muster and of Python · 版本."""
    typer.echo(f"muster {release()} (Python {platform.python_version()})")


def release() -> str:
    """Return the version of Muster."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])
