"""The user command."""

import contextlib
import os
import re
import socket
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime

from click.testing import CliRunner

from dateline.cli import group
from dateline.store import Store


def run(*arguments, code=0, **environment):
    result = CliRunner().invoke(group, ["user", *map(str, arguments)], env={"DATELINE_URL": "", **environment})
    assert result.exit_code == code, result.output
    return result.output


def test_people_are_added_listed_changed_and_shut_out(tmp_path):
    data = ("--data", tmp_path)
    link = run("add", "Ana", "--role", "administrator", "--email", "ana@x.example", *data, DATELINE_URL="https://news.example/")
    assert re.fullmatch(r"https://news\.example/account/reset\?token=[\w-]{43}&in=en\n", link)
    assert run("add", "Bo", *data).startswith("http://127.0.0.1:8765/account/reset?")
    assert run("list", *data) == "Ana  administrator  ana@x.example\nBo  reader  -\n"
    run("role", "bo", "editor", *data)
    run("disable", "Bo", *data)
    assert "Bo  editor  -  (shut out)" in run("list", *data)
    run("disable", "Bo", "--undo", *data)
    assert "shut out" not in run("list", *data)
    with Store.open(tmp_path) as store:
        assert [entry.action for entry in store.audit()] == ["user.restore", "user.disable", "user.role", "user.add", "user.add"]
        assert store.ticket("reset", link.split("token=")[1].split("&")[0], store.user_named("Ana").created)


def test_what_cannot_be_is_said_and_not_done(tmp_path):
    data = ("--data", tmp_path)
    run("add", "Ana", "--role", "administrator", *data)
    assert "that name is taken" in run("add", "ANA", *data, code=1)
    assert "Begin with a letter" in run("add", "a b", *data, code=1)
    assert "cannot be an e-mail" in run("add", "Bo", "--email", "x", *data, code=1)
    assert "no role" in run("add", "Bo", "--role", "visitor", *data, code=2)
    assert "nobody is called 'Bo'" in run("reset", "Bo", *data, code=1)
    assert "last administrator" in run("role", "Ana", "reader", *data, code=1)
    assert "last administrator" in run("disable", "Ana", *data, code=1)
    with Store.open(tmp_path) as store:
        assert [(user.name, user.role, user.active) for user in store.users()] == [("Ana", "administrator", True)]
        assert len(store.audit()) == 1, "what was not done is not in the log"


def test_the_first_start_shows_the_way_in_and_a_later_one_does_not(tmp_path):
    """`dateline serve` in a process of its own, as an operator starts it."""
    told = serve(tmp_path)
    [link] = re.findall(r"http://127\.0\.0\.1:\d+/account/setup\?token=[\w-]{43}", told)
    with Store.open(tmp_path) as store:
        assert store.ticket("setup", link.split("token=")[1], datetime.now(UTC))
        store.add_user("Root", role="administrator")
    assert "token=" not in serve(tmp_path)


def serve(data, **environment):
    """What the server says before it answers."""
    command = [sys.executable, "-m", "dateline", "serve", "--port", "0", "--data", str(data)]
    given = {**{name: value for name, value in os.environ.items() if not name.startswith("DATELINE_")}, **environment}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=given) as process:
        told = []
        for line in process.stderr:
            told.append(line)
            port = re.search(r"127\.0\.0\.1:(\d+)/  \(", line)
            if port:
                threading.Thread(target=_stop, args=(process, int(port[1])), daemon=True).start()
    return "".join(told)


def _stop(process, port):
    for _ in range(600):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as there:
            there.sendall(b"GET /healthz HTTP/1.0\r\n\r\n")
            if there.recv(10):
                break
        time.sleep(0.1)
    process.terminate()


def test_a_setting_that_cannot_be_ends_the_start(tmp_path):
    result = CliRunner().invoke(group, ["serve", "--port", "0", "--data", str(tmp_path)], env={"DATELINE_REGISTRATION": "everybody"})
    assert result.exit_code == 1 and "closed, invited, open" in result.output
