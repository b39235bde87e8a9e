"""Reasons offered where one is asked for: codes of the list `reasons`, data of the city."""

from collections.abc import Iterable
from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from data.areas.queries import city_timezone
from data.codes.book import code_book
from data.codes.rules import reasons_for
from dispatch.incidents.rules import city_day


class ReasonView(BaseModel):
    """A reason that is offered, in both languages."""

    model_config = ConfigDict(frozen=True)

    zh: str
    en: str


def offered_reasons(
    session: Session, actions: Iterable[str], *, now: datetime | None = None
) -> dict[str, list[ReasonView]]:
    """Return by action the reasons that are offered today; any other text is as good.

    Actions for which the list names none are left out. One short query.
    """
    day = city_day(now or datetime.now(UTC), city_timezone(session))
    book = code_book(session)
    found = {action: reasons_for(book, action, day) for action in actions}
    return {
        action: [ReasonView(zh=one.name_zh, en=one.name_en) for one in codes]
        for action, codes in found.items()
        if codes
    }
