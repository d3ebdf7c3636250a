"""One reader a format: source text in, blocks and marker places out."""
