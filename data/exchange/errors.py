"""What can go wrong as data comes in."""

from data.store.errors import MusterError


class ImportRefusedError(MusterError):
    """A file cannot be imported; nothing of it was written."""

    code = "import_refused"
