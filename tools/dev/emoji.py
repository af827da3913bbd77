#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/emoji/emoji.tsv anew from Unicode's own lists: emoji-test.txt and the annotations of CLDR, as Debian's
unicode-data and unicode-cldr-core install them. A line for each emoji: group, emoji, short name, then for each language the
name and the words it is found by, the first one being the name, all between bars."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

UNICODE = pathlib.Path("/usr/share/unicode")
LANGUAGES = ("en", "de", "es", "ar")
GROUPS = {"Smileys & Emotion": "smileys", "People & Body": "people", "Animals & Nature": "animals", "Food & Drink": "food",
          "Travel & Places": "travel", "Activities": "activities", "Objects": "objects", "Symbols": "symbols", "Flags": "flags"}
SKIN = re.compile("[\U0001F3FB-\U0001F3FF]")
# What people have got used to type elsewhere.
HABITS = {"👍": "+1 thumbsup", "👎": "-1 thumbsdown", "🎉": "tada", "😂": "joy", "😄": "smile", "😃": "smiley", "🙂": "slight_smile", "😉": "wink",
          "❤️": "heart", "😍": "heart_eyes", "😭": "sob", "😢": "cry", "😅": "sweat_smile", "😆": "laughing", "🤣": "rofl", "🤔": "thinking",
          "🙏": "pray thanks", "👏": "clap", "🔥": "fire", "💯": "100", "👀": "eyes", "🚀": "rocket", "✅": "white_check_mark done", "❌": "x",
          "😎": "cool", "🥳": "partying", "😱": "scream", "😡": "rage", "😴": "sleeping", "🤷": "shrug", "🤦": "facepalm", "💪": "muscle",
          "👋": "wave", "👌": "ok_hand", "🤝": "handshake", "✨": "sparkles", "⭐": "star", "☕": "coffee", "🍺": "beer", "🎂": "cake", "🐛": "bug",
          "💩": "poop", "🙈": "see_no_evil", "😇": "innocent", "😊": "blush", "😘": "kissing_heart", "😜": "wink_tongue", "😐": "neutral", "😬": "grimacing"}


def annotations(language):
    """emoji without its variation selectors -> (name, words)"""
    names, words = {}, {}
    for folder in ("annotations", "annotationsDerived"):
        root = ElementTree.parse(UNICODE / "cldr/common" / folder / f"{language}.xml").getroot()
        for each in root.iter("annotation"):
            key = each.get("cp").replace("\ufe0f", "")
            if each.get("type") == "tts":
                names[key] = each.text.strip()
            else:
                words[key] = [word.strip() for word in each.text.split("|")]
    return {key: (name, words.get(key, [])) for key, name in names.items()}


def short(name):
    return re.sub(r"[^a-z0-9]+", "_", name.lower().replace("#", "hash").replace("*", "asterisk").replace("’", "").replace("ñ", "n").replace("é", "e").replace("ã", "a").replace("ç", "c").replace("ô", "o").replace("å", "a").replace("í", "i")).strip("_")


def main():
    spoken = {language: annotations(language) for language in LANGUAGES}
    lines, group = [], ""
    for line in (UNICODE / "emoji/emoji-test.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# group: "):
            group = GROUPS.get(line.removeprefix("# group: "), "")
        found = re.match(r"[0-9A-F ]+; fully-qualified\s+# (\S+) E[\d.]+ (.+)$", line)
        if not found or not group or SKIN.search(found[1]):
            continue
        emoji, name = found[1], found[2]
        cells = [group, emoji, " ".join(dict.fromkeys([short(name), *HABITS.get(emoji, "").split()]))]
        for language in LANGUAGES:
            said, words = spoken[language].get(emoji.replace("\ufe0f", ""), (name if language == "en" else "", []))
            cells.append("|".join(dict.fromkeys(filter(None, [said, *words]))))
        lines.append("\t".join(cells))
    target = pathlib.Path(__file__).resolve().parents[2] / "resources/emoji/emoji.tsv"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} emoji, {target.stat().st_size} bytes")


if __name__ == "__main__":
    sys.exit(main())
