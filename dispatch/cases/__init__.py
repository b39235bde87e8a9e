"""The law applied: one command, one transaction over incidents, clocks, tasks and notices."""
