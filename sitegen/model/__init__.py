"""What the site is: units and their lineage, articles in order, addresses, links. Pure."""
