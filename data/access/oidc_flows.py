"""Sign-ins by an outside provider that have begun, and whose account a subject's is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.access.commands import ensure_account
from data.access.errors import SignInRefusedError
from data.access.oidc import BegunSignIn, Subject
from data.access.profiles import FirstSignIn
from data.access.rules import LONGEST_NAME
from data.access.secrets import digest
from data.access.tables import Account, AccountKind, OidcFlow, OidcLink
from data.store.actors import AccountId
from data.store.errors import ConflictError, NotFoundError
from data.store.trail import record_audit

FLOW_LASTS: Final = timedelta(minutes=10)
MOST_FLOWS: Final = 5_000
"""That are under way at once; beyond it the oldest are void."""


class LinkedElsewhereError(ConflictError):
    """The subject is linked with another account."""

    code = "linked_elsewhere"


@dataclass(frozen=True, slots=True)
class Flow:
    """What was said when a sign-in began."""

    nonce: str
    code_verifier: str
    redirect_uri: str


def begin_flow(
    session: Session, begun: BegunSignIn, browser: str, redirect_uri: str, *, at: datetime
) -> None:
    """Keep what a sign-in began with, for the browser that holds the secret `browser`."""
    if digest(begun.state).startswith("0"):  # now and then: whoever begins many clears up
        prune_flows(session, at)
    session.add(
        OidcFlow(
            state_sha256=digest(begun.state),
            browser_sha256=digest(browser),
            nonce=begun.nonce,
            code_verifier=begun.code_verifier,
            redirect_uri=redirect_uri,
            expires_at=at + FLOW_LASTS,
        )
    )


def take_flow(session: Session, state: str, browser: str, *, at: datetime) -> Flow | None:
    """Return what a sign-in began with and void it; None when it is none of this browser's now."""
    taken = session.execute(
        delete(OidcFlow)
        .where(OidcFlow.state_sha256 == digest(state))
        .returning(
            OidcFlow.browser_sha256,
            OidcFlow.expires_at,
            OidcFlow.nonce,
            OidcFlow.code_verifier,
            OidcFlow.redirect_uri,
        )
    ).first()
    if taken is None or taken.browser_sha256 != digest(browser):
        return None
    if not at < taken.expires_at <= at + FLOW_LASTS:
        return None
    return Flow(taken.nonce, taken.code_verifier, taken.redirect_uri)


def account_of_subject(
    session: Session, found: Subject, first: FirstSignIn, *, at: datetime
) -> AccountId:
    """Return the account that is linked with a subject; a first sign-in does as `first` says.

    Raises
    ------
    SignInRefusedError
        When none is linked and none is made.
    """
    linked = session.scalars(
        select(OidcLink.account_id).where(
            OidcLink.issuer == found.issuer, OidcLink.subject == found.subject
        )
    ).first()
    if linked is not None:
        return AccountId(linked)
    if first is FirstSignIn.REFUSE:
        raise SignInRefusedError("nobody is known here by this sign-in; ask for an account")
    name = f"oidc-{digest(f'{found.issuer} {found.subject}')[:24]}"
    account_id = ensure_account(session, name, _shown(found.name) or name, AccountKind.PERSON)
    link_subject(session, account_id, found.issuer, found.subject, at=at)
    return account_id


def link_subject(
    session: Session, account_id: AccountId, issuer: str, subject: str, *, at: datetime
) -> None:
    """Let a subject of a provider sign in to an account; again it stays as it is.

    Raises
    ------
    NotFoundError
        When there is no such account.
    LinkedElsewhereError
        When the subject is another account's.
    """
    if session.get(Account, account_id) is None:
        raise NotFoundError(f"there is no account {account_id}")
    session.execute(
        insert(OidcLink)
        .values(issuer=issuer, subject=subject, account_id=account_id, linked_at=at)
        .on_conflict_do_nothing()
    )
    linked = session.get_one(OidcLink, (issuer, subject)).account_id
    if linked != account_id:
        raise LinkedElsewhereError("this subject signs in to another account")
    record_audit(session, "accounts.link", "account", account_id)


def prune_flows(session: Session, now: datetime) -> int:
    """Forget sign-ins that did not come back, and the oldest beyond `MOST_FLOWS`."""
    newest_beyond = (
        select(OidcFlow.expires_at)
        .order_by(OidcFlow.expires_at.desc())
        .offset(MOST_FLOWS)
        .limit(1)
        .scalar_subquery()
    )
    over = (OidcFlow.expires_at <= now) | (OidcFlow.expires_at <= newest_beyond)
    return session.connection().execute(delete(OidcFlow).where(over)).rowcount


def _shown(name: str | None) -> str:
    kept = "".join(letter for letter in name or "" if letter.isprintable()).strip()
    return kept[:LONGEST_NAME].strip()
