"""Which language a text is written in, by its smallest words: enough to tell that it is not English."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from claimcheck.documents.scripts import main_script

__all__ = ["other_language"]

_ENGLISH: Final = frozenset(
    "the of and to that is was for it with as be by on not he his at from are this have but had they".split()
)
_OTHERS: Final = {
    "Czech": "se na je že ve do od ale jako jsou po jeho byl také podle které pro ke",
    "Danish": "og er det ikke til af på som med den har jeg ved blev",
    "Dutch": "de het een en van dat niet zijn voor met op aan ook naar bij maar",
    "Finnish": "ja ei että oli se mutta ovat kun joka myös sen ole tai mukaan kuin jo niin sekä",
    "French": "le la les des et du une est dans que qui pour par sur pas au avec sont",
    "German": "der die das und nicht den mit ist von auf für dem ein eine auch sich",
    "Indonesian": "yang dan di dengan untuk dari pada ini dalam tidak itu adalah akan ke oleh juga",
    "Italian": "il di che la della del per un una non sono con gli nel alla dei",
    "Norwegian": "og er det ikke til av på som med den har jeg ved ble etter",
    "Polish": "na się nie że jest od jak przez dla są oraz który ale tym był ze po do",
    "Portuguese": "o os que do da em um uma não para com dos das ao pelo mais",
    "Romanian": "de și în la cu pe din că nu un mai este care pentru au fost prin sunt după",
    "Spanish": "el la los las que y en del una por con para se su no al lo",
    "Swedish": "och att det som är på av för med inte till den har ett om",
    "Turkish": "ve bir bu da için ile olarak çok en daha gibi kadar sonra ise her ne var",
}
"""The words that are commonest in running text of each language."""
_SMALL: Final = {name: frozenset(words.split()) for name, words in _OTHERS.items()}
_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 50_000
_LEAST_SHARE: Final = 0.15
"""Of its words in a text of sentences; lists of names have fewer."""
_LEAST: Final = 20
_KINDS: Final = 5
"""Different small words, where names have a few that come again."""
_TIMES: Final = 3


def other_language(text: str) -> str | None:
    """Return the language of ``text``, of its beginning if long, where it is plainly no English.

    None where it is short, has no such words, or has a third as many small words of English: one that
    quotes, and one whose language is not known. A text in other letters than ours is told by its script.
    """
    sample = text[:_SAMPLE]
    script = main_script(sample)
    if script != "Latin" and len(_WORD.findall(sample)) >= _LEAST:
        return f"{script} script"
    counts = Counter(word.lower() for word in _WORD.findall(sample))
    english = sum(counts[word] for word in _ENGLISH)
    most, name = max((sum(counts[word] for word in words), name) for name, words in _SMALL.items())
    several = len(counts.keys() & _SMALL[name]) >= _KINDS
    plain = several and most >= max(_LEAST, _LEAST_SHARE * counts.total()) and most >= _TIMES * english
    return name if plain else None
