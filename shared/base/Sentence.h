// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QStringList>

/// Words for people. Logs, the command line and the layers below the window have them in English, as they stand in the
/// source; in the language of the window they are only when it asks for them, so that a change of the language reaches
/// what was said before it. A value, on any thread. Outside of any namespace, since lupdate names what it finds after the
/// class, and finds one name for it only there.
class Sentence
{
    Q_DECLARE_TR_FUNCTIONS(Sentence)

public:
    /// Marks a literal for the translators; what is not marked stays English.
    static QString english(const char *literal) { return QString::fromUtf8(literal); }

    Sentence() = default;
    /// @p values, which may be foreign, take the places of %1, %2 … in it. From a string by itself: those below give some.
    Sentence(QString english, QStringList values = {});

    bool isEmpty() const { return m_english.isEmpty(); }
    void clear() { *this = {}; }
    QString words() const;

    friend bool operator==(const Sentence &, const Sentence &) = default;

private:
    QString m_english;
    QStringList m_values;
};
