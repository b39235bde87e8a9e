"""The audit: a chain over what was done, heads signed outside the database, and its verification.

Records are written by `data.store.trail` in the transaction of what they tell of.
"""
