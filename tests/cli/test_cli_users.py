"""The user command."""

import re

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
