"""Coordinate reference systems by name."""
