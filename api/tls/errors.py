"""What can go wrong with certificates."""

from data.store.errors import MusterError


class CertificateError(MusterError):
    """A certificate or its key cannot be used; the message names the file and the cause."""

    code = "certificate"
