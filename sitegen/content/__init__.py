"""What writers commit: read, parsed and typed."""
