""" "Without evidence": set on what it is said of, and on nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Claim

SPOKEN = frozenset({"say", "deny", "accuse", "urge", "request", "promise", "condemn"})


def unproven(sentence: Sentence, claims: Sequence[Claim]) -> list[int]:
    """Which of a sentence's claims the page says no evidence is offered for: of what is said there, the nearest to the words; an accusation first."""
    spoken = [index for index, claim in enumerate(claims) if claim.predicate in SPOKEN]
    found = set()
    for mark in sentence.role("no-evidence"):
        if spoken:
            found.add(
                min(
                    spoken,
                    key=lambda index: (claims[index].predicate != "accuse", _far(claims[index], mark), claims[index].end - claims[index].start),
                )
            )
    return sorted(found)


def _far(claim: Claim, mark: Mark) -> int:
    return max(claim.start - mark.end, mark.start - claim.end, 0)


def points_back(sentence: Sentence, claims: Sequence[Claim]) -> bool:
    """Whether the words are about the sentence before: nothing is said or done in this one, and it speaks of them again (they, the claim)."""
    return bool(sentence.role("carry", "back")) and not any(claim.predicate in SPOKEN for claim in claims)


def last_spoken(claims: Sequence[Claim], since: int) -> int | None:
    """The last thing said among claims[since:], an accusation first."""
    spoken = [index for index in range(since, len(claims)) if claims[index].predicate in SPOKEN]
    accused = [index for index in spoken if claims[index].predicate == "accuse"]
    return (accused or spoken)[-1] if spoken else None
