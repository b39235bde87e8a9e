"""How data comes in and goes out.

Rooms below: `osm` (roads, places and areas of OpenStreetMap), `sources` (files as batches of rows).
What is imported row by row is a `Target`, implemented by the rooms whose rows they are.
"""
