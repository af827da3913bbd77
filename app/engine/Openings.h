// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/HistoryEvents.h"
#include "shared/content/Seal.h"
#include "shared/wire/Entry.h"

/// What the seal has found in entries: when they came, late, or from another device of the account.
namespace porchlight::engine {

/// What came of opening a body.
struct Opening
{
    OpenState state = OpenState::Unreadable;
    QByteArray content; ///< when Opened
    QByteArray inner = {}; ///< what opens the commitment that the relay has (D4); empty: it came by another way
};

/// An entry that could not be opened when it came, and can now.
struct LateEntry
{
    ConversationId conversation;
    wire::Entry entry; ///< as it came
    Opening opening;
};

/// What has come of the account's history from another of its devices.
struct ArrivedHistory
{
    std::vector<LateEntry> entries; ///< newest first, and of each conversation without a gap but what is missing there too
    std::vector<MissingHistory> missing; ///< where they come from
    std::vector<PersonFace> faces;       ///< valid
    bool isLast = false;                 ///< that was all
};

} // namespace porchlight::engine
