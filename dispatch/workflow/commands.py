"""Writes of laws and of the calendar: each takes a session of `Store.transaction`."""

from collections.abc import Collection, Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import case, delete, func, null, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError, VersionConflictError
from data.store.faults import wrong
from data.store.outbox import record_change
from data.store.trail import record_audit
from dispatch.workflow.calendar_files import (
    SHIPPED_SOURCE,
    line_of_day,
    read_calendar,
    shipped_days,
    unreadable,
)
from dispatch.workflow.calendars import CalendarDay
from dispatch.workflow.checking import check_definition
from dispatch.workflow.definitions import Definition
from dispatch.workflow.errors import (
    DefinitionFaultyError,
    DraftMissingError,
    TrialMissingError,
)
from dispatch.workflow.loading import SHIPPED, read_definition, shipped_text
from dispatch.workflow.queries import FIRST_VERSION, calendar_days, known_categories
from dispatch.workflow.reading import definition_unreadable
from dispatch.workflow.tables import (
    CalendarChange,
    CalendarDayRow,
    CalendarYear,
    LawVersion,
)

SHIPPED_NOTE = "随系统发布 · Comes with Muster"
MOST_FAULTS_TOLD = 50


def publish_shipped(session: Session, *, now: datetime) -> int:
    """Publish the shipped laws that have no version; load the shipped calendar where is none.

    Nothing that a city has changed is touched. Returns how many laws and years were new.
    """
    known = set(session.scalars(select(LawVersion.law).where(LawVersion.version.is_not(None))))
    new = [law for law in SHIPPED if law not in known]
    for law in new:
        text = shipped_text(law)
        session.add(
            LawVersion(
                law=law,
                version=FIRST_VERSION,
                text=text,
                digest=digest_of(text),
                note=SHIPPED_NOTE,
                published_at=now,
                starts_at=datetime(2000, 1, 1, tzinfo=UTC),
            )
        )
        record_audit(session, "laws.publish", "law", law, {"version": FIRST_VERSION})
    return len(new) + _load_shipped_years(session)


def save_draft(
    session: Session, law: str, text: str, note: str, *, now: datetime, replaces: str | None = None
) -> LawVersion:
    """Keep a text as the draft of a law, in place of the draft that is there.

    The report of a run over past incidents stays with the very same text only.
    It must be readable; whether it may be published is checked when it is. What ships is published
    first where it is not yet, for the draft follows it. With `replaces` it takes the place of the
    draft with that digest only; empty: of none.

    Raises
    ------
    DefinitionUnreadableError
        With line and path of the first word that is not known.
    VersionConflictError
        When another draft is there than the one that it replaces: `digest` is its.
    NotFoundError
        When Muster knows no such law.
    """
    check_law(law)
    definition = read_definition(text, f"{law}.yaml")
    if definition.key != law:
        raise definition_unreadable(f"{law}.yaml", 1, "key", wrong("law_key", law=law))
    publish_shipped(session, now=now)
    values = {
        "text": text,
        "digest": digest_of(text),
        "note": note,
        "changed_at": func.clock_timestamp(),
        "account_id": acting(session).account_id,
        "trial": null(),
    }
    same = LawVersion.digest == values["digest"]
    row = session.scalars(
        insert(LawVersion)
        .values(law=law, **values)
        .on_conflict_do_update(
            index_elements=[LawVersion.law],
            index_where=LawVersion.version.is_(None),
            set_=values | {"trial": case((same, LawVersion.trial), else_=null())},
            where=None if replaces is None else LawVersion.digest == replaces,
        )
        .returning(LawVersion)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        raise _changed_meanwhile(_lock_draft(session, law))
    _tell(session, "law.drafted", row)
    return row


def discard_draft(session: Session, law: str) -> None:
    """Throw the draft of a law away.

    Raises
    ------
    DraftMissingError
    """
    row = _lock_draft(session, law)
    _tell(session, "law.discarded", row)
    session.delete(row)


def publish_draft(
    session: Session, law: str, *, digest: str, starts_at: datetime | None, now: datetime
) -> LawVersion:
    """Publish the draft of a law as its next version, in force from `starts_at` on (None: now).

    Incidents that are open go on under the version they were opened under.

    Raises
    ------
    DraftMissingError
        When there is no draft.
    VersionConflictError
        When the draft is not the one with `digest`, which was looked at.
    TrialMissingError
        When this very text was not run over past incidents.
    DefinitionFaultyError
        When it does not pass the check: `faults` are all of them.
    RefusedError
        When it would be in force before now or before the version it follows.
    """
    row = _lock_draft(session, law)
    if row.digest != digest:
        raise _changed_meanwhile(row)
    check_faults(read_definition(row.text, f"{law}.yaml"), known_categories(session, now))
    if row.trial is None:
        raise TrialMissingError(
            f"run the draft of the law {law} over past incidents first, and look at the report",
            law=law,
            digest=row.digest,
        )
    last = session.execute(
        select(func.max(LawVersion.version), func.max(LawVersion.starts_at)).where(
            LawVersion.law == law
        )
    ).one()
    begins = now if starts_at is None else starts_at
    if begins < now or (last[1] is not None and begins <= last[1]):
        raise RefusedError(
            "a version is in force from now on at the earliest, and after the one it follows",
            field="starts_at",
        )
    row.version = (last[0] or 0) + 1
    row.published_at, row.starts_at = now, begins
    row.account_id = acting(session).account_id
    session.flush()
    _tell(session, "law.published", row)
    return row


def check_faults(definition: Definition, categories: Collection[str]) -> None:
    """Refuse a definition that does not pass the check; its run cards name `categories` only.

    Raises
    ------
    DefinitionFaultyError
    """
    faults = check_definition(definition, categories)
    if faults:
        raise DefinitionFaultyError(
            f"the law {definition.key} has {len(faults)} faults, the first: "
            f"{faults[0].path}: {faults[0].message.en}",
            field="text",
            faults=[
                {"code": one.code, "path": one.path, **asdict(one.message)}
                for one in faults[:MOST_FAULTS_TOLD]
            ],
        )


def note_trial(session: Session, law: str, digest: str, report: dict[str, object]) -> None:
    """Keep the report of a draft's run over past incidents with it, if it is still the same."""
    row = _lock_draft(session, law)
    if row.digest == digest:
        row.trial = report
    record_audit(session, "laws.try", "law", law, {"digest": digest})


def load_year(session: Session, year: int, text: str, source: str) -> list[CalendarDay]:
    """Replace what is known of a year by the days of a calendar file, all of that year.

    What the year was before is kept, so that deadlines that run can be counted anew
    (`dispatch.cases.recounting`). One year at a time: whoever comes second waits.

    Raises
    ------
    CalendarUnreadableError
        At the first line that is wrong, or of another year.
    """
    session.execute(select(func.pg_advisory_xact_lock(func.hashtext("working calendar"))))
    days = read_calendar(text)
    other = next((one for one in days if one.year != year), None)
    if other is not None:
        day = other.day.isoformat()
        cause = wrong("other_year", day=day, year=other.year, wanted=year)
        raise unreadable(line_of_day(text, other.day), cause)
    taken = session.scalar(
        select(CalendarDayRow.day).where(
            CalendarDayRow.day.in_([one.day for one in days]), CalendarDayRow.year != year
        )
    )
    if taken is not None:
        raise unreadable(line_of_day(text, taken), wrong("taken_day", day=taken.isoformat()))
    _load_shipped_years(session)
    _keep_edition(session, year)
    _write_year(session, year, days, source)
    record_change(
        session, "calendar.changed", entity_id=year, body={"year": {"year": year, "source": source}}
    )
    return list(days)


def check_law(law: str) -> None:
    """Refuse a law that Muster does not know.

    Raises
    ------
    NotFoundError
    """
    if law not in SHIPPED:
        raise NotFoundError(f"there is no law {law!r}", law=law)


def digest_of(text: str) -> str:
    """Return the SHA-256 of a text in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def _load_shipped_years(session: Session) -> int:
    """Load the shipped calendar where no year is known; return how many years were loaded."""
    if session.scalar(select(func.count(CalendarYear.year))):
        return 0
    years = sorted({one.year for one in shipped_days()})
    for year in years:
        days = [one for one in shipped_days() if one.year == year]
        _write_year(session, year, days, SHIPPED_SOURCE)
    record_audit(session, "calendars.change", "calendar", "working", {"years": years})
    return len(years)


def _keep_edition(session: Session, year: int) -> None:
    """Begin an edition of the calendar: what the year was until now is kept with it."""
    known = session.scalar(select(CalendarYear.year).where(CalendarYear.year == year))
    days = [[one.day.isoformat(), one.kind.value] for one in calendar_days(session, year)]
    session.execute(
        insert(CalendarChange).values(
            year=year,
            before=None if known is None else days,
            account_id=acting(session).account_id,
        )
    )


def _write_year(session: Session, year: int, days: Iterable[CalendarDay], source: str) -> None:
    account_id = acting(session).account_id
    values = {"source": source, "account_id": account_id, "changed_at": func.clock_timestamp()}
    session.execute(
        insert(CalendarYear)
        .values(year=year, **values)
        .on_conflict_do_update(index_elements=[CalendarYear.year], set_=values)
    )
    session.execute(delete(CalendarDayRow).where(CalendarDayRow.year == year))
    rows = [asdict(one) for one in days]
    if rows:
        session.execute(insert(CalendarDayRow), rows)


def _changed_meanwhile(draft: LawVersion) -> VersionConflictError:
    return VersionConflictError(
        f"the draft of the law {draft.law} was changed meanwhile",
        law=draft.law,
        digest=draft.digest,
    )


def _lock_draft(session: Session, law: str) -> LawVersion:
    check_law(law)
    row = session.scalar(
        select(LawVersion)
        .where(LawVersion.law == law, LawVersion.version.is_(None))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise DraftMissingError(f"the law {law} has no draft", law=law)
    return row


def _tell(session: Session, topic: str, row: LawVersion) -> None:
    body = {"law": {"key": row.law, "version": row.version, "digest": row.digest}}
    record_change(session, topic, entity_id=row.law, body=body)
