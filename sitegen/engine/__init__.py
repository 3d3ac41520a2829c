"""The engine: digests, output, lock and worker pool; it knows nothing of sites and articles."""
