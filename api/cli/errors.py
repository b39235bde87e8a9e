"""What a command may end with."""

from data.store.errors import MusterError


class CommandError(MusterError):
    """A command cannot go on; the message says why in one line."""

    code = "command"
