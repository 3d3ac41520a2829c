"""A static site generator for the activity bulletins of Vietnamese trade unions."""

__version__ = "0.1.0"
