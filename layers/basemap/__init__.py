"""The offline basemap: one PMTiles file made from the roads and areas of the pool."""

from layers.basemap.build import BasemapReport, build
from layers.basemap.errors import BasemapError

__all__ = ["BasemapError", "BasemapReport", "build"]
