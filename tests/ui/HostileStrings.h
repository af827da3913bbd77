// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QUrl>

namespace porchlight::test {

/// Two hundred and more things that somebody could write to break what shows them: the words of reliability.md B-12
/// (markup and addresses), B-13 (what text shaping chokes on) and B-14 (names that pretend). Addresses point to
/// @p trap, files to @p marker, so that a test notices when one is opened.
QStringList hostileStrings(const QUrl &trap, const QString &marker);

} // namespace porchlight::test
