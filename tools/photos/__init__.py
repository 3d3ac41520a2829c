"""The demonstration site's illustrations: flat scenes, seeded, the same bytes on every run."""
