// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Sentence.h"

Sentence::Sentence(QString english, QStringList values) : m_english(std::move(english)), m_values(std::move(values)) {}

QString Sentence::words() const
{
    if (m_english.isEmpty())
        return {};
    QString words = tr(m_english.toUtf8().constData());
    // All at once: a value that holds "%2" itself stays as it is, unlike with arg().
    for (qsizetype at = words.indexOf(u'%'); at >= 0 && at + 1 < words.size(); at = words.indexOf(u'%', at)) {
        const qsizetype place = words[at + 1].digitValue() - 1;
        const bool isPlace = place >= 0 && place < m_values.size();
        if (isPlace)
            words.replace(at, 2, m_values[place]);
        at += isPlace ? m_values[place].size() : 1;
    }
    return words;
}
