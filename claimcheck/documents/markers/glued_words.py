"""Words that say what a number behind them is. From counts over pasted pages and style guides."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ABBREVIATIONS = _words(
    """
    No nos vol vols p pp pg fig figs sec sect ch chap Art arts nr ver v eq eqs tab paras cl pt pts exs
    ser resp approx ca circa c cf e.g i.e jan feb mar apr jun jul aug sep sept oct nov dec ph st rd ave
    apt nt
    """
)
"""A full stop after these is part of the word, and the number belongs to it."""

SOFT_ABBREVIATIONS = _words(
    """
    inc jr sr ltd co corp llc plc dr mr mrs ms prof u.s s k d.c a.m p.m al etc no art app ex rev para
    lot
    """
)
"""These may end a sentence."""

ALPHANUMERIC_NAMES = _words(
    """
    mp web http utf sha md python java html css co h o a b g k f q m i x y z v r s t n d e ipv es perl
    vue angular windows covid sars mpx xbox vitamin log float int uint char str arm armv youtube var val
    arg args dict param img col row func tmp temp obj idx num cpu gpu core eth vlan port bit
    """
)
"""Names and variables that people write with a digit right behind them."""

NAMES_AND_WORDS = _words("windows core port bit image row vitamin web angular")
"""Of those, what is a word as well: written small, or at the end of a sentence, it may have a marker."""

ENDING_ABBREVIATIONS = _words("inc jr sr ltd co corp llc plc al etc")
"""These call for no number: what stands between their point and a stop is a marker."""

PLACES_AND_ERAS = _words("UK US EU UN AD BC CE BCE USA TV")
"""Short words in capitals that no number belongs to."""

DESIGNATORS = _words(
    """
    section chapter figure table page step phase stage tier level layer part volume issue number act
    article appendix equation item line note footnote verse january february march april may june july
    august september october november december grade rule question version class category form type
    model mark base area room gate node list file image test episode unit block case option group
    """
)
"""Words that call for a number, which people sometimes write without the space."""

NUMBER_TAKERS = _words(
    """
    about above below over under than then only just nearly almost around roughly approximately some
    least most more less fewer another every each between from into onto with within without after
    before since until during least with aged were have been being reach reached reaches scored score
    scores totaled totals total equals equal averaged averages number numbers top day days week weeks
    month months year years hour hours minute minutes age ages room route highway flight channel rank
    ranked place places track size factor power this that these those when where which what will would
    could should must including includes include cost costs paid pays sold bought grew rose fell held
    took takes took needed used made make makes gave give give worth plus minus times exactly precisely
    even also and but
    """
)
"""Words that a figure may follow, so that a number behind them is rather one."""

SHORT_WORDS = _words(
    """
    it so up us me do to go is be by he we no am of
    """
)
"""Words of two letters that end sentences and no names."""

VERSION_WORDS = _words(
    """
    version v ver release python java node numpy claude gpt llama gemini ios android macos windows php
    ruby go rust kernel ubuntu debian bluetooth usb http html css api firmware build update patch model
    opus sonnet haiku qwen mistral section chapter figure table step phase item rule article clause
    level tier class grade
    """
)
"""Words whose number may have a point in it and no unit."""

SENTENCE_STARTERS = _words(
    """
    the a an this that these those it its they he she we you i in on at by for from to as of with
    without while when where if but and or so yet however although though after before since until
    during because despite moreover furthermore meanwhile instead thus therefore then there here what
    why how who which both each every some many most all no not only even more one two three such
    according under over across between among within his her their our my another other several few
    additionally finally first second third last next today
    """
)
"""Words that begin many sentences and no name."""
