# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents name only what exists, tests can fail, and nothing in the tree points at one particular machine."""
import pathlib
import re

from source_tree import Finding, matches, rule

TOP_FOLDERS = ("app", "cmake", "docs", "installer", "qml", "relay", "resources", "shared", "tests", "tools", ".ci")
FILE_SUFFIXES = r"\.(?:md|h|cpp|qml|cmake|json|py|sh|service|desktop|cddl|svg|txt|xml|sql)"
# Written apart, so that this file does not find itself.
MACHINE_PATHS = r"(?<![\w.$}])(/" + r"work/|/" + r"tmp/build|/" + r"root/|/" + r"home/(?!you\b|\$|<)\w+)"
REGISTRY_HOSTS = (r"\b((?:files\.)?python" + r"hosted\.org|py" + r"pi\.org|registry\.npm" + r"js\.org|cra" + r"tes\.io|"
                  r"proxy\.gol" + r"ang\.org|repo1?\.mav" + r"en\.org|ruby" + r"gems\.org|deb\.deb" + r"ian\.org|docker" + r"\.io|gh" + r"cr\.io)\b")
ASSERTION = r"\b(?:QVERIFY\w*|QCOMPARE\w*|QTRY_\w+|QFAIL|QTEST_ASSERT|QBENCHMARK\w*|quick_test_main\w*|QUICK_TEST_MAIN\w*)"
REQUIREMENT = r"\b(?:[A-I]\d{1,2}\b|style \d|rules? \d|RFC ?\d)"


def documents(tree):
    return [f for f in tree.select(".md") if f.path in ("README.md", "qml/README.md") or f.under("docs")]


def named_paths(source):
    """(offset, path) of everything in backticks that looks like a path of ours. Blocks of code are left out."""
    prose = re.sub(r"^```.*?^```", lambda m: re.sub(r"[^\n]", " ", m[0]), source.text, flags=re.M | re.S)
    for quoted in re.finditer(r"`([^`\n]+)`", prose):
        for word in re.finditer(r"[^\s\"'(),;]+", quoted[1]):
            path = word[0].rstrip(".:").removeprefix("./")
            if re.search(r"[<>{}…$=]|://|^-", path):
                continue
            ours = path.startswith(tuple(f"{top}/" for top in TOP_FOLDERS)) or word[0].startswith("./")
            if ours or re.fullmatch(rf"[\w.-]+{FILE_SUFFIXES}", path):
                yield quoted.start(1) + word.start(), re.sub(r"(?::\d+|#[\w-]+)$", "", path)


def exists(tree, source, path):
    beside = pathlib.PurePosixPath(source.path).parent
    if any(any(tree.root.glob(p)) if "*" in p else (tree.root / p).exists() for p in (path, str(beside / path))):
        return True
    return "/" not in path and any(f.name == path for f in tree.files)


@rule("document-paths", "style 11: every path named in a document exists")
def document_paths(tree):
    for source in documents(tree):
        for offset, path in named_paths(source):
            if not exists(tree, source, path):
                yield Finding("document-paths", source.path, source.line_of(offset), f"`{path}` does not exist", path)


@rule("no-machine", "the tree works on every machine: no path of one, no host of a package registry")
def no_machine(tree):
    files = [f for f in tree.files if f.name != "LICENSE"]
    yield from matches(files, "no-machine", MACHINE_PATHS, "{} is a path of one machine", "text")
    yield from matches(files, "no-machine", REGISTRY_HOSTS, "{} is the host of a package registry", "text")


@rule("test-names", "style 22: tests are named tst_<Class>")
def test_names(tree):
    for source in tree.select(".cpp", under=("tests",)):
        if re.search(r"\bQTEST_(?:\w+_)?MAIN\b", source.code) and not source.name.startswith(("tst_", "bench_")):
            yield Finding("test-names", source.path, 1, f"a test is named tst_<Class>.cpp, not {source.name}")


@rule("test-registered", "style 23: a test that no build runs cannot fail")
def test_registered(tree):
    cmake = {f.path: f.text for f in tree.cmake_files()}
    for source in tree.select(".cpp", under=("tests",)):
        if source.stem.startswith("tst_"):
            above = [str(folder / "CMakeLists.txt") for folder in pathlib.PurePosixPath(source.path).parents]
            name = source.stem.removeprefix("tst_")
            if not any(re.search(rf"(?:\b|_){name}\b", cmake.get(path, "")) for path in above):
                yield Finding("test-registered", source.path, 1, f"{source.name} is in no CMakeLists.txt, so it never runs")


@rule("test-can-fail", "style 23: a test that cannot fail is a defect, and it names the requirement that it holds")
def test_can_fail(tree):
    tests = [f for f in tree.select(".cpp", under=("tests",)) if f.stem.startswith("tst_")]
    for source in tests:
        if not re.search(ASSERTION, source.code):
            yield Finding("test-can-fail", source.path, 1, "it asserts nothing")
        if not re.search(REQUIREMENT, source.text):
            yield Finding("test-can-fail", source.path, 1, "it names no requirement (A3, C1 …) and no rule", "requirement")
    yield from matches(tests, "test-can-fail", r"\bQVERIFY\s*\(\s*(true|1)\s*\)", "QVERIFY({}) holds always")
