"""Geometry and network science: values in, values out; no database, HTTP, clock or settings."""
