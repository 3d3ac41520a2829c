"""A site in the browser of whoever writes it: served from memory, renewed at each change."""
