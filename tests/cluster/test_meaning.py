"""The optional encoder. A small model is made here, its weights drawn at random but always the same; nothing is fetched."""

import math
from datetime import date
from pathlib import Path

import pytest

from dateline.cluster import Stream
from dateline.cluster.meaning import ENOUGH, MOST, Meanings
from dateline.model import Article, Reading, day
from dateline.pipeline.neural import NoEncoderError, load

numpy = pytest.importorskip("numpy", reason="the vectors of an encoder are numpy's: pip install numpy")
WORDS = ["dam", "river", "broke", "village", "vote", "party", "seats", "minister", "fire", "market", "burned", "stalls"]


def article(name: str, text: str) -> Article:
    return Article(page=name, url="", outlet="", name=name, language="en", title="", text=text, published=day(date(2021, 2, 3)))


def counted(text: str) -> list[float]:
    """A made encoder: how often each word occurs."""
    return [float(text.split().count(word)) for word in WORDS]


def texts() -> list[Article]:
    """Two words each, as no other text has them."""
    return [article(f"{one} {other}", f"{one} {other}") for at, one in enumerate(WORDS) for other in WORDS[at + 1 : at + 3]]


def filled() -> Meanings:
    meanings = Meanings(counted)
    for found in texts():
        meanings.add(found.id, found)
    return meanings


def test_the_same_words_are_above_chance_and_others_are_not() -> None:
    meanings = filled()
    assert meanings.pairs >= ENOUGH
    first, again = texts()[1], article("again", texts()[1].text)
    assert meanings.add(again.id, again)[0] == first.id
    assert 0 < meanings.above_chance(first.id, again.id) <= MOST
    assert min(meanings.above_chance(again.id, other.id) for other in texts()) == 0.0


def test_what_is_forgotten_is_near_nothing() -> None:
    meanings, first = filled(), texts()[0]
    meanings.forget(first.id)
    again = article("again", first.text)
    assert first.id not in meanings.add(again.id, again)
    assert all(meanings.keys[row] == key for key, row in meanings.row.items())
    assert math.isclose(float(numpy.linalg.norm(meanings.table[meanings.row[again.id]])), 1.0, rel_tol=1e-5)


def test_few_pairs_say_nothing() -> None:
    meanings = Meanings(counted)
    for found in texts()[:3]:
        meanings.add(found.id, found)
    assert meanings.above_chance(texts()[0].id, texts()[1].id) == 0.0


def test_a_stream_looks_at_an_encoder_only_when_it_has_one() -> None:
    asked: list[str] = []

    def encode(text: str) -> list[float]:
        asked.append(text)
        return counted(text)

    plain, with_channel = Stream(window=20), Stream(window=20, encode=encode)
    for found in texts():
        for stream in (plain, with_channel):
            stream.add(found, Reading(article=found.id, revision=found.revision))
    assert len(asked) == len(texts())
    assert plain.meanings is None
    assert with_channel.meanings is not None
    assert set(with_channel.meanings.keys) == set(with_channel.window.sketches)


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoEncoderError, match="sentence-transformers|sentence_transformers"):
        load(tmp_path / "none")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a model of two layers."""
    why = "needs an encoder: pip install 'torch==2.13.0' sentence-transformers"
    torch = pytest.importorskip("torch", reason=why)
    transformers = pytest.importorskip("transformers", reason=why)
    library = pytest.importorskip("sentence_transformers", reason=why)
    torch.manual_seed(1)
    folder = tmp_path_factory.mktemp("encoder")
    (folder / "vocab.txt").write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS]), "utf-8")
    size = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64, "max_position_embeddings": 64}
    bert = transformers.BertModel(transformers.BertConfig(vocab_size=5 + len(WORDS), **size))
    bert.save_pretrained(folder / "bert")
    transformers.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder / "bert")
    layers = pytest.importorskip("sentence_transformers.sentence_transformer.modules", reason="needs sentence-transformers 6 or newer")
    word = layers.Transformer(str(folder / "bert"), max_seq_length=64)
    library.SentenceTransformer(modules=[word, layers.Pooling(32)], device="cpu").save(str(folder / "model"))
    return folder / "model"


def test_a_saved_model_is_loaded_and_joins_the_stream(model: Path) -> None:
    encode = load(model)
    one, same, other = encode("dam broke"), encode("dam broke"), encode("party vote seats")
    assert len(one) == 32
    assert one == pytest.approx(same, abs=1e-6)
    assert one != pytest.approx(other, abs=1e-3)
    stream = Stream(encode=encode)
    for found in texts()[:6]:
        stream.add(found, Reading(article=found.id, revision=found.revision))
    assert stream.meanings is not None
    assert len(stream.meanings.keys) == 6
    assert sorted(key for story in stream.stories() for key in story.articles) == sorted(found.id for found in texts()[:6])
