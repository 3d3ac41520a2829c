"""Diagnostics in words: one renderer a format."""
