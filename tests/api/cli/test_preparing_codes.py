"""The set-up writes the code lists once, and nobody else's departments to a city of one's own."""

from sqlalchemy import text

from api.cli.preparing import load_codes
from data.codes.book import code_book
from data.codes.values import CodeBook
from data.store import Store
from data.store.actors import process_actor


def book(store: Store) -> CodeBook:
    with store.reading(process_actor("test")) as session:
        return code_book(session)


def test_the_first_start_writes_the_lists_and_the_next_ones_change_nothing(store: Store) -> None:
    load_codes(store)
    first = book(store)
    assert first.version > 0
    assert len(first.codes) > 100
    assert first.departments == {}
    load_codes(store)
    assert book(store).version == first.version


def test_a_kind_of_list_that_a_newer_release_brings_is_added_and_the_city_s_own_lists_stay(
    store: Store,
) -> None:
    load_codes(store)
    with store.transaction(process_actor("test")) as session:
        session.execute(text("DELETE FROM codes WHERE list_key = 'reasons' OR key = 'item:06010'"))
        session.execute(text("DELETE FROM code_lists WHERE key = 'reasons'"))
    load_codes(store)
    after = book(store)
    assert after.lists["reasons"].family == "reasons"
    assert ("reasons", "reason:give_back.1") in after.codes
    assert ("gb47678-5-2026", "item:06010") not in after.codes
