"""Voices resolve to one entity in every language, or to none."""

from __future__ import annotations

import pytest

from dateline.knowledge import bodies


@pytest.mark.parametrize(
    ("entity", "country", "voices"),
    [
        (
            "office:police@gn1526384",
            "KZ",
            {"en": "an Almaty police spokeswoman", "zh": "阿拉木图警方发言人", "ru": "представитель полиции Алматы", "ar": "شرطة ألماتي"},
        ),
        (
            "office:interior_ministry@KZ",
            "KZ",
            {
                "en": "the Interior Ministry",
                "zh": "哈萨克斯坦内政部",
                "ru": "МВД",
                "es": "el Ministerio del Interior",
                "fr": "le ministère de l'Intérieur",
                "ar": "وزارة الداخلية",
                "de": "das Innenministerium",
            },
        ),
        (
            "office:health_ministry@LB",
            "LB",
            {
                "en": "Health Minister",
                "zh-Hant": "衛生部長",
                "ru": "министр здравоохранения Ливана",
                "ar": "وزير الصحة",
                "uk": "міністр охорони здоров'я",
            },
        ),
        ("body:csto", "KZ", {"en": "the CSTO's secretary general", "zh": "集安组织秘书长", "ru": "генсек ОДКБ", "es": "la OTSC", "de": "OVKS"}),
        ("body:un", None, {"en": "the United Nations", "zh": "联合国", "ru": "ООН", "ar": "الأمم المتحدة", "ja": "国連", "ko": "유엔"}),
        ("outlet:ria", "KZ", {"en": "RIA Novosti", "zh": "俄新社", "ru": "РИА Новости"}),
        ("outlet:yonhap", "KR", {"en": "Yonhap News Agency", "zh": "韩联社", "ko": "연합뉴스", "ja": "聯合ニュース"}),
        (
            "office:defence_ministry@RU",
            "UA",
            {"en": "Russia's Defense Ministry", "zh": "俄罗斯国防部", "ru": "Минобороны России", "fr": "le ministère russe de la Défense"},
        ),
        ("office:president@FR", "UA", {"en": "President Macron", "zh": "法国总统", "ru": "президент Франции"}),
    ],
)
def test_one_origin_in_every_language(entity: str, country: str | None, voices: dict[str, str]) -> None:
    assert {language: bodies.resolve_voice(text, language, country) for language, text in voices.items()} == dict.fromkeys(voices, entity)


def test_what_the_words_do_not_settle_is_none() -> None:
    assert bodies.resolve_voice("the ministry", "en", "KZ") is None
    assert bodies.resolve_voice("the Interior Ministry", "en", None) is None
    assert bodies.resolve_voice("a passer-by", "en", "KZ") is None
    assert bodies.resolve_voice("AP and Reuters", "en", "KZ") is None


def test_local_offices_take_the_city_of_the_story() -> None:
    assert bodies.resolve_voice("소방당국", "ko", "KR", "gn1835848") == "office:fire_service@gn1835848"
    assert bodies.resolve_voice("the Interior Ministry", "en", "KZ", "gn1526384") == "office:interior_ministry@KZ"


def test_governments_of_cities_and_regions_are_their_administrations() -> None:
    assert (
        bodies.resolve_voice("Henan's provincial government", "en", "CN") == bodies.resolve_voice("河南省政府", "zh", "CN") == "office:governor@CN-HA"
    )
    assert bodies.resolve_voice("Seoul city government", "en", "KR") == bodies.resolve_voice("서울시", "ko", "KR") == "office:mayor@gn1835848"
    assert bodies.resolve_voice("the authorities", "en", "KR", "gn1835848") == "office:authorities@KR"
    assert bodies.resolve_voice("the embassy", "en", "KR") is None
    assert bodies.resolve_voice("посольство России", "ru", "KR") == "office:embassy@RU"
    assert bodies.resolve_voice("the Russian embassy in Seoul", "en", "KR") == "office:embassy@RU"
    assert bodies.resolve_voice("俄使馆", "zh", "KR") == "office:embassy@RU"
    assert bodies.resolve_voice("驻韩国大使馆", "zh", "KR") is None


def test_an_agency_beside_what_it_is_is_itself() -> None:
    assert bodies.resolve_voice("head of the FSB security service, Ivan Petrov", "en", "RU") == "body:fsb"
    assert bodies.resolve_voice("Federal Security Service", "en", "RU") == bodies.resolve_voice("俄联邦安全局", "zh", "RU") == "body:fsb"


def test_the_head_of_a_region_is_no_head_of_state() -> None:
    assert bodies.resolve_voice("President of Catalonia", "en", "ES") == "office:governor@ES-CT"
    assert bodies.resolve_voice("presidente della Comunità Valenciana", "it", "ES") == "office:governor@ES-VC"
    assert bodies.resolve_voice("Ministerpräsident von Bayern", "de", "DE") == "office:governor@DE-BY"
    assert bodies.resolve_voice("Минздрав Подмосковья", "ru", "RU") == "office:health_ministry@RU-MOS"
    assert bodies.resolve_voice("president of Russia", "en", "UA") == "office:president@RU"


def test_a_governor_is_a_region_s_by_whatever_name() -> None:
    named = {
        "en": "the head of the Zaporizhzhia Regional Military Administration",
        "ru": "губернатор Запорожья",
        "fr": "l'administration régionale de Zaporijjia",
    }
    assert {bodies.resolve_voice(text, language, "UA") for language, text in named.items()} == {"office:governor@UA-23"}
    assert bodies.resolve_voice("глава ОВА Олег Зорин", "ru", "UA", "gn687700") == "office:governor@UA-23"
    assert bodies.resolve_voice("the military", "en", "UA") == "office:army@UA"


def test_whose_office_it_is_stands_before_it_where_words_have_no_blanks() -> None:
    assert bodies.resolve_voice("俄总统发言人佩斯维奇", "zh", "PL") == "office:president@RU"
    assert bodies.resolve_voice("匈牙利佩斯州警方", "zh", "PL") == "office:police@HU-PE"


def test_the_name_of_another_body_names_no_seat() -> None:
    assert bodies.resolve_voice("وزارة الصحة لفرانس برس", "ar", "LB") == "office:health_ministry@LB"


def test_a_bare_word_says_what_it_can_point_back_to() -> None:
    minister, group = bodies.fitting("the minister", "en"), bodies.fitting("该组织", "zh")
    assert minister and bodies.fits("office:health_ministry@KZ", minister) and not bodies.fits("office:police@KZ", minister)
    assert group and bodies.fits("body:csto", group) and not bodies.fits("office:police@KZ", group)
    assert bodies.fitting("the health minister", "en") is None


def test_entities_are_shown_in_six_languages() -> None:
    for entity in ("office:interior_ministry@KZ", "office:police@gn1526384", "body:csto", "outlet:reuters"):
        names = [bodies.name(entity, language) for language in ("en", "zh", "ru", "es", "fr", "ar")]
        assert all(name and "*" not in name for name in names)
    assert bodies.name("office:interior_ministry@KZ", "zh") == "哈萨克斯坦内政部"
    assert bodies.name("body:nobody", "en") is None
    assert bodies.name("person:somebody", "en") is None


def test_outlets_by_domain() -> None:
    outlet = bodies.outlet("www.reuters.com")
    assert outlet is not None and outlet.agency and outlet.home == "GB" and outlet.language == "en"
    washington = bodies.outlet("washingtonpost.com")
    assert washington is not None and not washington.agency
    assert bodies.outlet("reuters.com.example") is None


def test_mentions_are_spans() -> None:
    text = "Агентство ТАСС сообщило со ссылкой на МВД."
    found = bodies.find(text, "ru")
    assert [(mention.text, mention.entity) for mention in found] == [("ТАСС", "outlet:tass"), ("МВД", "office:interior_ministry")]
    assert all(text[mention.start : mention.end] == mention.text for mention in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the environment minister"),
        ("es", "el Ministerio del Ambiente"),
        ("fr", "le ministère de l'Environnement"),
        ("ru", "министерству природных ресурсов"),
        ("zh", "环境部长"),
        ("ar", "وزير البيئة"),
        ("de", "das Umweltministerium"),
        ("pt", "o Ministério do Meio Ambiente"),
        ("id", "Kementerian Lingkungan Hidup"),
    ],
)
def test_ministries_are_made_of_what_they_are_for(language: str, text: str) -> None:
    assert bodies.resolve_voice(text, language, "PE") == "office:environment_ministry@PE"


def test_every_ministry_can_be_shown_in_the_languages_that_are_written() -> None:
    for kind in ("environment", "labour", "water", "digital"):
        names = [bodies.name(f"office:{kind}_ministry@KZ", language) for language in ("en", "zh", "ru", "es", "fr", "ar")]
        assert all(name and "{" not in name and "*" not in name for name in names)


def test_an_office_with_a_name_of_its_own_is_its_country_s_wherever_it_is_named() -> None:
    assert bodies.resolve_voice("BNGRC", "fr", "MZ") == bodies.resolve_voice("le BNGRC", "fr", None) == "office:civil_defence@MG"
    assert bodies.resolve_voice("総務省消防庁", "ja", "US") == "office:fire_agency@JP"
    assert bodies.resolve_voice("Knesset", "en", "US") == "office:parliament@IL"


@pytest.mark.parametrize(
    ("language", "ministry", "minister", "police"),
    [
        ("en", "the Health Ministry", "the health minister", "police"),
        ("zh", "卫生部", "卫生部长", "警方"),
        ("ru", "Минздрав", "министр здравоохранения", "полиция"),
        ("es", "el Ministerio de Salud", "la ministra de Salud", "la policía"),
        ("fr", "le ministère de la Santé", "le ministre de la Santé", "la police"),
        ("ar", "وزارة الصحة", "وزير الصحة", "الشرطة"),
    ],
)
def test_offices_without_a_country_are_the_article_s_in_six_languages(language: str, ministry: str, minister: str, police: str) -> None:
    assert bodies.resolve_voice(ministry, language, "KZ") == bodies.resolve_voice(minister, language, "KZ") == "office:health_ministry@KZ"
    assert bodies.resolve_voice(ministry, language, "LB") == "office:health_ministry@LB"
    assert bodies.resolve_voice(police, language, "KZ", "gn1526384") == "office:police@gn1526384"
    assert bodies.resolve_voice(ministry, language, None) is None


def test_a_small_town_abroad_in_a_voice_s_words_is_part_of_a_person_s_name() -> None:
    assert bodies.resolve_voice("وزير الصحة أجار غينيات", "ar", "KZ") == "office:health_ministry@KZ"
    assert bodies.resolve_voice("police in Marseille", "en", "KZ") == "office:police@gn2995469"


def test_a_short_form_says_how_the_name_begins() -> None:
    assert bodies.beginning("托氏", "zh") == "托" and bodies.beginning("摄氏度", "zh") is None and bodies.beginning("Tokayev", "en") is None


@pytest.mark.parametrize(
    ("language", "words", "home", "seat"),
    [
        ("de", "Das Statistische Bundesamt", "DE", "DE"),
        ("de", "Angaben des Statistischen Bundesamtes", "DE", "DE"),
        ("en", "Germany's Federal Statistical Office", "US", "DE"),
        ("zh", "德国联邦统计局", "CN", "DE"),
        ("ru", "статистическое ведомство Германии", "RU", "DE"),
        ("ru", "Росстат", None, "RU"),
        ("tr", "TÜİK", "TR", "TR"),
        ("zh", "国家统计局", "CN", "CN"),
        ("es", "el Instituto Nacional de Estadística", "ES", "ES"),
        ("fr", "l'Insee", "FR", "FR"),
        ("ar", "المعهد الوطني للإحصاء", "TN", "TN"),
    ],
)
def test_who_counts_a_country_is_one_office_in_every_language(language: str, words: str, home: str | None, seat: str) -> None:
    assert bodies.resolve_voice(words, language, home) == f"office:statistics_office@{seat}"


def test_who_deals_with_disasters_by_other_words() -> None:
    assert bodies.resolve_voice("the national disaster institute", "en", "MZ") == "office:civil_defence@MZ"
    assert bodies.resolve_voice("управления по чрезвычайным ситуациям", "ru", "MG") == "office:civil_defence@MG"


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Eine Forscherin aus Buffalo widersprach.", []),
        ("de", "Die AU in Addis Abeba widersprach.", ["body:african_union"]),
        ("en", "the au says no", ["body:african_union"]),
    ],
)
def test_initials_are_none_of_the_small_words_of_a_text_with_capitals(language: str, text: str, names: list[str]) -> None:
    assert [mention.entity for mention in bodies.find(text, language)] == names


@pytest.mark.parametrize(("language", "text"), [("es", "El país sudamericano"), ("es", "según el mundo rural"), ("fr", "le monde entier")])
def test_common_nouns_are_no_outlet(language: str, text: str) -> None:
    assert not [mention for mention in bodies.find(text, language) if mention.kind in ("outlet", "agency")]


@pytest.mark.parametrize(
    ("language", "text", "entity"),
    [("es", "el diario El País", "outlet:el_pais"), ("it", "la Repubblica", "outlet:repubblica"), ("es", "EL PAÍS", "outlet:el_pais")],
)
def test_an_outlet_has_its_capitals(language: str, text: str, entity: str) -> None:
    assert [mention.entity for mention in bodies.find(text, language) if mention.kind == "outlet"] == [entity]


@pytest.mark.parametrize(
    ("language", "text", "entity"),
    [
        ("en", "President Obama", "office:president@US"),
        ("ru", "президента Трампа", "office:president@US"),
        ("zh", "特朗普总统", "office:president@US"),
        ("ar", "الرئيس ترامب", "office:president@US"),
        ("ja", "トランプ大統領", "office:president@US"),
        ("en", "Chancellor Angela Merkel", "office:chancellor@DE"),
        ("es", "primer ministro Pedro Sánchez", "office:prime_minister@ES"),
        ("en", "Iranian President Obama", "office:president@IR"),  # what the words say comes first
        ("en", "President Ann Lind", "office:president@IR"),  # nobody known: the story's
        ("en", "Mayor Merkel", "office:mayor@IR"),  # no office that speaks for a country
    ],
)
def test_a_known_leader_is_of_no_other_country(language: str, text: str, entity: str) -> None:
    assert bodies.resolve_voice(text, language, "IR") == entity
