"""Reads of reports: whose a thing is, who reported it, what a citizen is told of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from data.areas.queries import city_timezone
from data.areas.views import AreaView
from data.codes.book import recalled_book
from data.codes.rules import category_to_file, find_code, priority_of, responsible, standards_for
from data.codes.values import PriorityRule
from data.privacy.fields import masked_field
from data.privacy.vault import Vault
from data.store.errors import NotFoundError
from dispatch.incidents.commands import areas_of_place, duty_grid
from dispatch.incidents.queries import get_incident
from dispatch.incidents.rules import city_day
from dispatch.incidents.tables import Incident, Source, Stage
from dispatch.intake.tables import IncidentReport
from dispatch.intake.views import (
    DepartmentChoice,
    Proposal,
    RaisedBy,
    ReporterList,
    ReporterRow,
    StandardView,
)

_REPORTERS = text(
    "SELECT i.id, i.number, i.merged_into, i.source, i.reported_at, i.area_code,"
    " i.reporter_name, i.reporter_phone, r.code_index, r.foreign_id, r.answer, r.answered_at,"
    " r.answered_by"
    " FROM incidents i LEFT JOIN incident_reports r ON r.incident_id = i.id"
    " WHERE i.id = :incident_id OR i.merged_into = :incident_id ORDER BY i.reported_at, i.id"
)
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Question:
    """Whose a thing of a category is that is reported at a place; EPSG:4326."""

    category: str
    lon: float
    lat: float
    description: str = ""
    source: Source = Source.DESK
    standards: Collection[str] = ()


def propose(session: Session, asked: Question, at: datetime) -> Proposal:
    """Return where a thing is, whose it is, how urgent, and by which standards it is judged.

    Raises
    ------
    RefusedError, CategoryNotInForceError
        When nothing may be filed under the category now.
    spatial.errors.SpatialError
        When the place is not one that is served.
    """
    book = recalled_book(session)
    day = city_day(at, city_timezone(session))
    category = category_to_file(book, asked.category, day)
    areas = areas_of_place(session, asked.lon, asked.lat)
    priority, rules = priority_of(book, category, asked.source, asked.description, day)
    return _proposal(
        areas,
        priority=priority,
        raised_by=[_raised(rule, asked.description) for rule in rules],
        standards=[
            StandardView.model_validate(one) for one in standards_for(book, asked.category, day)
        ],
        departments=departments_for(session, asked.category, areas, at, asked.standards),
    )


def _raised(rule: PriorityRule, description: str) -> RaisedBy:
    plain = description.casefold()
    words = [word for word in rule.words if word.casefold() in plain]
    return RaisedBy(key=rule.key, priority=rule.priority, words=words)


def proposal_for(session: Session, incident_id: int, standards: Collection[str] = ()) -> Proposal:
    """Return whose an incident is, by the lists of the day on which it was reported.

    Raises
    ------
    NotFoundError
    """
    incident = get_incident(session, incident_id)
    book = recalled_book(session)
    day = city_day(incident.reported_at, city_timezone(session))
    found = standards_for(book, incident.category, day)
    areas = incident.areas
    return _proposal(
        areas,
        priority=incident.priority,
        raised_by=[],
        standards=[StandardView.model_validate(one) for one in found],
        departments=departments_for(
            session, incident.category, areas, incident.reported_at, standards
        ),
    )


def _proposal(
    areas: list[AreaView],
    *,
    priority: int,
    raised_by: list[RaisedBy],
    standards: list[StandardView],
    departments: list[DepartmentChoice],
) -> Proposal:
    code = duty_grid(areas)
    return Proposal(
        areas=areas,
        duty_grid=next((area for area in areas if area.code == code), None),
        priority=priority,
        priority_rules=[rule.key for rule in raised_by],
        raised_by=raised_by,
        standards=standards,
        departments=departments,
    )


def departments_for(
    session: Session,
    category: str,
    areas: Sequence[AreaView],
    at: datetime,
    standards: Collection[str] = (),
) -> list[DepartmentChoice]:
    """Return who is responsible for a category in some areas, each department once."""
    day = city_day(at, city_timezone(session))
    codes = [area.code for area in areas]
    lines = responsible(recalled_book(session), category, codes, day, standards)
    first = {department.code: (line, department) for line, department in reversed(lines)}
    order = dict.fromkeys(department.code for _, department in lines)
    return [
        DepartmentChoice(
            code=code,
            name_zh=first[code][1].name_zh,
            name_en=first[code][1].name_en,
            area_code=first[code][1].area_code or None,
            responsibility=first[code][0].key,
            standard=first[code][0].standard_key or None,
        )
        for code in order
    ]


def list_reporters(session: Session, vault: Vault, incident_id: int) -> ReporterList:
    """Return all who reported a thing: of the incident and of those that were merged into it.

    Raises
    ------
    NotFoundError
        When there is no such incident, or none that who asks may see.
    """
    rows = session.execute(_REPORTERS, {"incident_id": incident_id}).all()
    if all(row.id != incident_id for row in rows):
        raise NotFoundError(f"there is no incident {incident_id}", incident_id=incident_id)
    items = [
        ReporterRow(
            incident_id=row.id,
            number=row.number,
            merged=row.id != incident_id,
            source=Source(row.source),
            reported_at=row.reported_at,
            name=masked_field(vault, "incidents.reporter_name", row.id, row.reporter_name),
            phone=masked_field(vault, "incidents.reporter_phone", row.id, row.reporter_phone),
            asks_by_code=row.code_index is not None,
            foreign_id=row.foreign_id,
            answer=row.answer,
            answered_at=row.answered_at,
            answered_by=row.answered_by,
            area=row.area_code,
        )
        for row in rows
    ]
    waiting = [one for one in items if one.answered_at is None and _to_answer(one)]
    return ReporterList(items=items, unanswered=len(waiting))


def _to_answer(one: ReporterRow) -> bool:
    """Tell whether somebody waits for an answer: a person who can be reached, or asks by code."""
    return one.phone is not None or one.asks_by_code


@dataclass(frozen=True, slots=True)
class OwnReport:
    """A report as its reporter asks for it, and the incident in which the thing is dealt with."""

    report: Incident
    main: Incident
    answer: str | None
    answered_at: datetime | None
    name_zh: str
    name_en: str

    @property
    def disputable(self) -> bool:
        """Whether it is closed as done, so that its reporter may say that it is not."""
        return self.main.stage == Stage.ARCHIVE and self.main.outcome == "done"


def find_own_report(session: Session, vault: Vault, number: str, code: str) -> OwnReport:
    """Return a report by its number and the code that its reporter was given.

    Raises
    ------
    NotFoundError
        For a wrong code as for a number that there is not.
    """
    row = session.execute(
        select(Incident, IncidentReport)
        .join(IncidentReport, IncidentReport.incident_id == Incident.id)
        .where(
            Incident.number == number,
            IncidentReport.code_index.in_(
                vault.indexes("incident_reports", "code", f"{number}:{normal_code(code)}")
            ),
        )
    ).one_or_none()
    if row is None:
        raise NotFoundError("there is no such report, or the code is another")
    report, said = row
    main = main_incident(session, report)
    known = find_code(recalled_book(session), report.category, report.reported_at.date())
    return OwnReport(
        report=report,
        main=main,
        answer=said.answer,
        answered_at=said.answered_at,
        name_zh=known.name_zh if known else report.category,
        name_en=known.name_en if known else report.category,
    )


def main_incident(session: Session, row: Incident) -> Incident:
    """Return the incident in which another one goes on, through all mergers; itself when none."""
    for _ in range(_LONGEST_CHAIN):
        if row.merged_into is None:
            return row
        following = session.get(Incident, row.merged_into)
        if following is None:
            return row
        row = following
    return row


def normal_code(code: str) -> str:
    """Return a code as it was given: large letters without blanks and dashes, no look-alikes.

    Examples
    --------
    >>> normal_code("7k2m-9q4t o1")
    '7K2M9Q4T01'
    """
    plain = "".join(code.split()).replace("-", "").upper()
    return plain.translate(str.maketrans("OIL", "011"))
