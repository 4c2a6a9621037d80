"""People's decisions on names: two voices become one origin, or one becomes two; a decision taken back leaves what the program finds."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace
from tests.reconcile.kit import article, claim, dossier, exactly, on

from dateline.model import Dossier, Naming, Voice
from dateline.reconcile import reconcile


def origins(story: Dossier) -> set[str]:
    return {point.origin.id for fact in reconcile(story) for point in fact.points}


def two_voices(one: Voice, other: Voice) -> Dossier:
    first = article("Nine miners died.", "Morning Post", on(5))
    second = article("Nine miners died, it was said.", "Evening Post", on(6))
    told = [(first, [claim(first, "Nine miners died", "killed", exactly(9), voices=(one,))])]
    return dossier(*told, (second, [claim(second, "Nine miners died", "killed", exactly(9), voices=(other,))]))


def decided(left: str, right: str, verdict: Literal["same", "apart", "open"]) -> Naming:
    return Naming(left=left, right=right, verdict=verdict, by="editor")


def test_two_names_become_one_origin() -> None:
    story = two_voices(Voice(text="Ana Petrova", kind="person"), Voice(text="安娜", kind="person"))
    assert len(origins(story)) == 2
    assert len(origins(replace(story, namings=(decided("Ana Petrova", "安娜", "same"),)))) == 1
    assert len(origins(replace(story, namings=(decided("Ana Petrova", "安娜", "same"), decided("Ana Petrova", "安娜", "open"))))) == 2


def test_an_id_may_stand_for_one_of_the_names() -> None:
    story = two_voices(Voice(text="Ana Petrova", kind="person"), Voice(text="the police", kind="body", entity="office:police@KZ"))
    assert origins(replace(story, namings=(decided("Ana Petrova", "office:police@KZ", "same"),))) == {"office:police@KZ"}


def test_one_name_becomes_two_origins() -> None:
    entity = "office:president@KZ"
    story = two_voices(Voice(text="Omarov", kind="person", entity=entity), Voice(text="Umarov", kind="person", entity=entity))
    assert origins(story) == {entity}
    assert origins(replace(story, namings=(decided("Omarov", "Umarov", "apart"),))) == {"name:omarov", "name:umarov"}


def test_the_program_s_own_decisions_rule_nothing() -> None:
    story = two_voices(Voice(text="Ana Petrova", kind="person"), Voice(text="安娜", kind="person"))
    own = Naming(left="Ana Petrova", right="安娜", verdict="same")
    assert len(origins(replace(story, namings=(own,)))) == 2


def test_a_surname_joins_the_full_name_that_a_description_follows() -> None:
    story = two_voices(Voice(text="Serik Omarov, a lawyer", kind="person"), Voice(text="Omarov", kind="person"))
    assert len(origins(story)) == 1


def test_a_short_form_is_the_one_office_holder_whose_name_begins_so() -> None:
    first = article("哈萨克斯坦总统托卡耶夫表示九人死亡。", "甲", on(5), language="zh")
    second = article("托氏表示九人死亡。", "乙", on(6), language="zh")
    full, short = Voice(text="哈萨克斯坦总统托卡耶夫", kind="person", entity="office:president@KZ"), Voice(text="托氏", kind="person")
    told = [
        (first, [claim(first, "九人死亡", "killed", exactly(9), voices=(full,))]),
        (second, [claim(second, "九人死亡", "killed", exactly(9), voices=(short,))]),
    ]
    assert origins(dossier(*told)) == {"office:president@KZ"}


def surname(text: str, word: str, language: str, full: str) -> set[str]:
    page = article(text, "甲", on(5), language=language)
    voices = Voice(text=full, kind="body", entity="office:president@KZ"), Voice(text=word, kind="person")
    told = [claim(page, text.split(". ")[at], "killed", exactly(9 + 3 * at), voices=(voices[at],)) for at in range(2)]
    return origins(dossier((page, told)))


def test_a_surname_is_the_office_holder_s_whom_the_article_names_in_full() -> None:
    assert surname("President Serik Omarov said 9 died. Omarov said 12 died", "Omarov", "en", "President Serik Omarov") == {"office:president@KZ"}
    assert len(surname("President Serik Omarov said 9 died. Umarov said 12 died", "Umarov", "en", "President Serik Omarov")) == 2
    assert surname("وقال الرئيس سيريك أوماروف 9. وقال أوماروف 12", "أوماروف", "ar", "الرئيس سيريك أوماروف") == {"office:president@KZ"}
