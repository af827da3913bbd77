#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that tools/dev/translations.py finds what is wrong with a translation (E4)."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools/dev"))
import translations as t  # noqa: E402


def troubles(source, *forms, language="de"):
    return list(t.troubles(source, list(forms), language))


class Words(unittest.TestCase):
    def test_good_ones_pass(self):
        self.assertEqual([], troubles("%1 added %2", "%2 wurde von %1 hinzugefügt"))
        self.assertEqual([], troubles("%n new", "%n neu", "%Ln neue"))
        self.assertEqual([], troubles("Relay", "Relay"))
        self.assertEqual([], troubles("%n days", *["يوم"] * 5, "%Ln يوم", language="ar"))

    def test_places_are_the_same(self):
        self.assertTrue(troubles("%1 added %2", "%1 kam dazu"))
        self.assertTrue(troubles("Hello", "Hallo %1"))
        self.assertTrue(troubles("%n new", "%n neu", "viele"))

    def test_numbers_have_all_forms(self):
        self.assertTrue(troubles("%n new", "%n neu"))
        self.assertTrue(troubles("%n days", "%n يوم", "%n يوم", language="ar"))
        self.assertTrue(troubles("%n new", "", "%n neue"))

    def test_spaces_at_the_edges_stay(self):
        self.assertTrue(troubles(", ", ","))
        self.assertTrue(troubles("Draft:", "Entwurf: "))

    def test_english_is_no_translation(self):
        self.assertTrue(troubles("The relay does not answer.", "The relay does not answer."))
        self.assertEqual([], troubles("The relay does not answer.", "The relay does not answer.", language="en"))

    def test_pseudo_words_are_longer_and_keep_their_places(self):
        words = t.pseudo_words("Sign in as %1 with %n devices ")
        self.assertTrue(words.startswith(t.OPEN) and words.endswith(t.CLOSE + " "))
        self.assertEqual(t.places("Sign in as %1 with %n devices"), t.places(words))
        self.assertGreater(len(words), 1.35 * len("Sign in as %1 with %n devices "))


class Files(unittest.TestCase):
    def findings(self, message):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "porchlight_de.ts"
            file.write_text(f'<TS version="2.1" language="de"><context><name>Page</name>{message}</context></TS>')
            return [finding.trouble for finding in t.check(pathlib.Path(folder))]

    def test_what_has_no_words_is_found(self):
        self.assertEqual(["no words"], self.findings(
            '<message><source>Send</source><translation type="unfinished"></translation></message>'))
        self.assertEqual(["is vanished"], self.findings(
            '<message><source>Send</source><translation type="vanished">Senden</translation></message>'))
        self.assertEqual([], self.findings('<message><source>Send</source><translation>Senden</translation></message>'))
        self.assertTrue(self.findings('<message numerus="yes"><source>%n new</source><translation>'
                                      '<numerusform>%n neu</numerusform></translation></message>'))


if __name__ == "__main__":
    unittest.main()
