"""What is kept on disk is believed only when it is whole and ours."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

from spatial.network import contraction_order, read_arrays, write_arrays
from spatial.network.storage import network_arrays, network_from
from tests.spatial.network.towns import PLAIN, Asker, Town, grid

ARRAYS = {"numbers": np.arange(5), "texts": np.array(["路", "street"])}


def test_arrays_come_back_as_they_went(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "some.arrays"
    write_arrays(file, "key 1", ARRAYS)
    back = read_arrays(file, "key 1")
    assert back is not None
    assert back["numbers"].tolist() == [0, 1, 2, 3, 4]
    assert back["texts"].tolist() == ["路", "street"]
    assert [path.name for path in file.parent.iterdir()] == ["some.arrays"]


def test_file_made_from_something_else_is_not_taken(tmp_path: Path) -> None:
    file = tmp_path / "some.arrays"
    write_arrays(file, "key 1", ARRAYS)
    assert read_arrays(file, "key") is None
    assert read_arrays(file, "key 2") is None
    assert read_arrays(tmp_path / "absent.arrays", "key 1") is None


@pytest.mark.parametrize("where", [0, 20, 60, -1])
def test_file_with_one_bit_wrong_is_not_taken(tmp_path: Path, where: int) -> None:
    file = tmp_path / "some.arrays"
    write_arrays(file, "key 1", ARRAYS)
    content = bytearray(file.read_bytes())
    content[where] ^= 1
    file.write_bytes(content)
    assert read_arrays(file, "key 1") is None


def test_every_kind_and_shape_comes_back(tmp_path: Path) -> None:
    arrays = {
        "one": np.array("a version"),
        "none": np.empty((0, 3), dtype=np.int32),
        "no texts": np.array([], dtype=np.str_),
        "truths": np.array([[True], [False]]),
        "turned": np.arange(6, dtype=np.float32).reshape(2, 3).T,
        "never": np.array([np.nan, np.inf, -np.inf]),
    }
    write_arrays(tmp_path / "some.arrays", "", arrays)
    back = read_arrays(tmp_path / "some.arrays", "")
    assert back is not None
    assert list(back) == list(arrays)
    for name, array in arrays.items():
        np.testing.assert_array_equal(back[name], array)
        assert back[name].dtype == array.dtype


@pytest.mark.parametrize(
    "index",
    [
        b"",
        b"[",
        b"7",
        b'["a"]',
        b'[["a", "O", [1]]]',
        b'[["a", "|u1", [9]]]',
        b'[["a", "|u1", [-8]], ["b", "|u1", [16]]]',
        b'[["a", "|u1", [1e300]]]',
        b'[["a", "|u1", ["8"]]]',
        b'[["a", "no such", [8]]]',
        b'[["a", "|u1", [3, 3]]]',
    ],
)
def test_file_of_somebody_else_with_the_right_hash_is_not_taken(
    tmp_path: Path, index: bytes
) -> None:
    payload = b"key 1\n" + index + b"\n" + bytes(8)
    content = b"muster arrays 2\n" + hashlib.sha256(payload).digest() + payload
    (tmp_path / "some.arrays").write_bytes(content)
    assert read_arrays(tmp_path / "some.arrays", "key 1") is None


@pytest.mark.parametrize("length", [0, 10, 40, 60, 120, -1])
def test_file_cut_short_is_not_taken(tmp_path: Path, length: int) -> None:
    file = tmp_path / "some.arrays"
    write_arrays(file, "key 1", ARRAYS)
    file.write_bytes(file.read_bytes()[:length])
    assert read_arrays(file, "key 1") is None


def test_order_is_kept_and_a_damaged_one_is_found_anew(tmp_path: Path) -> None:
    network = grid(4, 4).network()
    order = contraction_order(network, tmp_path)
    assert sorted(order.tolist()) == list(range(len(network.arcs)))
    (file,) = tmp_path.iterdir()
    written = file.stat().st_mtime_ns
    assert contraction_order(network, tmp_path).tolist() == order.tolist()
    assert file.stat().st_mtime_ns == written
    file.write_bytes(b"something else")
    assert contraction_order(network, tmp_path).tolist() == order.tolist()
    assert file.read_bytes() != b"something else"


def test_where_nothing_can_be_kept_the_order_is_found_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "no folder"
    blocked.write_bytes(b"")
    network = grid(4, 4).network()
    order = contraction_order(network, blocked)
    assert order.tolist() == contraction_order(network).tolist()
    (said,) = caplog.messages
    assert said.startswith(f"cannot keep {blocked}")


def test_order_that_is_no_permutation_is_found_anew(tmp_path: Path) -> None:
    network = grid(4, 4).network()
    order = contraction_order(network, tmp_path)
    (file,) = tmp_path.iterdir()
    key = file.read_bytes()[48:].split(b"\n", 1)[0].decode()
    for foreign in (np.zeros_like(order), order[:-1], order.astype(np.float64)):
        write_arrays(file, key, {"order": foreign})
        assert read_arrays(file, key) is not None
        assert contraction_order(network, tmp_path).tolist() == order.tolist()


def test_order_does_not_depend_on_speeds_and_each_topology_has_its_own(tmp_path: Path) -> None:
    town = grid(4, 4)
    contraction_order(town.network(), tmp_path)
    slower = Town(town.corners, town.streets, profile=type(PLAIN)("slow", {"street": 5.0}))
    contraction_order(slower.network(), tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    contraction_order(grid(4, 5).network(), tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_network_comes_back_from_its_arrays(tmp_path: Path) -> None:
    network = grid(3, 4).network()
    write_arrays(tmp_path / "network.arrays", "it", network_arrays(network))
    arrays = read_arrays(tmp_path / "network.arrays", "it")
    assert arrays is not None
    back = network_from(arrays, network.profile)
    assert back.version == network.version
    assert back.report == network.report
    assert Asker(back).seconds((30, 0), (150, 300)) == Asker(network).seconds((30, 0), (150, 300))
