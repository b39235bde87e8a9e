"""Wuhan: real roads and districts, everything else generated and labelled as training data."""

from data.samples.wuhan.loading import LoadStep, fetch, load

__all__ = ["LoadStep", "fetch", "load"]
