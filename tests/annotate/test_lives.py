"""Those who live are none of the dead, in the sentence that counts the dead or in the next."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The crash killed 60 people. Two crew members survived."),
        ("ru", "Погибли 60 человек. Выжили двое членов экипажа."),
        ("fr", "L'accident a fait 60 morts. Deux membres d'équipage ont survécu."),
        ("de", "60 Menschen starben, zwei überlebten."),
        ("zh", "事故造成60人遇难，2名机组人员生还。"),
        ("ja", "60人が死亡し、乗員2人が生存しています。"),
    ],
)
def test_survivors_are_none_of_the_dead(language: str, text: str) -> None:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language)
    assert [int(claim.quantity.low) for claim in annotate(article).claims if claim.quantity and claim.quantity.low] == [60]


def test_the_dead_of_the_next_sentence_are() -> None:
    article = Article(
        page="p", url="https://a.example/1", outlet="A", title="", text="The crash killed 60 people. Two crew members died.", language="en"
    )
    assert [int(claim.quantity.low) for claim in annotate(article).claims if claim.quantity and claim.quantity.low] == [60, 2]


@pytest.mark.parametrize(
    ("language", "text", "missing"),
    [
        ("en", "She said 140 people are now accounted for.", []),
        ("en", "That brought those who have been accounted for to 140 and cut the number of missing to 40.", [40]),
        ("en", "Of 140 people reported missing, 97 have been accounted for.", [140]),
        ("es", "Sabemos el paradero de 140 personas, dijo el alcalde.", []),
        ("es", "Todavía se desconoce el paradero de 140 personas.", [140]),
    ],
)
def test_whose_whereabouts_are_known_is_not_missing(language: str, text: str, missing: list[int]) -> None:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language)
    assert [claim.quantity.low for claim in annotate(article).claims if claim.quantity and claim.predicate == "missing"] == missing


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Two missing divers were found dead.", [("killed", 2)]),
        ("en", "Two divers are missing after a storm that killed six.", [("missing", 2), ("killed", 6)]),
        ("en", "Two missing divers attacked and killed a guard.", [("missing", 2)]),
        ("en", "Two of the 14 wounded died.", [("killed", 2), ("injured", 14)]),
        ("fr", "Deux blessés ont succombé à l'hôpital.", [("killed", 2)]),
        ("fr", "Deux blessés, trois morts.", [("injured", 2), ("killed", 3)]),
        ("es", "Hallan sin vida a dos buzos desaparecidos.", [("killed", 2)]),
        ("ar", "أصيب 14 شخصا وسط ترجيحات بارتفاع أعداد الضحايا.", [("injured", 14)]),
        ("es", "Hay 14 heridos en medio de temores de más muertes.", [("injured", 14)]),
        ("es", "Hay 14 desaparecidos en medio de temores de más muertes.", [("missing", 14)]),
        ("es", "El temporal deja seis muertos y dos desaparecidos.", [("killed", 6), ("missing", 2)]),
        ("fr", "Les deux plongeurs portés disparus ont été retrouvés sains et saufs.", [("rescued", 2)]),
        ("de", "Zwei vermisste Taucher tot gefunden.", [("killed", 2)]),
        ("ru", "Двое пропавших водолазов найдены мёртвыми.", [("killed", 2)]),
        ("ru", "Погибли шестеро, двое пропали без вести.", [("killed", 6), ("missing", 2)]),
        ("pt", "Dois mergulhadores desaparecidos são encontrados mortos.", [("killed", 2)]),
        ("zh", "两名失踪潜水员被发现死亡。", [("killed", 2)]),
        ("zh", "6人死亡2人失踪。", [("killed", 6), ("missing", 2)]),
        ("ko", "실종자 2명의 시신을 수습했다.", [("killed", 2)]),
        ("ko", "실종자 2명의 가족이 기다린다.", [("missing", 2)]),
    ],
)
def test_the_missing_who_were_found_are_what_they_were_found_to_be(language: str, text: str, expected: list[tuple[str, int]]) -> None:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language)
    found = [(claim.predicate, claim.quantity.low) for claim in annotate(article).claims if claim.quantity]
    assert [one for one in found if one != ("killed", 1)] == expected


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Three soldiers wounded in Donetsk died on Monday.", [("killed", 3, "03-11")]),
        ("en", "Four children rescued from the rubble later died.", [("killed", 4, None)]),
        ("en", "Two men arrested on Friday were released.", [("released", 2, None)]),
        ("en", "Ten people who attended the wedding died.", [("killed", 10, None)]),
        ("es", "Cinco personas heridas en el accidente murieron.", [("killed", 5, None)]),
        ("fr", "Deux hommes arrêtés vendredi ont été libérés.", [("released", 2, None)]),
        ("it", "Due uomini arrestati venerdì sono stati rilasciati.", [("released", 2, None)]),
        ("en", "About 60 of the 360 people attending the congress are in isolation.", [("attending", 360, None)]),
        # the second verb is of others
        ("en", "Twenty people were arrested over the death of a student.", [("detained", 20, None), ("killed", 1, None)]),
        ("en", "Two men arrested said a policeman was killed.", [("detained", 2, None)]),
        ("en", "Three people wounded before police killed the gunman were named.", [("injured", 3, None)]),
        ("en", "Ten people were infected and three died.", [("infected", 10, None), ("killed", 3, None)]),
        (
            "fr",
            "On fait état de 200 arrestations à la suite de la mort d'une femme.",
            [("detained", 200, None), ("killed", 1, None)],
        ),
    ],
)
def test_what_became_of_people_is_told_of_them_and_not_who_they_were(language: str, text: str, found: list[tuple[str, int, str | None]]) -> None:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language, published=day(date(2024, 3, 14)))
    claims = [claim for claim in annotate(article).claims if claim.quantity and claim.quantity.low]
    told = [
        (claim.predicate, int(claim.quantity.low or 0), f"{claim.time.start:%m-%d}" if claim.time else None) for claim in claims if claim.quantity
    ]
    assert sorted(told) == sorted(found)
