"""Arguments in, exit status out. The only room that prints."""
