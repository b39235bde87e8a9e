"""Accounts, sign-ins, sessions and keys."""
