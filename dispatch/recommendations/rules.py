"""Who may be sent, decided from values alone."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from dispatch.recommendations.grounds import Ground
from dispatch.units.rules import ASSIGNABLE
from dispatch.units.tables import UnitStatus


class Cause(StrEnum):
    """Why a unit is not recommended.

    `TRAINING` is a training unit for what is real, `NOT_IN_TRAINING` a real unit for what is not.
    `CUT_OFF` is a unit that could arrive if no road were closed.
    """

    TRAINING = "training"
    NOT_IN_TRAINING = "not_in_training"
    OFF_DUTY = "off_duty"
    BUSY = "busy"
    OUT_OF_SERVICE = "out_of_service"
    OFF_SHIFT = "off_shift"
    LACKS_SKILL = "lacks_skill"
    CREW_TOO_SMALL = "crew_too_small"
    OUTSIDE_AREA = "outside_area"
    NO_FIX = "no_fix"
    STALE_FIX = "stale_fix"
    FUTURE_FIX = "future_fix"
    TOO_FAR_FROM_ROAD = "too_far_from_road"
    UNREACHABLE = "unreachable"
    CUT_OFF = "cut_off"


OVERRIDABLE: Final = frozenset(
    {
        Cause.OFF_SHIFT,
        Cause.LACKS_SKILL,
        Cause.CREW_TOO_SMALL,
        Cause.OUTSIDE_AREA,
        Cause.NO_FIX,
        Cause.STALE_FIX,
        Cause.FUTURE_FIX,
    }
)
"""What a dispatcher who knows better may override with a reason.

Never what says that the unit is on another incident, out of service or off duty by its own word,
or that practice and what is real would be mixed. Whether a unit can arrive (`TOO_FAR_FROM_ROAD`,
`UNREACHABLE`, `CUT_OFF`) is told in a recommendation and not asked when it is assigned.
"""

Detail = dict[str, str | float | list[str]]

_BY_STATUS: Final[Mapping[str, Cause]] = MappingProxyType(
    {
        status.value: {
            UnitStatus.OFF_DUTY: Cause.OFF_DUTY,
            UnitStatus.OUT_OF_SERVICE: Cause.OUT_OF_SERVICE,
        }.get(status, Cause.BUSY)
        for status in UnitStatus
        if status not in ASSIGNABLE
    }
)
"""What a status that does not allow assignment excludes for."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What an incident needs of a unit.

    Parameters
    ----------
    skills
        All of them, of each unit.
    crew
        How many must be on each unit.
    training
        Whether the incident is practice: training units serve that and nothing else.
    ground
        Where it is in the tree of areas; None where that does not matter.
    oldest_fix_s
        A unit whose position is older is not where it says.
    clock_skew_s
        How far in the future a fix may be: clocks differ.
    """

    skills: tuple[str, ...]
    crew: int = 0
    training: bool = False
    ground: Ground | None = None
    oldest_fix_s: float = 120.0
    clock_skew_s: float = 30.0


class Candidate(NamedTuple):
    """What decides whether a unit may be sent.

    `status` is the value of a `UnitStatus`; `fix_at` is None without a position. `by_roster` says
    that the unit has shifts, `shift_from` when the one that runs began or the next one will, None
    when none is planned.
    """

    unit_id: int
    code: str
    status: str
    skills: Collection[str]
    fix_at: datetime | None
    crew: int = 1
    training: bool = False
    by_roster: bool = False
    shift_from: datetime | None = None
    kind: str = ""
    area_code: str | None = None
    responsibility: str | None = None


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A unit that is not recommended, and why; `detail` has the values behind the cause."""

    unit_id: int
    unit_code: str
    cause: Cause
    detail: Detail


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A skill that the incident needs and that too few units can give."""

    skill: str
    needed: int
    available: int


def divide(
    candidates: Iterable[Candidate], needs: Needs, now: datetime
) -> tuple[list[int], list[Exclusion]]:
    """Return the places in `candidates` of those who may be sent, and the others with the cause.

    Of several causes the first is told, in the order of `causes_against`.
    """
    against = causes_against(needs, now)
    eligible: list[int] = []
    excluded: list[Exclusion] = []
    for place, unit in enumerate(candidates):
        found = next(against(unit), None)
        if found is None:
            eligible.append(place)
        else:
            excluded.append(Exclusion(unit.unit_id, unit.code, *found))
    return eligible, excluded


def causes_against(
    needs: Needs, now: datetime
) -> Callable[[Candidate], Iterator[tuple[Cause, Detail]]]:
    """Return what says of a unit why it may not be sent: nothing when it may."""
    wanted, ground = frozenset(needs.skills), needs.ground
    oldest = now - timedelta(seconds=needs.oldest_fix_s)
    newest = now + timedelta(seconds=needs.clock_skew_s)
    unlike = Cause.NOT_IN_TRAINING if needs.training else Cause.TRAINING

    def against(unit: Candidate) -> Iterator[tuple[Cause, Detail]]:
        if unit.training is not needs.training:
            yield unlike, {}
        by_status = _BY_STATUS.get(unit.status)
        if by_status is not None:
            yield by_status, {"status": str(unit.status)}
        starts_at = unit.shift_from
        if unit.by_roster and (starts_at is None or starts_at > now):
            yield Cause.OFF_SHIFT, {} if starts_at is None else {"starts_at": _told(starts_at)}
        if not wanted.issubset(unit.skills):
            yield Cause.LACKS_SKILL, {"skills": sorted(wanted.difference(unit.skills))}
        if unit.crew < needs.crew:
            yield Cause.CREW_TOO_SMALL, {"crew": unit.crew, "needed": needs.crew}
        home = None if ground is None else ground.foreign(unit)
        if ground is not None and home is not None and ground.helps(unit) is None:
            yield Cause.OUTSIDE_AREA, {"area": home}
        fix_at = unit.fix_at
        if fix_at is None:
            yield Cause.NO_FIX, {}
        elif not oldest <= fix_at <= newest:
            late = Cause.STALE_FIX if fix_at < oldest else Cause.FUTURE_FIX
            yield late, {"age_s": round((now - fix_at).total_seconds(), 1)}

    return against


def _told(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def shortfalls(needs: Needs, ready: Collection[Collection[str]], *, able: int) -> list[Shortfall]:
    """Return the skills that nobody ready has, each needed once.

    Parameters
    ----------
    ready
        The skills of every unit that could set off now.
    able
        How many units have all the skills and can arrive. When there are none although each skill
        is found in someone, every skill is short: nobody has them together.
    """
    if able:
        return []
    counts = {skill: sum(skill in held for held in ready) for skill in needs.skills}
    missing = [skill for skill, count in counts.items() if count == 0]
    return [Shortfall(skill, needed=1, available=0) for skill in missing or needs.skills]
