"""How reports come in: one command behind every door, what may be the same, who gets an answer."""
