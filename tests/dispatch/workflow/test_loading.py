"""What is not known in the file of a law is refused with its line and path."""

import pytest

from dispatch.incidents.tables import Stage
from dispatch.workflow.errors import DefinitionUnreadableError
from dispatch.workflow.loading import SHIPPED, read_definition, shipped_text
from dispatch.workflow.words import TimeKind

CITY = shipped_text("city_management")


def line_of(text: str, part: str) -> int:
    """Return the line, from 1, on which a part of a text stands first."""
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize("law", SHIPPED)
def test_a_shipped_law_is_read(law: str) -> None:
    definition = read_definition(shipped_text(law))
    assert definition.key == law
    assert definition.first is Stage.REPORT


def test_the_order_of_the_file_is_kept() -> None:
    definition = read_definition(CITY)
    assert list(definition.stages) == list(Stage)
    assert list(definition.actions)[:2] == ["accept", "request_confirmation"]


def test_limits_are_read_in_the_unit_of_their_kind() -> None:
    clocks = read_definition(shipped_text("emergency")).clocks
    minute = clocks["accept"].by_priority[1]
    assert (minute.amount * 3600, minute.kind) == (60, TimeKind.URGENT)
    assert clocks["handle"].limit is None


@pytest.mark.parametrize(
    ("old", "new", "path", "said"),
    [
        ("first: report", "first: begin", "first", "'begin' is not known"),
        ("first: report", "first: report\ncolour: red", "colour", "'colour' is not known"),
        ("to: accept\n", "to: accept\n    too: x\n", "actions.accept.too", "not known"),
        (
            "accept: {zh: 受理时限, en: Acceptance, ",
            "accept: {zh: 受理时限, ",
            "clocks.accept",
            "'en' is missing",
        ),
        (
            "{minutes: 15, kind: urgent}",
            "{minutes: 15, kind: slow}",
            "clocks.accept.limit.kind",
            "not known",
        ),
        (
            "{minutes: 15, kind: urgent}",
            "{days: 15, kind: urgent}",
            "clocks.accept.limit",
            "seconds, minutes, hours",
        ),
        (
            "{minutes: 15, kind: urgent}",
            "{minutes: 15, kind: working_day}",
            "clocks.accept.limit",
            "one of: days",
        ),
        (
            "{minutes: 15, kind: urgent}",
            "{minutes: -1, kind: urgent}",
            "clocks.accept.limit.minutes",
            "above 0",
        ),
        (
            "{minutes: 15, kind: urgent}",
            "{minutes: .inf, kind: urgent}",
            "clocks.accept.limit.minutes",
            "above 0",
        ),
        (
            "roles: [acceptor, dispatcher]",
            "roles: acceptor",
            "actions.accept.roles",
            "a list is needed",
        ),
        (
            "guards: [lacks_mark: confirming]",
            "guards: [sleeps]",
            "actions.request_confirmation.guards[0]",
            "not known",
        ),
        (
            "- set: confirming",
            "- explode: now",
            "actions.request_confirmation.effects[0].explode",
            "not known",
        ),
        ("reason: true", "reason: perhaps", "actions.confirm_unreal.reason", "true or false"),
        ("  voided: {zh", "  vanished: {zh", "marks.vanished", "not known"),
        ("  accept: {zh: 受理立案", "  report: {zh: 受理立案", "stages.report", "twice"),
    ],
)
def test_a_word_that_is_not_known_is_refused_with_line_and_path(
    old: str, new: str, path: str, said: str
) -> None:
    assert CITY.count(old) >= 1
    text = CITY.replace(old, new, 1)
    with pytest.raises(DefinitionUnreadableError, match=said) as refused:
        read_definition(text, "draft.yaml")
    assert refused.value.details["path"] == path
    wrong = new.splitlines()[-1]
    assert refused.value.details["line"] == line_of(text, wrong)
    assert refused.value.message.startswith(f"draft.yaml, line {refused.value.details['line']}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("key: [", "line 1"),
        ("a: b: c", "line 1"),
        ("- just\n- a list", "a map is needed"),
        ("key: &x city\nlabel: *x", "anchors"),
        ("key: !!python/object:os.system x", "tags"),
        ("key: " + "[" * 500, "levels"),
        ("key: city\n---\nkey: other", "document"),
        ("key: city\x01", "character"),
        ("# comment\n" * 60_000, "at most"),
    ],
)
def test_what_is_no_law_is_refused_and_not_tried(text: str, said: str) -> None:
    with pytest.raises(DefinitionUnreadableError, match=said):
        read_definition(text)
