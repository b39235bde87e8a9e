"""Ten thousand random commands: the engine with its file and the model by hand agree on each.

150 runs of at most 100 steps, about 13,000 together, in some 15 s of one core. A run that disagrees
is shrunk to the shortest that does.
"""

from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from dispatch.incidents.rules import UnitsOnIncident
from dispatch.incidents.tables import Stage
from dispatch.workflow.deciding import allowed
from dispatch.workflow.values import Decision, PayloadValue, Present, Refused
from dispatch.workflow.words import Counter, FieldKind, TaskKind
from tests.dispatch.workflow.cases import CITY_LAW, MUSTER, Incident
from tests.dispatch.workflow.reference import HANDLING, Model, Who
from tests.dispatch.workflow.reference_rules import RULES, may

STAGES = dict(zip("rashfvx", Stage, strict=True))
ROLES = {"a": "acceptor", "d": "dispatcher", "p": "department", "m": "member", "c": "citizen"}
PEOPLE = (
    Who(1, "a"),
    Who(2, "d"),
    Who(3, "ad"),
    Who(4, "p", "roads"),
    Who(5, "p", "parks"),
    Who(6, "m", "roads"),
    Who(7, "m"),
    Who(8, "c"),
    Who(9, "adpm", "roads"),
)
people = st.sampled_from(PEOPLE)
ENDING = frozenset({"void", "force_close"})
ONWARD = frozenset(
    {
        *("accept", "open", "open_again", "open_unconfirmed", "confirm_real", "confirm_unreal"),
        *("assign", "return_to_dispatcher", "finish_work", "report_done", "rework", "split"),
        *("request_verification", "verify_passed", "verify_failed", "archive", "dispute"),
        *("return_not_up_to_standard", "approve_extension", "delegate"),
        *("request_hold", "approve_hold", "end_hold"),
    }
)
"""What leads from stage to stage, or out of what holds an incident up."""


def present(who: Who) -> Present:
    """Return who acts as the engine knows them."""
    return Present(who.account, frozenset(ROLES[role] for role in who.roles), who.department)


class LawMachine(RuleBasedStateMachine):
    """An incident under the engine, and the same under the model."""

    @initialize()
    def begin(self) -> None:
        self.incident = Incident(CITY_LAW)
        self.model = Model(self.incident.at)
        self.model.begin()
        assert self.incident.facts.handling.amount * 3600 == HANDLING.total_seconds()

    @rule(
        who=people,
        action=st.sampled_from(sorted(RULES)),
        reason=st.booleans(),
        department=st.sampled_from(["roads", "parks"]),
        account=st.sampled_from([6, 9]),
    )
    def command(self, who: Who, action: str, reason: bool, department: str, account: int) -> None:  # noqa: FBT001 (drawn)
        self._tell(who, action, department, account, reason="because" if reason else None)

    @rule(data=st.data(), department=st.sampled_from(["roads", "parks"]))
    def onward(self, data: st.DataObject, department: str) -> None:
        """Do something that the engine offers and that leads on."""
        self._do_offered(data, department, moving=True)

    @rule(data=st.data(), department=st.sampled_from(["roads", "parks"]))
    def offered(self, data: st.DataObject, department: str) -> None:
        """Do anything that the engine offers to anybody, but an early end."""
        self._do_offered(data, department, moving=False)

    @rule(minutes=st.sampled_from([0, 1, 2, 5, 30]))
    def wait(self, minutes: int) -> None:
        self.incident.wait(minutes=minutes)
        self.model.now = self.incident.at

    @rule(kind=st.sampled_from(["confirm", "verify"]), account=st.sampled_from([6, 7, 9]))
    def give_task(self, kind: str, account: int) -> None:
        if kind in self.model.tasks:
            self._give(kind, account)

    @precondition(lambda self: self.model.department is None and self.model.now.minute % 4 == 0)
    @rule(open_=st.integers(0, 2), scene=st.integers(0, 2), done=st.integers(0, 1))
    def move_units(self, open_: int, scene: int, done: int) -> None:
        """Let units that a dispatcher may send come, arrive and end."""
        blocked = {"held", "merged", "voided", "reacceptance_owed"} & self.model.marks
        if self.model.stage not in "rashf" or blocked:
            return
        self._tell(PEOPLE[1], "send_units", "", 0, reason=None)
        self.model.units = (open_, min(scene, open_), done)
        self.model.follow()
        units = UnitsOnIncident(*self.model.units)
        self.incident.facts = replace(self.incident.facts, units=units)
        assert isinstance(self.incident.tell(MUSTER, "follow_units"), Decision)

    @invariant()
    def they_are_alike(self) -> None:
        facts, model = self.incident.facts, self.model
        assert facts.stage is STAGES[model.stage]
        assert {mark.value for mark in facts.marks} == model.marks
        assert facts.department == model.department
        assert facts.counters.get(Counter.BOUNCES, 0) == model.bounces
        assert facts.counters.get(Counter.REWORKS, 0) == model.reworks
        assert facts.handlers == model.handlers
        assert facts.verifiers == model.verifiers
        assert {kind.value for kind in facts.holders} == set(model.tasks)
        assert {
            kind.value: (one.asked_by, list(one.approved_by))
            for kind, one in facts.requests.items()
        } == model.asked
        assert {key: (one.due_at, one.remaining) for key, one in facts.clocks.items()} == {
            key: (one.due, one.left) for key, one in model.clocks.items()
        }

    @invariant()
    def an_archived_incident_has_no_clock_and_an_open_one_has(self) -> None:
        archived = self.incident.facts.stage is Stage.ARCHIVE
        assert bool(self.incident.facts.clocks) is not archived

    def _give(self, kind: str, account: int) -> None:
        self.model.tasks[kind] = account
        who = next(one for one in PEOPLE if one.account == account)
        self.incident.give_task(TaskKind(kind), present(who))

    def _do_offered(self, data: st.DataObject, department: str, *, moving: bool) -> None:
        """Let tasks find somebody, then draw an action that is offered, and who does it."""
        for kind in ("confirm", "verify"):
            if kind in self.model.tasks and self.model.tasks[kind] is None:
                self._give(kind, data.draw(st.sampled_from([6, 7])))
        pairs: list[tuple[Who, str]] = []
        for who in PEOPLE:
            facts = replace(self.incident.facts, present=present(who))
            actions = [one.action for one in allowed(CITY_LAW, facts, self.incident.at)]
            assert actions == [
                name
                for name in CITY_LAW.actions
                if name in RULES and may(self.model, who, name, reason=True)
            ]
            pairs += [(who, name) for name in actions if name not in ENDING]
        if moving:
            pairs = [pair for pair in pairs if pair[1] in ONWARD] or pairs
        if pairs:
            action = data.draw(st.sampled_from(sorted({name for _, name in pairs})))
            who = data.draw(st.sampled_from([who for who, name in pairs if name == action]))
            self._tell(who, action, department, 6, reason="because")

    def _tell(
        self, who: Who, action: str, department: str, account: int, *, reason: str | None
    ) -> None:
        given: dict[FieldKind, PayloadValue] = {
            FieldKind.DEPARTMENT: department,
            FieldKind.ACCOUNT: account,
            FieldKind.INCIDENT: 2,
            FieldKind.AMOUNT: 1,
        }
        payload = {name: given[name] for name in CITY_LAW.actions[action].fields}
        answer = self.incident.tell(present(who), action, reason, payload)
        if may(self.model, who, action, reason=reason is not None):
            assert isinstance(answer, Decision), (action, answer)
            self.model.do(who, action, department, account)
        else:
            assert isinstance(answer, Refused), action


LawMachine.TestCase.settings = settings(
    max_examples=150,
    stateful_step_count=100,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestLaw = LawMachine.TestCase
