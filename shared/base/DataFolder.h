// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight {

/// Makes the folder durably and for its owner only, and durably those above it. One that is there already stays as its
/// owner made it: every file in it is to be for its owner only as well. False when there is none afterwards.
bool makeDataFolder(const QString &folder);

/// What was made or renamed in the folder stays there when the power fails. False: it may not.
bool syncFolder(const QString &folder);

/// Makes the file, durably and for its owner only, or takes a present one from all others.
bool makeDataFile(const QString &path);

} // namespace porchlight
