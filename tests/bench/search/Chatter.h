// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <random>

namespace porchlight::bench {

/// Invented messages: words that are used about as often as those of a language (the second half as often as the first,
/// the third a third as often), every tenth message of Chinese characters, every twentieth of Russian letters. The same
/// from the same seed.
class Chatter
{
public:
    explicit Chatter(unsigned seed);

    QString message();
    /// The word that is used as the @p rank most often, from 0 on.
    const QString &word(int rank) const { return m_words[rank]; }
    QString character(int rank) const { return QString(QChar(0x4E00 + rank * 7)); }
    /// So many characters that stand side by side in some message.
    QString phrase(int characters);
    int below(int end) { return int(m_generator() % unsigned(end)); }

    static constexpr int words = 30'000;
    static constexpr int characters = 2'500;

private:
    int rank(int end);

    std::mt19937 m_generator;
    QStringList m_words;
    QStringList m_russian;
};

} // namespace porchlight::bench
