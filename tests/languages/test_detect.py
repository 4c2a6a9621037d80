"""Languages that nobody reads are told by their own names, so that no pack reads them wrongly."""

import pytest

from dateline.languages import detect

TEXTS = {
    "pl": "W katastrofie autobusu zginęło dwanaście osób, a trzydzieści zostało rannych, poinformowała w piątek policja w Krakowie.",
    "el": "Δώδεκα άνθρωποι σκοτώθηκαν στην πυρκαγιά, ανακοίνωσε η αστυνομία της Αθήνας την Παρασκευή το βράδυ.",
    "nl": "Bij de brand in het magazijn zijn twaalf mensen om het leven gekomen, meldde de politie van Rotterdam vrijdagavond.",
    "en": "Twelve people died in the fire at the warehouse, the police of the harbour district said late on Friday evening.",
    "de": "Bei dem Brand in der Lagerhalle sind zwölf Menschen ums Leben gekommen, teilte die Polizei am Freitagabend mit.",
    "zh": "警方星期五晚间表示,仓库火灾造成十二人死亡。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_is_told_by_its_own_language(code):
    assert detect(TEXTS[code]) == code
