"""Asks other sites whether what links lead to is still there."""
