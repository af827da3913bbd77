// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/spelling/Dictionary.h"
#include "shared/formatting/FormattedText.h"

#include <QHash>
#include <QSet>

namespace porchlight::spelling {

/// Which words of a text no dictionary knows, and what they may have been meant to be. Owns the dictionaries, opened when the
/// first word is asked about. On one thread at a time, and not that of the windows. Asks nobody, and keeps what it is shown
/// in memory alone.
class SpellChecker final
{
public:
    static constexpr int suggestionsMax = 5;

    /// These from now on; a word is right when one of them knows it.
    void use(std::vector<DictionaryPlace> places);
    void setOwnWords(const QStringList &words);

    /// Ascending; none where there is no dictionary.
    std::vector<formatting::Range> wrongIn(const QString &text);
    /// The best first, each once.
    QStringList suggestionsFor(const QString &word);

private:
    bool isRight(const QString &word);
    void open();
    /// Whether a dictionary has anything to say about that word at all: none of Latin letters judges Greek.
    static bool judges(const Dictionary &dictionary, const QString &word);

    std::vector<DictionaryPlace> m_places;
    bool m_isOpen = false;
    std::vector<std::unique_ptr<Dictionary>> m_dictionaries;
    QSet<QString> m_own; ///< in small letters
    QHash<QString, bool> m_known; ///< what was asked before
};

} // namespace porchlight::spelling
