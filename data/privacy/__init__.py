"""Personal data: sealed per field, masked in answers, shown for a purpose, forgotten in time.

A value of a high grade is stored as a text that carries its provider and the id of its key, and can
be opened only at the place it was sealed for: its table, column and row. Keys lie outside the
database. `Vault` seals and opens; `data.codes.elements` says which columns are personal, of what
grade and how long they are kept.
"""
