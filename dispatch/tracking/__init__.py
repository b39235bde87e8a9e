"""Positions of units."""
