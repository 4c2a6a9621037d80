"""A name between two commas says who somebody before it is: it does not take over the sentence."""

from __future__ import annotations

from dateline.annotate import annotate
from dateline.model import Article


def test_a_name_in_apposition_to_an_object_promises_nothing() -> None:
    text = "El presidente Moreno reprochó a su antecesor, Julio Vidal, que bajo su mandato hubiese crecido la deuda, y prometió un fondo de ayuda."
    source = Article(page="p", url="https://hoja.example/1", outlet="Hoja", language="es", title="", text=text)
    promised = [claim for claim in annotate(source).claims if claim.predicate == "promise"]
    assert [claim.origin.text for claim in promised if claim.origin] == ["presidente Moreno"]
