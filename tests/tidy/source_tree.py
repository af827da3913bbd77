# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree as the rules see it: files with comments and strings blanked out, findings, and the list of rules."""
import dataclasses
import functools
import os
import pathlib
import re

SKIPPED = {".git", ".cache", "build", "__pycache__"}  # .git is a file in a further worktree
TEXT_SUFFIXES = {".h", ".cpp", ".qml", ".js", ".cmake", ".txt", ".py", ".sh", ".md", ".json", ".in", ".xml", ".service",
                 ".desktop", ".cddl", ".sql", ".svg", ".yml", ".yaml", ".ini", ".toml", ".conf", ".qrc", ".html"}

# Comments, then strings, in the order in which C++ and JavaScript would see them. A ' after a hexadecimal digit is a
# digit separator.
COMMENT = r"//[^\n]*|/\*.*?\*/"
STRING = r'R"(?P<raw>[^\s()\\]{0,16})\(.*?\)(?P=raw)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
TOKEN = re.compile(f"(?P<comment>{COMMENT})|(?P<string>{STRING})", re.S)
NOT_NEWLINE = re.compile(r"[^\n]")


@dataclasses.dataclass(frozen=True)
class Finding:
    """What is wrong where. `subject` and `size` are what an exception names: they survive edits, line numbers do not."""
    rule: str
    path: str
    line: int
    message: str
    subject: str = "-"
    size: int = 0

    def __str__(self):
        return f"{self.path}:{self.line}: [{self.rule}] {self.message}"


class SourceFile:
    """One text file. `text` is what is written, `code` the same without comments and strings, `uncommented` keeps the
    strings; all three have the same length and lines, so an offset means the same place in each."""

    def __init__(self, root, path):
        self.path = path
        self.name = pathlib.PurePosixPath(path).name
        self.stem, self.suffix = os.path.splitext(self.name)
        self.text = (root / path).read_text(encoding="utf-8", errors="replace")

    @functools.cached_property
    def uncommented(self):
        return TOKEN.sub(lambda m: NOT_NEWLINE.sub(" ", m[0]) if m["comment"] else m[0], self.text)

    @functools.cached_property
    def code(self):
        return TOKEN.sub(lambda m: NOT_NEWLINE.sub(" ", m[0]), self.text)

    @functools.cached_property
    def lines(self):
        return self.text.splitlines()

    def line_of(self, offset):
        return self.text.count("\n", 0, offset) + 1

    def under(self, *folders):
        return any(self.path.startswith(folder.rstrip("/") + "/") for folder in folders)

    @property
    def is_script(self):
        return self.text.startswith("#!")


class Tree:
    """Every text file below a root. Build folders and what git keeps for itself are left out."""

    def __init__(self, root):
        self.root = pathlib.Path(root).resolve()
        self.files = [SourceFile(self.root, path) for path in sorted(self._paths())]

    def _paths(self):
        for folder, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if name not in SKIPPED]
            for name in set(names) - SKIPPED:
                full = pathlib.Path(folder) / name
                if not full.is_symlink() and (full.suffix in TEXT_SUFFIXES or self._is_small_text(full)):
                    yield full.relative_to(self.root).as_posix()

    @staticmethod
    def _is_small_text(full):
        """Scripts and settings have no suffix: dev, .clang-format."""
        if full.suffix or full.stat().st_size > 200_000:
            return False
        with open(full, "rb") as opened:
            return b"\0" not in opened.read(4096)

    def select(self, *suffixes, under=()):
        return [f for f in self.files if f.suffix in suffixes and (not under or f.under(*under))]

    def cmake_files(self):
        return [f for f in self.files if f.name == "CMakeLists.txt" or f.suffix == ".cmake"]

    def file(self, path):
        return next((f for f in self.files if f.path == path), None)


RULES = {}


def rule(name, holds):
    """Registers a function Tree -> findings. `holds` says which rule of the house style or which requirement it is."""
    def register(function):
        assert name not in RULES, name
        RULES[name] = (function, holds)
        return function
    return register


def matches(files, name, pattern, message, text="code"):
    """A finding for each match of a pattern. In the message {} is what matched (its first group if it has one)."""
    for source in files:
        for match in re.finditer(pattern, getattr(source, text), re.M):
            what = next((group for group in match.groups() if group), match[0]).strip()
            yield Finding(name, source.path, source.line_of(match.start()), message.format(what), what.replace(" ", "_"))
