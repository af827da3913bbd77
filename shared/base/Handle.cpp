// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Handle.h"

namespace porchlight {

namespace {

constexpr int lengthMin = 2;
constexpr int lengthMax = 32;

bool isLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

std::optional<QString> normalizedHandle(const QString &typed)
{
    if (typed.size() > lengthMax + 2)
        return std::nullopt;
    QString handle = typed.trimmed();
    for (QChar &c : handle) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A')); // not toLower(): it makes a k of the Kelvin sign
    }
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    if (handle.size() < lengthMin || handle.size() > lengthMax)
        return std::nullopt;
    for (const QChar c : handle) {
        if (!isLetter(c) && !isDigit(c) && c != u'_' && c != u'-' && c != u'.')
            return std::nullopt;
    }
    if (!isLetter(handle.front()) || !(isLetter(handle.back()) || isDigit(handle.back())))
        return std::nullopt;
    return handle;
}

} // namespace porchlight
