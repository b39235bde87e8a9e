"""The rules of notices: those that ship are whole, and others are refused with their key."""

import pytest

from dispatch.messages.errors import NoticeRulesError
from dispatch.messages.notice_rules import notice_rules, read_notice_rules
from dispatch.messages.tables import Channel
from dispatch.workflow.loading import shipped_definition

WHOLE = """
task:
  title: {zh: 任务, en: Task}
  body: {zh: "案件 {number}", en: "Incident {number}"}
  channels: [email]
"""


def test_every_notice_of_a_law_has_its_words_in_both_languages() -> None:
    named = {
        rule for key in ("city_management", "emergency") for rule in shipped_definition(key).notices
    }
    assert named
    assert named <= set(notice_rules())
    for key in named:
        zh, en = notice_rules()[key].bodies({"number": "261122-0001"})
        assert "261122-0001" in zh
        assert "261122-0001" in en
        assert en.isascii()


def test_values_that_nobody_gives_are_empty() -> None:
    (rule,) = read_notice_rules(WHOLE).values()
    assert rule.bodies({}) == ("案件 ", "Incident ")
    assert rule.channels == {Channel.EMAIL}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("task: [", "YAML"),
        ("- task", "map"),
        (WHOLE.replace("zh: 任务, ", ""), "task.*zh"),
        (WHOLE.replace("任务", "' '"), "task.*empty"),
        (WHOLE.replace("[email]", "[pigeon]"), "task.*pigeon"),
        (WHOLE.replace("案件 {number}", "案件 {phone}"), "task.*phone"),
        (WHOLE.replace("案件 {number}", "案件 {number.__class__}"), "task.*number.__class__"),
        (WHOLE.replace("案件 {number}", "案件 {number"), "task"),
    ],
)
def test_rules_that_are_not_whole_are_refused_with_their_key(text: str, said: str) -> None:
    with pytest.raises(NoticeRulesError, match=said):
        read_notice_rules(text)
