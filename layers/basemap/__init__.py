"""The offline basemap: one PMTiles file made from the roads and areas of the pool."""
