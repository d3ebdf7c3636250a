"""Text that should not be in an article, or cannot be read."""
