"""Which parts of the city available units can reach in time, and what is lost when one leaves."""
