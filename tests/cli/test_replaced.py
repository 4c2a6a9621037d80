"""What a command writes takes a file's place when it is whole, and never that of a device or a pipe."""

import os
import stat
import sys
import threading

import pytest

from dateline.cli.output import replaced


def test_a_file_keeps_what_it_held_until_all_is_written(tmp_path):
    path = tmp_path / "brief.html"
    path.write_bytes(b"before")
    with pytest.raises(ZeroDivisionError), replaced(path) as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert path.read_bytes() == b"before" and os.listdir(tmp_path) == ["brief.html"]
    with replaced(path) as file:
        file.write(b"whole")
    assert path.read_bytes() == b"whole" and os.listdir(tmp_path) == ["brief.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are Unix's")
def test_a_pipe_is_written_to_and_stays_one(tmp_path):
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    with replaced(pipe) as file:
        file.write(b"told")
    reader.join(10)
    assert read == [b"told"] and stat.S_ISFIFO(pipe.stat().st_mode)
