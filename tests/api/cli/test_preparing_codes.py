"""The set-up writes the code lists once, and nobody else's departments to a city of one's own."""

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
