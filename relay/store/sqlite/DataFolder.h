// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::relay {

/// Makes the folder of the relay's data, durably and for its owner only. One that is there already stays as the
/// operator made it: every file in it is for its owner only as well. False when there is none afterwards.
bool makeDataFolder(const QString &folder);

/// Makes the file, durably and for its owner only, or takes a present one from all others.
bool makeDataFile(const QString &path);

} // namespace porchlight::relay
