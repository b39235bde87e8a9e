"""Tasks to members and departments, with checklists and photos."""
