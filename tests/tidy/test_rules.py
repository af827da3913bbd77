#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that each rule of tidy fires, and that it does not fire on what is right: each case is a small tree that is
wrong and the same tree put right (style 23). A rule without a case here fails this test."""
import contextlib
import io
import pathlib
import tempfile
import unittest

import tidy
from cpp_blocks import blocks
from source_tree import RULES, SourceFile, Tree

HEAD = "// SPDX-FileCopyrightText: 2026 The Porchlight authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
HEADER = HEAD + "#pragma once\n"
REAL_ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = ("cmake/PorchlightTarget.cmake", "cmake/PorchlightToolchain.cmake")   # every fixture is judged by the real map


def qml(body):
    return {"qml/Views/Page.qml": HEAD + "import QtQuick\n" + body}


def header(body, path="app/engine/Outbox.h"):
    return {path: HEADER + body}


def unit(body, path="app/engine/Outbox.cpp"):
    return {path: HEAD + body}


def test(body, cmake="porchlight_test(tst_Outbox SOURCES tst_Outbox.cpp)"):
    return {"tests/unit/tst_Outbox.cpp": HEAD + body, "tests/unit/CMakeLists.txt": cmake}


def function(lines):
    return unit("Outbox::Outbox() : m_a{1}, m_b(2)\n{\n" + "    step();\n" * (lines - 3) + "}\n")


TOOLCHAIN = (REAL_ROOT / KEPT[1]).read_text()
MEMBER = "/// Owns a queue.\nclass Outbox\n{\npublic:\n    int size() const { return m_size; }\n\nprivate:\n    void step();\n    int %s = 0;\n};\n"

# rule: (wrong, right), …
CASES = {
    "layers": [
        (unit('#include "app/models/Timeline.h"\n'), unit('#include "shared/wire/Frame.h"\n')),
        (unit('#include "relay/store/Store.h"\n'), unit('// #include "relay/store/Store.h"\n')),
        (unit('#include <app/engine/Core.h>\n', "shared/base/Ids.cpp"), unit('#include "shared/base/Ids.h"\n', "shared/base/Ids.cpp")),
        (unit('#include "shared/content/Content.h"\n', "relay/services/Sync.cpp"),
         unit('#include "relay/store/Store.h"\n', "relay/services/Sync.cpp")),
        (unit('#include "relay/store/sqlite/Database.h"\n', "relay/services/Sync.cpp"),
         unit('#include "relay/store/sqlite/Database.h"\n', "relay/ops/Backup.cpp")),
        (unit('#include "shared/sqlite/Query.h"\n', "relay/services/Sync.cpp"),
         unit('#include "shared/sqlite/Query.h"\n', "relay/store/sqlite/Database.cpp")),
        (unit("", "app/nowhere/Core.cpp"), unit("", "app/platform/Tray.cpp")),
        (unit('#include "tests/support/Fake.h"\n'), unit('#include "shared/base/Time.h"\n')),
        ({KEPT[0]: "# no map\n"}, {}),
    ],
    "include-from-top": [(unit('#include "Outbox.h"\n'), unit('#include "app/engine/Outbox.h"\n#include "Outbox.moc"\n'))],
    "sql-in-store": [
        (unit('auto q = "SELECT body FROM message";\n'), unit('auto q = "SELECT body FROM message";\n', "app/store/TimelineStore.cpp")),
        (unit('auto q = R"sql(\n  INSERT INTO message VALUES (1))sql";\n', "relay/services/Sync.cpp"),
         unit('auto q = "selected"; // "SELECT"\n', "relay/services/Sync.cpp")),
        (unit("#include <QSqlQuery>\n", "relay/store/Store.cpp"), unit('auto q = "PRAGMA synchronous";\n', "shared/sqlite/Link.cpp")),
    ],
    "sqlite-wrapped": [
        (unit("#include <sqlite3.h>\n", "relay/store/sqlite/Database.cpp"), unit("#include <sqlite3.h>\n", "shared/sqlite/Link.cpp")),
    ],
    "omemo-wrapped": [
        (unit("#include <omemo/curve.h>\n", "app/engine/Keys.cpp"), unit("#include <omemo/curve.h>\n", "app/crypto/pairwise/Keys.cpp")),
        (unit("#include <omemo/curve.h>\n", "app/crypto/pairwise/Keys.h"),
         unit("#include <omemo/curve.h>\n", "app/crypto/pairwise/OmemoKeys.h")),
        (unit("#include <omemo/curve.h>\n", "tests/crypto/tst_Keys.cpp"), unit("#include <openssl/evp.h>\n", "tests/crypto/tst_Keys.cpp")),
    ],
    "headless": [
        (unit("#include <QImage>\n"), unit("#include <QImage>\n", "app/models/Avatar.cpp")),
        (unit("#include <QtQml/qqml.h>\n", "shared/base/Ids.cpp"), unit("#include <QString>\n", "shared/base/Ids.cpp")),
        ({"relay/ops/CMakeLists.txt": "target_link_libraries(x PRIVATE Qt6::Gui)\n"},
         {"relay/ops/CMakeLists.txt": "target_link_libraries(x PRIVATE Qt6::Network)\n"}),
    ],
    "simulated-core": [(unit(f"void f() {{ {bad}; }}\n"), unit(f"void f() {{ {good}; }} // {bad}\n")) for bad, good in (
        ("QTimer t", "Deadline t"), ("auto t = QDateTime::currentDateTimeUtc()", "auto t = QDateTime::fromMSecsSinceEpoch(now)"),
        ("QElapsedTimer t", "milliseconds t"), ("std::random_device r", "Random &r"), ("QTcpSocket s", "Transport &s"),
        ("QFile f", "Reading f"), ("auto t = std::chrono::steady_clock::now()", "auto t = now.mono"),
        ("randombytes_buf(a, 16)", "random.fill(a)"), ("crypto_box_keypair(p, s)", "crypto_box_seed_keypair(p, s, seed)"))],
    "qml-layers": [
        ({"qml/Theme/Theme.qml": HEAD + "import Porchlight.Controls\nItem {}\n"}, {"qml/Theme/Theme.qml": HEAD + "import QtQuick\nItem {}\n"}),
        ({"qml/Controls/Chip.qml": HEAD + "import Porchlight.Views\nItem {}\n"}, {"qml/Controls/Chip.qml": HEAD + "import Porchlight.Theme\nItem {}\n"}),
        (unit('context->setContextProperty(u"a"_s, 1);\n', "app/main.cpp"), unit("engine.load(url);\n", "app/main.cpp")),
    ],
    "file-size": [
        (unit("\n" * 400), unit("\n" * 398)),
        (header("\n" * 150), header("\n" * 147)),
        (qml("\n" * 250), qml("\n" * 240)),
        ({"dev": "#!/usr/bin/env bash\n" + "\n" * 400}, {"dev": "#!/usr/bin/env bash\n" + "\n" * 398}),
    ],
    "function-size": [
        (function(71), function(70)),
        (header("/// Core.\nclass Outbox\n{\npublic:\n    void f() const override\n    {\n" + "        g({1});\n" * 69 + "    }\n};\n"),
         header("/// Core.\nclass Outbox\n{\npublic:\n    void f() const override\n    {\n" + "        g({1});\n" * 67 + "    }\n};\n")),
    ],
    "licence-head": [
        ({"app/main.cpp": "int main() {}\n"}, {"app/main.cpp": HEAD + "int main() {}\n"}),
        ({"tools/go": "#!/bin/sh\ntrue\n"}, {"tools/go": "#!/bin/sh\n" + HEAD.replace("//", "#") + "true\n"}),
        ({"app/CMakeLists.txt": "# nothing\n"}, {"app/CMakeLists.txt": HEAD.replace("//", "#")}),
    ],
    "pragma-once": [({"app/engine/Outbox.h": HEAD + "#ifndef OUTBOX_H\n"}, header("struct A;\n"))],
    "class-comment": [
        (header("class Outbox\n{\n};\n"), header("/// Owns a queue.\nclass Outbox\n{\n};\n")),
        (header("namespace porchlight {\nstruct Outbox final : Base\n{\n" + "    int a;\n" * 10 + "};\n}\n"),
         header("struct Outbox;\nstruct Row\n{\n    int a;\n};\nenum class Kind { A };\n")),
        (header("/// Far away.\n\ntemplate <class T>\nclass Outbox\n{\n};\n"), header("/// Near.\ntemplate <class T>\nclass Outbox\n{\n};\n")),
    ],
    "file-is-class": [
        (header("/// A.\nclass Inbox\n{\n};\n"), header("/// A.\nclass Outbox : public Base\n{\n};\n")),
        (unit("", "app/engine/out_box.cpp"), unit("", "tests/unit/tst_Outbox.cpp")),
    ],
    "no-bag-names": [(unit("", "app/engine/StringUtils.cpp"), unit("", "app/engine/Utility.cpp"))],
    "member-prefix": [(header(MEMBER % "size"), header(MEMBER % "m_size"))],
    "units": [(unit("int retryDelay = 5;\n"), unit("int retryDelayMs = 5;\nint message = 1;\nmilliseconds retryDelay;\n"))],
    "strict-build": [
        ({KEPT[1]: TOOLCHAIN.replace("-Werror", "")}, {}),
        ({KEPT[1]: TOOLCHAIN.replace("QT_NO_CAST_FROM_ASCII", "# QT_NO_CAST_FROM_ASCII\n")}, {}),
        (unit("#undef QT_NO_KEYWORDS\n"), unit("#undef slots\n")),
        ({"app/CMakeLists.txt": "target_compile_options(x PRIVATE -Wno-error)\n"}, {"app/CMakeLists.txt": "# -Wno-error is not ours\n"}),
    ],
    "plain-text": [
        (qml("Item {\n  Text { text: model.body }\n}\n"), qml("Item {\n  Text { text: model.body; textFormat: Text.PlainText }\n}\n")),
        (qml("Label {\n  Item { property int textFormat: Text.PlainText }\n}\n"), qml("Label {\n  textFormat: Text.PlainText\n  // Text {}\n}\n")),
        (qml("C.Label { text: a; textFormat: Text.RichText }\n"), qml("C.TextField { text: a }\n")),
    ],
    "no-markup": [(qml("TextEdit { textFormat: TextEdit.RichText }\n"), qml("TextEdit { textFormat: TextEdit.PlainText }\n"))],
    "literal-labels": [
        (qml("Button { text: model.name }\n"), qml('Button { text: qsTr("Send") }\n')),
        (qml('MenuItem { text: qsTr("Block %1").arg(name) }\n'), qml('MenuItem { text: blocked ? qsTr("Unblock", "menu") : qsTr("Block") }\n')),
        (qml("CheckBox {\n  text: on ?\n    name : 'b'\n}\n"), qml("CheckBox {\n  text: on ?\n    'a' : 'b'\n  property string other: name\n}\n")),
        (qml("ItemDelegate {\n  text: name\n}\n"), qml("ItemDelegate {\n  text: name\n  contentItem: Text { textFormat: Text.PlainText; text: name }\n}\n")),
        (qml("TextField { placeholderText: title }\n"), qml('TextField { placeholderText: qsTr("Message") }\n')),
        (qml("Item { ToolTip.text: name }\n"), qml('Item { ToolTip.text: qsTr("Close") }\n')),
        ({**qml("Pill { text: name }\n"), "qml/Controls/Pill.qml": HEAD + "Button {\n  flat: true\n}\n"},
         {**qml("Pill { text: name }\n"), "qml/Controls/Pill.qml": HEAD + "Button {\n  contentItem: Item {}\n}\n"}),
    ],
    "translated": [
        (qml('PlainText { text: "Nobody here" }\n'), qml('PlainText { text: qsTr("Nobody here") }\n')),
        (qml('Field { label: isNew ? qsTr("Name") : "New name" }\n'), qml('Field { label: state === "new" ? qsTr("Name") : a + " · " + b }\n')),
        (qml('Item { Accessible.name: "Close" }\n'), qml('Icon { name: "close" }\n')),
        (qml('TextButton { label: "Done" }\n'), {"qml/storybook/window/Page.qml": HEAD + 'TextButton { label: "Done" }\n'}),
    ],
    "palette-only": [
        (qml('Rectangle { color: "#ff8800" }\n'), {"resources/themes/porch.json": '{ "palette": { "a": "#ff8800" } }\n'}),
        (qml('Rectangle { border.color: "red" }\n'), qml('Rectangle { color: "transparent" } // "#123456"\n')),
        (qml("Rectangle { color: Qt.rgba(0, 0, 0, 0.5) }\n"), qml("Rectangle { color: Qt.alpha(Theme.ink, 0.5) }\n")),
    ],
    "root-id": [(qml("Item {\n  id: page\n}\n"), qml("Item {\n  id: root\n  Item { id: page }\n}\n"))],
    "document-paths": [
        ({"README.md": "See `app/engine/Gone.h`.\n"}, {"README.md": "See `app/engine/Here.h` and `app/`.\n", "app/engine/Here.h": HEADER}),
        ({"docs/HACKING.md": "Run `./dev test` and `docs/*.txt`.\n"}, {"docs/HACKING.md": "Run `./dev test`, `cmake --preset dev`.\n", "dev": "#!/bin/sh\n"}),
        ({"docs/HACKING.md": "See `Gone.h`.\n"}, {"docs/HACKING.md": "See `Here.h`; `tst_<Class>.cpp`.\n", "app/engine/Here.h": HEADER}),
    ],
    "no-machine": [
        ({"docs/A.md": "in /wo" + "rk/main\n"}, {"docs/A.md": "in frame/work/main\n"}),
        ({"tools/x.sh": "curl https://py" + "pi.org/simple\n"}, {"tools/x.sh": "apt-get install g++\n"}),
    ],
    "test-names": [({"tests/unit/OutboxTest.cpp": HEAD + "QTEST_GUILESS_MAIN(OutboxTest)\n"}, test("// A3\nQVERIFY(x);\nQTEST_GUILESS_MAIN(A)\n"))],
    "test-registered": [(test("// A3\nQVERIFY(x);\n", "# none\n"), test("// A3\nQVERIFY(x);\n"))],
    "test-can-fail": [
        (test("// A3\nvoid f() {}\n"), test("// A3\nQCOMPARE(a, b);\n")),
        (test("QCOMPARE(a, b);\n"), test("// A3\nQCOMPARE(a, b);\n")),
        (test("// A3\nQVERIFY(true);\n"), test("// A3\nQVERIFY(isTrue);\n")),
    ],
}


@contextlib.contextmanager
def tree_of(files):
    """A tree of these files and the real map."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in {**{kept: (REAL_ROOT / kept).read_text() for kept in KEPT}, **files}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        yield Tree(root)


class Rules(unittest.TestCase):
    """Each rule against its cases."""

    def test_every_rule_has_a_case(self):
        self.assertEqual(sorted(RULES), sorted(CASES))

    def test_rules_fire_on_what_is_wrong_only(self):
        for name, cases in CASES.items():
            for number, (wrong, right) in enumerate(cases):
                for files, expected in ((wrong, True), (right, False)):
                    with self.subTest(rule=name, case=number, wrong=expected), tree_of(files) as tree:
                        found = [str(finding) for finding in RULES[name][0](tree)]
                        self.assertEqual(bool(found), expected, found)


class Exceptions(unittest.TestCase):
    """The list of exceptions only shrinks."""

    def findings(self, entry, lines=450):
        with tree_of({**unit("\n" * (lines - 2)), tidy.EXCEPTIONS: entry + "\n"}) as tree:
            return [finding.rule for finding in tidy.check(tree)]

    def test_an_entry_covers_its_finding(self):
        self.assertEqual(self.findings("file-size app/engine/Outbox.cpp - 450 # soon split"), [])

    def test_growth_is_not_covered(self):
        self.assertIn("file-size", self.findings("file-size app/engine/Outbox.cpp - 449 # soon split"))

    def test_a_shrunken_file_lowers_its_entry(self):
        self.assertEqual(self.findings("file-size app/engine/Outbox.cpp - 460 # soon split"), ["exceptions"])

    def test_an_entry_that_nothing_needs_fails(self):
        self.assertEqual(self.findings("file-size app/engine/Outbox.cpp - 450 # soon split", lines=300), ["exceptions"])

    def test_an_entry_needs_a_reason_and_a_rule(self):
        self.assertIn("exceptions", self.findings("file-size app/engine/Outbox.cpp - 450"))
        self.assertIn("exceptions", self.findings("no-such-rule app/engine/Outbox.cpp - 450 # because"))

    def test_the_program_fails_and_passes(self):
        for lines, code in ((450, 1), (300, 0)):
            with tree_of(unit("\n" * (lines - 2))) as tree, contextlib.redirect_stdout(io.StringIO()):
                self.assertEqual(tidy.main([str(tree.root)]), code)


class Blocks(unittest.TestCase):
    """The counting of braces on the forms that the house style has."""

    def functions(self, body):
        with tree_of(unit(body)) as tree:
            source = SourceFile(tree.root, "app/engine/Outbox.cpp")
            return [(b.name, b.line_count) for b in blocks(source) if b.kind == "function"]

    def test_forms(self):
        body = """namespace porchlight {
namespace {
const std::array<int, 2> table = {{1, 2}};
struct Row { int a{1}; bool empty() const { return a == 0; } };
} // namespace
template <class T, class = std::enable_if_t<(sizeof(T) > 1)>>
Result<T, Error> Outbox::take(const T &value, Options options = {})
{
    if (value) {
        call([&] { return u'}'; });
    }
    return {"{", 1'000};
}
Outbox::Outbox(Store &store, Clock clock)
    : m_store{store}
    , m_clock(clock)
{
}
bool operator==(const Row &a, const Row &b) { return a.a == b.a; }
#define OPEN {
} // namespace porchlight
"""
        self.assertEqual(self.functions(body), [("empty", 1), ("Outbox::take", 8), ("Outbox::Outbox", 5), ("operator==", 1)])


if __name__ == "__main__":
    unittest.main()
