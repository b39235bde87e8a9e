"""What routes declare about who may use them, read from their dependencies."""

from typing import Literal

from fastapi.dependencies.models import Dependant

from api.deps.callers import Requires, open_to_all, signed_in
from data.access.actions import Action

Access = Action | Literal["signed in"] | None
"""The action that a route needs, being signed in, or nothing at all."""


def access_of(dependant: Dependant) -> Access:
    """Return what a route needs; an action counts before the signing in that it takes."""
    calls = []
    waiting = list(dependant.dependencies)
    while waiting:
        part = waiting.pop()
        calls.append(part.call)
        waiting.extend(part.dependencies)
    actions = [call.action for call in calls if isinstance(call, Requires)]
    if actions:
        (action,) = set(actions)
        return action
    if signed_in in calls:
        return "signed in"
    assert open_to_all in calls
    return None
