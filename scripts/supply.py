"""What Dateline is made of: each package that it runs on, at the version installed here, with its licence.

    python scripts/supply.py               writes docs/supply.md
    python scripts/supply.py --sbom FILE   writes a CycloneDX bill of materials
    python scripts/supply.py --audit FILE  lays advisories that you have (OSV's format) beside the pinned versions; needs no network

Ends with 1 where a licence is not one of ALLOWED: the wheel is Apache-2.0 and must be free to be passed on together with what it needs. An audit
ends with 1 where an advisory concerns us, and with 2 where FILE holds none.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

import advisories

PAGE = Path(__file__).resolve().parent.parent / "docs" / "supply.md"
PINS = PAGE.parent.parent / "constraints.txt"
EXTRAS = ("", "warc", "postgresql", "parquet", "dask", "alerts", "oidc")
"""What is looked through: Dateline alone, then each optional extra that runs with it."""
ALLOWED = (
    "Apache-2.0",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "ISC",
    "PSF-2.0",
    "Python-2.0",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
    "Unlicense",
    "CC0-1.0",
    "HPND",
    "LGPL-3.0-only",
)
"""SPDX names. LGPL-3.0 is psycopg's alone: it is linked to as a library, in an extra."""
SPELLINGS = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache": "Apache-2.0",
    "apache-2": "Apache-2.0",
    "apl 2": "Apache-2.0",
    "apache license version 2.0": "Apache-2.0",
    "mit license": "MIT",
    "the mit license (mit)": "MIT",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "bsd-3": "BSD-3-Clause",
    "new bsd license": "BSD-3-Clause",
    "3-clause bsd license": "BSD-3-Clause",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "python software foundation license": "PSF-2.0",
    "psf-2.0": "PSF-2.0",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "mpl 2.0": "MPL-2.0",
    "gnu lesser general public license v3 (lgplv3)": "LGPL-3.0-only",
    "the unlicense (unlicense)": "Unlicense",
}
"""How packages that give no SPDX expression spell theirs."""


@dataclass(frozen=True, order=True)
class Part:
    """A package that something of ours runs on. `needed_by` is "" for Dateline itself, else the extra that brings it."""

    name: str
    version: str
    licence: str
    needed_by: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sbom", type=Path, help="write a CycloneDX bill of materials (JSON) to this file, and leave the page alone")
    parser.add_argument("--audit", type=Path, metavar="FILE", help="look up the pinned versions in a file of advisories, and do nothing else")
    args = parser.parse_args()
    if args.audit:
        sys.exit(audit(args.audit))
    found = parts()
    if args.sbom:
        args.sbom.write_text(bill(found), encoding="utf-8")
    else:
        PAGE.write_text(page(found), encoding="utf-8")
    refused = [part for part in found if not allowed(part.licence)]
    for part in refused:
        print(
            f"{part.name} {part.version}: licence {part.licence or 'not stated'!r} is not among those that Dateline may be passed on with",
            file=sys.stderr,
        )
    sys.exit(1 if refused else 0)


def pinned() -> dict[str, str]:
    """What constraints.txt pins, by name."""
    lines = (line.partition("#")[0].strip() for line in PINS.read_text(encoding="utf-8").splitlines())
    return {normal(name): version for name, _, version in (line.partition("==") for line in lines if line)}


def audit(file: Path) -> int:
    """Tell which advisories of a file concern what is pinned; 1 where any does, 2 where the file holds none."""
    try:
        known = advisories.read(file)
        found = advisories.hits(known, pinned())
    except advisories.AdvisoryError as error:
        print(error, file=sys.stderr)
        return 2
    for hit in found:
        print(hit)
    print(f"{len(known)} advisories looked through for {len(pinned())} packages: {len(found)} concern us", file=sys.stderr)
    return 1 if found else 0


def parts() -> list[Part]:
    """Every package that Dateline or one of its extras runs on, once, under the first that needs it."""
    found: dict[str, Part] = {}
    for extra in EXTRAS:
        for package in closure("dateline", extra):
            name = normal(package.metadata["Name"])
            if name not in found and name != "dateline":
                found[name] = Part(name, package.version, licence(package), extra)
    return sorted(found.values())


def closure(name: str, extra: str = "", seen: set[tuple[str, str]] | None = None) -> Iterator[Distribution]:
    """A package and all that it requires here, those not installed passed over."""
    seen = set() if seen is None else seen
    if (normal(name), extra) in seen:
        return
    seen.add((normal(name), extra))
    try:
        package = distribution(name)
    except PackageNotFoundError:
        return
    yield package
    for line in package.requires or ():
        needed = Requirement(line)
        if needed.marker is None or needed.marker.evaluate({"extra": extra}):
            for wanted in ("", *needed.extras):
                yield from closure(needed.name, wanted, seen)


def normal(name: str) -> str:
    """A package's name as the Python packaging standard compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence(package: Distribution) -> str:
    """The SPDX name of a package's licence, from its expression, its licence field or its classifiers; "" where it states none."""
    said = package.metadata
    classified = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or () if line.startswith("License ::")]
    for stated in (said.get("License-Expression"), said.get("License"), *classified):
        if stated and "\n" not in stated.strip() and stated.strip().upper() != "UNKNOWN":
            return SPELLINGS.get(stated.strip().lower(), stated.strip())
    return ""


def allowed(expression: str) -> bool:
    """Whether an SPDX expression leaves us free: one of its alternatives, all of what it joins."""
    return any(
        all(name.strip(" ()") in ALLOWED for name in re.split(r"\bAND\b", choice, flags=re.I))
        for choice in re.split(r"\bOR\b", expression, flags=re.I)
    )


HEAD = """# What Dateline is made of

Dateline runs on {alone} packages; its optional extras bring {more} more. `constraints.txt` pins them. `scripts/supply.py` writes this page
from what is installed, and fails for a licence that would not let Dateline be passed on. `make sbom` writes a CycloneDX bill of materials;
`make audit` asks the advisory databases for known faults, and needs the network. Where there is none, `scripts/supply.py --audit FILE`
lays the advisories that you have beside the pinned versions: a file in [OSV's format](https://ossf.github.io/osv-schema/), or OSV's
zip of all advisories for PyPI.

| package | version | licence | only with |
|---|---|---|---|
"""


def page(found: list[Part]) -> str:
    """docs/supply.md."""
    alone = sum(not part.needed_by for part in found)
    rows = [f"| {part.name} | {part.version} | {part.licence} | {part.needed_by and f'`dateline[{part.needed_by}]`'} |\n" for part in found]
    return HEAD.format(alone=alone, more=len(found) - alone) + "".join(rows)


def bill(found: list[Part]) -> str:
    """The parts as CycloneDX 1.6 JSON."""
    from cyclonedx.contrib.license.factories import LicenseFactory
    from cyclonedx.contrib.this.builders import this_component
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.output.json import JsonV1Dot6
    from packageurl import PackageURL

    licences = LicenseFactory()

    def component(name: str, version: str, stated: str, kind: ComponentType) -> Component:
        purl = PackageURL("pypi", name=name, version=version)
        return Component(
            name=name, version=version, type=kind, purl=purl, bom_ref=str(purl), licenses=[licences.make_from_string(stated)] if stated else []
        )

    ours = component("dateline", distribution("dateline").version, "Apache-2.0", ComponentType.APPLICATION)
    bom = Bom(components=[component(part.name, part.version, part.licence, ComponentType.LIBRARY) for part in found])
    bom.metadata.component = ours
    bom.metadata.tools.components.add(this_component())
    bom.register_dependency(ours, list(bom.components))
    return JsonV1Dot6(bom).output_as_string(indent=2)


if __name__ == "__main__":
    main()
