// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace porchlight::test {

/// For `serve`: no account is told to wait. What is tried and measured is more than any person does.
inline QStringList withoutLimits()
{
    QStringList options;
    for (const char *limit : {"messages-per-minute", "strangers-per-minute", "own-per-minute", "lookups-per-hour", "changes-per-hour",
                              "lists-per-day", "groups-created-per-day", "groups-joined-per-day", "requests-per-hour"})
        options += {u"--limits." + QString::fromLatin1(limit), QStringLiteral("0")};
    return options;
}

} // namespace porchlight::test
