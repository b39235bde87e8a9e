"""Proofs of closure: for those who close, and for anybody with the number and the code."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Annotated, Final

from fastapi import APIRouter, Path, Query
from sqlalchemy import text
from sqlalchemy.orm import Session

from api.deps import OPEN, Caller, Services, ServicesDep, requires
from api.routers.fields import CleanText, PathId
from api.routers.public import count_try
from data.access.actions import Action
from data.store.actors import process_actor
from data.store.errors import NotFoundError
from dispatch.incidents.sites import get_site
from dispatch.intake.queries import find_own_report
from dispatch.proofs.codes import is_proof_code, proof_code
from dispatch.proofs.queries import find_proof, proof_of
from dispatch.proofs.rules import Item, Shown
from dispatch.proofs.views import ClosureStateView, PublicProofView, ShownView

router = APIRouter(tags=["proofs of closure"])

_PUBLIC: Final = process_actor("public proofs")
_NUMBER = text("SELECT id, handlers FROM incidents WHERE number = :number")
_HANDLERS = text("SELECT handlers FROM incidents WHERE id = :incident_id")

TITLES: Final[Mapping[Item, tuple[str, str]]] = MappingProxyType(
    {
        Item.ARRIVAL: ("处置人员到达现场", "Who handled it was there"),
        Item.PHOTO_AFTER: ("处置后照片时间地点相符", "A photo afterwards, in place and in time"),
        Item.VERIFIER: ("由他人独立核查", "Somebody else looked"),
    }
)
HOW_ZH: Final = (
    "取 document 字段的 UTF-8 字节:其 SHA-256 应等于 sha256;用 public_key(Ed25519,32 字节,十六进制)"
    "验证 signature(64 字节,十六进制)。public_key 应与本单位公布的审计签名公钥一致。"
)
HOW_EN: Final = (
    "Take the UTF-8 bytes of `document`: their SHA-256 is `sha256`, and `signature` (64 bytes,"
    " hexadecimal) is theirs by `public_key` (Ed25519, 32 bytes, hexadecimal). Compare that key"
    " with the one that the authority has published for its audit."
)


@router.get("/incidents/{incident_id}/proof", summary="What an incident's closure shows")
def read_proof(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_READ)],
    incident_id: PathId,
) -> ClosureStateView:
    """Return what the closure shows so far, and what was kept when the incident was archived."""
    with services.store.reading(caller.actor) as session:
        site = get_site(session, incident_id)
        handlers = session.scalar(_HANDLERS, {"incident_id": incident_id}) or ()
        found = proof_of(session, incident_id, datetime.now(UTC), handlers=handlers)
        return ClosureStateView(
            incident_id=incident_id,
            met=found.met,
            practice=site.training,
            items=[_shown(one) for one in found.items],
            proof=find_proof(session, incident_id),
            code=proof_code(services.vault, site.number),
        )


@router.get("/public/proofs/{number}", dependencies=[OPEN], summary="A proof, for anybody")
def read_public_proof(
    services: ServicesDep,
    number: Annotated[str, Path(min_length=1, max_length=40), CleanText],
    code: Annotated[str, Query(min_length=1, max_length=40), CleanText],
) -> PublicProofView:
    """Return what proved a closure, for whoever has the number and the code of the incident.

    A number that there is not and a wrong code are answered alike.
    """
    count_try(services, f"{number}/proof")
    with services.store.reading(_PUBLIC) as session:
        incident_id = _looked_up(session, services, number, code)
        found = None if incident_id is None else find_proof(session, incident_id)
    if found is None:
        raise NotFoundError("there is no proof of that number and code")
    return PublicProofView(**dict(found), how_zh=HOW_ZH, how_en=HOW_EN)


def _looked_up(session: Session, services: Services, number: str, code: str) -> int | None:
    row = session.execute(_NUMBER, {"number": number}).one_or_none()
    by_desk = is_proof_code(services.vault, number, code)
    try:
        by_reporter: int | None = find_own_report(session, services.vault, number, code).main.id
    except NotFoundError:
        by_reporter = None
    if by_desk and row is not None:
        incident_id: int = row.id
        return incident_id
    return by_reporter


def _shown(one: Shown) -> ShownView:
    title_zh, title_en = TITLES[one.item]
    return ShownView(
        item=one.item.value,
        met=one.met,
        reason=one.reason,
        title_zh=title_zh,
        title_en=title_en,
        details=dict(one.details),
    )
