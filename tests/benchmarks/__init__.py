"""Benchmarks: not tests, since what they measure depends on the machine."""
