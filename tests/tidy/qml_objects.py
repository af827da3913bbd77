# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the objects of a QML file, their types and the bindings that stand directly in them."""
import dataclasses
import re

OBJECT = re.compile(r"(?:^|[\s:;,\[{])((?:[A-Z]\w*\.)*[A-Z]\w*)(?:\s+on\s+\w+)?\s*$")
BINDING = re.compile(r"(?:^|[;{])[ \t]*(?:(?:readonly|required|default)\s+)*(?:property\s+[\w<>.]+\s+)?"
                     r"((?:\w+\.)*[a-z]\w*)[ \t]*:(?!:)", re.M)


@dataclasses.dataclass
class QmlObject:
    """`Type { … }`. `bindings` maps a property to (offset, expression as written)."""
    type_name: str
    offset: int
    depth: int
    bindings: dict


def objects(source):
    """Every object of the file, the outermost first."""
    code = source.code
    found, stack = [], []
    for match in re.finditer(r"[{}]", code):
        at = match.start()
        if match[0] == "{":
            named = OBJECT.search(code[max(0, at - 120):at])
            stack.append((at, named[1].split(".")[-1] if named else None))
        elif stack:
            opened, type_name = stack.pop()
            if type_name:
                found.append(QmlObject(type_name, opened, len(stack), _bindings(source, opened + 1, at)))
    return sorted(found, key=lambda item: item.offset)


def _bindings(source, begin, end):
    """Bindings between two offsets, leaving out those of the objects and blocks inside."""
    flat, depth = [], 0
    for char in source.code[begin:end]:
        depth -= char == "}"
        flat.append(char if depth == 0 or char == "\n" else " ")
        depth += char == "{"
    text = "".join(flat)
    result = {}
    for match in BINDING.finditer(text):
        result[match[1]] = (begin + match.start(1), _expression(source.uncommented[begin:end], match.end()))
    return result


def _expression(text, begin):
    """What a binding is set to: up to the end of its line, or further while it goes on (an operator or a bracket)."""
    depth = 0
    for at in range(begin, len(text)):
        char = text[at]
        depth += (char in "([{") - (char in ")]}")
        if char == ";" and depth == 0:
            return text[begin:at].strip()
        if char == "\n" and depth <= 0 and text[begin:at].strip():
            goes_on = text[begin:at].rstrip().endswith(("?", ":", "+", "&&", "||", ",", "="))
            follows = text[at:].lstrip()[:2]
            if not goes_on and not (follows[:1] in ("?", ":", "+", ".") or follows in ("&&", "||")):
                return text[begin:at].strip()
    return text[begin:].strip()
