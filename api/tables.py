"""Every table of Muster, imported in one place so that the metadata is complete."""

from data.access import factor_tables as second_factors
from data.access import grant_tables as role_grants
from data.access import tables as access
from data.areas import tables as areas
from data.audit import tables as audit
from data.codes import tables as codes
from data.exchange import tables as imports
from data.pool import tables as pool
from data.privacy import tables as privacy
from data.store import idempotency, outbox, trail
from data.store.base import Base
from dispatch.alerts import tables as alerts
from dispatch.assignments import tables as assignments
from dispatch.attachments import tables as attachments
from dispatch.cases import tables as cases
from dispatch.incidents import history_tables as incident_history
from dispatch.incidents import tables as incidents
from dispatch.intake import tables as intake
from dispatch.messages import tables as messages
from dispatch.plans import tables as plans
from dispatch.proofs import tables as proofs
from dispatch.roads import tables as roads
from dispatch.scenarios import tables as scenarios
from dispatch.tasks import tables as tasks
from dispatch.tracking import lookup_tables as track_lookups
from dispatch.tracking import tables as tracking
from dispatch.units import history_tables as unit_history
from dispatch.units import tables as units
from dispatch.workflow import tables as workflow
from layers.hotspots import tables as hotspots
from layers.indicators import tables as scores

MODULES = (
    access,
    alerts,
    areas,
    assignments,
    attachments,
    audit,
    cases,
    codes,
    idempotency,
    imports,
    incident_history,
    incidents,
    intake,
    outbox,
    pool,
    privacy,
    messages,
    plans,
    proofs,
    roads,
    role_grants,
    scenarios,
    second_factors,
    tasks,
    track_lookups,
    tracking,
    trail,
    unit_history,
    units,
    workflow,
    hotspots,
    scores,
)
metadata = Base.metadata
