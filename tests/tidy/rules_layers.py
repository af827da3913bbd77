# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom, and what may not be used where. The map itself is the one in cmake/PorchlightTarget.cmake."""
import re

from source_tree import Finding, matches, rule

MAP = "cmake/PorchlightTarget.cmake"
LAYERED = ("shared", "relay", "app", "qml")
SQL_FOLDERS = ("relay/store/sqlite", "app/store", "shared/sqlite")
OMEMO_FOLDER = "app/crypto/pairwise"
HEADLESS_FOLDERS = ("shared", "relay", "app/engine", "app/store", "app/runtime")
SIMULATED_FOLDERS = ("app/engine", "relay/services")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)[">]', re.M)
SQL = (r'"\s*((?:SELECT|INSERT (?:OR|INTO)|UPDATE \w+ SET|DELETE FROM|CREATE (?:TABLE|INDEX|UNIQUE|VIRTUAL|TRIGGER|TEMP)|'
       r"ALTER TABLE|DROP (?:TABLE|INDEX)|PRAGMA|VACUUM|BEGIN (?:IMMEDIATE|EXCLUSIVE|TRANSACTION)|SAVEPOINT)\b)"
       r"|#\s*include\s*<(sqlite3\.h|QtSql\b[^>]*|QSql\w*)>").replace('"\\s*', r'(?:"|R"\w*\()\s*', 1)
GUI = (r"#\s*include\s*<((?:Qt(?:Gui|Qml|Quick|Widgets|Svg)\b[^>]*)|Q(?:Gui|Qml|Quick|JS|Widget|Image|Pixmap|Font|Color|"
       r"Icon|Painter|Window|Screen|Clipboard|Cursor|Application\b|TextDocument|TextCursor|Movie|Pen\b|Brush|Palette|"
       r"DesktopServices|KeySequence|KeyEvent|MouseEvent|Svg|Style|SystemTray)\w*)>")
GUI_LINK = r"\b(Qt6::(?:Gui|Qml|Quick|QuickControls2|Widgets|Svg)\w*)\b"
REAL_WORLD = (
    r"\b(QTimer|QBasicTimer|startTimer|QElapsedTimer|QDeadlineTimer|QDateTime::current\w+|QDate::currentDate|"
    r"QTime::currentTime|\w+_clock::now|clock_gettime|gettimeofday|std::time\b|"
    r"random_device|QRandomGenerator|randombytes\w*|crypto_\w+_(?<!seed_)keypair\b|crypto_\w+_keygen|QUuid::createUuid|std::rand\b|"
    r"Q(?:Tcp|Udp|Ssl|Local|Web|Abstract)S(?:ocket|erver)\w*|QNetwork\w+|QProcess|"
    r"QFile|QSaveFile|QTemporary\w+|QDir|QSettings|QStandardPaths|[io]?fstream|fopen|std::filesystem|"
    r"QThread\w*|QtConcurrent|QMutex\w*|std::j?thread|std::mutex|std::async|QCoro::\w+|co_await)\b")


def layer_map(tree):
    """layer -> set of the layers that it may use."""
    source = tree.file(MAP)
    edges = re.findall(r'^set\(PORCHLIGHT_EDGES_(\w+)\s+"([^"]*)"\)', source.text if source else "", re.M)
    return {layer: set(filter(None, used.split(";"))) for layer, used in edges}


def layer_of(path):
    """The layer a path belongs to: its first two folders, with the few that are named otherwise."""
    parts = path.split("/")
    if parts[0] not in LAYERED or len(parts) < 2:
        return None
    if parts[0] == "qml":
        return "qml"
    if path.startswith("relay/store/sqlite/"):
        return "relay_sqlite"
    return f"{parts[0]}_main" if len(parts) == 2 else f"{parts[0]}_{parts[1]}"


@rule("layers", "style 1, 4: an #include follows the same map as the linker")
def layers(tree):
    edges = layer_map(tree)
    if not edges:
        yield Finding("layers", MAP, 1, "no PORCHLIGHT_EDGES_… found: without the map no include can be judged")
    for source in tree.select(".h", ".cpp", under=LAYERED):
        own = layer_of(source.path)
        if own not in edges:
            yield Finding("layers", source.path, 1, f"its folder would be layer '{own}', which is not in {MAP}")
            continue
        for match in INCLUDE.finditer(source.uncommented):
            target, line = match[1], source.line_of(match.start(1))
            if target.startswith("tests/"):
                yield Finding("layers", source.path, line, f"the product includes a test: {target}", target)
            used = layer_of(target)
            if used and used != own and used not in edges[own]:
                may = ", ".join(sorted(edges[own])) or "nothing"
                yield Finding("layers", source.path, line, f"{own} may not include {target} ({used}); it may use {may}", target)


@rule("include-from-top", "style 4: a header is included as \"folder/Header.h\", relative to the top")
def include_from_top(tree):
    for source in tree.select(".h", ".cpp", under=LAYERED):
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', source.uncommented, re.M):
            if not match[1].startswith(tuple(f"{top}/" for top in LAYERED)) and not match[1].endswith(".moc"):
                yield Finding("include-from-top", source.path, source.line_of(match.start(1)),
                              f'include "{match[1]}" by its path from the top', match[1])


@rule("sql-in-store", "style 16: SQL only in relay/store/sqlite and app/store, and what both speak it through")
def sql_in_store(tree):
    outside = [f for f in tree.select(".h", ".cpp", ".qml", under=LAYERED) if not f.under(*SQL_FOLDERS)]
    yield from matches(outside, "sql-in-store", SQL, "SQL ({}) outside " + ", ".join(SQL_FOLDERS), "uncommented")


@rule("sqlite-wrapped", "style 16: SQLite's own interface only in shared/sqlite, which looks at every code")
def sqlite_wrapped(tree):
    outside = [f for f in tree.select(".h", ".cpp", under=LAYERED) if not f.under("shared/sqlite")]
    yield from matches(outside, "sqlite-wrapped", r"#\s*include\s*<(sqlite3\.h)>", "{} outside shared/sqlite", "uncommented")


@rule("omemo-wrapped", "encryption.md 2: libomemo-c only in the .cpp files and the Omemo….h of app/crypto/pairwise")
def omemo_wrapped(tree):
    outside = [f for f in tree.select(".h", ".cpp")
               if not (f.under(OMEMO_FOLDER) and (f.suffix == ".cpp" or f.name.startswith("Omemo")))]
    yield from matches(outside, "omemo-wrapped", r"#\s*include\s*[<\"](omemo/[^>\"]+)", "{} outside what wraps it in " + OMEMO_FOLDER,
                       "uncommented")


@rule("headless", "style 5: no Gui, Qml or Quick below the models")
def headless(tree):
    yield from matches(tree.select(".h", ".cpp", under=HEADLESS_FOLDERS), "headless", GUI,
                       "{} in a layer that has no window", "uncommented")
    linked = [f for f in tree.cmake_files() if f.under(*HEADLESS_FOLDERS)]
    yield from matches(linked, "headless", GUI_LINK, "{} linked to a layer that has no window", "text")


@rule("simulated-core", "style 14: clock, randomness, transport and store are handed in to app/engine and relay/services")
def simulated_core(tree):
    yield from matches(tree.select(".h", ".cpp", under=SIMULATED_FOLDERS), "simulated-core", REAL_WORLD,
                       "{} in a core that must run on virtual time: take it as a parameter")


@rule("qml-layers", "style 17, 18: Theme imports no other module of ours, Controls only Theme; no context properties")
def qml_layers(tree):
    for folder, allowed in (("qml/Theme", r"Porchlight\.Theme\b"), ("qml/Controls", r"Porchlight\.(?:Theme|Controls)\b")):
        yield from matches(tree.select(".qml", under=(folder,)), "qml-layers",
                           rf"^\s*import\s+(?!{allowed})(Porchlight[\w.]*)", folder + " may not import {}")
    yield from matches(tree.select(".h", ".cpp"), "qml-layers", r"\b(setContextProperty|setContextObject)\b",
                       "{}: give the view a required property or a QML_ELEMENT instead")
