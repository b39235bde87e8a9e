"""What endpoints are given: the services of the process, who asks, and how a command is run."""

from api.deps.callers import (
    ACCESS_DECLARATIONS,
    COOKIE,
    OPEN,
    SIGNED_IN,
    Caller,
    CallerDep,
    SystemDep,
    check_origin,
)
from api.deps.commands import IdempotencyKey, json_response, model_response, run_command
from api.deps.coverage import CoverageNotReadyError, CoverageWatch
from api.deps.roads import NetworkNotReadyError, Roads
from api.deps.running import Services, ServicesDep

__all__ = [
    "ACCESS_DECLARATIONS",
    "COOKIE",
    "OPEN",
    "SIGNED_IN",
    "Caller",
    "CallerDep",
    "CoverageNotReadyError",
    "CoverageWatch",
    "IdempotencyKey",
    "NetworkNotReadyError",
    "Roads",
    "Services",
    "ServicesDep",
    "SystemDep",
    "check_origin",
    "json_response",
    "model_response",
    "run_command",
]
