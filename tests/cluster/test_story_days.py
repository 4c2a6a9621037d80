import math
from datetime import UTC, date, datetime

import pytest

from dateline.cluster.days import printed, written, years
from dateline.cluster.sketch import Sketch
from dateline.cluster.vocabulary import Vocabularies, words_of
from dateline.model import Article, Interval, day, minute


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The dam gave way on the 3rd of May 2019, a Friday.", (2019, 5, 3)),
        ("en", "Posted Feb. 12, 2007", (2007, 2, 12)),
        ("fr", "Le 1er mars, la digue a cédé.", (0, 3, 1)),
        ("ru", "Плотина прорвалась 14 июня 2021 года.", (2021, 6, 14)),
        ("zh", "2018年9月4日，大坝决口。", (2018, 9, 4)),
        ("ko", "8월 21일 둑이 무너졌다.", (0, 8, 21)),
        ("vi", "2016-11-08", (2016, 11, 8)),
    ],
)
def test_a_day_is_read_as_each_language_writes_it(language: str, text: str, found: tuple[int, int, int]) -> None:
    assert written(text, language) == {found}


def test_what_is_no_day_is_none() -> None:
    assert written("Section 45 of the act, 99 bananas, 3 marching bands", "en") == set()
    assert years("1,950 people lived there in 1950, at 2010.5 metres") == {"1950"}


def test_a_page_without_a_date_has_the_one_it_prints() -> None:
    assert printed("Updated 4 March 2011, 12:05\nThe dam of 1987 gave way.", "en") == float((date(2011, 3, 4) - date(1970, 1, 1)).days)
    assert printed("The dam gave way on Friday.", "en") is None


def test_a_minute_that_many_pages_bear_is_no_date() -> None:
    stamped = minute(datetime(2020, 1, 5, 3, 4, tzinfo=UTC))
    vocabularies = Vocabularies()

    def sketched(name: str, text: str, when: Interval) -> Sketch:
        article = Article(page=name, url="", outlet="a", language="en", title=name, text=text, published=when)
        return Sketch(article.id, article, words_of(article, vocabularies))

    sketches = [sketched(f"Title {n}", "Text.", stamped) for n in range(6)]
    terms = vocabularies.terms
    terms.count(sketches[0])
    assert not math.isnan(terms.day(sketches[0]))
    for sketch in sketches[1:]:
        terms.count(sketch)
    assert math.isnan(terms.day(sketches[0]))
    assert not math.isnan(terms.day(sketched("", "Text.", day(date(2020, 1, 5)))))
