"""Tasks to members and departments, with checklists; who belongs to a department."""
