// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::language {

/// As people look for names: without case, and without what stands above or below a letter. (app/search does it for whole
/// texts, where the places of the hits matter.)
QString foldedName(const QString &name);

} // namespace porchlight::language
