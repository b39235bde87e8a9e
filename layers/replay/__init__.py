"""What the map showed at a past moment, from history."""
