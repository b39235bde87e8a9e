"""The ways outside: webhook, e-mail, SMS. Each sends one parcel, or says why it did not."""

import hashlib
import hmac
import smtplib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any, Final, Literal, Protocol
from urllib.parse import urlsplit

import httpx
import orjson

from data.store.errors import RefusedError

TIMEOUT_S: Final = 10.0
"""How long a receiver may be silent."""

PATIENCE_S: Final = 25.0
"""How long a parcel may take in all: one who answers sign by sign is never silent for long."""

_TRY_AGAIN: Final = frozenset({408, 425, 429})


class DeliveryFaultError(Exception):
    """A parcel was not sent.

    Parameters
    ----------
    fault
        Why, as a code: no address, no content.
    for_good
        Whether trying again is of no use.
    down
        Whether the way itself does not work at the moment.
    refuses_all
        Whether it takes nothing from us until somebody mends something: a key, an address.
    """

    def __init__(
        self,
        fault: str,
        *,
        for_good: bool = False,
        down: bool = False,
        refuses_all: bool = False,
    ) -> None:
        super().__init__(fault)
        self.fault = fault
        self.for_good = for_good
        self.down = down
        self.refuses_all = refuses_all


@dataclass(frozen=True, slots=True)
class Parcel:
    """A notice to send: `address` is empty where the port knows where to.

    Whoever gets it twice knows it by `key`.
    """

    key: str
    address: str
    payload: Mapping[str, Any]
    at: datetime


class Port(Protocol):
    """A way outside."""

    def send(self, parcel: Parcel) -> None:
        """Send a parcel; DeliveryFaultError when it was not taken."""


class Webhook:
    """Posts JSON, signed with HMAC-SHA-256 over the time, a full stop and the body.

    Parameters
    ----------
    url
        Where to; its host must be among `hosts`.
    with_address
        Whether the receiver is told for whom it is: a gateway of short messages.
    patience_s
        See `PATIENCE_S`.

    Raises
    ------
    RefusedError
        When the address is none, or of another host.
    """

    def __init__(
        self,
        url: str,
        secret: bytes,
        hosts: frozenset[str],
        *,
        with_address: bool = False,
        verify: ssl.SSLContext | None = None,
        patience_s: float = PATIENCE_S,
    ) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"https", "http"} or not parts.hostname or parts.username:
            raise RefusedError("a webhook is an address of http or https", field="url")
        if parts.hostname not in hosts:
            raise RefusedError(f"{parts.hostname} is no host that notices go to", field="url")
        if not secret:
            raise RefusedError("a webhook needs a secret to sign with", field="secret")
        self._url, self._secret, self._with_address = url, secret, with_address
        self._verify = verify or ssl.create_default_context()
        self._patience_s = patience_s

    def send(self, parcel: Parcel) -> None:
        """Post a parcel."""
        said = {"id": parcel.key, **parcel.payload}
        if self._with_address:
            said = {"id": parcel.key, "to": parcel.address, "text": parcel.payload["body_zh"]}
        body = orjson.dumps(said, option=orjson.OPT_SORT_KEYS)
        stamp = str(int(parcel.at.timestamp()))
        headers = {
            "Content-Type": "application/json",
            "X-Muster-Delivery": hashlib.sha256(parcel.key.encode()).hexdigest(),
            "X-Muster-Timestamp": stamp,
            "X-Muster-Signature": signature(self._secret, stamp, body),
        }
        try:
            status = self._post(body, headers)
        except (httpx.TransportError, OSError, RuntimeError) as error:
            raise DeliveryFaultError(type(error).__name__, down=True) from error
        if status < 300:
            return
        hopeless = 300 <= status < 500 and status not in _TRY_AGAIN
        raise DeliveryFaultError(
            f"http_{status}", for_good=hopeless, down=status >= 500, refuses_all=hopeless
        )

    def _post(self, body: bytes, headers: Mapping[str, str]) -> int:
        """Post and return the status; what is answered beside it is not read."""
        client = httpx.Client(
            timeout=TIMEOUT_S, follow_redirects=False, trust_env=False, verify=self._verify
        )
        with (
            client,
            _no_longer_than(self._patience_s, client.close),
            client.stream("POST", self._url, content=body, headers=headers) as response,
        ):
            return response.status_code


@contextmanager
def _no_longer_than(patience_s: float, close: Callable[[], None]) -> Iterator[None]:
    """Close a connection under what is done with it when that takes too long."""
    watch = threading.Timer(patience_s, close)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def signature(secret: bytes, stamp: str, body: bytes) -> str:
    """Return what a webhook is signed with: `sha256=` and hexadecimal digits."""
    signed = hmac.new(secret, stamp.encode() + b"." + body, hashlib.sha256)
    return f"sha256={signed.hexdigest()}"


@dataclass(frozen=True, slots=True)
class Mail:
    """Sends e-mail over SMTP with TLS.

    Parameters
    ----------
    security
        `starttls`: the connection is secured before anything is said; `tls`: from its beginning;
        `none`: not at all, for a relay on the same machine.
    context
        Whom to believe; the system's authorities when None.
    """

    host: str
    port: int
    sender: str
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: str = ""
    context: ssl.SSLContext | None = None
    patience_s: float = PATIENCE_S

    def send(self, parcel: Parcel) -> None:
        """Send a parcel as a plain text in both languages."""
        try:
            letter = self._letter(parcel)
        except ValueError as error:
            raise DeliveryFaultError("address", for_good=True) from error
        try:
            self._send(letter)
        except smtplib.SMTPRecipientsRefused as error:
            codes = [code for code, _ in error.recipients.values()]
            hopeless = all(code >= 500 for code in codes)
            raise DeliveryFaultError(f"smtp_{max(codes)}", for_good=hopeless) from error
        except smtplib.SMTPResponseException as error:
            raise DeliveryFaultError(f"smtp_{error.smtp_code}", down=True) from error
        except (smtplib.SMTPException, OSError) as error:
            raise DeliveryFaultError(type(error).__name__, down=True) from error

    def _send(self, letter: EmailMessage) -> None:
        """Send a letter; once it is taken it was sent, whatever the server says as one leaves."""
        context = self.context or ssl.create_default_context()
        server: _Patient
        if self.security == "tls":
            server = _PatientOverTLS(self.host, self.port, self.patience_s, context=context)
        else:
            server = _Patient(self.host, self.port, self.patience_s)
        try:
            if self.security == "starttls":
                server.starttls(context=context)
            if self.user:
                server.login(self.user, self.password)
            server.send_message(letter)
            with suppress(smtplib.SMTPException, OSError):
                server.quit()
        finally:
            server.close()

    def _letter(self, parcel: Parcel) -> EmailMessage:
        said = parcel.payload
        letter = EmailMessage()
        named = (said["title_zh"], said["title_en"], said["incident_number"])
        letter["Subject"] = " ".join(part for part in named if part)
        letter["From"], letter["To"] = self.sender, parcel.address
        letter["Date"] = format_datetime(parcel.at)
        digest = hashlib.sha256(parcel.key.encode()).hexdigest()[:40]
        letter["Message-ID"] = f"<{digest}@{self.sender.partition('@')[2] or 'muster'}>"
        letter["Auto-Submitted"] = "auto-generated"
        letter.set_content(f"{said['body_zh']}\n\n{said['body_en']}\n")
        return letter


class _Patient(smtplib.SMTP):
    """A connection that is over when all that is done with it takes longer than `patience_s`."""

    def __init__(self, host: str, port: int, patience_s: float, **more: Any) -> None:
        self._watch = threading.Timer(patience_s, self._hang_up)
        self._watch.daemon = True
        self._watch.start()
        try:
            super().__init__(host, port, timeout=TIMEOUT_S, **more)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close it, and watch it no more."""
        self._watch.cancel()
        super().close()

    def _hang_up(self) -> None:
        if self.sock is not None:
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)


class _PatientOverTLS(_Patient, smtplib.SMTP_SSL):
    """The same over TLS from its beginning."""
