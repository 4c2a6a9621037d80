"""docs/commands.md names every command and every option, and none that is not there."""

import re
from pathlib import Path

import click
import pytest

from dateline.cli import COMMANDS, group

DOCS = Path(__file__).parents[2] / "docs" / "commands.md"


def commands():
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", command.commands[inner]) for inner in command.commands)


def sections():
    found = {}
    for part in re.split(r"(?m)^#{2,3} ", DOCS.read_text("utf-8"))[1:]:
        title, _, body = part.partition("\n")
        found[title.strip()] = body
    return found


def documented(body):
    rows = re.findall(r"(?m)^\| (`-[^|]*) \|", body)
    return {name for row in rows for name in re.findall(r"`(-[^`]*)`", row)}


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_every_option_is_documented(name, command):
    assert name in sections(), f"docs/commands.md has no section {name!r}"
    options = {option for param in command.params if isinstance(param, click.Option) for option in param.opts}
    assert options == documented(sections()[name])
    assert command.help, f"{name} has no help"
    assert all(param.help for param in command.params if isinstance(param, click.Option))


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_every_choice_is_documented(name, command):
    choices = {choice for param in command.params if isinstance(param.type, click.Choice) for choice in param.type.choices}
    assert {choice for choice in choices if f"`{choice}`" not in sections()[name]} == set()


def test_no_command_is_documented_that_is_not_there():
    known = {name for name, _ in commands()} | {"The library"}
    assert set(sections()) == known


def test_the_one_line_of_each_command_is_in_the_help():
    context = click.Context(group, info_name="dateline")
    shown = " ".join(group.get_help(context).split())
    assert all(line in shown for _, line in COMMANDS.values())


def test_the_library_is_documented_with_its_verbs():
    import dateline

    assert all(f"dateline.{verb}(" in sections()["The library"] for verb in dateline.__all__)
