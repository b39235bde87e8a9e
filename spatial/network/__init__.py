"""The road network as a value."""
