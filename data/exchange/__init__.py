"""How data comes in and goes out."""
