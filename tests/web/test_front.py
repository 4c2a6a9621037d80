"""The front page: its order, the figure that leads, what came since the last visit."""

from datetime import UTC, date, datetime, timedelta
from threading import Thread

import pytest
from shelf import killed, put

from dateline.model import Story, day, story_id
from dateline.pipeline.stages import account
from dateline.web.kept import Kept
from dateline.web.library import Library
from dateline.web.news import Seen, news
from dateline.web.ranking import HALF, Standing

NOW = datetime(2022, 1, 20, tzinfo=UTC)


def told_of(store, name, counts, first=6):
    """A story of one article for each count, a day apart; it can be told again with more."""
    pairs = []
    for number, dead in enumerate(counts):
        text = f"The coast guard said {dead} people were killed when a ferry sank off {name}."
        article = put(store, [killed(f"{dead} people were killed", dead, "The coast guard")], text=text, title=f"{name}: {dead} dead",
                      url=f"https://ledger.example/{name}/{number}", published=day(date(2022, 1, first + number)))  # fmt: skip
        pairs.append((article, store.reading_of(article.revision)))
    story = Story(id=story_id(pairs[0][0].id), articles=tuple(article.id for article, _ in pairs))
    dossier = account(story, pairs)
    store.put_dossier(dossier, f"made from {counts}")
    return dossier


def order(*standings):
    return [one.story for one in sorted(standings, key=lambda one: one.rank(NOW))]


def test_many_origins_outweigh_few_of_the_same_age_and_news_outweighs_what_is_old():
    few, many = (Standing(story=name, origins=n, articles=5, latest=NOW) for name, n in (("few", 2), ("many", 6)))
    old = Standing(story="old", origins=6, articles=50, latest=NOW - 10 * HALF)
    assert order(few, old, many, Standing(story="undated", origins=9, articles=9)) == ["many", "few", "old", "undated"]


def test_the_weight_halves_with_every_half_life():
    young, aged = (Standing(story="s", origins=4, articles=5, latest=NOW - age) for age in (timedelta(0), HALF))
    assert aged.weight(NOW) == pytest.approx(young.weight(NOW) / 2)


def test_a_copy_makes_no_story_new_again(store):
    from dateline.model import Family
    from dateline.web.ranking import standing

    dossier = told_of(store, "Almaty", (14, 17))
    first, last = dossier.story.articles
    copied = Story(id=dossier.story.id, articles=dossier.story.articles, families=(Family(original=first, copies=(last,)),))
    assert standing(account(copied, list(zip(dossier.articles, dossier.readings, strict=True)))).latest < standing(dossier).latest


def test_the_key_figure_is_shown_with_its_steps(store, client):
    told_of(store, "Almaty", (14, 17))
    text = client.get("/", params={"in": "en"}).text
    assert '<span>14</span><span class="arrow" aria-hidden="true"></span><b>17</b>' in text and "17 people were killed" in text


def test_a_first_visit_is_told_nothing_and_the_next_only_what_came_since(store, client):
    told_of(store, "Almaty", (14, 17))
    assert "Since your last visit" not in client.get("/", params={"in": "en"}).text
    assert "Nothing new has come" in client.get("/", params={"in": "en"}).text
    told_of(store, "Almaty", (14, 17, 19))
    told_of(store, "Aktau", (3, 4))
    text = client.get("/", params={"in": "en"}).text
    assert "Since your last visit" in text and "new story" in text and "1 new article" in text
    since = text[text.index('class="since"') : text.index('class="columns"')]
    assert "19 people were killed" in since and "17" in since and 'href="/fact/' in since
    seen = client.get(since.partition('<p class="meta"><a href="')[2].partition('"')[0].replace("&amp;", "&"))
    assert "Nothing new has come" in seen.text


def test_what_is_told_in_one_language_is_told_in_the_others(store, client):
    told_of(store, "Almaty", (14, 17))
    client.get("/")
    told_of(store, "Almaty", (14, 17, 19))
    assert "新增 1 篇报道" in client.get("/", params={"in": "zh"}).text


def test_news_goes_by_arrival_not_by_date(store):
    told_of(store, "Almaty", (14, 17))
    place = store.arrivals(-1, 1, latest=True)[0][0]
    assert news(Library(store), "en", place) == ()
    told_of(store, "Aktau", (3, 4), first=1)
    assert [(one.title, one.new) for one in news(Library(store), "en", place)] == [("Aktau: 4 dead", True)]


@pytest.mark.parametrize("text", ["", "1", "x.1", "1.x", "-1.2", "1.999999999999", "٣.1", None])
def test_a_cookie_that_is_none_is_no_visit(text, client, store):
    assert Seen.read(text) is None
    client.cookies.set("seen", (text or "").encode("ascii", "ignore").decode())
    assert client.get("/").status_code == 200


def test_a_visit_reads_as_it_was_written():
    seen = Seen(place=7, when=datetime(2022, 1, 6, 18, tzinfo=UTC))
    assert Seen.read(str(seen)) == seen


def test_a_story_that_changes_is_told_anew(store):
    library = Library(store)
    told_of(store, "Almaty", (14, 17))
    assert "17" in library.front("en")[0].figure.line.text
    told_of(store, "Almaty", (14, 17, 19))
    assert "19" in library.front("en")[0].figure.line.text


def test_what_many_ask_for_at_once_is_made_once():
    kept, made = Kept(2), []
    threads = [Thread(target=lambda: kept.get("a", lambda: made.append(1) or 1)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [1]
    with pytest.raises(ZeroDivisionError):
        kept.get("b", lambda: 1 // 0)
    assert kept.get("b", lambda: 5) == 5 and [kept.get(key, lambda: 6) for key in "cda"] == [6, 6, 6]
