"""Talk between centre and field, and notices to people by rule."""
