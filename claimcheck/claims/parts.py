"""Parts and their wholes: "X of its Y", "of the Y ..., X", "Y, including X", "Y. Of these, X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.echoes import find_echo
from claimcheck.claims.frames import Frame, follows, joined, wording
from claimcheck.claims.model import Claim
from claimcheck.claims.relations import PartOfWhole
from claimcheck.mentions import Kind

_WHOSE: Final = (
    r"(?:(?:the|its|their|his|her|our|all|a|an|these|those|planned|overall|estimated|total|at least) ){0,3}"
)
_SHARE: Final = r"(?:~,? ?(?:\(|or |– |— |, |, which is |, that is )(?:(?:about|roughly|nearly|just) )?(?:{share:p})(?! (?:more|less|higher|lower|up|down)))?"
_WORDINGS: Final = (
    # the part first: "95 of the 120 pupils (79%)", "95, or 79%, of the 120 pupils", "79% (95 of 120)"
    wording(rf"{{share:p}} ?\({{part:mc}}(?: [a-z]+){{0,2}}? (?:out )?of {_WHOSE}{{whole:mc}}"),
    wording(
        rf"{{part:mc}}(?: [a-z]+){{0,2}}?(?:,? \(?(?:or )?{{inner:p}}[),])? (?:out )?of {_WHOSE}{{whole:mc}}",
        _SHARE,
    ),
    wording(rf"(?:\A|[,;(] ?)(?:of|among|out of) {_WHOSE}{{whole:mc}}…, …{{part:mc}}", _SHARE),
    # the whole first: "$40m, including $9m for schools", "120 pupils, of whom 95 walk", "120 pupils, 95 of them girls"
    wording(r"{whole:mc}…\bincluding (?:as many as |up to )?{part:mc}", _SHARE),
    wording(r"{whole:mc}…[,(–—] ?(?:of|among) (?:which|whom|them|these|those),? {part:mc}", _SHARE),
    wording(
        r"{whole:mc}…[,(–—] ?(?:and )?{part:mc}(?: [a-z]+)?(?:,? \(?(?:or )?{share:p}[),])? of (?:which|whom|them|these|those)\b"
    ),
    wording(r"{share:p} of (?:the |its |their |all )?{whole:mc}…(?:, or|\() ?{part:mc}[,)]"),
)
_NEXT: Final = wording(
    r"{whole:mc}…[.!] ?¶ (?:(?:Of|Among) (?:these|those|them|that),? (?:…)?{part:mc}|{one:mc}(?: [a-z]+)? of (?:these|those|them)\b)"
)
_TAKEN_UP: Final = wording(r"(?:\A|[,;] )(?:of|among) (?:the|its|these|those|their|all) …, …{part:c}")


def read_parts(frames: Sequence[Frame]) -> Iterator[PartOfWhole]:
    """Yield each part that a sentence sets beside its whole, or beside the whole of an earlier sentence."""
    for index, frame in enumerate(frames):
        found = list(_in_sentence(frame)) if len(frame.claims) > 1 else []
        if not found and index:
            found = list(_of_last(frames[index - 1], frame)) or list(_of_earlier(frame, frames[:index]))
        yield from found


def _in_sentence(frame: Frame) -> Iterator[PartOfWhole]:
    seen: set[str] = set()
    for pattern in _WORDINGS:
        for places in frame.matches(pattern):
            part, whole, share = places["part"], places["whole"], places.get("share") or places.get("inner")
            if _comparable(part, whole) and not {part.id, whole.id} & seen:
                seen |= {part.id, whole.id}
                yield PartOfWhole(part, whole, share if share and _is_plain(share) else None)


def _is_plain(share: Claim) -> bool:
    return share.mention.direction is None and not share.mention.is_range


def _comparable(part: Claim, whole: Claim) -> bool:
    """Whether both are sums of one currency or both counts, no rates, and the whole no range."""
    a, b = part.mention, whole.mention
    return (
        a.kind is b.kind
        and a.unit == b.unit
        and not (a.per or b.per)
        and not b.is_range
        and a.impossible is None
        and b.impossible is None
    )


def _of_last(previous: Frame, frame: Frame) -> Iterator[PartOfWhole]:
    """Read "The school has 120 pupils. Of these, 95 walk."."""
    if not follows(previous, frame):
        return
    figures = [one for one in previous.claims if one.mention.kind in {Kind.MONEY, Kind.COUNT}]
    for places in joined(previous, frame).matches(_NEXT):
        part, whole = places.get("part") or places["one"], places["whole"]
        if len(figures) == 1 and _comparable(part, whole):
            yield PartOfWhole(part, whole)


def _of_earlier(frame: Frame, earlier: Sequence[Frame]) -> Iterator[PartOfWhole]:
    """Read "The school enrolled 120 pupils. ... Of the pupils that the school enrolled, 95 walk."."""
    counts = [one for one in frame.claims if one.mention.kind is Kind.COUNT]
    for places in frame.matches(_TAKEN_UP):
        part = places["part"]
        if counts != [part]:
            continue
        whole = find_echo(part, None, earlier)
        if whole is not None and _comparable(part, whole) and whole.mention.noun is not None:
            yield PartOfWhole(part, whole)
