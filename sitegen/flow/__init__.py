"""The flow of a build: what is read, remembered, made again and published; see `production`."""
