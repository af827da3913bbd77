# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds namespaces, classes and functions by counting braces. No parser: it is right for code formatted as
.clang-format does, where the brace of a body follows a space or a line break and that of an initialiser does not."""
import dataclasses
import re

PREPROCESSOR = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.M)
CONTAINER = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b")
ACCESS = re.compile(r"^\s*(?:(?:public|protected|private|Q_SIGNALS|Q_SLOTS|signals|slots)\s*)+:(?!:)")
TYPE_NAME = re.compile(r"\b(?:class|struct)\s+(?:\[\[[^\]]*\]\]\s*)?(?:[A-Z][A-Z0-9_]+\s+)?(\w+)")
FUNCTION_NAME = re.compile(r"([\w:~]+|operator\s*\S+?)\s*\(")


@dataclasses.dataclass
class Block:
    """A pair of braces and what stands before it. Offsets and lines are those of the file; lines count from 1."""
    kind: str       # "namespace", "class", "struct", "union", "enum", "extern", "function" or "other"
    name: str
    start: int      # where the text before the brace begins
    open: int
    parents: tuple  # kinds of the blocks around it
    end: int = 0
    start_line: int = 0
    end_line: int = 0

    @property
    def line_count(self):
        return self.end_line - self.start_line + 1


def classify(header, parents):
    """What kind of block a header opens, and its name."""
    if any(parent not in ("namespace", "class", "struct", "union", "extern") for parent in parents):
        return "other", ""
    plain = re.sub(r"\btemplate\s*<[^{]*?>(?=\s*(?:class|struct|union|[\w\[]))", " ", header)
    container = CONTAINER.search(plain)
    if container and ("(" not in plain or plain.index("(") > container.start()) and not re.search(r"\)\s*(const|noexcept|override|final|->[^{]*)*\s*$", plain):
        kind = container[1]
        named = TYPE_NAME.search(plain)
        return ("enum", "") if kind == "enum" else (kind, named[1] if named else "")
    if "(" in plain:
        named = FUNCTION_NAME.search(plain)
        return "function", named[1] if named else "?"
    return "other", ""


def blocks(source):
    """Every block of a C++ file, in the order in which they close."""
    code = PREPROCESSOR.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), source.code)
    found, stack = [], []
    start, parens = 0, 0
    for match in re.finditer(r"[{}();]", code):
        at, char = match.start(), match[0]
        inside_function = any(block.kind in ("function", "other") for block in stack)
        if char in "()":
            parens += 1 if char == "(" else -1
        elif char == ";" and parens == 0:
            start = at + 1
        elif char == "{":
            before = code[start:at]
            tail = before.rstrip()[-1:]
            initialiser = not inside_function and (parens > 0 or tail in ("=", ",") or (before and re.match(r"[\w>\]]", before[-1])))
            if initialiser:
                stack.append(Block("initialiser", "", start, at, ()))
                continue
            access = ACCESS.match(before)
            while access:
                start += access.end()
                access = ACCESS.match(code[start:at])
            kind, name = classify(code[start:at], tuple(b.kind for b in stack))
            lead = len(code[start:at]) - len(code[start:at].lstrip())
            stack.append(Block(kind, name, start + lead, at, tuple(b.kind for b in stack)))
            start = at + 1
        elif char == "}" and stack:
            block = stack.pop()
            if block.kind == "initialiser":
                continue
            block.end, block.start_line, block.end_line = at, source.line_of(block.start), source.line_of(at)
            found.append(block)
            start = at + 1
    return found


def types_at_namespace_scope(source):
    """Classes and structs that are not inside another type or function."""
    return [b for b in blocks(source) if b.kind in ("class", "struct") and all(p in ("namespace", "extern") for p in b.parents)]
