#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the rules of the house style that a machine can check. Usage: tidy.py [ROOT] or tidy.py --rules.

Exceptions stand in exceptions.txt, one a line: RULE PATH SUBJECT SIZE # reason. The list can only shrink: an entry
that nothing needs any more is a finding itself, and so is one that allows a larger size than the file still has."""
import dataclasses
import pathlib
import sys
import time

import rules_cpp      # noqa: F401  (each registers its rules)
import rules_docs     # noqa: F401
import rules_layers   # noqa: F401
import rules_qml      # noqa: F401
from source_tree import RULES, Finding, Tree

EXCEPTIONS = "tests/tidy/exceptions.txt"


@dataclasses.dataclass(frozen=True)
class Exempt:
    """A line of exceptions.txt."""
    line: int
    rule: str
    path: str
    subject: str
    size: int

    def covers(self, finding):
        return (self.rule, self.path, self.subject) == (finding.rule, finding.path, finding.subject) and finding.size <= self.size


def read_exceptions(tree):
    """The exceptions of the tree, and findings about lines that are none."""
    exempt, findings = [], []
    source = tree.file(EXCEPTIONS)
    for number, line in enumerate(source.lines if source else [], 1):
        words, _, reason = line.partition("#")
        fields = words.split()
        if not fields:
            continue
        if len(fields) != 4 or not fields[3].isdigit() or fields[0] not in RULES or not reason.strip():
            findings.append(Finding("exceptions", EXCEPTIONS, number, "write: RULE PATH SUBJECT SIZE # reason"))
        else:
            exempt.append(Exempt(number, fields[0], fields[1], fields[2], int(fields[3])))
    return exempt, findings


def check(tree):
    """Every finding that no exception covers, and every exception that covers nothing."""
    exempt, findings = read_exceptions(tree)
    largest = {}
    for function, _ in RULES.values():
        for finding in function(tree):
            covering = next((e for e in exempt if e.covers(finding)), None)
            if covering:
                largest[covering] = max(largest.get(covering, 0), finding.size)
            else:
                findings.append(finding)
    for entry in exempt:
        if entry not in largest:
            findings.append(Finding("exceptions", EXCEPTIONS, entry.line, f"nothing needs the exception for {entry.path} any more: remove it"))
        elif largest[entry] < entry.size:
            findings.append(Finding("exceptions", EXCEPTIONS, entry.line, f"{entry.path} has shrunk: lower {entry.size} to {largest[entry]}"))
    return sorted(findings, key=lambda f: (f.path, f.line, f.rule))


def main(arguments):
    if arguments == ["--rules"]:
        for name, (_, holds) in sorted(RULES.items()):
            print(f"{name:18} {holds}")
        return 0
    began = time.monotonic()
    tree = Tree(arguments[0] if arguments else pathlib.Path(__file__).parents[2])
    findings = check(tree)
    for finding in findings:
        print(finding)
    print(f"tidy: {len(tree.files)} files, {len(RULES)} rules, {len(findings)} findings, {time.monotonic() - began:.1f} s")
    return 1 if findings or not tree.files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
