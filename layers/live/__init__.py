"""The live feed: snapshots, changes and positions for screens."""
