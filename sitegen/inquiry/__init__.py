"""What is asked about a site: what a text names, and all that is known of it. Pure functions."""
