"""Search, on both databases: what is found, what is not, and what is shown of it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made import keep, killed, make

from dateline.model import Dossier, Story, Voice
from dateline.store import Choose, QueryError
from dateline.store.query import parse
from dateline.store.snippets import snippet
from dateline.store.words import cut, phrase

TEXTS = {
    "zh": "哈萨克斯坦总统托卡耶夫表示,互联网连接已恢复。",
    "ja": "警察庁は、東京タワーの近くで爆発があったと発表した。",
    "ko": "소방당국은 사망자가 늘었다고 밝혔다.",
    "ar": "قالت الشرطة إنَّ الوضعَ هادئ في المدينة.",
    "kk": "Үкімет төтенше жағдай жариялады, интернет өшірілді.",
    "ru": "Ещё трое пострадавших ёлочного пожара в Алматы.",
    "hi": "पुलिस ने कहा कि स्थिति नियंत्रण में है।",
    "fa": "مردم می‌گویند اینترنت قطع شده است.",
    "tr": "İstanbul'da yangın söndürüldü.",
    "th": "ตำรวจกล่าวว่าสถานการณ์สงบแล้ว",
    "fr": "L’état d’urgence a été décrété à Nice.",
}


@pytest.fixture
def filled(store):
    for number, (language, text) in enumerate(TEXTS.items(), 1):
        keep(store, make(number, text, language=language, title=f"Title {number}", outlet="Daily" if number % 2 else "Weekly"))
    return store


def found(store, question, **choose):
    return {hit.article.language for hit in store.search(question, Choose(limit=50, **choose))}


QUESTIONS = (
    ("连接", "zh"), ("托卡耶夫", "zh"), ("卡耶", "zh"), ("網", ""), ("网", "zh"), ("東京タワー", "ja"), ("爆", "ja"), ("사망자가", "ko"),
    ("사망*", "ko"), ("إن", "ar"), ("الوضع", "ar"), ("төтенше", "kk"), ("интернет", "kk"), ("еще", "ru"), ("Ёлочного", "ru"), ("स्थिति", "hi"),
    ("می‌گویند", "fa"), ("yangın", "tr"), ("สถานการณ์", "th"), ("ETAT", "fr"), ("l'etat", "fr"), ("Алматы OR 连接", "ru zh"),
    ("пожара Алматы", "ru"), ("пожара 连接", ""), ("интернет -өшірілді", ""), ("Алматы NOT zzz", "ru"), ('"трое пострадавших"', "ru"),
    ('"пострадавших трое"', ""), ("(连接 OR пожара) NOT Алматы", "zh"), ("urgence AND nice", "fr"), ("state", ""),
)  # fmt: skip


def test_words_are_found_in_every_language(filled):
    wanted = {question: set(languages.split()) for question, languages in QUESTIONS}
    assert {question: found(filled, question) for question in wanted} == wanted


def test_time_language_and_outlet_narrow(filled):
    from datetime import UTC, datetime

    everything = "title"
    assert len(found(filled, everything)) == len(TEXTS)
    assert found(filled, everything, language="zh") == {"zh"}
    assert found(filled, everything, outlet="weekly") == set(list(TEXTS)[1::2])
    assert found(filled, everything, since=datetime(2022, 1, 11, tzinfo=UTC)) == set(list(TEXTS)[9:])
    assert found(filled, "title language:ja outlet:weekly") == {"ja"}
    assert found(filled, "title -language:ja outlet:weekly") == set(list(TEXTS)[1::2]) - {"ja"}


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("killed>=10", {1, 2, 3}),
        ("killed>=20", {1, 2}),
        ("killed>26", {2}),
        ("killed=26", {1}),
        ("killed=500", {1}),
        ("killed<=12", {3, 4}),
        ("killed>=1,000", set()),
        ("injured>=1", set()),
        ("killed>=10 source:police", {2}),
        ("predicate:killed -killed>=10", {4, 5}),
    ],
)
def test_figures_are_found_by_what_their_words_allow(store, question, numbers):
    """1: at least 26 · 2: 164 (police) · 3: 10 to 12 · 4: up to 9 · 5: 168 in another event."""
    police = Voice(text="the police", kind="office")
    claims = {1: killed(26), 2: killed(164, 164, voices=(police,)), 3: killed(10, 12), 4: killed(None, 9), 5: killed(168, 168, about="past event")}
    for number, claim in claims.items():
        keep(store, make(number, claims=[claim]))
    assert {int(hit.article.title[6:]) for hit in store.search(question)} == numbers


def test_a_name_is_found_in_other_languages(store):
    keep(store, make(1, "托卡耶夫表示,秩序已恢复。", language="zh"))
    keep(store, make(2, "Order is restored, Tokayev said"))
    keep(store, make(3, "По словам Токаева, порядок восстановлен.", language="ru"))
    keep(store, make(4, "Nobody said", language="fr"))
    for name in ("Tokayev", "托卡耶夫", "Токаев"):
        assert found(store, name) == {"en", "zh", "ru"}, name
    assert found(store, "Tokayev Order") == {"en"}
    assert found(store, "Toka*") == {"en"}
    (hit,) = store.search("Tokayev 秩序")
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == ["托卡耶夫", "秩序"]


def test_what_a_page_resolved_is_found_by_its_id(store):
    keep(store, make(1, mentions=[{"kind": "person", "entity": "office:president@KZ"}]))
    assert found(store, "entity:office:president@KZ") == {"en"}
    assert found(store, "entity:office:president@RU") == set()


def test_other_names_are_of_the_same_thing():
    from dateline.store.naming import other_names

    assert "Казахстан" in other_names("Kazakhstan") and "哈萨克斯坦" in other_names("Казахстан")
    assert any("ОДКБ" in name for name in other_names("CSTO"))
    assert not set(other_names("Lavrov")) & {"Захаров*", "扎哈罗娃"}
    assert other_names("bridge") == other_names("and") == other_names("") == ()


def test_the_best_come_first_or_the_newest(store):
    keep(store, make(1, "Fire in the harbour. " + "Nothing else happened. " * 20, title="Fire in the harbour"))
    keep(store, make(2, "A long report. " * 20 + "There was also a fire."))
    assert [hit.article.title for hit in store.search("fire")] == ["Fire in the harbour", "Title 2"]
    assert [hit.article.title for hit in store.search("fire", sort="newest")] == ["Title 2", "Fire in the harbour"]


def test_an_old_revision_is_not_found(store):
    from datetime import date

    from dateline.model import day

    keep(store, make(1, "Dozens were feared dead.", modified=day(date(2022, 1, 1))))
    keep(store, make(1, "Nobody was hurt.", modified=day(date(2022, 1, 2))))
    assert not store.search("feared")
    assert len(store.search("nobody")) == 1


def test_stories_come_with_their_hits(store):
    pairs = [make(number, "Fire in the harbour.")[1:] for number in (1, 2)]
    for number in (1, 2):
        keep(store, make(number, "Fire in the harbour."))
    keep(store, make(3, "Fire elsewhere."))
    story = Story(id="s" * 20, articles=tuple(article.id for article, _ in pairs))
    store.put_dossier(Dossier(story=story, articles=tuple(a for a, _ in pairs), readings=tuple(r for _, r in pairs)), "x")
    (hit,) = store.search_stories("fire")
    assert hit.story == story
    assert len(hit.hits) == 2
    assert {one.story for one in store.search("fire")} == {story.id, None}


@pytest.mark.parametrize("question", ["", "  ", "(", "a)", '"open', "AND", "a OR", "NOT", "dead>=10", "colour:red", "predicate:dead", "-"])
def test_a_question_that_cannot_be_read_says_so(question):
    if question == "-":
        return
    with pytest.raises(QueryError) as error:
        parse(question)
    assert len(str(error.value)) > 20


@settings(deadline=None)
@given(st.text(max_size=30))
@example("'; DROP TABLE words; --")
@example('a" OR rowid>0 --')
@example("*")
@example("a* b* \\ ' & | ! <->")
def test_no_question_breaks_the_database(sqlite_store, question):
    try:
        sqlite_store.search(question)
    except QueryError:
        return


@pytest.fixture(scope="module")
def sqlite_store(tmp_path_factory):
    from dateline.store import Store

    with Store.open(tmp_path_factory.mktemp("hostile")) as opened:
        keep(opened, make(1))
        yield opened


@pytest.mark.parametrize("question", ["a' & | ! b", "\\'", "x:y", "a*b", "<-> & x", "'' ", "a\\ b"])
def test_no_question_breaks_either_database(store, question):
    keep(store, make(1))
    try:
        store.search(question)
    except QueryError:
        return


@settings(deadline=None)
@given(st.sampled_from(sorted(TEXTS.values())), st.data())
def test_any_part_of_a_text_is_found_as_a_phrase(text, data):
    """A question cut from a text at its words (or anywhere, in a script without blanks) is a row of words of that text."""
    words = list(cut(text))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    asked = phrase(text[words[first][1] : words[last][2]])
    row = [word for word, _, _ in words]
    matches = [
        start
        for start in range(len(row) - len(asked) + 1)
        if all(have.startswith(want[:-1]) if want.endswith("*") else have == want for have, want in zip(row[start:], asked, strict=False))
    ]
    assert matches


@given(st.text(max_size=60))
def test_words_lie_in_their_text_in_order(text):
    words = list(cut(text))
    assert all(0 <= start < end <= len(text) for _, start, end in words)
    assert [start for _, start, _ in words] == sorted(start for _, start, _ in words)
    assert all(word for word, _, _ in words)


def test_a_snippet_shows_where_the_words_are():
    text = "Nothing of note happened for a while. " * 10 + "Then the bridge was closed by the police. " + "More of nothing followed. " * 10
    shown = snippet(text, [["bridge"], ["police"]])
    assert [shown.text[start:end] for start, end in shown.marks] == ["bridge", "police"]
    assert shown.text.startswith("… ") and shown.text.endswith(" …")
    assert len(shown.text) < 220


@given(st.text(alphabet="ab 连接é\n", max_size=400))
def test_a_snippet_is_part_of_its_text(text):
    shown = snippet(text, [["ab"], ["连接"]])
    bare = shown.text.removeprefix("… ").removesuffix(" …")
    assert bare in text.replace("\n", " ") or shown.text in text.replace("\n", " ")
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.marks)
