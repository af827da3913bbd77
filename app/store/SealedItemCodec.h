// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/Seal.h"

namespace porchlight::store {

/// The items of an outbox row in one blob: [[account, device, id, bytes] …] in CBOR. Empty for none.
QByteArray encodeSealedItems(const std::vector<SealedItem> &items);
/// What this program wrote itself; anything else yields the items up to the first that cannot be read.
std::vector<SealedItem> decodeSealedItems(const QByteArray &bytes);

} // namespace porchlight::store
