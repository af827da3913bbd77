# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What QML may show and how it may look. Qt Quick guesses the format of a text: a name such as "<img src=…>" would be
rendered and loaded. So every text says that it is plain, and controls that cannot say it get only literals (F7)."""
import re

from qml_objects import objects
from source_tree import Finding, matches, rule

PALETTE = "a palette in resources/themes"
TEXTS = {"Text", "Label"}
BUTTONS = {"AbstractButton", "Button", "RoundButton", "ToolButton", "DelayButton", "ItemDelegate", "CheckDelegate",
           "RadioDelegate", "SwitchDelegate", "SwipeDelegate", "MenuItem", "MenuBarItem", "RadioButton", "CheckBox",
           "Switch", "TabButton", "Action"}
# Properties that a control of Qt hands to a text of its own, whose format cannot be set from outside.
GUESSED = {**{button: ("text",) for button in BUTTONS}, "ToolTip": ("text",), "Menu": ("title",), "Dialog": ("title",),
           "GroupBox": ("title",), "ComboBox": ("displayText",), "TextField": ("placeholderText",),
           "TextArea": ("placeholderText",)}
ATTACHED = ("ToolTip.text",)
STRING = r'(?:"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\')'
LITERAL = re.compile(rf"(?:{STRING}|qsTr\(\s*{STRING}(?:\s*,\s*{STRING})?\s*\))")


def is_literal(expression):
    """A string literal, qsTr("literal"), or a choice between such."""
    expression = expression.strip()
    while expression.startswith("(") and expression.endswith(")"):
        expression = expression[1:-1].strip()
    if LITERAL.fullmatch(expression):
        return True
    question = expression.find("?")
    colon = re.search(rf"^((?:{STRING}|[^:\"'])*?):(.*)$", expression[question + 1:], re.S)
    return question > 0 and colon is not None and is_literal(colon[1]) and is_literal(colon[2])


def guessed_properties(tree):
    """GUESSED, with our own components that are such a control and leave its content as Qt made it."""
    known = dict(GUESSED)
    roots = {f.stem: found[0] for f in tree.select(".qml") if (found := objects(f))}
    grew = True
    while grew:
        grew = False
        for name, root in roots.items():
            if name not in known and root.type_name in known and "contentItem" not in root.bindings:
                known[name] = known[root.type_name]
                grew = True
    return known


@rule("plain-text", "F7: every Text and Label says textFormat: Text.PlainText")
def plain_text(tree):
    for source in tree.select(".qml"):
        for item in objects(source):
            if item.type_name in TEXTS and item.bindings.get("textFormat", (0, ""))[1] != "Text.PlainText":
                yield Finding("plain-text", source.path, source.line_of(item.offset),
                              f"{item.type_name} without textFormat: Text.PlainText", item.bindings.get("id", (0, "-"))[1])


@rule("no-markup", "F7: nothing asks for markup")
def no_markup(tree):
    yield from matches(tree.select(".qml", ".js"), "no-markup", r"\b((?:Text|TextEdit|TextArea|Label)\.(?:Rich|Styled|Auto|Markdown)Text)\b",
                       "{} would interpret what other people wrote")


@rule("literal-labels", "F7: controls whose text format cannot be set show only literals")
def literal_labels(tree):
    known = guessed_properties(tree)
    for source in tree.select(".qml"):
        for item in objects(source):
            guessed = () if "contentItem" in item.bindings else known.get(item.type_name, ())
            for name in (*guessed, *ATTACHED):
                offset, expression = item.bindings.get(name, (0, '""'))
                if not is_literal(expression):
                    yield Finding("literal-labels", source.path, source.line_of(offset),
                                  f"{item.type_name}.{name} is not a literal: give it a contentItem with a plain Text", name)


# What people read or hear, by the names that Qt and our controls have for it. `name` is not among them: icons have one.
WORDS = ("text", "label", "title", "placeholder", "placeholderText", "help", "actionLabel", "Accessible.name", "Accessible.description")
TRANSLATED = re.compile(rf"qsTr\(\s*{STRING}(?:\s*,\s*{STRING})?")
COMPARED = re.compile(rf"(?:[=!]==?\s*{STRING}|{STRING}\s*[=!]==?|\.(?:split|join|replace|startsWith|endsWith)\([^)]*\))")
PROPER_NAMES = re.compile(r"\bPorchlight\b")


@rule("translated", "E4: words that people read go through qsTr()")
def translated(tree):
    for source in tree.select(".qml", under=("qml",)):
        if source.path.startswith("qml/storybook/"):   # the workbench of those who write the words
            continue
        for item in objects(source):
            for name in WORDS:
                offset, expression = item.bindings.get(name, (0, ""))
                rest = COMPARED.sub("", TRANSLATED.sub("", expression))
                for literal in re.findall(STRING, rest):
                    if re.search(r"[^\W\d_]{2}", PROPER_NAMES.sub("", literal)):
                        yield Finding("translated", source.path, source.line_of(offset),
                                      f"{item.type_name}.{name} says {literal} in no language but this one: qsTr()", name)


@rule("palette-only", "style 18: colours are tokens; no colour outside the palette")
def palette_only(tree):
    outside = tree.select(".qml")
    yield from matches(outside, "palette-only", r"""["'](#[0-9a-fA-F]{3,8})["']""", "{} belongs into " + PALETTE, "uncommented")
    yield from matches(outside, "palette-only", r"""\b\w*[cC]olor\s*:\s*["'](?!transparent["'])([a-z]+)["']""",
                       "the colour {} belongs into " + PALETTE, "uncommented")
    yield from matches(outside, "palette-only", r"\b(Qt\.(?:rgba|hsla|hsva))\(\s*[\d.]+\s*,\s*[\d.]+\s*,\s*[\d.]+", "a colour by {} belongs into " + PALETTE)


@rule("root-id", "style 19: the id of a file's outermost object is root")
def root_id(tree):
    for source in tree.select(".qml", under=("qml",)):
        for item in objects(source)[:1]:
            offset, name = item.bindings.get("id", (0, "root"))
            if name != "root":
                yield Finding("root-id", source.path, source.line_of(offset), f"the outermost object is called {name}, not root", name)
