"""What endpoints are given: the services of the process, who asks, and how a command is run."""

from api.deps.callers import (
    COOKIE,
    OPEN,
    SIGNED_IN,
    Caller,
    CallerDep,
    Requires,
    check_origin,
    declares_access,
    requires,
)
from api.deps.commands import IdempotencyKey, json_response, model_response, run_command
from api.deps.coverage import CoverageNotReadyError, CoverageWatch
from api.deps.responsibility import check_area, check_home, check_place
from api.deps.roads import NetworkNotReadyError, Roads
from api.deps.running import Services, ServicesDep

__all__ = [
    "COOKIE",
    "OPEN",
    "SIGNED_IN",
    "Caller",
    "CallerDep",
    "CoverageNotReadyError",
    "CoverageWatch",
    "IdempotencyKey",
    "NetworkNotReadyError",
    "Requires",
    "Roads",
    "Services",
    "ServicesDep",
    "check_area",
    "check_home",
    "check_origin",
    "check_place",
    "declares_access",
    "json_response",
    "model_response",
    "requires",
    "run_command",
]
