// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace porchlight {

/// One pairwise item that must travel with a sealed body, such as the key that opens it.
struct SealedItem
{
    DeviceId to;
    MessageId id;
    QByteArray bytes;
};

/// Bodies that are sent in one request, with what their readers need besides.
struct Sealed
{
    quint64 epoch = 0;
    RosterDigest roster; ///< whom they were sealed for
    std::vector<QByteArray> bodies;
    std::vector<SealedItem> items;
};

/// What opening a body came to.
enum class OpenState {
    Opened,
    Own,           ///< of this very device, which keeps no key for what it has written: its row has what it said
    WaitingForKey, ///< kept by the seal until the key comes
    Unreadable,
    KeyLost, ///< its key never came, and is not waited for any more
};

} // namespace porchlight
