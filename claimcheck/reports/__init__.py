"""A checked document as a Report, and its renderings: each takes reports and returns a string."""
