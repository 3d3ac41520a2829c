"""Pictures and other files that are published as they are or made fit to be."""
