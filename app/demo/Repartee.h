// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/Cast.h"

#include <QRandomGenerator>
#include <QStringList>

namespace porchlight::demo {

/// What one of the invented people says to what is written to them. The same words in the same order get the same answers
/// from the same seed. Plain values; any thread.
class Repartee
{
public:
    struct Answer
    {
        QString text;
        QString reaction; ///< may be empty
    };

    /// @p part must outlive this.
    Repartee(const Part &part, quint32 seed);

    Answer to(const QString &words);

private:
    QString next();

    const Part &m_part;
    QRandomGenerator m_random;
    std::vector<std::size_t> m_left; ///< of what they have to say by themselves: nothing twice before all was said
    QString m_last;
};

} // namespace porchlight::demo
