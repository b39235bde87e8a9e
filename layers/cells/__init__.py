"""Layers aggregated by H3 cell."""
