"""What happens, and what is done about it."""
