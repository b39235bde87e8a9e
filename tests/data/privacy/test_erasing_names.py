"""Whoever is forgotten is forgotten wherever something says that they did it."""

from pathlib import Path

from sqlalchemy import text

from api.tables import metadata
from data.codes.elements import AtEnd, Mask, elements
from data.privacy.erasure import NUMBERED_ELSEWHERE, Ground, erase
from data.store import Store
from data.store.actors import process_actor
from dispatch.messages.tables import Side
from dispatch.messages.talk import NewMessage, send_message
from dispatch.tasks.making import NewTask, create_task
from dispatch.tasks.tables import TaskKind
from tests.dispatch.conftest import make_incident
from tests.dispatch.scenes import NOON, MakeIncident, person
from tests.dispatch.tasks.field import add_account

__all__ = ["make_incident"]

GROUND = Ground("request", "asked")


def test_names_of_who_did_something_are_all_known_to_an_erasure() -> None:
    for element in elements().values():
        if element.at_end is AtEnd.ERASED and element.mask is Mask.NAME:
            own = element.table in {"accounts", "members"}
            acted = element.column.endswith("_by") or element.key in NUMBERED_ELSEWHERE
            assert own or acted, element.key
    for key, column in NUMBERED_ELSEWHERE.items():
        assert column in metadata.tables[key.partition(".")[0]].columns


def test_tasks_and_talk_of_a_forgotten_account_have_a_pseudonym(
    store: Store, make_incident: MakeIncident, tmp_path: Path
) -> None:
    me, other = add_account(store, "li", None), add_account(store, "wu", None)
    incident = make_incident()
    for account_id, name in ((me, "Li"), (other, "Wu")):
        with store.transaction(person(name, account_id)) as session:
            create_task(session, NewTask(incident.id, TaskKind.CHECK), now=NOON)
            send_message(session, NewMessage(incident.id, Side.FIELD, "x"), now=NOON)
    erase(store, process_actor("test"), tmp_path / "log.jsonl", {"accounts": [str(me)]}, GROUND)
    with store.reading(process_actor("test")) as session:
        for table, column in (
            ("tasks", "made_by"), ("task_steps", "actor_name"), ("messages", "sent_by"),
        ):  # fmt: skip
            names = set(session.scalars(text(f"SELECT {column} FROM {table}")))
            assert "Li" not in names
            assert "Wu" in names
