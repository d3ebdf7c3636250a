"""What a run is asked to do, as a frozen value built by the command line or by a caller."""
