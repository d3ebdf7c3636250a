"""The names of a text, and which of them are one: as defined, shortened, or given in the settings.

A short form that two names share stands for neither of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from claimcheck.documents import Document, Zone
from claimcheck.language import names_in

__all__ = ["ORGANISATIONS", "Names", "find_topic", "head_of", "read_names"]

ORGANISATIONS: Final = frozenset(
    (
        "corp corporation inc incorporated ltd limited llc llp plc gmbh ag sa se nv bv ab co company group holding holdings bancorp industries "
        "enterprises technologies pharmaceuticals therapeutics airlines airways motors textiles foods breweries instruments partners ventures brothers"
    ).split()
)
"""Last words of companies' names that are left off when the name is told again."""
_BODIES: Final = ORGANISATIONS | frozenset(
    (
        "bank fund board agency commission office authority ministry department bureau council union university college school institute hospital "
        "museum foundation trust association society party club league court church parliament committee service services administration county city "
        "river lake bridge street road avenue square park island islands bay valley mountain mountains state states district province army police "
        "act law treaty award prize cup games war day week times post gazette journal news magazine street hall house center centre"
    ).split()
)
"""Last words of names that are no surnames."""
_TITLES: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Prime Minister|President|Chancellor|Senator|Governor|Mayor)\.? )+(?=[A-Z])"
)
_NO_GIVEN_NAME: Final = frozenset(
    "new north south east west northern southern eastern western upper lower central greater great saint st san santa los las el la le de lake mount port fort old royal national general united federal public social free first second world".split()
)
"""First words of names of places and bodies: "New York", "United Nations" are nobody's."""
_ALIAS: Final = r"[A-Z][\w&.'’-]*(?: (?:of |for |and |& )?[A-Z][\w&.'’-]*){0,4}"
_DEFINED: Final = re.compile(
    r"[ \u00a0]\((?P<cue>(?:(?:hereinafter|hereafter|henceforth|herein|in short|referred to as|known as|called|abbreviated|short|or|as|also|the),?:? )*)"
    rf"(?P<open>[\"“‘']?)(?:the )?(?P<alias>{_ALIAS})[\"”’']?[,;)]"
)
_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z&.-]{0,8}[A-Z]\.?")
_WORD_BEFORE: Final = re.compile(r"[\w&'’.-]+")
_SMALL: Final = frozenset("of for and the & in on de la du des von van to at".split())
_LEGAL: Final = frozenset({"plc", "gmbh"})
_WITHIN: Final = re.compile(r"\b(?:in|near|outside|around|across)(?: the)?\s\Z", re.IGNORECASE)
_SENTENCE_ENDS: Final = frozenset({".", "!", "?", ""})
_BACK: Final = 90
_LONGEST_CHAIN: Final = 4
_PERSONS_WORD: Final = re.compile(r"[A-Z][^\W\d_]*[a-z][^\W\d_]*(?:[-'’][A-Z][^\W\d_]+)*|[A-Z]\.?")
_PERSON: Final = range(2, 4)
"""Words of a person's name whose last one is a surname."""


@dataclass(frozen=True)
class Names:
    """The names of one text.

    ``counts`` says how often each stands in it, ``known`` holds those that stand elsewhere than at the start
    of a sentence, ``placed`` those that something lies in, ``title`` those of the title. ``defined`` are
    pairs of a short name and the whole one, ``given`` what the settings call by other names.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    placed: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    defined: tuple[tuple[str, str], ...] = ()
    given: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def one(self, name: str) -> str:
        """Return the name under which ``name`` is known to this text; itself where there is no other."""
        name = _TITLES.sub("", name)
        for _ in range(_LONGEST_CHAIN):
            other = self._told.get(name) or self._told.get(name.casefold()) or self._short.get(name)
            if other is None or other == name:
                return name
            name = other
        return name

    def described(self, words: str) -> str | None:
        """Return what the settings call by a description ("the company"), where the text names it."""
        name = self._told.get(words.casefold())
        return name if name is not None and name in self.present else None

    @cached_property
    def present(self) -> frozenset[str]:
        """Everything that the text names, each under one name."""
        return frozenset(self.one(name) for name in self.counts)

    @cached_property
    def topic(self) -> str | None:
        """What the text is about: the name of the title that it repeats most."""
        found = _most_repeated(self.title, self.counts)
        return self.one(found) if found is not None else None

    @cached_property
    def _told(self) -> Mapping[str, str]:
        """Short names and the whole ones that text and settings give for them; none where there are two."""
        told: dict[str, str | None] = {}
        for alias, whole in self.defined:
            told[alias] = whole if told.get(alias, whole) == whole else None
        for name, aliases in self.given.items():
            for alias in (name, *aliases):
                told[alias] = told[alias.casefold()] = name
        return {alias: whole for alias, whole in told.items() if whole is not None}

    @cached_property
    def _short(self) -> Mapping[str, str]:
        """Companies without their "Corp", people without their first name: where only one can be meant."""
        longer: dict[str, set[str]] = defaultdict(set)
        split = {alias for alias, _ in self.defined} - set(self._told)
        names = {_TITLES.sub("", name) for name in self.counts}
        for name in names:
            words = name.split()
            if len(words) > 1:
                longer[words[0]].add(name)
                longer[words[-1]].add(name)
                longer[" ".join(words[:-1])].add(name)
        return {
            short: next(iter(wholes))
            for short, wholes in longer.items()
            if short in names
            and len(wholes) == 1
            and short not in self.placed
            and short not in split
            and _shortens(short, next(iter(wholes)))
        }


def _shortens(short: str, whole: str) -> bool:
    words = [word.casefold().rstrip(".") for word in whole.split()]
    kept = short.casefold().split()
    if words[: len(kept)] == kept:
        return all(word in ORGANISATIONS for word in words[len(kept) :])
    return (
        len(words) in _PERSON
        and words[-1] == kept[0]
        and words[-1] not in _BODIES
        and words[0] not in _NO_GIVEN_NAME
        and all(_PERSONS_WORD.fullmatch(word) for word in whole.split())
    )


def _most_repeated(title: Iterable[str], counts: Mapping[str, int]) -> str | None:
    ranked = sorted(
        (name for name in title if counts.get(name, 0) > 1), key=lambda name: (-counts[name], name)
    )
    return ranked[0] if ranked else None


def find_topic(document: Document) -> str | None:
    """Return the name of the title that the text repeats most, as it is repeated, reading no more than that takes."""
    running = [block for block in document.blocks if block.zone.is_running]
    texts = {block.prose: block.prose.of(document.prose.text) for block in running}
    heads = (block for block in running if block.zone in {Zone.TITLE, Zone.STANDFIRST})
    title = {head_of(name) for block in heads for _, name in names_in(texts[block.prose])}
    counts = Counter(
        head_of(name)
        for text in texts.values()
        if any(name in text for name in title)
        for _, name in names_in(text)
    )
    return _most_repeated(title, counts)


def head_of(name: str) -> str:
    """Return the part of a name by which it is repeated: "Meta" of "Meta/Llama", "Acme" of "Acme's Selkie"."""
    for mark in ("'s ", "’s ", "/"):
        name = name.partition(mark)[0]
    return name


def read_names(document: Document, entities: Mapping[str, Sequence[str]] | None = None) -> Names:
    """Return the names of a document's running text. ``entities`` are other names by the one to use."""
    counts: Counter[str] = Counter()
    title: set[str] = set()
    known: set[str] = set()
    placed: set[str] = set()
    defined: list[tuple[str, str]] = []
    for block in document.blocks:
        if not block.zone.is_running:
            continue
        text = block.prose.of(document.prose.text)
        for offset, name in names_in(text):
            head = head_of(name)
            end = offset + len(name)
            follows = offset and text[offset - 2 : offset - 1] not in _SENTENCE_ENDS
            if follows or text[end : end + 2] in {"'s", "’s"}:
                known.add(name)
                known.add(head)
                if _WITHIN.search(text, max(0, offset - 12), offset):
                    placed.add(head)
            counts[head] += 1
            if block.zone in {Zone.TITLE, Zone.STANDFIRST}:
                title.add(head)
        if "(" in text:
            defined += _definitions(text)
    return Names(
        counts, frozenset(known), frozenset(placed), frozenset(title), tuple(defined), entities or {}
    )


def _definitions(text: str) -> Iterator[tuple[str, str]]:
    """Yield the short names that brackets define, each with the whole name: "Harbour Board (HB)"."""
    for match in _DEFINED.finditer(text):
        alias = match["alias"].rstrip(".")
        before = [
            word.group() for word in _WORD_BEFORE.finditer(text, _start(text, match.start()), match.start())
        ]
        if text[_start(text, match.start()) : match.start()].rstrip()[-1:] in {",", ";", ":"}:
            continue
        if _ACRONYM.fullmatch(alias) and (whole := _spelt_out(before, alias)):
            yield alias, whole
        elif before and _ACRONYM.fullmatch(before[-1]) and _spelt_out(alias.split(), before[-1]) == alias:
            yield before[-1], alias
        elif (match["open"] or match["cue"].strip(" ,") not in {"", "or", "as", "also"}) and (
            whole := _name_at_end(before)
        ):
            yield alias, whole


def _start(text: str, end: int) -> int:
    """Return where the words before a bracket begin: in the same sentence, at most ``_BACK`` back."""
    floor = max(0, end - _BACK)
    broken = max(text.rfind(mark, floor, end) for mark in (". ", "; ", ": ", ", ", "(", ")"))
    return floor if broken < 0 else broken + 1


def _spelt_out(words: Sequence[str], acronym: str) -> str | None:
    """Return the last words whose initials are the acronym's letters, small words counted or not."""
    letters = re.sub(r"[^A-Za-z]", "", acronym).casefold()
    for first in range(len(words) - 1, -1, -1):
        if not words[first][0].isupper():
            continue
        several = words[first:]
        whole = "".join(word[0] for word in several).casefold()
        large = "".join(word[0] for word in several if word.casefold() not in _SMALL).casefold()
        if letters in {whole, large}:
            return " ".join(several)
    return None


def _name_at_end(words: Sequence[str]) -> str | None:
    """Return the run of capitalised words that ends the text before a bracket, if it has at least two words."""
    first = len(words)
    while first and (words[first - 1][0].isupper() or words[first - 1].casefold() in _SMALL | _LEGAL):
        first -= 1
    while first < len(words) and words[first].casefold() in _SMALL:
        first += 1
    name = words[first:]
    if name and name[-1].casefold() in _SMALL:
        return None
    return " ".join(name) if len(name) > 1 else None
