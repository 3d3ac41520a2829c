"""The same corpus as sites of other programs, with the same pages."""
