#!/usr/bin/env python3
"""Takes each guard out, in memory alone, and sees to it that the test which is said to show it fails. Ends with 1 where one does not.

    scripts/guards.py [--table] [PART OF A NAME…]

A guard is a piece of the source, and what stands in its place once it is taken out; a module or a template is read with that change by a process
of its own, in which one test runs: no file is touched. `--table` prints the rows of docs/security.md and runs nothing.
"""

from __future__ import annotations

import argparse
import importlib.abc
import importlib.machinery
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src/dateline"
CHANGE = "DATELINE_GUARD"
"""The variable that tells the process of a test what is taken out: [file, text, other text]."""


@dataclass(frozen=True)
class Guard:
    """`file` (below src/dateline) holds `text` once; with `other` in its place the guard is gone, and `test` fails. `attack` is what it stands
    against, `name` what it is."""

    attack: str
    name: str
    file: str
    text: str
    other: str
    test: str


INJECTION, EVERYWHERE = "tests/trust/test_injection.py", "tests/trust/test_markup_everywhere.py"
FORMS, SIGNING, FORGOTTEN = "tests/web/test_forms_guard.py", "tests/web/test_signing_in.py", "tests/web/test_forgotten.py"
OUTSIDE, SENDING, MISBEHAVING = "tests/web/test_outside.py", "tests/web/test_desk_sending.py", "tests/collect/test_misbehaving.py"
BOUNDS, ARCHIVES, POISONING = "tests/trust/test_bounds.py", "tests/trust/test_archives.py", "tests/trust/test_poisoning.py"
HEADERS, HOSTS, TROUBLE = "tests/trust/test_headers.py", "tests/web/test_hosts.py", "tests/web/test_trouble.py"

GUARDS = (
    Guard("stored XSS", "templates escape", "web/pages.py", "autoescape=True", "autoescape=False", EVERYWHERE),
    Guard("stored XSS", "briefs escape titles", "export/briefs/html.py", "<h1>{escape(self.brief.title)}</h1>", "<h1>{self.brief.title}</h1>",
          INJECTION),
    Guard("stored XSS", "notes escape", "web/desk/plain.py", "yield escape(line[position:])", "yield Markup(line[position:])", EVERYWHERE),
    Guard("stored XSS", "data in a page's head cannot end it", "web/structured.py", "ensure_ascii=False).translate(_UNSAFE)", "ensure_ascii=False)",
          INJECTION),
    Guard("stored XSS", "addresses of pages are http or https", "web/library.py", 'if urlsplit(url).scheme in ("http", "https") else None', "",
          INJECTION),
    Guard("stored XSS", "Atom is escaped", "export/atom.py", "<title>{xml(brief.title)}</title>", "<title>{brief.title}</title>", INJECTION),
    Guard("reflected XSS", "the search escapes its question", "web/templates/search.html", 'value="{{ kept.get(\'q\', \'\') }}"',
          'value="{{ kept.get(\'q\', \'\') | safe }}"', EVERYWHERE),
    Guard("strict policy", "no inline script, no third party", "web/headers.py", "script-src 'self'", "script-src 'self' 'unsafe-inline'", HEADERS),
    Guard("strict policy", "no base address", "web/headers.py", "base-uri 'none'; ", "", HEADERS),
    Guard("security headers", "no sniffing", "web/headers.py", '"x-content-type-options": "nosniff",', "", HEADERS),
    Guard("security headers", "every answer carries them", "web/app.py", "app.add_middleware(SecurityHeaders, secure=settings.secure)", "",
          HEADERS),
    Guard("clickjacking", "framing is refused", "web/headers.py", "frame-ancestors 'none'", "frame-ancestors *", HEADERS),
    Guard("downgrade", "browsers are bound to https", "web/app.py", "SecurityHeaders, secure=settings.secure", "SecurityHeaders", TROUBLE),
    Guard("foreign names", "a portal answers to names of its own", "web/server.py", "Hosts(app, app.state.settings.url)", "app", HOSTS),
    Guard("foreign names", "two names at once are none", "web/hosts.py", " and len(asked) <= 1", "", HOSTS),
    Guard("foreign names", "a name in disguise is none", "web/hosts.py", "NAMED.fullmatch(host.lower())", "NAMED.match(host.lower())", HOSTS),
    Guard("CSRF", "a form carries its sign", "web/accounts/sessions.py", "if not signed or not _from_here(request):", "if not _from_here(request):",
          FORMS),
    Guard("CSRF", "a form comes from this site", "web/accounts/sessions.py", "if not signed or not _from_here(request):", "if not signed:", FORMS),
    Guard("CSRF", "the guard stands before every route", "web/app.py", "dependencies=[Depends(guard)]", "dependencies=[]",
          "tests/web/test_routes_access.py"),
    Guard("CSRF", "the cookie stays with this site", "web/accounts/sessions.py", "; SameSite=Lax", "", FORMS),
    Guard("stolen cookie", "no script reads the cookie", "web/accounts/sessions.py", "; HttpOnly", "", FORMS),
    Guard("open redirect", "`next` is a path of ours", "web/accounts/sessions.py", 'not path.startswith(("//", SIGN_IN))', "True", FORMS),
    Guard("open redirect", "the desk goes back to paths of ours", "web/desk/grading.py", 'own_path(form["back"])', 'form["back"]', EVERYWHERE),
    Guard("session fixation", "a new secret at each sign-in", "web/accounts/sessions.py", "self.secret, self.changed = secret, True",
          "self.secret, self.changed = self.secret or secret, True", SIGNING),
    Guard("timing", "nobody's password takes as long", "web/accounts/passwords.py", "_verified(hashed or _nobodys(), password[:LONGEST])",
          "bool(hashed) and _verified(hashed, password[:LONGEST])", SIGNING),
    Guard("guessing", "an account is tried so often", "web/accounts/sign.py", 'late = self._wait({f"sign-in of {self.key}": tries.SIGN_IN_NAME})',
          "late = None", SIGNING),
    Guard("guessing", "a riddle after three tries", "web/accounts/tries.py", "RIDDLE_AFTER_NAME, RIDDLE_AFTER_ADDRESS = 3, 10",
          "RIDDLE_AFTER_NAME, RIDDLE_AFTER_ADDRESS = 3, 10_000", "tests/trust/test_replays.py"),
    Guard("captcha replay", "a riddle is gone once answered", "web/accounts/captcha.py", "wanted = store.close_captcha(key, moment)",
          "wanted = store.captcha(key, moment)", "tests/trust/test_replays.py"),
    Guard("replay", "a link works once", "store/signing.py", "tickets.c.id == found.id).values(used=stamp(now))",
          "tickets.c.id == found.id).values(used=None)", FORGOTTEN),
    Guard("enumeration", "a forgotten name is answered like any", "web/accounts/renew.py",
          "answer.background = BackgroundTask(_send, keeper, sent.get(\"name\", \"\"))",
          "answer = answer if keeper.store.user_named(sent.get(\"name\", \"\")) else _form(keeper, request, Filled())\n    "
          "answer.background = BackgroundTask(_send, keeper, sent.get(\"name\", \"\"))", FORGOTTEN),
    Guard("rate-limit evasion", "headers do not say who asks", "web/server.py", "proxy_headers=bool(trusted)", "proxy_headers=True", SIGNING),
    Guard("rate-limit evasion", "a subscriber of IPv6 is one address", "web/accounts/tries.py", "ipaddress.ip_network((found, 64), strict=False)",
          "found", SIGNING),
    Guard("SSRF", "sources: private addresses are refused when connecting", "collect/guard.py",
          "next((address for address in addresses if not public(address)), None)", "None", MISBEHAVING),
    Guard("SSRF", "sources: an address in disguise is looked through", "collect/guard.py", "return public(inner)", "return True",
          "tests/collect/test_collect_http.py"),
    Guard("SSRF", "sources: each redirect is checked", "collect/http.py", "return _checked_url(str(httpx.URL(here).join(location)))",
          "return str(httpx.URL(here).join(location))", MISBEHAVING),
    Guard("SSRF", "web hooks go through the guard", "collect/hooks.py", "httpx.Client(transport=Transport(policy), timeout", "httpx.Client(timeout",
          SENDING),
    Guard("SSRF", "services that connect wherever they are told are refused", "collect/hooks.py",
          "if host in allow or f\"{host}:{port}\" in allow:", "if host:", SENDING),
    Guard("SSRF", "sign-in providers go through the guard", "collect/provider.py", "httpx.Client(transport=Transport(self.policy), timeout",
          "httpx.Client(timeout", OUTSIDE),
    Guard("forged sign-in", "a provider's word counts in the browser that was sent", "web/accounts/outside.py",
          "if not secret or not hmac.compare_digest(signed.encode(), _keyed(secret, \"state\", body).encode()):", "if not secret:", OUTSIDE),
    Guard("path traversal", "pages of a backup lie under the hash of their bytes", "store/backup.py",
          "store.blobs.put(unpack(_member(tar, member.name), LARGEST))",
          "(store.directory / member.name).write_bytes(unpack(_member(tar, member.name), LARGEST))", ARCHIVES),
    Guard("bombs", "a record's end is looked through piece by piece", "collect/warc.py", "member.decompress(rest, STEP)", "member.decompress(rest)",
          ARCHIVES),
    Guard("bombs", "an archive's list is read so far", "collect/wacz.py", "stream.read(LONGEST_LIST)", "stream.read()", ARCHIVES),
    Guard("bombs", "a gzipped list is unpacked so far", "collect/sitemaps.py", "stream.decompress(body, limit)", "stream.decompress(body)", ARCHIVES),
    Guard("bombs", "an answer is decoded step by step", "collect/decoding.py", "member.decompress(data, STEP)", "member.decompress(data)",
          MISBEHAVING),
    Guard("bombs", "a page is as large as a page", "extract/guard.py", "if len(body) > LARGEST:", "if False:", BOUNDS),
    Guard("nesting", "a question is as deep as a question", "store/query.py", "if self._depth > DEEPEST:", "if False:", BOUNDS),
    Guard("hijacked articles", "another site's page is nobody's own address", "extract/origin.py",
          "(not own or _same_owner(site(whole), own))", "True", POISONING),
    Guard("nesting", "depth is counted before parsing", "extract/guard.py", "and _may_be_deep(body) and _depth(body) > DEEPEST", "and False", BOUNDS),
    Guard("ten thousand figures", "an article is read for so many claims", "annotate/reading.py", "MOST = 1_000", "MOST = 10**9", POISONING),
    Guard("homoglyphs", "a deceiving address is shown in ASCII", "extract/urls.py", "if not label.isascii() and _deceives(label)", "if False",
          POISONING),
    Guard("homoglyphs", "a name that looks like another's is shown with its address", "extract/outlet.py", "{name, undisguised(name)}", "{name}",
          POISONING),
    Guard("foreign names", "a feed's links lead where the operator says", "web/stories.py", 'address(request, "/"))', "str(request.base_url))",
          HOSTS),
    Guard("CSV injection", "cells that begin as formulas are quoted", "export/tables.py", "_FORMULA.match(cell)", "False", INJECTION),
    Guard("CSV injection", "so are those in wide signs, or behind what is not seen", "export/tables.py", "=+\\-@＝＋－＠", "=+\\-@", INJECTION),
    Guard("secrets in logs", "the database does not repeat what it was given", "store/engine.py",
          '"check_same_thread": False}, hide_parameters=True', '"check_same_thread": False}',
          "tests/web/test_secrets_untold.py"),
    Guard("secrets in logs", "what was not answered is logged by its route", "web/trouble.py", "route_of(scope), reason", 'scope["path"], reason',
          TROUBLE),
    Guard("secrets in errors", "a fault of the portal's own is a sentence", "web/app.py", "    app.add_middleware(Trouble)", "", TROUBLE),
    Guard("secrets in logs", "the log of acts keeps no name that was typed", "web/accounts/sign.py",
          "self.user.id if self.user else \"\", address", "self.user.id if self.user else self.key, address", SIGNING),
    Guard("forbidden acts", "each route asks the access table", "web/accounts/roles.py", "if not allowed(user.role, action):", "if False:",
          "tests/web/test_routes_access.py"),
)  # fmt: skip


class Taken(importlib.machinery.SourceFileLoader):
    """Reads one module with a guard taken out."""

    def get_code(self, fullname: str) -> CodeType:
        """The module's code, compiled anew: what was compiled before still has its guard."""
        path = self.get_filename(fullname)
        return self.source_to_code(changed(Path(path).read_text("utf-8"), *_told()[1:]).encode(), path)


class Finder(importlib.abc.MetaPathFinder):
    """Finds the module that a guard is taken out of."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: object = None) -> importlib.machinery.ModuleSpec | None:
        spec = importlib.machinery.PathFinder.find_spec(fullname, path)
        if spec is None or spec.origin is None or Path(spec.origin) != SOURCE / _told()[0]:
            return None
        spec.loader = Taken(fullname, spec.origin)
        return spec


def changed(source: str, text: str, other: str) -> str:
    """A source without its guard. Raises ValueError where the guard does not stand in it exactly once."""
    if source.count(text) != 1:
        raise ValueError(f"stands {source.count(text)} times in it: {text}")
    return source.replace(text, other)


def _told() -> list[str]:
    told: list[str] = json.loads(os.environ[CHANGE])
    return told


def _template(file: str, text: str, other: str) -> None:
    """Templates are read by Jinja: the portal's own loader hands out one without its guard."""
    from jinja2 import PackageLoader

    real = PackageLoader.get_source

    def get_source(self: PackageLoader, environment: object, template: str) -> object:
        source, *rest = real(self, environment, template)  # type: ignore[arg-type]  # the environment goes through unread
        return (changed(source, text, other) if file.endswith(f"templates/{template}") else source, *rest)

    PackageLoader.get_source = get_source  # type: ignore[method-assign,assignment]  # replaced on purpose


def take_out() -> None:
    """As a plugin of pytest, in the process of a test: before any test or conftest imports anything."""
    file, text, other = _told()
    if file.endswith(".py"):
        sys.meta_path.insert(0, Finder())
    else:
        _template(file, text, other)


def missed(guard: Guard) -> str:
    """What is wrong with a guard: its test passes without it, or cannot be run; "" for nothing."""
    told = json.dumps([guard.file, guard.text, guard.other])
    paths = os.pathsep.join([str(ROOT / "scripts"), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", "pytest", "-q", "-x", "--no-header", "-p", "guards", str(ROOT / guard.test)]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, CHANGE: told, "PYTHONPATH": paths}, capture_output=True, text=True)
    if done.returncode == 0:
        return f"{guard.test} passes without it"
    failed = done.returncode == 1 and ("FAILED" in done.stdout or "ERROR" in done.stdout)
    return "" if failed and "stands 0 times" not in done.stdout else f"{guard.test} could not be run: {done.stdout[-800:]}{done.stderr[-800:]}"


def table() -> str:
    """The guards as rows of docs/security.md."""
    rows = (f"| {guard.attack} | {guard.name} | `{guard.file}` | `{guard.test}` |" for guard in GUARDS)
    return "\n".join(["| against | guard | in `src/dateline/` | fails without it |", "|---|---|---|---|", *rows]) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only guards whose names or attacks hold this")
    parser.add_argument("--table", action="store_true")
    args = parser.parse_args()
    if args.table:
        print(table(), end="")
        return 0
    chosen = [guard for guard in GUARDS if not args.names or any(part in f"{guard.attack} {guard.name}" for part in args.names)]
    bad = 0
    for guard in chosen:
        trouble = missed(guard)
        bad += bool(trouble)
        print(f"{'MISSED' if trouble else 'seen':6}  {guard.attack}: {guard.name}" + (f"\n        {trouble}" if trouble else ""), flush=True)
    print(f"{len(chosen)} guards taken out, {len(chosen) - bad} seen by their tests")
    return 1 if bad or not chosen else 0


if CHANGE in os.environ:
    take_out()

if __name__ == "__main__":
    sys.exit(main())
