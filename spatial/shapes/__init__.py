"""Validity, limits and measures of shapes."""
