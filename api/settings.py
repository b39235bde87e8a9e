"""Settings: one frozen value read from the environment and handed down."""

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AliasChoices, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from data.access.profiles import FirstSignIn, ProfileName, get_profile
from data.access.provider_settings import ProviderSettings

Seconds = Annotated[int, Field(gt=0)]


class Profile(StrEnum):
    """What kind of installation this is."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class Settings(BaseSettings):
    """What can be set from outside, as `MUSTER_<NAME>` (the database also as `DATABASE_URL`).

    Durations are seconds. A path that is not given lies in `data_dir`.
    """

    model_config = SettingsConfigDict(
        env_prefix="MUSTER_", frozen=True, extra="forbid", populate_by_name=True
    )

    database_url: str = Field(
        default="",
        validation_alias=AliasChoices("MUSTER_DATABASE_URL", "DATABASE_URL"),
        description="Where PostGIS is; empty for the embedded one.",
    )
    data_dir: Path = Path(".muster/data")
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8600
    network_cache_dir: Path | None = None
    basemap_path: Path | None = None
    keys_dir: Path | None = Field(
        default=None,
        description="The keys that personal data is sealed with: not where backups of the database"
        " go.",
    )
    cipher: Literal["aes-256-gcm", "sm4-gcm"] = Field(
        default="aes-256-gcm", description="What the first key is for; rotation takes another."
    )
    audit_heads_dir: Path | None = Field(
        default=None,
        description="Where signed heads of the audit are added: better on another machine.",
    )
    audit_hash: Literal["sha256", "sm3"] = Field(
        default="sha256", description="How new records of the audit are hashed."
    )
    audit_retention_days: Annotated[int, Field(ge=183, le=36_500)] = Field(
        default=365, description="How long the audit is kept: six months at least."
    )
    bundle_dir: Path | None = Field(
        default=None, description="The built screens; None for those that come with Muster."
    )

    map_approval_number: str = Field(
        default="", description="The 审图号 line of the attribution, where one is needed."
    )

    statement_limit_s: Seconds = Field(
        default=10, description="How long the database may take for a statement of a request."
    )
    long_limit_s: Seconds = Field(
        default=60, description="The same for maps, matrices, plans, tracks and the audit's lists."
    )
    export_limit_s: Seconds = Field(
        default=300, description="The same for exports and for verifying the audit."
    )

    session_absolute_s: Seconds = 12 * 3600
    session_idle_s: Seconds = 2 * 3600
    administrator_absolute_s: Seconds = 4 * 3600
    administrator_idle_s: Seconds = 15 * 60
    sign_in_ttl_s: Seconds = 24 * 3600
    sign_in_profile: ProfileName = Field(
        default=ProfileName.STANDARD,
        description="How strict passwords and waits are: `standard` or `strict`.",
    )
    dormant_days: Annotated[int, Field(ge=0, le=3650)] | None = Field(
        default=None,
        description="After how many days unused an account is disabled; 0 never, None as the"
        " profile says.",
    )
    key_longest_days: Annotated[int, Field(gt=0, le=3650)] = Field(
        default=365, description="How long a key may be good at most."
    )
    origin: str | None = Field(
        default=None,
        pattern=r"^https?://[^/\s]+$",
        description="Origin of our pages, for passkeys and an outside provider; None: as asked.",
    )
    oidc_issuer: str | None = Field(
        default=None,
        pattern=r"^https?://\S+$",
        description="An outside provider of sign-ins (OpenID Connect).",
    )
    oidc_client_id: str = ""
    oidc_client_secret: SecretStr | None = None
    oidc_name: str = Field(default="OpenID Connect", description="Its name, as screens show it.")
    oidc_first_sign_in: FirstSignIn = Field(
        default=FirstSignIn.REFUSE,
        description="What a first sign-in from there does: `refuse`, or `create` an account"
        " without any role.",
    )
    oidc_clock_skew_s: Annotated[int, Field(ge=0, le=300)] = Field(
        default=60, description="By how much the provider's clock may differ from ours."
    )
    secure_cookies: bool = Field(
        default=False, description="Send the session cookie over HTTPS only: set behind TLS."
    )
    allowed_origins: frozenset[str] = Field(
        default=frozenset(), description="Origins that may write with a cookie beside our own."
    )
    training_key: SecretStr | None = Field(
        default=None, description="The training driver's key, when it is given and not made."
    )

    profile: Profile = Field(
        default=Profile.DEVELOPMENT,
        description="`production` refuses to start with a convenience of development on.",
    )
    tls_cert: Path | None = Field(
        default=None, description="Serve HTTPS with this certificate (PEM, its chain after it)."
    )
    tls_key: Path | None = Field(default=None, description="The certificate's key (PEM).")
    ca_cert: Path | None = Field(
        default=None, description="The authority that phones take, handed out at the HTTP port."
    )
    http_port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=0,
        description="Beside HTTPS: hand out the authority here and send all else to HTTPS; 0: no.",
    )
    hsts_s: Annotated[int, Field(ge=0)] = Field(
        default=0, description="How long browsers shall come by HTTPS only; 0 does not say so."
    )
    trusted_proxies: frozenset[str] = Field(
        default=frozenset(),
        description="Addresses or networks whose X-Forwarded-For and -Proto are believed.",
    )
    rate_limits: bool = Field(
        default=True, description="Limit how often addresses and accounts ask."
    )
    interface_page: bool = Field(
        default=True, description="Serve the page of the interface, /api/docs."
    )
    backup_dir: Path | None = Field(
        default=None, description="Where base backups and the write-ahead log are kept."
    )

    notice_webhook_url: str = Field(default="", description="Where notices are posted.")
    notice_webhook_secret: SecretStr | None = Field(
        default=None, description="What notices that are posted are signed with."
    )
    notice_hosts: frozenset[str] = Field(
        default=frozenset(), description="The only hosts that notices are posted to."
    )
    sms_webhook_url: str = Field(default="", description="A gateway of short messages.")
    smtp_host: str = Field(default="", description="Where e-mail is handed in; empty: none is.")
    smtp_port: Annotated[int, Field(gt=0, le=65535)] = 587
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        default="starttls", description="How the connection is secured."
    )
    smtp_user: str = ""
    smtp_password: SecretStr | None = None
    smtp_from: str = "muster@localhost"
    smtp_ca: Path | None = Field(default=None, description="The authority of the mail server.")

    database_pool: Annotated[int, Field(ge=4, le=200)] = 20
    threads: Annotated[int, Field(ge=4, le=200)] = 16
    graceful_shutdown_s: Seconds = 5

    @model_validator(mode="after")
    def _whole_certificate(self) -> Self:
        if (self.tls_cert is None) != (self.tls_key is None):
            raise ValueError("MUSTER_TLS_CERT and MUSTER_TLS_KEY are given together")
        return self

    @property
    def network_cache(self) -> Path:
        """Folder in which orders of the road network are kept between starts."""
        return self.network_cache_dir or self.data_dir / "network"

    @property
    def keys(self) -> Path:
        """Folder of the keys that personal data is sealed with."""
        return self.keys_dir or self.data_dir / "keys"

    @property
    def erasures(self) -> Path:
        """File that tells who was forgotten, to be done again after a restore."""
        return self.data_dir / "erasures" / "log.jsonl"

    @property
    def basemap(self) -> Path:
        """The city's PMTiles file, whether it is there or not."""
        return self.basemap_path or self.data_dir / "basemap" / "city.pmtiles"

    @property
    def audit_heads(self) -> Path:
        """Folder of the signed heads of the audit."""
        return self.audit_heads_dir or self.data_dir / "audit"

    @property
    def dormant_after(self) -> timedelta | None:
        """How long an account may be unused before it is disabled; None for ever."""
        if self.dormant_days is None:
            return get_profile(self.sign_in_profile).dormant_after
        return timedelta(days=self.dormant_days) if self.dormant_days else None

    @property
    def provider(self) -> ProviderSettings | None:
        """The outside provider of sign-ins, None when there is none."""
        if not self.oidc_issuer:
            return None
        secret = self.oidc_client_secret
        return ProviderSettings(
            issuer=self.oidc_issuer,
            client_id=self.oidc_client_id,
            client_secret=secret.get_secret_value() if secret else None,
            clock_skew_s=self.oidc_clock_skew_s,
        )

    @property
    def session_absolute(self) -> timedelta:
        """How long a session lasts whatever is done in it."""
        return timedelta(seconds=self.session_absolute_s)

    @property
    def sign_in_ttl(self) -> timedelta:
        """How long a one-time sign-in can be used."""
        return timedelta(seconds=self.sign_in_ttl_s)
