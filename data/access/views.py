"""What is said of accounts and sessions; no secret is among it but the one just made."""

from dataclasses import dataclass
from datetime import datetime

from data.access.assurance import Assurance
from data.access.tables import AccountKind
from data.store.actors import NOTHING, AccountId, Actor, ActorKind, Scope


@dataclass(frozen=True, slots=True)
class AccountView:
    """An account as others may see it."""

    id: AccountId
    sign_in_name: str
    display_name: str
    kind: AccountKind
    locale: str
    trains: bool

    def acting(self, scope: Scope = NOTHING) -> Actor:
        """Return the account as the one who acts in a transaction, on the rows of `scope`."""
        kind = ActorKind.PERSON if self.kind is AccountKind.PERSON else ActorKind.SYSTEM
        return Actor(account_id=self.id, name=self.display_name, kind=kind, scope=scope)


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session in use: what it is, and how surely one knows who holds it."""

    token_sha256: str
    csrf_token: str
    last_seen_at: datetime
    expires_at: datetime
    account: AccountView
    id: int
    idle_s: int
    assurance: Assurance


@dataclass(frozen=True, slots=True)
class KeyView:
    """A key in use: whose it is, what for, and how often.

    `scopes` are names of actions, None for all that its account may do.
    """

    sha256: str
    id: int
    account: AccountView
    scopes: frozenset[str] | None
    per_minute: int | None
    per_day: int | None
    last_used_at: datetime | None
    expires_at: datetime | None

    def covers(self, action: str) -> bool:
        """Return whether the key may be used for an action at all."""
        return self.scopes is None or action in self.scopes


@dataclass(frozen=True, slots=True)
class OpenedSession:
    """A session just opened: the only moment at which its secret is known."""

    secret: str
    csrf_token: str
    expires_at: datetime
    account: AccountView
