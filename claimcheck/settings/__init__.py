"""What a run is asked to do.

``Settings`` is what one document is checked with; ``Configuration`` what a settings file says for many: it is
found by ``find_configuration``, read by ``read_configuration``, and gives each file its ``Settings``.
``keys.py`` is the vocabulary of settings files, from which they are validated and their JSON Schema is made.
"""

from claimcheck.settings.model import Settings

__all__ = ["Settings"]
