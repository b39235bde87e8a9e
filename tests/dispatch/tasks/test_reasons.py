"""The reasons that ship are of things that are done."""

from data.codes.book import shipped_book
from dispatch.tasks.rules import REASONED
from dispatch.workflow.loading import SHIPPED, shipped_definition


def test_every_shipped_reason_is_of_an_action_of_a_law_or_of_what_is_done_with_tasks() -> None:
    done = {doing.value for doing in REASONED}
    for law in SHIPPED:
        done |= set(shipped_definition(law).actions)
    reasons = [one for one in shipped_book().codes.values() if one.list_key == "reasons"]
    groups = {one.key.removeprefix("reason:") for one in reasons if not one.parent_key}
    assert groups - done == set()
    assert {"give_back", "return_to_dispatcher", "void"} <= groups
    assert all(one.name_zh and one.name_en for one in reasons)
