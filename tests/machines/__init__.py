"""Machines unlike the one where this is made: each situation in processes of its own, on a small site."""
