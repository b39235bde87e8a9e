"""Sign-ins by an outside provider (OpenID Connect Core 1.0, code flow with PKCE).

Nothing is asked of anybody but the issuer that is set: its endpoints must lie at its own origin,
redirects are not followed, answers have a limit in size and time. An ID token counts when it is
signed with a key that the issuer publishes, by an asymmetric algorithm, for us, for the sign-in
that was begun, and not expired.
"""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.client import OAuth2Client
from authlib.oauth2.rfc6749.parameters import prepare_token_request
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from data.access.errors import ProviderUnavailableError, SignInRefusedError
from data.access.provider_settings import ProviderSettings
from data.access.secrets import new_secret

ALGORITHMS: Final = ("RS256", "PS256", "ES256", "Ed25519", "EdDSA")
"""Of ID tokens: asymmetric ones only, so that no secret of ours and no `none` can sign."""

KEPT_S: Final = 3600.0
"""How long what the provider publishes of itself is kept."""

ASKED_AGAIN_S: Final = 5.0
"""How soon its keys are asked for again when a token names one that is not among them."""

LONGEST_ANSWER: Final = 1024 * 1024
TIMEOUT_S: Final = 5.0
_NAMES: Final = ("name", "preferred_username", "nickname")
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True)
class BegunSignIn:
    """Where to send the browser, and what to know when it comes back."""

    url: str
    state: str
    nonce: str
    code_verifier: str


@dataclass(frozen=True, slots=True)
class Subject:
    """Who signed in, as the provider knows them; the name is only for showing."""

    issuer: str
    subject: str
    name: str | None


class Provider:
    """An outside provider; may be asked from any thread.

    Parameters
    ----------
    clock
        Seconds that only grow, for what is kept.
    """

    def __init__(
        self, settings: ProviderSettings, clock: Callable[[], float] = time.monotonic
    ) -> None:
        _check_address(settings.issuer)
        self._settings = settings
        self._clock = clock
        self._lock = threading.Lock()
        self._published: tuple[float, Mapping[str, Any]] | None = None
        self._keys: tuple[float, KeySet] | None = None
        self._http = httpx.Client(timeout=TIMEOUT_S, follow_redirects=False, trust_env=False)

    def close(self) -> None:
        """Close its connections."""
        self._http.close()

    def begin(self, redirect_uri: str) -> BegunSignIn:
        """Return where to send a browser for a sign-in.

        Raises
        ------
        ProviderUnavailableError
            When the provider does not answer, or not as it should.
        """
        secrets = BegunSignIn("", new_secret(), new_secret(), new_secret())
        client = OAuth2Client(
            None,
            client_id=self._settings.client_id,
            redirect_uri=redirect_uri,
            scope="openid profile",
            code_challenge_method="S256",
        )
        url, _ = client.create_authorization_url(
            str(self._metadata().get("authorization_endpoint", "")),
            state=secrets.state,
            nonce=secrets.nonce,
            code_verifier=secrets.code_verifier,
        )
        return BegunSignIn(url, secrets.state, secrets.nonce, secrets.code_verifier)

    def finish(
        self, code: str, *, nonce: str, code_verifier: str, redirect_uri: str, at: datetime
    ) -> Subject:
        """Return who signed in, by the code that the browser brought back.

        Raises
        ------
        SignInRefusedError
            When the provider does not take the code, or its token is not for this sign-in.
        ProviderUnavailableError
            When the provider does not answer, or not as it should.
        """
        token = self._exchange(code, code_verifier, redirect_uri)
        id_token, access_token = token.get("id_token"), token.get("access_token")
        if not isinstance(id_token, str):
            raise _refused("the provider sent no ID token")
        try:
            decoded = self._decoded(id_token)
            claims = CodeIDToken(
                decoded.claims,
                decoded.header,
                {
                    "iss": {"essential": True, "value": self._settings.issuer},
                    "aud": {"essential": True, "value": self._settings.client_id},
                    "nonce": {"essential": True, "value": nonce},
                },
                {
                    "nonce": nonce,
                    "client_id": self._settings.client_id,
                    "access_token": access_token,
                },
            )
            claims.validate(now=int(at.timestamp()), leeway=self._settings.clock_skew_s)
        except (JoseError, ValueError, TypeError) as error:
            raise _refused("the provider's token is not for this sign-in") from error
        return self._subject(claims)

    def _subject(self, claims: Mapping[str, Any]) -> Subject:
        subject = claims.get("sub")
        if not isinstance(subject, str) or not 0 < len(subject) <= 255:
            raise _refused("the provider's token names nobody")
        name = next((one for key in _NAMES if isinstance(one := claims.get(key), str)), None)
        return Subject(self._settings.issuer, subject, name)

    def _decoded(self, id_token: str) -> jwt.Token:
        """Return a token whose signature is right; keys that are new are asked for once."""
        try:
            return jwt.decode(id_token, self._key_set(KEPT_S), algorithms=list(ALGORITHMS))
        except InvalidKeyIdError:
            newest = self._key_set(ASKED_AGAIN_S)
            return jwt.decode(id_token, newest, algorithms=list(ALGORITHMS))

    def _exchange(self, code: str, code_verifier: str, redirect_uri: str) -> Mapping[str, Any]:
        settings = self._settings
        body = prepare_token_request(
            "authorization_code", code=code, redirect_uri=redirect_uri, code_verifier=code_verifier
        )
        method = "client_secret_basic" if settings.client_secret else "none"
        auth = ClientAuth(settings.client_id, settings.client_secret, method)
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        address = self._endpoint("token_endpoint")
        address, headers, body = auth.prepare("POST", address, headers, body)
        return self._asked("POST", address, headers, body)

    def _metadata(self) -> Mapping[str, Any]:
        with self._lock:
            known = self._published
        if known is not None and self._clock() < known[0] + KEPT_S:
            return known[1]
        address = self._settings.issuer.rstrip("/") + "/.well-known/openid-configuration"
        found = self._asked("GET", address)
        if found.get("issuer") != self._settings.issuer:
            raise ProviderUnavailableError("the provider is not the issuer that is set")
        with self._lock:
            self._published = (self._clock(), found)
        return found

    def _key_set(self, kept_s: float) -> KeySet:
        with self._lock:
            known = self._keys
        if known is not None and self._clock() < known[0] + kept_s:
            return known[1]
        published = self._asked("GET", self._endpoint("jwks_uri"))
        try:
            keys = KeySet.import_key_set({"keys": list(published["keys"])})
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise ProviderUnavailableError("the provider's keys cannot be read") from error
        with self._lock:
            self._keys = (self._clock(), keys)
        return keys

    def _endpoint(self, name: str) -> str:
        address = str(self._metadata().get(name, ""))
        if _origin(address) != _origin(self._settings.issuer):
            raise ProviderUnavailableError(f"the provider's {name} is not at its own origin")
        return address

    def _asked(
        self,
        method: str,
        address: str,
        headers: Mapping[str, str] | None = None,
        body: str | None = None,
    ) -> Mapping[str, Any]:
        try:
            with self._http.stream(method, address, headers=headers, content=body) as answer:
                raw = b""
                for chunk in answer.iter_bytes():
                    raw += chunk
                    if len(raw) > LONGEST_ANSWER:
                        raise ProviderUnavailableError("the provider's answer is too long")
                status = answer.status_code
            if status in (400, 401) and method == "POST":
                raise _refused("the provider does not take the code")
            found = httpx.Response(status, content=raw).json() if status == 200 else None
        except (httpx.HTTPError, ValueError) as error:
            raise ProviderUnavailableError("the provider does not answer") from error
        if not isinstance(found, dict):
            raise ProviderUnavailableError("the provider does not answer as it should")
        return found


def _check_address(issuer: str) -> None:
    parts = urlsplit(issuer)
    if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
        raise ValueError("MUSTER_OIDC_ISSUER: a provider is asked over https only")


def _origin(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc.casefold()


def _refused(why: str) -> SignInRefusedError:
    return SignInRefusedError(why)
