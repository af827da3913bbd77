// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

/// What a person wishes about the store of this device alone. Nobody else hears of it, and nothing that is still to be
/// sent, or still to come, is touched.
namespace porchlight::engine {

/// What is to be done.
struct StorageWish
{
    enum class Kind : quint8 {
        Clear,    ///< what was said in a conversation up to now: its words go, and do not come back by themselves
        GiveBack, ///< what the file holds and does not use goes back to the disk
        IndexAnew ///< what messages are found by
    };

    Kind kind = Kind::GiveBack;
    ConversationId conversation = {}; ///< of Clear

    friend bool operator==(const StorageWish &, const StorageWish &) = default;
};

/// How far it has come. Whoever goes on hands it back; nobody else makes one of it.
struct StoragePlace
{
    qint64 done = 0;
    qint64 all = 0;
};

/// What came of a slice.
struct StorageStep
{
    StoragePlace place;
    bool isOver = false;
    bool hasFailed = false; ///< this slice was not done, those before it were: a full disk, or no room for it
};

/// What whoever wished it is told.
struct StorageReport
{
    StorageWish wish;
    double share = 0; ///< 0 to 1
    bool isOver = false;
    bool hasFailed = false;
};

} // namespace porchlight::engine
