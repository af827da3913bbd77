// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <map>
#include <utility>

/// What the engine asks of the local database about keys; see LocalOperations.h.
namespace porchlight::engine {

/// A record of the encryption: opaque here, and secret. It stays until it is replaced or removed, whatever becomes of the
/// conversation, the generation or the sign-in: keys are nobody's but their layer's. Whatever a message needs of them is
/// in the same transaction as the message (encryption.md 5.7).
struct PutKeyRecord
{
    quint8 kind = 0; ///< which of the layer's tables
    QByteArray key;  ///< of the row, within its kind
    QByteArray record; ///< empty: it goes
};

using KeyRecords = std::map<std::pair<quint8, QByteArray>, QByteArray>;

} // namespace porchlight::engine
