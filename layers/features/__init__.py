"""Layers as GeoJSON features."""
