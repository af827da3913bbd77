// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace porchlight::relay {

enum class Replace { Never, Always };

/// Writes a small file durably, whole or not at all, and for its owner only (mode 0600 from its first moment): into a
/// temporary file beside it, synced, then renamed, then the folder synced. False when it is not there afterwards; with
/// Replace::Never also when it was there before, and that one stays as it is.
bool writePrivateFile(const QString &path, const QByteArray &bytes, Replace replace);

/// Nothing when it cannot be read or is larger than a key or a chain of certificates may be (256 KiB).
std::optional<QByteArray> readSmallFile(const QString &path);

} // namespace porchlight::relay
