// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::store {

/// Why a profile could not be opened.
enum class LocalStoreError : quint8 {
    CannotCreate, ///< the folder or the file cannot be made: rights, or the disk is full
    NewerData,    ///< written by a newer version; nothing was touched
    Damaged,      ///< not a database, or one that cannot be read
    WrongKey,     ///< its secrets are sealed under another key; nothing was touched
};

/// A sentence for people.
QString describe(LocalStoreError error);

} // namespace porchlight::store
