"""Texts that are not in English are told by their small words, and their figures are left alone."""

import pytest

from claimcheck import check_text
from claimcheck.documents.languages import other_language

SPANISH = (
    "El ayuntamiento de la villa aprobó en el pleno las cuentas del año, que se cierran con un superávit de 11,71% "
    "para los vecinos. Las obras del puente, que no se paran por la lluvia, cuestan 3,12 millones, y el alcalde dice "
    "que con el dinero que queda se pagará lo que falta para la escuela."
)
FRENCH = (
    "Le conseil de la ville a voté dans la nuit les comptes de cette année, qui sont en hausse de 3,12 % pour les "
    "écoles et pas pour le port. Une partie des travaux du pont est payée par la région, avec des prêts que le maire "
    "ne veut pas voir au budget."
)
POLISH = (
    "Rada miasta przyjęła w nocy budżet, który jest wyższy o 3,12 procent i nie obejmuje portu, ale tym razem są w nim "
    "pieniądze na szkoły oraz na most. Burmistrz mówi, że od maja nie da się już pracować przez całą dobę, jak było do "
    "tej pory, a po deszczach prace się opóźniły, i to jest dla mieszkańców zła wiadomość."
)
RUSSIAN = (
    "Совет города принял бюджет, который вырос на 3,12 процента и не включает порт, но на этот раз в нём есть деньги "
    "на школы и на мост."
)
ENGLISH = (
    "The board of the Las Palmas and De la Torre y Hijos company, Los Robles, met in El Paso and at La Paz, with the "
    "mayor of San Juan de los Morros and that of Puerto de la Cruz. It was the first of the year."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SPANISH, "Spanish"),
        (FRENCH, "French"),
        (POLISH, "Polish"),
        (RUSSIAN, "Cyrillic script"),
        (ENGLISH, None),
        (f"{ENGLISH} {SPANISH}", None),
    ],
)
def test_a_language_is_told_by_its_small_words(text: str, language: str | None) -> None:
    assert other_language(text) == language


def test_a_list_of_names_is_in_no_language() -> None:
    assert other_language("Ana del Prado, Luis del Río, Eva del Mar. " * 20) is None


def test_figures_of_another_language_are_not_read() -> None:
    report = check_text(SPANISH)
    assert [notice.code for notice in report.notices] == ["other-language"]
    assert "is in Spanish" in report.notices[0].message
    assert report.mentions == ()
    assert report.findings == ()
