// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/vault/ColumnCipher.h"
#include "app/runtime/EngineHost.h"

namespace porchlight::runtime {

/// What an account is made of in the app: its database, whose secrets are sealed under @p key, sockets, the clocks and the
/// randomness of this machine.
EngineHostParts realParts(const QString &database, const DataKey &key);

} // namespace porchlight::runtime
