#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of resources/translations.

translations.py update   brings what the code says into them (lupdate) and says what has no words yet
translations.py check    the same on a copy: 1 when something has no words, or words that cannot stand where they are
translations.py pseudo SOURCE.ts TARGET.ts
                         a language that nobody speaks: accented, in brackets and 40 % longer, so that one sees what is
                         not translated and what has no room
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

TOP = pathlib.Path(__file__).resolve().parents[2]
FOLDER = TOP / "resources/translations"
ENGLISH = "porchlight_en.ts"  # only its plurals: everything else stands in the code
FORMS = {"ar": 6, "de": 2, "en": 2, "es": 2}
PLACE = re.compile(r"%(?:L?([1-9])|L?(n))")
OPEN, CLOSE = "⟦", "⟧"
ACCENTED = str.maketrans("ABCDEGHIJKLNORSTUWYZabcdeghijklnorstuwyz", "ÀƁĆĎĚĞĤÌĴĶĹŃÖŔŠŤÛŴÝŽàƀćďěğĥìĵķĺńöŕšťûŵýž")

Finding = collections.namedtuple("Finding", "file context source trouble")


def tool(name):
    found = shutil.which(name, path="/usr/lib/qt6/bin") or shutil.which(name)
    if not found:
        sys.exit(f"no {name}: ./dev setup installs qt6-l10n-tools")
    return found


def update(folder):
    """Sentences that are gone from the code go from the files as well: git has them."""
    for file in sorted(folder.glob("porchlight_*.ts")):
        plurals = ["-pluralonly"] if file.name == ENGLISH else []
        subprocess.run([tool("lupdate"), "-silent", *plurals, "-tr-function-alias", "tr+=english", "-locations", "none",
                        "-no-obsolete", "-I", ".", "qml", "app", "shared", "-ts", str(file)],
                       cwd=TOP, check=True, stderr=subprocess.DEVNULL)


def places(text):
    return collections.Counter(number or counted for number, counted in PLACE.findall(text))


def edges(text):
    return text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]


def troubles(source, forms, language):
    """What is wrong with the words for one source; several forms when there is a number in it."""
    is_counted = len(forms) > 1 or "n" in places(source)
    if is_counted and len(forms) != FORMS.get(language, len(forms)):
        yield f"{len(forms)} forms; {language} has {FORMS[language]}"
    for at, text in enumerate(forms):
        if not text.strip():
            yield "no words"
            continue
        wanted, found = places(source), places(text)
        # "one" and "two" may be words; where many share a form, only the number can say how many.
        if is_counted and at < len(forms) - 1 and "n" not in found:
            del wanted["n"]
        if set(wanted) != set(found):
            yield f"has {sorted(found)} where the source has {sorted(wanted)}: {text}"
        if edges(source) != edges(text):
            yield f"begins or ends with other spaces: {text!r}"
        if language not in ("en", "") and text == source and len(re.findall(r"[A-Za-z]{3,}", PLACE.sub("", source))) > 2:
            yield "is English"


def check(folder):
    for file in sorted(folder.glob("porchlight_*.ts")):
        language = file.stem.removeprefix("porchlight_")
        for context in xml.parse(file).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                source = message.findtext("source") or ""
                place = (file.name, context.findtext("name"), source)
                if translation.get("type") == "unfinished":
                    yield Finding(*place, "no words")
                elif translation.get("type"):
                    yield Finding(*place, f"is {translation.get('type')}")
                else:
                    counted = message.get("numerus") == "yes"
                    forms = [f.text or "" for f in translation.iter("numerusform")] if counted else [translation.text or ""]
                    for trouble in troubles(source, forms, language):
                        yield Finding(*place, trouble)


def pseudo_words(source):
    parts = re.split(r"(%L?[1-9n]|\n)", source)
    words = "".join(part if at % 2 else part.translate(ACCENTED) for at, part in enumerate(parts))
    # Longer by words as well as by letters: one long word would be cut where a line can be broken.
    more = round(len(PLACE.sub("", source)) * 0.4)
    longer = "".join("~" if at % 7 else " " for at in range(max(0, more)))
    body, spaces = words.rstrip(), words[len(words.rstrip()):]
    return f"{OPEN}{body}{longer.rstrip()}{CLOSE}{spaces}"


def pseudo(source, target):
    tree = xml.parse(source)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        translation.attrib.pop("type", None)
        words = pseudo_words(message.findtext("source"))
        if message.get("numerus") == "yes":
            for child in list(translation):
                translation.remove(child)
            for _ in range(2):
                xml.SubElement(translation, "numerusform").text = words
        else:
            translation.text = words
    tree.getroot().set("language", "en")
    tree.write(target, encoding="utf-8", xml_declaration=True)


def report(findings, folder):
    for finding in findings:
        print(f"{finding.file}: {finding.context}: “{finding.source}”: {finding.trouble}")
    counts = collections.Counter(finding.file for finding in findings)
    for file in sorted(folder.glob("porchlight_*.ts")):
        total = sum(1 for _ in xml.parse(file).getroot().iter("message"))
        print(f"{file.name}: {total} texts, {counts[file.name]} to be done")
    return 1 if findings else 0


def main(arguments):
    match arguments:
        case ["update"]:
            update(FOLDER)
            return report(list(check(FOLDER)), FOLDER)
        case ["check"]:
            with tempfile.TemporaryDirectory() as copy:
                folder = pathlib.Path(copy)
                for file in FOLDER.glob("porchlight_*.ts"):
                    shutil.copy(file, folder)
                update(folder)
                return report(list(check(folder)), folder)
        case ["pseudo", source, target]:
            pseudo(source, target)
            return 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
