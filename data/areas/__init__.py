"""The one tree of areas."""
