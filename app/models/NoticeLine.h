// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <set>

namespace porchlight::models {

/// What a conversation says of itself between two messages.
enum class LineKind : quint8 {
    KeyChanged, ///< the safety number is another one
    Missing,    ///< a message may be
};

struct NoticeLine
{
    quint64 timeMs = 0; ///< when it was noticed
    LineKind kind = LineKind::KeyChanged;

    friend bool operator==(const NoticeLine &, const NoticeLine &) = default;
};

/// As QML knows them: names with a space between them.
inline QString lineNames(const std::set<LineKind> &kinds)
{
    QStringList names;
    for (const LineKind kind : kinds)
        names.append(kind == LineKind::KeyChanged ? QStringLiteral("keyChanged") : QStringLiteral("missing"));
    return names.join(u' ');
}

} // namespace porchlight::models
