"""Layers as vector tiles."""
