"""The command line: `./muster COMMAND`."""

from api.cli.main import main

__all__ = ["main"]
