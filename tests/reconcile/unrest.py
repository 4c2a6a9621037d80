"""Two pages on one week of unrest, in our own words: what the product's worked example asks of facts and briefs."""

from __future__ import annotations

from tests.reconcile.kit import ALMATY, KZ, article, at, claim, dossier, exactly, least, on, quantity

from dateline.model import Article, Claim, Dossier, Voice


def first() -> tuple[Article, list[Claim]]:
    source = article(
        "Almaty police said dozens of rioters had been killed. The authorities said at least 18 officers died, two of them beheaded. "
        "About 1,000 people were hurt and up to 400 taken to hospital. The Interior Ministry of Kazakhstan said about 2,000 people had been "
        "detained in Almaty. The internet was cut across Kazakhstan. The alliance's secretary general told RIA it had sent some 2,500 soldiers. "
        "President Tokayev blamed terrorists trained abroad, though no proof was given. "
        "The airport, held by protesters since Wednesday, was taken back.",
        outlet="Daily Interface",
        published=on(6),
        title="Troops reach Kazakhstan",
    )
    ria = (Voice(text="RIA", kind="agency"), Voice(text="The alliance's secretary general", kind="office", entity="office:secretary-general@csto"))
    claims = [
        claim(
            source,
            "dozens of rioters had been killed",
            "killed",
            quantity(20, 99, "dozens", True),
            cls="protesters",
            by="Almaty police",
            place=ALMATY,
        ),
        claim(
            source,
            "at least 18 officers died",
            "killed",
            least(18, "at least 18"),
            cls="security_forces",
            by="The authorities",
            kind="unnamed",
            place=KZ,
        ),
        claim(
            source,
            "two of them beheaded",
            "killed",
            exactly(2, "two"),
            cls="security_forces",
            counting="subset",
            by="The authorities",
            kind="unnamed",
            place=KZ,
        ),
        claim(source, "About 1,000 people were hurt", "injured", exactly(1000, "About 1,000", approx=True), cls="people", place=KZ),
        claim(source, "up to 400 taken to hospital", "hospitalised", quantity(None, 400, "up to 400"), cls="people", place=KZ),
        claim(
            source,
            "about 2,000 people had been detained",
            "detained",
            exactly(2000, "about 2,000", approx=True),
            cls="people",
            place=ALMATY,
            by="The Interior Ministry of Kazakhstan",
            as_of=on(6),
        ),
        claim(source, "The internet was cut across Kazakhstan", "disrupt", topic="internet", place=KZ),
        claim(source, "it had sent some 2,500 soldiers", "deployed", exactly(2500, "some 2,500", approx=True), cls="soldiers", place=KZ, voices=ria),
        claim(
            source,
            "blamed terrorists trained abroad",
            "accuse",
            topic="terrorism_blame",
            by="President Tokayev",
            kind="person",
            evidence="none offered",
            place=KZ,
        ),
        claim(source, "held by protesters since Wednesday", "seize", topic="airport", place=ALMATY, time=on(5)),
        claim(source, "was taken back", "regain", topic="airport", place=ALMATY, time=on(6)),
    ]
    return source, claims


def second() -> tuple[Article, list[Claim]]:
    source = article(
        "At least 26 protesters and 18 officers have died in Kazakhstan, the authorities said, and some 3,000 people were reportedly detained. "
        "Tokayev declared a two-week state of emergency on Wednesday, and on Thursday a 180-day cap on fuel prices was announced. "
        "Connectivity stood at about 5 percent, NetBlocks said. The secretary general told RIA that some 2,500 peacekeepers were there. "
        "Without evidence, officials called the dead extremists. “We will restore order,” said Tokayev.",
        outlet="Capital Herald",
        published=on(7),
        title="Toll climbs as troops arrive",
    )
    ria = (Voice(text="RIA", kind="agency"), Voice(text="The secretary general", kind="office", entity="office:secretary-general@csto"))
    claims = [
        claim(source, "At least 26 protesters", "killed", least(26, "At least 26"), cls="protesters", by="the authorities", kind="unnamed", place=KZ),
        claim(source, "18 officers have died", "killed", exactly(18, "18"), cls="security_forces", by="the authorities", kind="unnamed", place=KZ),
        claim(
            source,
            "some 3,000 people were reportedly detained",
            "detained",
            exactly(3000, "some 3,000", approx=True),
            cls="people",
            place=KZ,
            stance="reported",
            as_of=at(7, 2),
        ),
        claim(
            source,
            "declared a two-week state of emergency",
            "declare",
            exactly(14, "two-week", unit="day"),
            topic="state_of_emergency",
            by="Tokayev",
            kind="person",
            place=KZ,
            time=on(5),
        ),
        claim(
            source,
            "a 180-day cap on fuel prices was announced",
            "declare",
            exactly(180, "180-day", unit="day"),
            topic="price_cap",
            place=KZ,
            time=on(6),
        ),
        claim(
            source,
            "Connectivity stood at about 5 percent",
            "level",
            exactly(5, "about 5 percent", unit="percent", approx=True),
            topic="internet_connectivity",
            by="NetBlocks",
            place=KZ,
            as_of=on(7),
        ),
        claim(
            source,
            "some 2,500 peacekeepers were there",
            "deployed",
            exactly(2500, "some 2,500", approx=True),
            cls="peacekeepers",
            place=KZ,
            voices=ria,
        ),
        claim(source, "called the dead extremists", "accuse", by="officials", kind="unnamed", evidence="none offered", place=KZ),
        claim(source, "“We will restore order,” said Tokayev", "say", by="Tokayev", kind="person", speech="direct"),
    ]
    return source, claims


def story() -> Dossier:
    return dossier(first(), second())
