"""How many: quantities in a text, as intervals with their words."""

from dateline.annotate.quantities.find import find
from dateline.annotate.quantities.span import QuantitySpan

__all__ = ["QuantitySpan", "find"]
