"""A run card's answer as the interface shows it: what is to go, what is there, whom to send."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from dispatch.recommendations.rules import Cause


class View(BaseModel):
    """Base of views: frozen."""

    model_config = ConfigDict(frozen=True)


class LevelView(View):
    """An alarm level of the law."""

    level: int
    name_zh: str
    name_en: str


class OfferedUnit(View):
    """A unit that is offered for a line; `rank` is its place among those of its kind.

    `override_reason` goes with it when it is sent: it says that the run card asks for it where the
    category alone would not; null where none is needed.
    """

    rank: int
    unit_id: int
    unit_code: str
    name_zh: str
    name_en: str
    travel_time_s: float
    distance_m: float
    eta: datetime
    override_reason: str | None


class RunCardLine(View):
    """A kind of unit: how many are wanted at this level and those below it, and how many are there.

    `units` are offered for what is missing, the nearest first; `short` of them cannot be had now,
    and `excluded` says for what causes others of the kind are not offered.
    """

    kind: str
    name_zh: str
    name_en: str
    wanted: int
    there: int
    missing: int
    units: list[OfferedUnit]
    short: int
    excluded: dict[Cause, int]


class RunCardView(View):
    """What the run cards ask for at an alarm level, beyond what is there already.

    `version` is the incident's; `alarm_level` the one that it has, `level` the one asked about.
    """

    incident_id: int
    incident_number: str
    version: int
    law: str
    law_version: int
    alarm_level: int
    level: int
    levels: list[LevelView]
    asked_at: datetime
    network_version: str
    lines: list[RunCardLine]
    missing: int
    short: int
