"""Files of measured series: read exactly, or refused with the line and what to do."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.collect.series import SeriesError, read
from dateline.model import Sample, Series, from_json, to_json

HEAD = "time,value,name,unit,source\n"


def written(folder, text, name="series.csv"):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def test_csv_gives_each_series_in_the_order_of_time(tmp_path):
    path = written(tmp_path, HEAD + "2022-01-07,5,Connectivity,percent,Meter\n2022-01-06T12:00+06:00,98.5,Connectivity,percent,Meter\n")
    assert read(path) == (
        Series(
            name="Connectivity",
            source="Meter",
            unit="percent",
            samples=(Sample(at=datetime(2022, 1, 6, 6, tzinfo=UTC), value=98.5), Sample(at=datetime(2022, 1, 7, tzinfo=UTC), value=5.0)),
        ),
    )


def test_json_says_the_same(tmp_path):
    csv = written(tmp_path, HEAD + "2022-01-07,5,Price,,Log\n2022-01-07,3,Level,m,Gauge\n")
    json = written(
        tmp_path,
        '[{"time": "2022-01-07", "value": 5, "name": "Price", "source": "Log"},'
        ' {"time": "2022-01-07", "value": "3", "name": "Level", "unit": "m", "source": "Gauge"}]',
        "series.json",
    )
    assert read(csv) == read(json)


def test_a_newer_file_of_the_same_measurements_is_the_same_series(tmp_path):
    (one,) = read(written(tmp_path, HEAD + "2022-01-07,5,Price,,Log\n"))
    (two,) = read(written(tmp_path, HEAD + "2022-01-07,5,Price,,Log\n2022-01-08,6,Price,,Log\n"))
    assert one.id == two.id and from_json(Series, to_json(two)) == two


def test_a_series_is_named_for_its_topic():
    assert Series(name="Internet  connectivity", source="Meter", samples=()).topic == "internet_connectivity"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD, "no measurement"),
        ("when,value\n", "no column time, name, source"),
        (HEAD + "yesterday,5,Price,,Log\n", r":2: 'yesterday' is not a time"),
        (HEAD + "2022-01-07,much,Price,,Log\n", r":2: 'much' is not a number"),
        (HEAD + "2022-01-07,nan,Price,,Log\n", "not a number"),
        (HEAD + "2022-01-07,5,,,Log\n", "name is empty"),
        (HEAD + "2022-01-07,5,Price,,Log\n2022-01-07,6,Price,,Log\n", r":3: Price has two values"),
        (HEAD + '2022-01-07,5,"Price,,Log\n', "not CSV|not a|empty"),
        ("[1, 2]", "not a list of objects"),
        ("[{", "not JSON"),
        (b"\xff\xfe\x00", "not UTF-8"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path, text, words):
    with pytest.raises(SeriesError, match=words):
        read(written(tmp_path, text))


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(SeriesError, match="cannot be read"):
        read(tmp_path / "none.csv")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=120).map(lambda text: (HEAD + text).encode("utf-8", "surrogatepass"))))
def test_any_bytes_are_read_or_refused(tmp_path, data):
    try:
        assert all(series.samples for series in read(written(tmp_path, data)))
    except SeriesError as error:
        assert str(tmp_path) in str(error)
