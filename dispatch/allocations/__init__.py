"""Whom to send to many incidents at once: proposed together, then sent each in its own right."""

from dispatch.allocations.commands import Errand, carry_out
from dispatch.allocations.queries import propose
from dispatch.allocations.rules import Asked, Need, Policy
from dispatch.allocations.views import AllocationView, CommitView

__all__ = [
    "AllocationView",
    "Asked",
    "CommitView",
    "Errand",
    "Need",
    "Policy",
    "carry_out",
    "propose",
]
