"""Where more happens than its people or roads explain: disks against a denominator.

A map of counts says where, not how risky. Here the incidents of the whole area are spread at random
in proportion to a denominator, and each disk is judged by what it would then get.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import binom, hypergeom

from spatial.pattern.errors import PatternError
from spatial.pattern.study_area import Weights

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DiskRates:
    """Rates of disks, in the order of the places.

    Parameters
    ----------
    expected
        (n,) incidents that each disk would have if the rate were everywhere that of the area.
    ratio
        (n,) seen over expected; NaN where nothing is expected.
    chances
        (n,) one-sided upper p.
    """

    expected: FloatArray
    ratio: FloatArray
    chances: FloatArray


def rates_of_exposure(incidents: ArrayLike, exposure: ArrayLike, weights: Weights) -> DiskRates:
    """Return whether disks have more incidents than their people, road metres or alike explain.

    Each incident falls in a disk with the chance of its share of the exposure (binomial).

    Parameters
    ----------
    incidents
        (n,) counts.
    exposure
        (n,) 0 or more, of any unit.
    weights
        (n, n) binary; each place belongs to its own disk.

    Raises
    ------
    PatternError
        Negative numbers, no exposure at all, or incidents where there is none.
    """
    seen, exposed = _checked(incidents, exposure)
    if ((exposed == 0.0) & (seen > 0.0)).any():
        raise PatternError("incidents lie where the denominator is 0", field="exposure")
    total, share = seen.sum(), (weights @ exposed + exposed) / exposed.sum()
    disks = weights @ seen + seen
    # Rounding must not let a share pass 1, or fall below what is there.
    chances = np.asarray(binom.sf(disks - 1.0, total, np.clip(share, 0.0, 1.0)))
    return _rates(disks, total * share, chances)


def rates_of_all(incidents: ArrayLike, everything: ArrayLike, weights: Weights) -> DiskRates:
    """Return whether disks have a larger share of one kind among all incidents than the area has.

    The incidents of the kind are a draw from all incidents (hypergeometric: Fisher's exact test).

    Parameters
    ----------
    incidents
        (n,) counts of the kind.
    everything
        (n,) counts of all kinds, no fewer.
    weights
        As `rates_of_exposure`.

    Raises
    ------
    PatternError
        Negative numbers, no incidents at all, or more of the kind than there are.
    """
    seen, whole = _checked(incidents, everything)
    if (seen > whole).any():
        raise PatternError("more incidents of the kind than of all kinds", field="everything")
    disks, of_all = weights @ seen + seen, weights @ whole + whole
    chances = np.asarray(hypergeom.sf(disks - 1.0, whole.sum(), seen.sum(), of_all))
    return _rates(disks, of_all * (seen.sum() / whole.sum()), chances)


def _checked(incidents: ArrayLike, denominator: ArrayLike) -> tuple[FloatArray, FloatArray]:
    seen = np.asarray(incidents, dtype=np.float64)
    under = np.asarray(denominator, dtype=np.float64)
    if seen.shape != under.shape:
        raise PatternError(f"{seen.size} counts, but {under.size} denominators")
    if not ((seen >= 0.0).all() and (under >= 0.0).all() and np.isfinite(under).all()):
        raise PatternError("counts and denominators are 0 or more", field="denominator")
    if under.sum() == 0.0:
        raise PatternError("the denominator is 0 everywhere", field="denominator")
    return seen, under


def _rates(disks: FloatArray, expected: FloatArray, chances: FloatArray) -> DiskRates:
    ratio = np.divide(disks, expected, out=np.full_like(disks, np.nan), where=expected > 0.0)
    return DiskRates(expected, ratio, np.clip(chances, 0.0, 1.0))
