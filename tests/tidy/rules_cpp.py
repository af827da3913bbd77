# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes, names and heads of files, classes and functions."""
import re

from cpp_blocks import blocks, types_at_namespace_scope
from source_tree import Finding, matches, rule

FILE_LINES_MAX = {".cpp": 400, ".h": 150, ".qml": 250, ".py": 400, ".sh": 400, ".cmake": 400, "": 400}
FUNCTION_LINES_MAX = 70
PLAIN_STRUCT_LINES_MAX = 12     # a short struct of values says all there is to say
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
HEADED_SUFFIXES = (".h", ".cpp", ".qml", ".js", ".cmake", ".py", ".sh", ".service")
STRICT = ("-Werror", "QT_NO_CAST_FROM_ASCII", "QT_NO_CAST_TO_ASCII", "QT_NO_KEYWORDS")
UNITLESS = (r"\b(?:int|unsigned|qint32|qint64|quint32|quint64|u?int(?:32|64)_t|double|float)\s+"
            r"(\w*?(?:[tT]imeout|[dD]elay|[iI]nterval|[dD]uration|[pP]eriod|[aA]ge(?=\b)(?<!ssage)(?<!page)(?<!Page)(?<!mage)))\s*[;={,)(]")
ACCESS_LABEL = re.compile(r"\b(public|protected|private|Q_SIGNALS)\b[^:;\n]*:(?!:)")
# A declaration without parentheses: types, then a name, then an end or a value.
MEMBER = re.compile(r"(?:^|[;:])\s*(?!(?:using|friend|static|typedef|enum|class|struct|union|return|template|inline|constexpr)\b|Q_)"
                    r"(?:[\w:]+[\s*&]+)+?(\w+)\s*(?=[=;\[])(?=[^;()]*;)")


@rule("file-size", "style 6: C++ 400 lines, header 150, QML 250")
def file_size(tree):
    for source in tree.files:
        limit = FILE_LINES_MAX.get(source.suffix if source.suffix or not source.is_script else "")
        if limit and (source.suffix or source.is_script) and len(source.lines) > limit:
            yield Finding("file-size", source.path, 1, f"{len(source.lines)} lines; the limit is {limit}: split it by what it is about",
                          size=len(source.lines))


@rule("function-size", "style 6: a function has 70 lines at most")
def function_size(tree):
    for source in tree.select(".h", ".cpp"):
        for block in blocks(source):
            if block.kind == "function" and block.line_count > FUNCTION_LINES_MAX:
                yield Finding("function-size", source.path, block.start_line,
                              f"{block.name} has {block.line_count} lines; the limit is {FUNCTION_LINES_MAX}", block.name, block.line_count)


@rule("licence-head", "style 9: two lines of SPDX at the top of every source file")
def licence_head(tree):
    for source in tree.files:
        if source.suffix not in HEADED_SUFFIXES and source.name != "CMakeLists.txt" and not source.is_script:
            continue
        head = source.lines[1:3] if source.is_script else source.lines[:2]
        if len(head) < 2 or "SPDX-FileCopyrightText: " not in head[0] or LICENCE not in head[1]:
            yield Finding("licence-head", source.path, 1, f"must begin with SPDX-FileCopyrightText and {LICENCE}")


@rule("pragma-once", "style 9: #pragma once, before all else in a header")
def pragma_once(tree):
    for source in tree.select(".h"):
        if not source.code.lstrip().startswith("#pragma once\n"):
            yield Finding("pragma-once", source.path, 3, "a header begins with #pragma once")


@rule("class-comment", "style 10: a class head says what it owns, where it lives, what it never does")
def class_comment(tree):
    for source in tree.select(".h"):
        for block in types_at_namespace_scope(source):
            line = block.start_line
            if block.kind == "struct" and block.line_count <= PLAIN_STRUCT_LINES_MAX:
                continue
            above = source.lines[line - 2].strip() if line >= 2 else ""
            if not (above.startswith("//") and "SPDX-" not in above) and not above.endswith("*/"):
                yield Finding("class-comment", source.path, line, f"{block.kind} {block.name} has no comment right above it", block.name)


@rule("file-is-class", "style 7: file = class, in PascalCase")
def file_is_class(tree):
    for source in tree.select(".h", ".cpp", ".qml"):
        plain = re.sub(r"^(?:tst_|bench_|fuzz_)", "", source.stem)
        if source.stem != "main" and not re.fullmatch(r"[A-Z][A-Za-z0-9]*", plain):
            yield Finding("file-is-class", source.path, 1, f"{source.name}: file names are PascalCase")
        if source.suffix == ".h":
            classes = [block.name for block in types_at_namespace_scope(source) if block.kind == "class"]
            if classes and source.stem not in re.findall(r"\b(?:class|struct|union|using)\s+(?:\w+\s+)*?(\w+)", source.code):
                yield Finding("file-is-class", source.path, 1, f"defines {', '.join(classes)}, but nothing named {source.stem}")


@rule("no-bag-names", "style 7: no Manager, Helper, Utils")
def no_bag_names(tree):
    for source in tree.select(".h", ".cpp", ".qml"):
        if re.search(r"(?:Manager|Helpers?|Utils?|Misc|Common)$", source.stem):
            yield Finding("no-bag-names", source.path, 1, f"{source.stem} does not say what it is")


@rule("member-prefix", "style 9: private members of a class begin with m_")
def member_prefix(tree):
    for source in tree.select(".h", ".cpp"):
        for block in blocks(source):
            if block.kind == "class":
                yield from _unprefixed_members(source, block)


def _unprefixed_members(source, block):
    body = source.code[block.open + 1:block.end]
    while (flat := re.sub(r"\{[^{}]*\}", lambda m: re.sub(r"[^\n]", " ", m[0]), body)) != body:
        body = flat
    while (flat := re.sub(r"<[^<>;]*>", lambda m: re.sub(r"[^\n]", " ", m[0]), body)) != body:
        body = flat
    labels = [("private", 0)] + [(m[1], m.end()) for m in ACCESS_LABEL.finditer(body)] + [("", len(body))]
    for (access, begin), (_, end) in zip(labels, labels[1:]):
        for match in MEMBER.finditer(body, begin, end) if access == "private" else ():
            if not match[1].startswith("m_"):
                line = source.line_of(block.open + 1 + match.start(1))
                yield Finding("member-prefix", source.path, line, f"{block.name}::{match[1]} should be m_{match[1]}", match[1])


@rule("units", "style 8: std::chrono for time; units last in names")
def units(tree):
    yield from matches(tree.select(".h", ".cpp"), "units", UNITLESS, "{}: use std::chrono, or end the name in its unit (…Ms)")


@rule("strict-build", "style 9: strict string definitions, warnings are errors, and nothing switches them off")
def strict_build(tree):
    toolchain = tree.file("cmake/PorchlightToolchain.cmake")
    for word in STRICT:
        if not toolchain or word not in re.sub(r"#.*", "", toolchain.text):
            yield Finding("strict-build", "cmake/PorchlightToolchain.cmake", 1, f"{word} is gone", word)
    files = tree.cmake_files() + tree.select(".h", ".cpp")
    yield from matches(files, "strict-build", r"^[^#\n]*(-Wno-error\b|-UQT_NO_\w+)|#\s*undef\s+(QT_NO_\w+)|#\s*pragma\s+GCC\s+diagnostic\s+(ignored)",
                       "{} switches a check off", "uncommented")
