"""What editors are told of the files that writers fill in."""
