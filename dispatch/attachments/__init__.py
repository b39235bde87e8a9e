"""Photos and voice notes of incidents: known by content, stripped, held against place and time."""
