"""Sheets: read in the encodings that programs write, refused whole, nothing half-done."""

from datetime import date

import pytest
import shapely
from sqlalchemy import func, select

from data.areas.commands import NewArea, write_areas
from data.areas.tables import Area, AreaLevel
from data.codes.book import code_book, recalled_book, shipped_book
from data.codes.commands import change_rows, ensure_codes, import_sheet
from data.codes.errors import SheetRefusedError
from data.codes.exporting import as_csv
from data.codes.sheets import SHEETS, Entry
from data.codes.tables import DepartmentRow
from data.store import Store
from data.store.actors import process_actor
from data.store.errors import NotFoundError
from data.store.trail import AuditRecord

TODAY = date(2026, 11, 23)
ACTOR = process_actor("test")
DEPARTMENTS = "code,name_zh,name_en,area_code,starts_on,ends_on\n"
GOOD = (
    DEPARTMENTS + "roads,市政道路处,Roads office,,2026-01-01,\nparks,园林绿化处,Parks office,,,\n"
)


def take(store: Store, sheet: str, content: bytes, *, dry_run: bool = False) -> object:
    with store.transaction(ACTOR) as session:
        return import_sheet(session, sheet, content, today=TODAY, dry_run=dry_run)


def faults_of(store: Store, sheet: str, content: str | bytes) -> list[tuple[object, ...]]:
    """Return row, column and message of each fault of a sheet that must be refused."""
    raw = content if isinstance(content, bytes) else content.encode()
    with pytest.raises(SheetRefusedError) as refused, store.transaction(ACTOR) as session:
        import_sheet(session, sheet, raw, today=TODAY)
    found = refused.value.details["faults"]
    assert isinstance(found, list)
    return [(one["row"], one["column"], one["message"]) for one in found]


def departments(store: Store) -> list[str]:
    with store.reading(ACTOR) as session:
        return list(session.scalars(select(DepartmentRow.code).order_by(DepartmentRow.id)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
def test_a_sheet_is_read_in_the_encodings_that_programs_write(store: Store, encoding: str) -> None:
    take(store, "departments", GOOD.encode(encoding))
    with store.reading(ACTOR) as session:
        book = code_book(session)
        assert book.departments["roads"].name_zh == "市政道路处"
        assert book.departments["roads"].starts_on == date(2026, 1, 1)
        assert book.departments["parks"].starts_on is None


def test_a_gbk_file_with_one_bad_row_is_refused_whole_with_row_column_and_cause(
    store: Store,
) -> None:
    bad = GOOD + "water,水务处,Water office,,2026-13-01,\n"
    assert faults_of(store, "departments", bad.encode("gbk")) == [
        (4, "starts_on", "2026-13-01 is no day of the calendar")
    ]
    assert departments(store) == []
    with store.reading(ACTOR) as session:
        assert code_book(session) is shipped_book()


def test_every_fault_is_told_with_its_row(store: Store) -> None:
    bad = (
        DEPARTMENTS
        + ",没有编码,No code,,,\n"
        + "a,,No name,,,\n"
        + "b,乙,B,,2026-05-01,2026-04-30\n"
        + "b,乙,B,,,\n"
        + "c,丙,C\n"
    )
    found = faults_of(store, "departments", bad)
    assert [(row, column) for row, column, _ in found] == [
        (6, "")
    ]  # a row of another shape is told before its cells are looked at
    found = faults_of(store, "departments", bad.replace("c,丙,C\n", ""))
    assert [(row, column) for row, column, _ in found] == [
        (2, "code"),
        (3, "name_zh"),
        (4, "ends_on"),
        (5, "code"),
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\xff\xfe\x00a", "UTF-8 nor GBK"),
        (b"code\x00", "NUL"),
        (b"code,name\n", "is no column"),
        (DEPARTMENTS.encode(), "no row"),
        (b"", "is missing"),
        (b'code,"name_zh\n', "cannot be read"),
    ],
)
def test_what_is_no_sheet_is_refused(store: Store, content: bytes, fault: str) -> None:
    with pytest.raises(SheetRefusedError) as refused:
        take(store, "departments", content)
    assert fault in refused.value.message


def test_headings_in_chinese_and_another_separator_are_understood(store: Store) -> None:
    sheet = "单位编码;中文名称;英文名称;辖区;生效日期;失效日期\nroads;市政;Roads;;2026/1/1;\n"
    take(store, "departments", sheet.encode("gbk"))
    assert departments(store) == ["roads"]


def test_a_look_first_says_what_would_be_and_writes_nothing(store: Store) -> None:
    take(store, "departments", GOOD.encode())
    again = GOOD.replace("Parks office", "Parks and gardens") + "water,水务处,Water,,,\n"
    with store.transaction(ACTOR) as session:
        report = import_sheet(session, "departments", again.encode(), today=TODAY, dry_run=True)
    assert (report.new, report.differing, report.same) == (1, 1, 1)
    assert not report.applied
    assert report.changed[0].identity == ("parks",)
    assert report.changed[0].fields == ("name_en",)
    assert report.added[0].row == 4
    assert departments(store) == ["roads", "parks"]


def test_an_import_is_in_the_audit_with_the_digest_of_its_file(store: Store) -> None:
    take(store, "departments", GOOD.encode())
    with store.reading(ACTOR) as session:
        record = session.scalars(
            select(AuditRecord).where(AuditRecord.action == "codes.import")
        ).one()
    assert record.entity_id == "departments"
    assert record.details["new"] == 2
    assert len(record.details["file_sha256"]) == 64


def test_what_names_something_that_there_is_not_is_refused(store: Store) -> None:
    with store.transaction(ACTOR) as session:
        ensure_codes(session, samples=True)
    lines = "key,category,standard_key,area_code,department_code,priority,starts_on,ends_on\n"
    found = faults_of(
        store,
        "responsibilities",
        lines
        + "a,item:06010,,,nobody,1,,\n"
        + "b,item:99999,,,water,1,,\n"
        + "c,*,no-such,,water,1,,\n",
    )
    assert [(row, column) for row, column, _ in found] == [
        (2, "department_code"),
        (3, "category"),
        (4, "standard_key"),
    ]


def test_an_edition_that_would_be_in_force_beside_another_of_the_same_key_is_refused(
    store: Store,
) -> None:
    with store.transaction(ACTOR) as session:
        ensure_codes(session, samples=False)
    lists = "key,family,edition,title_zh,title_en,starts_on,ends_on,verified,note\n"
    take(
        store,
        "code_lists",
        (lists + "ours,incident_categories,1,本市,Ours,2026-01-01,,no,\n").encode(),
    )
    codes = ",".join(column.name for column in SHEETS["codes"].columns) + "\n"
    row = "ours,item:06010,,垃圾,Rubbish,yes,city_management,3,sanitation,1,3600,no,{},\n"
    found = faults_of(store, "codes", codes + row.format(""))
    assert found == [(2, "key", "is in force in gb47678-5-2026 at the same time")]
    take(store, "codes", (codes + row.format("").replace(",\n", ",2026-06-30\n")).encode())


def test_a_version_of_a_standard_in_force_is_never_changed_but_ended(store: Store) -> None:
    with store.transaction(ACTOR) as session:
        ensure_codes(session, samples=False)
        rows = SHEETS["standards"]
        exported = as_csv(rows, code_book(session).standards).decode("utf-8-sig")
    lines = exported.splitlines(keepends=True)
    cover = next(line for line in lines if line.startswith("cover-missing"))
    assert faults_of(store, "standards", lines[0] + cover.replace(",2,urgent", ",3,urgent")) == [
        (2, "limit_amount", "of a version in force is not changed: give it a new version")
    ]
    ended = cover.rstrip().removesuffix(",") + ",2026-12-31\r\n"
    following = cover.replace("cover-missing,1", "cover-missing,2").replace(
        "2026-07-01", "2027-01-01"
    )
    take(store, "standards", (lines[0] + ended + following).encode())
    with store.reading(ACTOR) as session:
        versions = [
            one.version for one in code_book(session).standards if one.key == "cover-missing"
        ]
    assert versions == [1, 2]


def test_every_sheet_comes_back_as_it_went_out(store: Store) -> None:
    with store.transaction(ACTOR) as session:
        ensure_codes(session, samples=True)
    with store.reading(ACTOR) as session:
        before = code_book(session)
    held: dict[str, list[Entry]] = {
        "code_lists": list(before.lists.values()),
        "codes": list(before.codes.values()),
        "crosswalks": list(before.crosswalks),
        "standards": list(before.standards),
        "departments": list(before.departments.values()),
        "responsibilities": list(before.responsibilities),
        "priority_rules": list(before.priority_rules),
    }
    for name, entries in held.items():
        with store.transaction(ACTOR) as session:
            report = import_sheet(session, name, as_csv(SHEETS[name], entries), today=TODAY)
        assert (report.new, report.differing) == (0, 0), name
        assert report.same == len(entries)


def test_a_cell_that_a_spreadsheet_would_compute_is_neutral_and_comes_back(store: Store) -> None:
    formula = DEPARTMENTS + "x,=cmd()|calc,＝1,,,\n"
    take(store, "departments", formula.encode())
    with store.reading(ACTOR) as session:
        out = as_csv(SHEETS["departments"], code_book(session).departments.values())
        assert code_book(session).departments["x"].name_zh == "=cmd()|calc"
    assert b",'=cmd()|calc,'" in out
    assert take(store, "departments", out) == take(store, "departments", out)


def test_what_a_city_made_of_its_lists_stays_when_a_release_comes(store: Store) -> None:
    with store.transaction(ACTOR) as session:
        assert ensure_codes(session, samples=True) > 100
    with store.transaction(ACTOR) as session:
        change_rows(
            session,
            "departments",
            [{"code": "water", "name_zh": "武汉水务", "name_en": "Wuhan Water"}],
            today=TODAY,
        )
    with store.transaction(ACTOR) as session:
        assert ensure_codes(session, samples=True) == 0
        assert code_book(session).departments["water"].name_zh == "武汉水务"


def change_and_fail(store: Store) -> None:
    with store.transaction(ACTOR) as session:
        import_sheet(session, "departments", GOOD.replace("Roads", "R").encode(), today=TODAY)
        assert code_book(session).departments["roads"].name_en == "R office"
        raise RuntimeError("undone")


def test_a_book_is_read_once_for_each_version_and_never_from_what_was_undone(store: Store) -> None:
    take(store, "departments", GOOD.encode())
    with store.reading(ACTOR) as session:
        first = code_book(session)
        assert code_book(session) is first
        assert recalled_book(session) is first
    with pytest.raises(RuntimeError, match="undone"):
        change_and_fail(store)
    take(store, "departments", GOOD.replace("Roads", "Streets").encode())
    with store.reading(ACTOR) as session:
        assert code_book(session).departments["roads"].name_en == "Streets office"
        assert first.departments["roads"].name_en == "Roads office"


def test_an_area_that_there_is_not_is_refused_once_a_city_is_loaded(store: Store) -> None:
    sheet = DEPARTMENTS + "x,甲,A,999999,,\n"
    take(store, "departments", sheet.encode(), dry_run=True)
    with store.transaction(ACTOR) as session:
        assert session.scalar(select(func.count()).select_from(Area)) == 0
        square = shapely.box(114, 30, 115, 31)
        names = "4201", None, AreaLevel.CITY, "市", "City"
        city = NewArea(*names, shape=square, generated=True, source="test")
        write_areas(session, [city])
    assert faults_of(store, "departments", sheet) == [(2, "area_code", "there is no area 999999")]


def test_a_sheet_that_there_is_not_is_not_found(store: Store) -> None:
    with pytest.raises(NotFoundError):
        take(store, "passwords", b"a")
