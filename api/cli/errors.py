"""What a command may end with."""

import typer

INTERRUPTED = 130  # exit code: 128 + SIGINT, as shells have it


class CommandError(Exception):
    """A command cannot go on; the message says why in one line. It never leaves the terminal."""

    exit_code = 1


def complain(message: str) -> None:
    """Write one line on standard error; what a terminal would obey is written out."""
    line = " ".join(message.split())
    shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in line)
    typer.echo(f"muster: {shown}", err=True)
