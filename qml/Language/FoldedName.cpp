// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Language/FoldedName.h"

#include <algorithm>
#include <iterator>

namespace porchlight::language {

QString foldedName(const QString &name)
{
    QString folded;
    const QString apart = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    std::ranges::copy_if(apart, std::back_inserter(folded), [](QChar sign) { return !sign.isMark(); });
    return folded;
}

} // namespace porchlight::language
