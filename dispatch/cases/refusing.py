"""What the law refuses, as errors that say why and what is allowed instead."""

from collections.abc import Sequence

from data.store.errors import MusterError
from dispatch.cases.errors import (
    ActionForbiddenError,
    ActionIncompleteError,
    ActionRefusedError,
)
from dispatch.incidents.tables import Incident
from dispatch.workflow.values import Allowed, Command, Refused

_REASON = frozenset({"reason_missing", "reason_wrong"})
_FIELD = frozenset({"field_missing", "field_wrong", "field_unknown"})


def refuse(row: Incident, command: Command, refused: Refused) -> MusterError:
    """Return the error that a refusal is: 403 for roles, 422 for input, else 409."""
    message = f"incident {row.number}: {command.action} is refused: {refused.message.en}"
    details: dict[str, object] = {
        "cause": refused.code,
        "message_zh": refused.message.zh,
        "message_en": refused.message.en,
        "incident_id": row.id,
        "incident_number": row.number,
        "stage": str(row.stage),
        "version": row.version,
        "allowed": view_of_allowed(refused.allowed),
        **{key: value for key, value in refused.details.items() if key != "field"},
    }
    if refused.code == "role":
        return ActionForbiddenError(message, **details)
    if refused.code == "unknown_action":
        return ActionIncompleteError(message, field="action", **details)
    if refused.code in _REASON:
        return ActionIncompleteError(message, field="reason", **details)
    if refused.code in _FIELD:
        field = refused.details.get("field", "payload")
        return ActionIncompleteError(message, field=field, **details)
    return ActionRefusedError(message, **details)


def view_of_allowed(allowed: Sequence[Allowed]) -> list[dict[str, object]]:
    """Return what is allowed as plain values for an error."""
    return [
        {
            "action": one.action,
            "title_zh": one.label.zh,
            "title_en": one.label.en,
            "reason": one.reason,
            "fields": [field.value for field in one.fields],
        }
        for one in allowed
    ]
