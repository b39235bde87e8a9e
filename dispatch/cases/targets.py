"""What can be imported: past incidents, each under the law in force when it was reported."""

from types import MappingProxyType
from typing import Final

from data.exchange.targets import Target
from dispatch.incidents.importing import IncidentTarget
from dispatch.workflow.queries import law_in_force

TARGETS: Final = MappingProxyType[str, Target](
    {"incidents": IncidentTarget(lambda session, law, at: law_in_force(session, law, at)[0])}
)
"""What can be imported, by key."""
