"""Scope, mode and teller of a figure in a dozen wordings each, and the wordings near them that say nothing of the kind."""

import pytest

from claimcheck import Claim, check_text

FIGURE = "£43.7m"


def claim(text: str, figure: str = FIGURE) -> Claim:
    return next(one for one in check_text(text, format="markdown").claims if one.mention.text == figure)


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        ("average", "The average loss was £43.7m."),
        ("average", "Losses averaged £43.7m."),
        ("average", "A loss of £43.7m on average is too much."),
        ("average", "The median loss stands at £43.7m."),
        ("average", "A typical yard loses £43.7m."),
        ("average", "The mean cost of £43.7m hides a lot."),
        ("per", "Each yard lost £43.7m."),
        ("per", "The yards lost £43.7m each."),
        ("per", "The ferries cost £43.7m apiece."),
        ("per", "Spending per head reached £43.7m."),
        ("per", "They lost £43.7m per household."),
        ("per", "The per-capita figure is £43.7m."),
        ("per", "It costs £43.7m a head."),
        ("cumulative", "So far, £43.7m has been spent."),
        ("cumulative", "To date the yard has lost £43.7m."),
        ("cumulative", "The cumulative loss is £43.7m."),
        ("cumulative", "It has lost £43.7m since 2014."),
        ("cumulative", "Over the past decade it lost £43.7m."),
        ("cumulative", "It lost £43.7m over the last decade."),
        ("part", "Of the loss, £43.7m was wages, of which half was owed."),
        ("part", "The yard owes £91m, of which £43.7m is overdue."),
        ("part", "The yard owes £91m, including £43.7m to its welders."),
        ("part", "Among those debts, £43.7m is owed to the town."),
        ("increment", "Another £43.7m was lost."),
        ("increment", "An additional £43.7m was lost."),
        ("increment", "A further £43.7m was lost."),
        ("increment", "An extra £43.7m was lost."),
        ("increment", "They lost £43.7m more on ferries."),
        ("total", "In total they lost £43.7m."),
        ("total", "All told, they lost £43.7m."),
        ("total", "The losses come to £43.7m in all."),
        ("total", "A total of £43.7m was lost."),
        ("total", "The losses totalled £43.7m."),
        (None, "The yard lost £43.7m."),
        (None, "The yard lost more than £43.7m."),
        (None, "The yard lost £43.7m, and wrote a piece about it."),
        (None, "The yard lost £43.7m, of which nobody knew the half."),
        (None, "As each of us knows by now from all that the papers have told, the yard lost £43.7m."),
    ],
)
def test_scope(scope: str | None, text: str) -> None:
    assert claim(text).key.scope == scope


@pytest.mark.parametrize(
    ("modality", "text"),
    [
        ("forecast", "The yard will lose £43.7m."),
        ("forecast", "The yard is expected to lose £43.7m."),
        ("forecast", "The yard forecasts a loss of £43.7m."),
        ("forecast", "The loss is projected at £43.7m."),
        ("forecast", "The yard plans to spend £43.7m."),
        ("forecast", "The yard may lose £43.7m."),
        ("forecast", "The yard could lose £43.7m."),
        ("forecast", "The yard is set to lose £43.7m."),
        ("forecast", "The yard is on course to lose £43.7m."),
        ("forecast", "The yard's guidance is £43.7m."),
        ("forecast", "The yard is likely to lose £43.7m."),
        ("forecast", "It'll cost £43.7m."),
        ("target", "The target is £43.7m."),
        ("target", "The yard aims to raise £43.7m."),
        ("target", "The yard pledged £43.7m."),
        ("target", "The yard's goal of £43.7m is far."),
        ("target", "The yard promised to raise £43.7m."),
        ("target", "The yard is committed to raising £43.7m; its objective is £43.7 million."),
        ("target", "The yard seeks to raise £43.7m."),
        ("target", "The yard vowed to raise £43.7m."),
        ("denied", "The yard did not lose £43.7m."),
        ("denied", "The yard never lost £43.7m."),
        ("denied", "The yard didn't lose £43.7m."),
        ("denied", "The yard denies a loss of £43.7m."),
        ("denied", "It lost £12m rather than £43.7m."),
        ("denied", "It lost £12m instead of £43.7m."),
        ("denied", "The loss is no longer £43.7m."),
        ("denied", "No one has shown that the yard lost £43.7m."),
        ("denied", "That the loss was £43.7m is not true."),
        ("hypothetical", "If the yard lost £43.7m, nobody would notice."),
        ("hypothetical", "Suppose the yard lost £43.7m."),
        ("hypothetical", "Imagine a loss of £43.7m."),
        ("hypothetical", "The yard would have lost £43.7m."),
        ("hypothetical", "Assuming a loss of £43.7m, the yard is broke."),
        ("hypothetical", "Nobody would help it unless it lost £43.7m."),
        ("hypothetical", "The yard might lose £43.7m if the strike went on."),
        ("hypothetical", "Were the yard to close, £43.7m would be lost."),
        ("hypothetical", "The yard could lose £43.7m, should it close."),
        ("hypothetical", "For example, a yard loses £43.7m."),
        ("quoted", "Brokers estimate the loss at £43.7m."),
        ("quoted", "The loss is estimated at £43.7m."),
        ("quoted", "Brokers reckon that £43.7m is gone."),
        ("quoted", "The union believes that £43.7m is gone."),
        ("quoted", "The union puts the loss at £43.7m."),
        ("quoted", "By the union's estimate £43.7m is gone."),
        ("actual", "The yard lost £43.7m."),
        ("actual", "The yard lost not only its name but £43.7m."),
        ("actual", "The yard, which may close, lost £43.7m."),
        ("actual", "Nobody expected it, but the yard lost £43.7m."),
        ("actual", "The yard lost £43.7m, and it will close."),
        ("actual", "The yard lost £43.7m in May."),
        ("actual", "The yard lost £43.7m due to a strike."),
        ("actual", "Nobody saw the £43.7m loss come."),
        ("actual", "Of the loss £43.7m was never made good."),
    ],
)
def test_modality(modality: str, text: str) -> None:
    assert claim(text).modality == modality


@pytest.mark.parametrize(
    ("teller", "text"),
    [
        ("Ilse Brandt", "According to Ilse Brandt, the yard lost £43.7m."),
        ("Ilse Brandt", "The yard lost £43.7m, according to Ilse Brandt."),
        ("Ilse Brandt", "Ilse Brandt said that the yard lost £43.7m."),
        ("Ilse Brandt", "The yard lost £43.7m, Ilse Brandt said."),
        ("Ilse Brandt", "“The yard lost £43.7m,” said Ilse Brandt."),
        ("Ilse Brandt", "Ilse Brandt told the court that £43.7m was lost."),
        ("Ilse Brandt", "Ilse Brandt wrote that £43.7m was lost."),
        ("Ilse Brandt", "Ilse Brandt has claimed that £43.7m was lost."),
        ("Ilse Brandt", "Ilse Brandt estimates that £43.7m was lost."),
        ("Ilse Brandt", "Ilse Brandt reckons that £43.7m was lost."),
        ("the Lorne Gazette", "As the Lorne Gazette reported, £43.7m was lost."),
        ("the Harbour Board", "Data from the Harbour Board show that £43.7m was lost."),
        ("the Harbour Board", "A report by the Harbour Board found £43.7m to be lost."),
        ("Harbour Board", "The Harbour Board announced a loss of £43.7m."),
        ("the council", "The yard lost £43.7m, the council said."),
        ("the company", "The yard lost £43.7m, said the company."),
        ("Officials", "Officials say the yard lost £43.7m."),
        ("analysts", "The yard lost £43.7m, analysts reckon."),
        (None, "The yard lost £43.7m."),
        (None, "She said that the yard lost £43.7m."),
        (None, "Insurance claims of £43.7m ruined the yard."),
        (None, "The yard in the United States lost £43.7m."),
        (None, "Castell Marine added £43.7m to its debts."),
        (None, "Castell Marine found £43.7m in a drawer."),
    ],
)
def test_teller(teller: str | None, text: str) -> None:
    said = claim(text).attribution
    assert (said and said.removeprefix("the ").removeprefix("The ")) == (
        teller and teller.removeprefix("the ")
    )
