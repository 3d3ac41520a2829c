"""From a page's context to bytes, by templates. Pure but for loading them."""
