"""Seeded policies of the training driver."""
