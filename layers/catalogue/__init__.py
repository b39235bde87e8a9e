"""Which layers exist, where their data comes from and what they mean."""
