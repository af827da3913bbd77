// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "app/store/SecretColumns.h"
#include "shared/sqlite/Connection.h"

namespace porchlight::store {

/// Everything the engine starts from, read in one go. On the storage thread, before the first transaction.
engine::LocalImage readLocalImage(sqlite::Connection &connection, const SecretColumns &secrets);

} // namespace porchlight::store
