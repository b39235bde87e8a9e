"""Units and members."""
