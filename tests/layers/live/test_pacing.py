"""When the feed's reader looks: at once when told to, and no batch waits for a look at nothing."""

import pytest

from layers.live.pacing import Pacing


def begun(at_s: float) -> Pacing:
    """Return a pacing that has just looked at everything and found nothing."""
    pacing = Pacing()
    assert pacing.polls(at_s)
    assert pacing.takes_changes()
    assert pacing.takes_positions(at_s)
    return pacing


def test_the_first_look_is_at_everything() -> None:
    begun(100.0)


def test_a_hint_is_followed_at_once_however_lately_it_was_looked_in_vain() -> None:
    pacing = begun(100.0)
    pacing.positions = True
    assert pacing.wait_s(100.01) == 0.0
    assert pacing.takes_positions(100.01)
    assert not pacing.takes_positions(100.02)


def test_what_was_told_holds_the_next_batch_back_for_half_a_second() -> None:
    pacing = begun(100.0)
    pacing.told_positions(100.0)
    pacing.positions = True
    assert not pacing.takes_positions(100.2)
    assert pacing.wait_s(100.2) == pytest.approx(0.3)
    assert pacing.takes_positions(100.5)


def test_changes_never_wait() -> None:
    pacing = begun(100.0)
    pacing.told_positions(100.0)
    pacing.changes = True
    assert pacing.takes_changes()
    assert not pacing.takes_changes()


def test_without_hints_everything_is_looked_for_every_second() -> None:
    pacing = begun(100.0)
    assert pacing.wait_s(100.25) == pytest.approx(0.75)
    assert not pacing.polls(100.9)
    assert not pacing.takes_changes()
    assert not pacing.takes_positions(100.9)
    assert pacing.polls(101.0)
    assert pacing.takes_changes()
    assert pacing.takes_positions(101.0)


@pytest.mark.parametrize("phase_s", [0.0, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9])
def test_a_batch_each_second_never_waits_whenever_the_looks_without_hints_fall(
    phase_s: float,
) -> None:
    """Batches at 1, 2, 3, … s; between them the looks of every second, which find nothing."""
    pacing = begun(phase_s)
    for second in range(1, 20):
        look_s = second - 1 + phase_s
        if pacing.polls(look_s) and pacing.takes_positions(look_s):
            pacing.takes_changes()
        pacing.positions = True  # NOTIFY of the batch
        assert pacing.takes_positions(float(second))
        pacing.told_positions(float(second))
