"""Dictionary forms by a small set of rules: enough to compare verbs and nouns, not a dictionary.

Irregular forms are those of the usual school tables of English verbs and nouns; the endings follow
the spelling rules of English inflection.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

__all__ = ["lemma"]

_VERBS: Final = """
be: am is are was were been 's 're 'm; have: has had 've; do: did done; say: said; go: went gone; get: got gotten;
make: made; take: took taken; come: came; see: saw seen seeing; know: knew known; give: gave given; think: thought;
tell: told; become: became becoming; show: shown; leave: left; feel: felt; bring: brought; begin: began begun; keep:
kept; hold: held; write: wrote written; stand: stood; hear: heard; mean: meant; meet: met; run: ran; pay: paid; lay:
laid; sit: sat; speak: spoke spoken; lie: lain lies lied lying; lead: led; grow: grew grown; lose: lost; fall: fell
fallen; send: sent; build: built; understand: understood; draw: drew drawn; break: broke broken; spend: spent; rise:
rose risen; drive: drove driven; buy: bought; wear: wore worn; choose: chose chosen; seek: sought; throw: threw
thrown; catch: caught; deal: dealt; win: won; forget: forgot forgotten; sell: sold; fight: fought; teach: taught; eat:
ate eaten; sing: sang sung; strike: struck stricken; hang: hung; shake: shook shaken; ride: rode ridden; feed: fed;
shoot: shot; drink: drank drunk; sink: sank sunk; shrink: shrank shrunk; swim: swam swum; fly: flew flown; arise:
arose arisen; sleep: slept; steal: stole stolen; hide: hid hidden; lend: lent; bend: bent; swear: swore sworn; swing:
swung; tear: tore torn; withdraw: withdrew withdrawn; undergo: underwent undergone; overtake: overtook overtaken;
undertake: undertook undertaken; outgrow: outgrew outgrown; foresee: foresaw foreseen; forgive: forgave forgiven;
freeze: froze frozen; wake: woke woken; bear: bore born borne; bind: bound; slide: slid; stick: stuck; sweep: swept;
creep: crept; leap: leapt; dig: dug; spin: spun; flee: fled; light: lit; breed: bred; bleed: bled; shine: shone;
repay: repaid; rebuild: rebuilt; withhold: withheld; uphold: upheld; overcome: overcame; oversee: oversaw overseen;
mislead: misled; resell: resold; outsell: outsold; misspend: misspent; overspend: overspent; can: ca; will: wo 'll;
shall: sha; would: 'd; die: dies died dying; tie: ties tied tying; total: totaled totaling; cancel: cancelled
cancelling; model: modelled modelling; fuel: fuelled fuelling; budget: budgeted budgeting; target: targeted targeting;
focus: focused focusing; visit: visited visiting; limit: limited limiting; profit: profited; benefit: benefited
benefiting; edit: edited editing; credit: credited crediting; audit: audited auditing; develop: developed developing;
question: questioned; mention: mentioned; station: stationed; change: changed changing; exchange: exchanged
exchanging; arrange: arranged arranging; range: ranged ranging; create: created creating; agree: agreed; guarantee:
guaranteed; add: added adding; believe: believed believing; achieve: achieved achieving; relieve: relieved; welcome:
welcomed welcoming; allege: alleged alleging; waste: wasted wasting; paste: pasted; taste: tasted tasting; abandon:
abandoned abandoning; collapse: collapsed collapsing; notice: noticed noticing; practice: practiced practicing; price:
priced pricing; blow: blew blown; ring: rang rung; learn: learnt; prove: proven; staff: staffed staffing; analyze:
analyzed analyzing; recruit: recruited recruiting; prohibit: prohibited; exhibit: exhibited; avoid: avoided avoiding;
exploit: exploited; sponsor: sponsored; commission: commissioned commissioning; imprison: imprisoned; clean: cleaned
cleaning; reason: reasoned; season: seasoned; haul: hauled; intervene: intervened intervening; color: colored; exit:
exited exiting; deposit: deposited; market: marketed marketing; find: found; grind: ground; wind: wound;
"""
_NOUNS: Final = """
man: men; woman: women; child: children; people: people; foot: feet; tooth: teeth; mouse: mice; goose: geese; life:
lives; wife: wives; knife: knives; leaf: leaves; half: halves; shelf: shelves; wolf: wolves; thief: thieves; loaf:
loaves; self: selves; crisis: crises; analysis: analyses; thesis: theses; hypothesis: hypotheses; data: data; media:
media; thanks: thanks; politics: politics; economics: economics; mathematics: mathematics; troops: troops; criterion:
criteria; phenomenon: phenomena; bacterium: bacteria; index: indices; appendix: appendices; stimulus: stimuli; bus:
buses; gas: gases; virus: viruses; status: statuses; campus: campuses; census: censuses; bonus: bonuses; focus:
focuses; lens: lenses; series: series; species: species; news: news; headquarters: headquarters; means: means;
aircraft: aircraft; movie: movies; calorie: calories; cookie: cookies; zombie: zombies; shoe: shoes; toe: toes; axis:
axes; chassis: chassis; pants: pants; police: police; goods: goods; proceeds: proceeds; earnings: earnings; capex:
capex;
"""


def _table(text: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in text.replace("\n", " ").split(";"):
        base, _, forms = entry.strip().partition(":")
        table.update(dict.fromkeys(forms.split(), base))
    return table


_IRREGULAR_VERBS: Final = _table(_VERBS)
_IRREGULAR_NOUNS: Final = _table(_NOUNS)
_IRREGULAR_BASES: Final = frozenset(_IRREGULAR_NOUNS.values())
_SILENT_E: Final = ("at", "iz", "is", "uc", "ag", "ng", "rg", "dg", "ur", "ut", "ir", "iv", "ov", "av", "lv", "rv", "ac", "nc", "rc", "in", "id", "ad", "as", "rs", "ns", "us", "os", "ok", "ak", "ik", "am", "um", "im", "ap", "op", "yp", "ar", "or", "bl", "pl", "tl", "dl", "gl", "fl", "zl", "ul", "il", "al", "ol", "u", "od", "ud", "ib", "ub", "ot", "et", "it", "ys", "on", "an")  # fmt: skip
"""Ends of stems that mostly lost an "e" before "-ed" and "-ing": "locat", "rais", "charg"."""
_KEEPS: Final = ("eat", "oat", "eit", "ait", "oot", "out", "eet", "eal", "eel", "eil", "ail", "oil", "ool", "oul", "owl", "ain", "oin", "ein", "een", "oon", "eam", "oam", "oom", "eem", "aim", "ear", "eer", "air", "oor", "our", "oar", "eap", "eep", "oop", "oap", "eak", "eek", "ook", "oak", "ead", "eed", "ood", "oad", "aid", "oud", "ith", "ang", "ong", "ing", "urn", "arn", "ert", "ort", "art", "iss", "ass", "oss", "ess", "uss", "all", "ill", "ull", "ell", "oll", "ank", "ink", "unk")  # fmt: skip
"""Ends of stems that never did: "repeat", "obtain", "appear"; they go before the others."""
_VOWELS: Final = frozenset("aeiou")


@lru_cache(maxsize=16384)
def lemma(form: str, upos: str) -> str:
    """Return the dictionary form of a word in lower case; ``upos`` is its universal part of speech."""
    word = form.lower().replace("’", "'")
    if upos in {"VERB", "AUX"}:
        return _verb(word)
    if upos == "NOUN":
        return _noun(word)
    return "not" if word in {"n't", "nt"} else word


def _noun(word: str) -> str:
    if word in _IRREGULAR_NOUNS:
        return _IRREGULAR_NOUNS[word]
    if word in _IRREGULAR_BASES or len(word) < 4 or not word.endswith("s"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word if word.endswith(("ss", "us", "is")) else word[:-1]


def _verb(word: str) -> str:
    if word in _IRREGULAR_VERBS:
        return _IRREGULAR_VERBS[word]
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    if word.endswith("eed"):
        return word  # "need", "exceed"
    if len(word) > 4 and word.endswith("ied"):
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and any(letter in "aeiouy" for letter in stem):
            return _unstemmed(stem)
    return word


def _unstemmed(stem: str) -> str:
    """Return the verb of a stem that lost "-ed" or "-ing": "plann" is plan, "rais" raise, "jump" jump."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lszaeiou":
        return stem[:-1]
    if (
        len(stem) > 3
        and stem.endswith("ll")
        and stem[-3] in _VOWELS
        and stem[:-1].endswith(("pel", "vel", "sel", "bel", "trol", "tal"))
    ):
        return stem[:-1]
    if stem.endswith(_KEEPS):
        return stem
    if len(stem) == 3 and stem[0] not in _VOWELS and stem[1] in _VOWELS and stem[2] not in "wxy":
        return stem + "e"  # "rate", "hire"; "set" and its like double their last letter
    return stem + "e" if stem.endswith(_SILENT_E) else stem
