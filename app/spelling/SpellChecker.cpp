// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/spelling/SpellChecker.h"

#include "app/spelling/WordReader.h"

#include <algorithm>

namespace porchlight::spelling {

namespace {

constexpr qsizetype knownMax = 20'000;
constexpr qsizetype suggestedUnitsMax = 40; ///< what is longer takes long, and finds nothing

QChar::Script scriptOfWord(const QString &word)
{
    for (const QChar c : word) {
        if (c.script() > QChar::Script_Common)
            return c.script();
    }
    return QChar::Script_Common;
}

} // namespace

void SpellChecker::use(std::vector<DictionaryPlace> places)
{
    if (places == m_places)
        return;
    m_places = std::move(places);
    m_dictionaries.clear();
    m_known.clear();
    m_isOpen = false;
}

void SpellChecker::setOwnWords(const QStringList &words)
{
    m_own.clear();
    for (const QString &word : words)
        m_own.insert(word.toLower());
    m_known.clear();
}

void SpellChecker::open()
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    for (const DictionaryPlace &place : m_places) {
        if (auto dictionary = Dictionary::open(place))
            m_dictionaries.push_back(std::move(dictionary).value());
    }
}

bool SpellChecker::judges(const Dictionary &dictionary, const QString &word)
{
    return !dictionary.script() || *dictionary.script() == scriptOfWord(word);
}

bool SpellChecker::isRight(const QString &word)
{
    if (const auto known = m_known.constFind(word); known != m_known.cend())
        return *known;
    bool isJudged = false;
    bool isKnown = m_own.contains(word.toLower());
    for (const auto &dictionary : m_dictionaries) {
        if (isKnown)
            break;
        if (!judges(*dictionary, word))
            continue;
        isJudged = true;
        isKnown = dictionary->knows(word);
    }
    if (m_known.size() >= knownMax)
        m_known.clear();
    return *m_known.insert(word, isKnown || !isJudged);
}

std::vector<formatting::Range> SpellChecker::wrongIn(const QString &text)
{
    open();
    std::vector<formatting::Range> wrong;
    if (m_dictionaries.empty())
        return wrong;
    for (const formatting::Range &range : wordsToCheck(text)) {
        if (!isRight(text.mid(range.start, range.length)))
            wrong.push_back(range);
    }
    return wrong;
}

QStringList SpellChecker::suggestionsFor(const QString &word)
{
    open();
    if (word.size() > suggestedUnitsMax)
        return {};
    std::vector<QStringList> all;
    for (const auto &dictionary : m_dictionaries) {
        if (judges(*dictionary, word))
            all.push_back(dictionary->suggestionsFor(word));
    }
    // By turns: whoever writes two languages means either.
    QStringList found;
    for (qsizetype rank = 0; rank < suggestionsMax; ++rank) {
        for (const QStringList &of : all) {
            if (rank < of.size() && found.size() < suggestionsMax && !found.contains(of[rank]))
                found.append(of[rank]);
        }
    }
    return found;
}

} // namespace porchlight::spelling
