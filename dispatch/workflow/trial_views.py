"""A trial as the interface shows it."""

from collections.abc import Mapping
from datetime import datetime

from dispatch.workflow.definitions import Definition
from dispatch.workflow.trying import ClockTrial, Told, Trial
from dispatch.workflow.views import (
    ClockTrialView,
    RefusalTrialView,
    StageTrialView,
    ToldView,
    TrialView,
    Words,
)


def trial_view(trial: Trial, definition: Definition, digest: str, at: datetime) -> TrialView:
    """Return a trial of a definition: what happened most often first, clocks by the law's order."""
    counted = max(1, trial.incidents - trial.uncounted.count)
    return TrialView(
        law=definition.key,
        digest=digest,
        at=at,
        incidents=trial.incidents,
        steps=trial.steps,
        uncounted=_told(trial.uncounted),
        changed=_told(trial.changed),
        refused=_refusals(trial.refused),
        allowed=_refusals(trial.allowed),
        clocks=[
            _clock(key, Words.model_validate(rule.label), trial.clocks[key])
            for key, rule in definition.clocks.items()
            if key in trial.clocks
        ],
        stages=[
            StageTrialView(
                stage=stage,
                minutes_before=trial.stages_s[stage][0] / 60 / counted,
                minutes_after=trial.stages_s[stage][1] / 60 / counted,
            )
            for stage in definition.stages
            if stage in trial.stages_s
        ],
    )


def _told(told: Told) -> ToldView:
    return ToldView(count=told.count, examples=list(told.examples))


def _refusals(told: Mapping[tuple[str, str], Told]) -> list[RefusalTrialView]:
    found = [
        RefusalTrialView(action=action, code=code, count=one.count, examples=list(one.examples))
        for (action, code), one in told.items()
    ]
    return sorted(found, key=lambda one: (-one.count, one.action, one.code))


def _clock(key: str, label: Words, told: ClockTrial) -> ClockTrialView:
    return ClockTrialView(
        clock=key,
        label=label,
        ended=told.ended,
        late_before=told.late_before,
        late_after=told.late_after,
        newly_late=_told(told.newly_late),
        no_longer_late=_told(told.no_longer_late),
        earlier=_told(told.earlier),
        later=_told(told.later),
        shift_minutes=told.shift_s / 60 / max(1, told.ended),
    )
