"""Text of the page around an article that was pasted along with it.

A line is chrome when the whole of it is one of the phrases that sites print round articles. Nothing
longer is judged by its words: an article may well speak of cookies and subscribers.
"""

from __future__ import annotations

import re

_SITE = "facebook|twitter|x|linkedin|whatsapp|reddit|telegram|e-?mail|copy link|share|bluesky|threads"
_LOADED = "card|content|comment|article|page|post|video|ad|more|replies|data|result|player|image"
_COUNTED = (
    "likes?|comments?|shares?|views?|followers?|reposts?|retweets?|contributions?|contents?|reactions?|claps?"
    "|replies|saves?|bookmarks?|contributors?|items?|posts?|responses?"
)
_COUNT = rf"(?:[\d,.]+[kKmM]? (?:{_COUNTED})|(?:{_COUNTED}):? [\d,.]+[kKmM]?(?: items?)?)"
_PHRASES: dict[str, tuple[str, ...]] = {
    "login prompt": (
        r"(?:please )?(?:log|sign) ?in(?: or (?:sign up|register|subscribe|create an account))?",
        r"(?:please )?(?:log|sign) ?in(?: or (?:sign up|register|subscribe))? (?:to|with|for|and) .{1,40}",
        r"(?:create|register for) (?:a|an|your) (?:free )?account(?: .{1,40})?",
        r"already (?:a|an) (?:member|subscriber)\W*(?: ?(?:log|sign) in)?",
        r"(?:sign up|register)(?: (?:now|today|here|for free))?",
    ),
    "share button": (
        r"share(?: (?:this|on|via|to|with)(?: .{1,40})?)?",
        r"tweet|retweet|repost|pin it|copy link|link copied|print|e-?mail this(?: \w+)?",
        r"bookmark|save for later",
        rf"(?:{_SITE})(?:[ ·|,/]+(?:{_SITE}))+",
        r"follow (?:us|me)(?: (?:on|for|@) ?.{1,40})?",
    ),
    "subscription prompt": (
        r"subscribe(?: (?:now|today|here|to|for) ?.{0,50})?",
        r"(?:sign up|subscribe|register) (?:for|to) (?:our|the|my) .{0,40}newsletters?.{0,30}",
        r"get (?:our|the) .{0,40}newsletters?.{0,40}",
        r"(?:this (?:article|story|content) is )?(?:only for|exclusive to|for) (?:subscribers|members)",
        r"(?:to )?continue reading.{0,40}",
        r"(?:support|become) (?:our|a) (?:work|journalism|member|supporter|patron)(?: .{1,30})?",
    ),
    "loading message": (
        rf"(?:still )?loading(?: (?:the |more )?(?:{_LOADED})s?(?: \w+)?)?",
        rf"(?:failed|unable) to load (?:the |more )?(?:{_LOADED})s?(?: \w+)?",
        rf"(?:could not|couldn['’]t|can['’]t) load (?:the |more )?(?:{_LOADED})s?(?: \w+)?",
        r"(?:please )?(?:enable|turn on) javascript.{0,50}",
        r"please wait(?: .{1,30})?|page not loading",
    ),
    "cookie notice": (
        r"(?:we|this (?:web)?site) uses? cookies.{0,180}",
        r"by (?:continuing|using|clicking|browsing).{1,80}(?:cookies|terms|privacy policy).{0,60}",
        r"(?:accept|reject|manage)(?: all)? cookies?(?: settings)?",
        r"cookie (?:policy|settings|preferences|notice)",
    ),
    "legal line": (
        r"(?:privacy policy|terms (?:of (?:use|service)|and conditions))(?:[ ·|,&]+.{1,40})?",
        r"(?:©|copyright ©?) ?(?:19|20)\d\d.{0,60}",
        r"(?:.{0,50}[ .])?all rights reserved",
    ),
    "advertisement": (
        r"advertis(?:ement|ing)s?(?: - .{1,40})?",
        r"(?:sponsored|promoted|paid) (?:content|post|by .{1,30})|sponsored|promoted",
        r"(?:article|story|report) continues (?:below|after) .{1,30}",
    ),
    "navigation": (
        r"skip to (?:main )?(?:content|navigation)|back to top|(?:main )?menu|table of contents",
        r"(?:previous|next)(?: (?:article|post|story|page))?",
        r"(?:related|recommended|popular|trending)(?: (?:articles?|stories|posts?|topics|for you|now))?",
        r"most (?:read|popular)|more (?:from|like) .{1,40}",
        r"you (?:may|might) (?:also )?(?:like|be interested in)",
        r"(?:read|see|view|show|load) (?:more|all|less)(?: (?:about|on|in|articles?|stories|posts?).{0,25})?",
        r"click here(?: (?:to|for) .{1,40})?",
        r"(?:listen to|watch|play|download) (?:this|the) (?:article|story|episode|video|app|podcast).{0,20}",
        r"\d+[ -]min(?:ute)?s? read",
    ),
    "comment prompt": (
        r"(?:leave|add|post|write|submit) (?:a |your |an )?(?:\w+ )?(?:comment|reply|perspective|thought)s?",
        r"(?:add|share) your (?:perspective|thoughts?|view|opinion|take|context)(?: .{1,40})?",
        r"(?:no|\d+) (?:comments?|replies|responses)(?: yet)?",
        r"(?:be the first to|join the) (?:comment|conversation|discussion)(?: .{1,20})?",
        r"(?:comments?|replies|responses)(?: \(\d+\))?",
        r"(?:comments|discussion) (?:are|is) (?:closed|disabled|off)(?: .{1,30})?",
    ),
    "counter": (rf"{_COUNT}(?:[ ·|,•/-]+{_COUNT})*",),
}
_CHROME = [
    (hint, re.compile("|".join(f"(?:{phrase})" for phrase in phrases), re.IGNORECASE))
    for hint, phrases in _PHRASES.items()
]
_AUTHORS_TOO = re.compile(
    r"table of contents|(?:read|see|view|show) (?:more|all)(?: .{1,40})?"
    r"|(?:register|sign up|subscribe)(?: (?:now|today|here|for free))?|click here(?: .{1,40})?"
    r"|(?:listen to|watch|play|download) .{1,40}|(?:previous|next|related)(?: \w+)?"
    r"|(?:leave|add) a comment|comments?|join the (?:conversation|discussion)",
    re.IGNORECASE,
)
"""What authors write themselves where they write markup: headings, and links to the rest of a series."""
_EDGE = re.compile(r"^[^\w©]+|[\W_]+$")
_MOST_LENGTH = 220


def page_chrome(line: str, *, marked_up: bool = False) -> str | None:
    """Return what sort of page chrome the whole of ``line`` is, or None.

    In a text that is ``marked_up`` the phrases are left alone that its author may have written.
    """
    if len(line) > _MOST_LENGTH:
        return None
    bare = _EDGE.sub("", line)
    if marked_up and _AUTHORS_TOO.fullmatch(bare):
        return None
    return next((hint for hint, pattern in _CHROME if pattern.fullmatch(bare)), None)
