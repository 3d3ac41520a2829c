"""What is made for writers: a new site, new files, imported articles; nothing is overwritten."""
