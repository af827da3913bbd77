// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Sentence.h"

#include <QDate>
#include <QString>

namespace porchlight::models {

/// The recovery kit as one keeps it: a page of plain text for a printer or a folder. A secret as long as it is there.
struct RecoverySheet
{
    QString handle;
    QString relayUrl;
    QString code; ///< in groups
    QDate made;

    /// One of the two.
    struct Saved
    {
        QString path;
        Sentence trouble;
    };

    /// In the language of the window.
    QString text() const;
    /// Into a file of its own in @p folder that only this person may read; nothing is ever overwritten. Blocks for as
    /// long as a small file takes.
    Saved saveIn(const QString &folder) const;
};

} // namespace porchlight::models
