// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/search/Chatter.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace porchlight::bench {

namespace {

constexpr std::array onsets = {"", "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "th", "tr", "v", "w"};
constexpr std::array nuclei = {"a", "e", "i", "o", "u", "ea", "ou", "ie", "ä", "é"};
constexpr std::array codas = {"", "", "n", "r", "s", "t", "l", "nd", "ck", "ng", "st"};
constexpr std::array russian = {"ба", "ве", "го", "ду", "жи", "за", "ка", "ло", "ме", "но", "пу", "ра", "ся", "ти", "че", "шё"};

template <std::size_t Count>
QString one(const std::array<const char *, Count> &parts, std::mt19937 &generator)
{
    // The first ones more often, as letters are.
    const auto at = std::min(generator() % Count, generator() % Count);
    return QString::fromUtf8(parts[at]);
}

} // namespace

Chatter::Chatter(unsigned seed) : m_generator(seed)
{
    QSet<QString> known;
    for (int rank = 0; m_words.size() < words; ++rank) {
        QString word;
        const int syllables = rank < 100 ? 1 : 1 + int(m_generator() % 4);
        for (int i = 0; i < syllables; ++i)
            word += one(onsets, m_generator) + one(nuclei, m_generator) + one(codas, m_generator);
        if (!known.contains(word))
            m_words += word;
        known.insert(word);
    }
    for (int i = 0; i < words / 10; ++i) {
        QString word;
        for (int part = 0; part < 2 + i % 3; ++part)
            word += one(russian, m_generator);
        m_russian += word;
    }
}

/// By the law of Zipf.
int Chatter::rank(int end)
{
    const double share = double(m_generator()) / double(std::mt19937::max());
    return std::min(end - 1, int(std::pow(double(end), share)) - 1);
}

QString Chatter::phrase(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += character(rank(characters));
    return text;
}

QString Chatter::message()
{
    const auto kind = m_generator() % 20;
    const int length = 2 + int(m_generator() % 12) + (m_generator() % 20 == 0 ? 40 : 0);
    if (kind < 2)
        return phrase(2 * length);
    const QStringList &list = kind == 2 ? m_russian : m_words;
    QStringList text;
    for (int i = 0; i < length; ++i)
        text += list[rank(int(list.size()))];
    if (m_generator() % 50 == 0)
        text += QStringLiteral("https://example.org/%1").arg(m_generator() % 10'000);
    return text.join(u' ');
}

} // namespace porchlight::bench
