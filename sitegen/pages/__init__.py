"""What will be written: one module a kind of page. Pure."""
