"""The check before publishing names every fault."""

import pytest

from dispatch.workflow.checking import check_definition
from dispatch.workflow.guards import GUARDS
from dispatch.workflow.loading import SHIPPED, read_definition, shipped_text
from dispatch.workflow.words import GuardName

CITY = shipped_text("city_management")
SMALL = """
key: city_management
label: {zh: 城市, en: City}
first: report
stages:
  report: {zh: 上报, en: Report, clock: work}
  assign: {zh: 派遣, en: Assignment, clock: work}
  handle: {zh: 处置, en: Handling, clock: work}
  feedback: {zh: 反馈, en: Feedback, clock: work}
  archive: {zh: 归档, en: Archive}
clocks:
  work: {zh: 时限, en: Work, limit: {hours: 2, kind: urgent}}
marks:
  verified: {zh: 核查通过, en: Verified}
units: {follows: always, clock: work, back_to: report}
actions:
  send_units: {zh: 派出, en: Send, from: [report], roles: [dispatcher]}
  follow_units: {zh: 跟随, en: Follow, from: [report, assign, handle], automatic: true}
  close:
    zh: 结案
    en: Close
    from: [feedback]
    to: archive
    roles: [dispatcher]
    effects: [{archive: done}]
"""


def faults(text: str) -> set[tuple[str, str]]:
    """Return code and path of every fault of a law."""
    return {(one.code, one.path) for one in check_definition(read_definition(text))}


@pytest.mark.parametrize("law", SHIPPED)
def test_a_shipped_law_has_no_fault(law: str) -> None:
    assert check_definition(read_definition(shipped_text(law))) == ()


def test_the_smallest_law_has_no_fault() -> None:
    assert faults(SMALL) == set()


def test_every_guard_is_known() -> None:
    assert set(GUARDS) == set(GuardName)


def test_an_unreachable_stage_is_named() -> None:
    text = SMALL.replace(
        "  archive: {", "  verify: {zh: 核查, en: Verify, clock: work}\n  archive: {"
    )
    assert faults(text) == {("unreachable_stage", "stages.verify")}


def test_an_action_that_can_never_be_done_is_named() -> None:
    text = SMALL.replace("    to: archive\n", "    to: archive\n    guards: [has_mark: verified]\n")
    assert ("unreachable_action", "actions.close") in faults(text)
    assert ("unreachable_stage", "stages.archive") in faults(text)


def test_a_dead_end_is_named_with_its_state() -> None:
    text = SMALL.replace("from: [report, assign, handle], a", "from: [report], a")
    assert ("dead_end", "stages.handle") in faults(text)


def test_a_mark_that_permits_nothing_and_stays_is_a_dead_end() -> None:
    text = CITY.replace(
        "permits: [end_hold, force_close, supervise, end_supervision, escalate, follow_units]",
        "permits: [supervise]",
    )
    found = check_definition(read_definition(text))
    dead = [one for one in found if one.code == "dead_end"]
    assert [one.path for one in dead] == ["stages.handle"]
    assert "mark held" in dead[0].message.en


def test_a_clock_that_nothing_stops_is_named() -> None:
    text = CITY.replace("{stop: confirm}, ", "").replace("      - stop: confirm\n", "")
    assert faults(text) == {("unstoppable_clock", "clocks.confirm")}


def test_a_clock_that_nothing_resumes_is_named() -> None:
    text = CITY.replace(", {resume: accept}", "")
    assert faults(text) == {("unresumable_clock", "clocks.accept")}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("    roles: [dispatcher]\n", "", ("no_role", "actions.close.roles")),
        ("roles: [dispatcher]}", "roles: [king]}", ("unknown_role", "actions.send_units.roles")),
        (
            "[{archive: done}]",
            "[{archive: gone}]",
            ("unknown_argument", "actions.close.effects[0].archive"),
        ),
        ("[{archive: done}]", "[{set: verified}]", ("archive_effect", "actions.close")),
        (
            "    to: archive\n",
            "    to: archive\n    returns: true\n",
            ("return_without_reason", "actions.close"),
        ),
        ("    to: archive\n", "    to: verify\n", ("unknown_stage", "actions.close")),
        ("Report, clock: work}", "Report, clock: wrok}", ("unknown_clock", "stages.report.clock")),
        ("Report, clock: work}", "Report}", ("stage_without_clock", "stages.report")),
        (
            "[{archive: done}]",
            "[{archive: done}, {merge: incident}]",
            ("field_missing", "actions.close.effects[1].merge"),
        ),
        (
            "[{archive: done}]",
            "[{archive: done}, {notify: {rule: x, to: reporters}}]",
            ("unknown_argument", "actions.close.effects[1].notify.rule"),
        ),
        (
            "[{archive: done}]",
            "[{archive: done}, {create_task: {kind: verify}}]",
            ("argument", "actions.close.effects[1].create_task"),
        ),
        (
            "    to: archive\n",
            "    to: archive\n    guards: [no_units: now]\n",
            ("argument", "actions.close.guards[0]"),
        ),
        (
            "    to: archive\n",
            "    to: archive\n    guards: [has_mark: held]\n",
            ("unknown_argument", "actions.close.guards[0]"),
        ),
        (
            "  send_units: {zh: 派出, en: Send, from: [report], roles: [dispatcher]}\n",
            "",
            ("unknown_action", "actions"),
        ),
        (
            "en: Verified}",
            "en: Verified, permits: [sleep]}",
            ("unknown_action", "marks.verified.permits"),
        ),
    ],
)
def test_what_refers_to_nothing_is_named(old: str, new: str, fault: tuple[str, str]) -> None:
    assert old in SMALL
    assert fault in faults(SMALL.replace(old, new))


def test_a_return_without_a_mandatory_reason_is_named_in_the_law_of_the_city() -> None:
    text = CITY.replace("    returns: true\n    reason: true\n", "    returns: true\n", 1)
    assert faults(text) == {("return_without_reason", "actions.return_to_acceptor")}


def test_run_cards_of_unknown_categories_kinds_and_levels_are_named() -> None:
    text = SMALL + "run_cards:\n  - {category: x, severities: [1], level: 7, sends: {tank: 1}}\n"
    assert {code for code, _ in faults(text)} == {
        *("unknown_category", "unknown_level", "unknown_kind_of_unit"),
    }


def test_all_faults_are_told_at_once() -> None:
    text = SMALL.replace("roles: [dispatcher]}", "roles: [king]}").replace("{archive: done}", "")
    assert {code for code, _ in faults(text)} == {"unknown_role", "archive_effect"}
