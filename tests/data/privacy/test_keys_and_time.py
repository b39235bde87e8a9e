"""Keys that are known, changed and lost; values whose time is over; persons who are forgotten."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

import api.tables  # noqa: F401 (every table, so that names of the register are columns)
from data.privacy import erasure_log
from data.privacy.erasure import Ground, erase, reapply, resume
from data.privacy.errors import KeyMissingError, KeysUnusableError
from data.privacy.fields import sealed_columns
from data.privacy.key_ring import KeyRing, KeyUse
from data.privacy.known_keys import abandon_key, ready_vault, sealed_counts
from data.privacy.resealing import reseal
from data.privacy.retention import expire
from data.privacy.vault import Place, Vault, key_id_of
from data.store import Store
from data.store.actors import process_actor
from data.store.engine import sqlalchemy_url
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import record_audit

TEST = process_actor("test")
NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where keys are."""
    return tmp_path / "keys"


@pytest.fixture
def vault(store: Store, folder: Path) -> Vault:
    """Return a vault whose keys the database knows."""
    return ready_vault(store, Vault.open(folder))


def run(store: Store, sql: str, **values: object) -> list[Any]:
    """Run a statement and return its rows."""
    with store.transaction(TEST) as session:
        result = session.connection().execute(text(sql), values)
        record_audit(session, "test.run", "test", 0)
        return list(result) if result.returns_rows else []


def run_as_owner(url: str, sql: str) -> None:
    """Run a statement as the owner of the tables, as a restore would."""
    engine = create_engine(sqlalchemy_url(url))
    with engine.begin() as connection:
        connection.execute(text(sql))
    engine.dispose()


def add_members(store: Store, vault: Vault, phones: list[str]) -> list[int]:
    """Add members with telephone numbers; return their ids."""
    ids = []
    for phone in phones:
        ((row,),) = run(
            store,
            "INSERT INTO members (name, skills, on_duty, training) VALUES ('张三', '{}', true,"
            " false) RETURNING id",
        )
        columns = sealed_columns(vault, "members.phone", row, phone)
        run(
            store,
            "UPDATE members SET phone = :phone, phone_index = :phone_index WHERE id = :id",
            id=row,
            **columns,
        )
        ids.append(row)
    return ids


def phones_of(store: Store, vault: Vault) -> dict[int, str]:
    """Return the telephone numbers of all members, opened."""
    return {
        row.id: vault.open_sealed(Place("members", "phone", row.id), row.phone)
        for row in run(store, "SELECT id, phone FROM members WHERE phone IS NOT NULL")
    }


def test_keys_are_noted_once_and_never_stored(store: Store, folder: Path, vault: Vault) -> None:
    ready_vault(store, Vault.open(folder))
    rows = run(store, "SELECT id, use, row_to_json(k)::text AS said FROM data_keys k ORDER BY use")
    assert [row.use for row in rows] == ["index", "seal"]
    for key in vault.ring.list_keys():
        assert all(key.material not in row.said for row in rows)


def test_a_lost_key_stops_the_start_and_says_what_can_still_be_read(
    store: Store, folder: Path, vault: Vault
) -> None:
    old = vault.ring.present(KeyUse.SEAL).id
    add_members(store, vault, ["13800000001", "13800000002"])
    vault.ring.rotate(KeyUse.SEAL)
    ready_vault(store, vault)
    add_members(store, vault, ["13800000003"])
    vault.ring.remove(old)
    with pytest.raises(KeyMissingError, match=old) as caught:
        ready_vault(store, Vault.open(folder))
    assert caught.value.details["unreadable"] == {"members.phone": 2}
    assert caught.value.details["readable"] == 1
    with store.transaction(TEST) as session:
        assert abandon_key(session, KeyRing(folder), old) == 2
    ready_vault(store, Vault.open(folder))


def test_a_lost_folder_of_keys_stops_the_start(store: Store, tmp_path: Path, vault: Vault) -> None:
    known = {key.id for key in vault.ring.list_keys()}
    with pytest.raises(KeyMissingError) as caught:
        ready_vault(store, Vault.open(tmp_path / "empty"))
    assert set(caught.value.details["keys"]) == known  # type: ignore[call-overload]


def test_a_key_of_another_installation_is_refused(
    store: Store, folder: Path, vault: Vault, tmp_path: Path
) -> None:
    own, other = vault.ring.present(KeyUse.SEAL), KeyRing.open(tmp_path / "other")
    strange = other.present(KeyUse.SEAL)
    ring = folder / "ring.json"
    ring.write_text(ring.read_text().replace(own.material, strange.material))
    with pytest.raises(KeysUnusableError, match="another installation"):
        ready_vault(store, Vault.open(folder))


def test_a_key_that_is_there_cannot_be_given_up(store: Store, vault: Vault) -> None:
    with store.transaction(TEST) as session, pytest.raises(KeysUnusableError):
        abandon_key(session, vault.ring, vault.ring.present(KeyUse.SEAL).id)


def test_after_a_rotation_old_values_are_sealed_anew_and_found_by_the_new_index(
    store: Store, vault: Vault
) -> None:
    phones = [f"1380000000{n}" for n in range(7)]
    wanted = dict(zip(add_members(store, vault, phones), phones, strict=True))
    for use in KeyUse:
        vault.ring.rotate(use, provider="sm4-gcm")
    assert reseal(store, vault, batch=3).values == 7
    assert phones_of(store, vault) == wanted
    with store.reading(TEST) as session:
        assert set(sealed_counts(session)) == {
            ("members.phone", vault.ring.present(KeyUse.SEAL).id)
        }
    index = vault.index("members", "phone", "13800000003")
    assert len(run(store, "SELECT id FROM members WHERE phone_index = :index", index=index)) == 1
    assert reseal(store, vault).values == 0


def test_resealing_that_is_interrupted_goes_on(store: Store, vault: Vault) -> None:
    add_members(store, vault, [f"1380000000{n}" for n in range(5)])
    vault.ring.rotate(KeyUse.SEAL)
    looks: Iterator[bool] = iter([False, True, True, True, True, True, True, True, True])
    first = reseal(store, vault, batch=2, stop=lambda: next(looks, True))
    second = reseal(store, vault, batch=2)
    assert first.values + second.values == 5
    assert first.values in {0, 2}
    assert sorted(phones_of(store, vault).values()) == [f"1380000000{n}" for n in range(5)]


def test_a_value_that_does_not_open_stays_and_does_not_hold_up_the_others(
    store: Store, vault: Vault
) -> None:
    first, second, third = add_members(store, vault, ["110", "120", "119"])
    run(
        store,
        "UPDATE members SET phone = (SELECT phone FROM members WHERE id = :a) WHERE id = :b",
        a=first,
        b=second,
    )
    vault.ring.rotate(KeyUse.SEAL)
    done = reseal(store, vault, batch=1)
    assert (done.values, done.unreadable) == (2, 1)
    rows = {row.id: key_id_of(row.phone) for row in run(store, "SELECT id, phone FROM members")}
    assert rows[first] == rows[third] == vault.ring.present(KeyUse.SEAL).id != rows[second]


def add_incident(store: Store, number: str, closed_at: datetime | None) -> int:
    """Add an incident with a reporter and return its id."""
    stage = "report" if closed_at is None else "archive"
    ((row,),) = run(
        store,
        "INSERT INTO incidents (number, category, description, address, priority, stage, source,"
        " reported_at, reported_by, stage_at, due_at, closed_at, closed_reason, changed_at,"
        " changed_by, cell, geom, training, version, reporter_name, reporter_phone,"
        " reporter_phone_index) VALUES (:number, 'emergency:fire', '三楼着火', '某路1号', 1,"
        " :stage, 'phone', :at, 'Chen', :at, :at, :closed, 'done', :at, 'Chen', 1,"
        " ST_SetSRID(ST_MakePoint(114.3, 30.6), 4326), false, 1, 'm1.x', 'm1.y', 'i.z')"
        " RETURNING id",
        number=number,
        stage=stage,
        at=NOW - timedelta(days=2000),
        closed=closed_at,
    )
    return int(row)


def test_values_whose_time_is_over_are_emptied_in_batches_and_the_rows_stay(store: Store) -> None:
    still_open = add_incident(store, "1", None)
    young = add_incident(store, "2", NOW - timedelta(days=179))
    half = [add_incident(store, f"3{n}", NOW - timedelta(days=181)) for n in range(5)]
    old = add_incident(store, "4", NOW - timedelta(days=1096))
    done = expire(store, NOW, batch=2)
    assert done.cleared["incidents.reporter_phone"] == 6
    assert done.cleared["incidents.description"] == 1
    rows = {
        row.id: row
        for row in run(
            store,
            "SELECT id, reporter_name, reporter_phone, reporter_phone_index,"
            " description, address FROM incidents",
        )
    }
    for kept in (still_open, young):
        assert rows[kept].reporter_phone == "m1.y"
    for gone in (*half, old):
        assert rows[gone][1:4] == (None, None, None)
    assert rows[half[0]].description == "三楼着火"
    assert (rows[old].description, rows[old].address) == ("", None)
    assert expire(store, NOW).cleared == {}


def test_looks_are_forgotten_after_a_year(store: Store) -> None:
    for days in (364, 366):
        run(
            store,
            "INSERT INTO reveals (revealed_at, account_id, account_name, element, purpose,"
            " note) VALUES (:at, 1, 'Lin', 'members.phone', 'review', 'x')",
            at=NOW - timedelta(days=days),
        )
    assert expire(store, NOW).deleted["reveals.account_name"] == 1
    assert run(store, "SELECT count(*) FROM reveals") == [(1,)]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Return where erasures are told."""
    return tmp_path / "erasures" / "log.jsonl"


def test_a_person_who_is_forgotten_is_a_pseudonym_without_numbers(
    store: Store, vault: Vault, log: Path
) -> None:
    gone, stays = add_members(store, vault, ["13800000001", "13800000002"])
    asked = erase(store, TEST, log, {"members": [str(gone)]}, Ground("request", "本人申请"))
    rows = {row.id: row for row in run(store, "SELECT * FROM members")}
    assert rows[gone].name == f"erased-members-{gone}"
    assert (rows[gone].phone, rows[gone].phone_index, rows[gone].citizen_id) == (None, None, None)
    assert rows[stays].name == "张三"
    assert phones_of(store, vault) == {stays: "13800000002"}
    ((done, fields),) = run(
        store, "SELECT done_at IS NOT NULL, fields FROM erasures WHERE id = :i", i=asked.id
    )
    assert done
    assert fields == 6  # name, two numbers with their indexes, the account
    assert log.stat().st_mode & 0o777 == 0o600
    assert "张三" not in log.read_text()


def test_of_an_incident_only_who_reported_it_is_forgotten(store: Store, log: Path) -> None:
    incident = add_incident(store, "1", None)
    erase(store, TEST, log, {"incidents": [str(incident)]}, Ground("request", "本人申请"))
    ((name, phone, index, description, by),) = run(
        store,
        "SELECT reporter_name, reporter_phone, reporter_phone_index, description,"
        " reported_by FROM incidents",
    )
    assert (name, phone, index) == (None, None, None)
    assert (description, by) == ("三楼着火", "Chen")


def test_an_account_that_is_forgotten_signs_in_no_more_and_its_name_goes_everywhere(
    store: Store, log: Path
) -> None:
    ((account,),) = run(
        store,
        "INSERT INTO accounts (sign_in_name, display_name, kind, trains, locale,"
        " password_hash) VALUES ('chen', 'Chen', 'person', false, 'zh', 'x') RETURNING id",
    )
    run(
        store,
        "INSERT INTO totp_factors (account_id, secret, created_at) VALUES (:id, 's', now())",
        id=account,
    )
    add_incident(store, "1", None)
    erase(store, TEST, log, {"accounts": [str(account)]}, Ground("request", "离职"))
    ((sign_in_name, name, password, disabled),) = run(
        store, "SELECT sign_in_name, display_name, password_hash, disabled_at FROM accounts"
    )
    assert sign_in_name == name == f"erased-accounts-{account}"
    assert password is None
    assert disabled is not None
    assert run(store, "SELECT count(*) FROM totp_factors") == [(0,)]
    assert run(store, "SELECT reported_by, changed_by FROM incidents") == [(name, name)]


def test_after_a_restore_the_forgotten_are_forgotten_again(
    store: Store, vault: Vault, log: Path, database_url: str
) -> None:
    (member,) = add_members(store, vault, ["13800000001"])
    rows = {"members": [str(member)], "incidents": []}
    erase(store, TEST, log, rows, Ground("request", "本人申请"))
    run_as_owner(
        database_url, "DELETE FROM erasures"
    )  # the restored database is of before the erasure
    columns = sealed_columns(vault, "members.phone", member, "13800000001")
    run(
        store,
        "UPDATE members SET name = '张三', phone = :phone, phone_index = :phone_index",
        **columns,
    )
    done = reapply(store, log)
    assert done.erasures == 1
    assert run(store, "SELECT name, phone FROM members") == [(f"erased-members-{member}", None)]
    assert run(store, "SELECT count(*) FROM erasures WHERE done_at IS NOT NULL") == [(1,)]
    assert reapply(store, log).erasures == 1
    assert resume(store, log).erasures == 0


def test_an_erasure_that_was_interrupted_is_done_later(
    store: Store, vault: Vault, log: Path
) -> None:
    (member,) = add_members(store, vault, ["13800000001"])
    erasure_log.append(
        log, erasure_log.Asked("a1", NOW, "Chen", None, "本人申请", {"members": [str(member)]})
    )
    assert resume(store, log).erasures == 1
    assert phones_of(store, vault) == {}


def test_a_line_that_a_fault_cut_short_is_left_out_and_a_broken_one_is_told(log: Path) -> None:
    asked = erasure_log.Asked("a1", NOW, "Chen", None, "x", {"members": ["1"]})
    erasure_log.append(log, asked)
    whole = log.read_text()
    log.write_text(whole + whole[:30])
    assert erasure_log.read(log) == [asked]
    log.write_text(whole[:30] + "\n" + whole)
    with pytest.raises(KeysUnusableError, match="line 1"):
        erasure_log.read(log)


def test_a_line_of_before_there_were_purposes_is_a_request(log: Path) -> None:
    log.parent.mkdir(parents=True)
    log.write_text(
        '{"id": "a1", "asked_at": "2026-11-01T08:00:00+00:00", "asked_by": "console",'
        ' "asked_by_account": null, "reason": "x", "row_keys": {"members": ["1"]}}\n'
    )
    assert [one.purpose for one in erasure_log.read(log)] == ["request"]


@pytest.mark.parametrize(
    ("rows", "purpose", "reason"),
    [
        ({"members": ["1"]}, "request", " "),
        ({"members": ["1"]}, "whim", "x"),
        ({}, "request", "x"),
        ({"units": ["1"]}, "request", "x"),
        ({"members": []}, "request", "x"),
    ],
)
def test_an_erasure_without_a_reason_or_of_nobody_is_refused(
    store: Store, log: Path, rows: dict[str, list[str]], purpose: str, reason: str
) -> None:
    with pytest.raises(RefusedError):
        erase(store, TEST, log, rows, Ground(purpose, reason))
    assert not log.exists()


def test_an_erasure_of_a_row_that_is_not_there_is_refused(store: Store, log: Path) -> None:
    with pytest.raises(NotFoundError):
        erase(store, TEST, log, {"members": ["1; DROP TABLE members"]}, Ground("request", "x"))
    assert not log.exists()
