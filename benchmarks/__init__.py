"""Benchmarks: what a build costs, as ratios measured in one run."""
