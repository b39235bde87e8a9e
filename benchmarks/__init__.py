"""Benchmarks: each prints the machine and every promised figure with its goal."""
