"""Note markers, notes and sources, and which claim each source covers."""
