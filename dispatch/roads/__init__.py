"""The live road network."""
