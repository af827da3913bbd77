// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"

#include <set>

namespace porchlight::engine {

/// What a committed transaction changed on the screen: derived from it, so that no one can forget to say so.
struct LocalChanges
{
    std::set<ConversationId> conversations; ///< messages, members or marks
    bool identity = false;                  ///< handle or display name
    bool people = false;                    ///< contacts, blocks or settings
    std::set<AccountId> faces;              ///< pictures and about lines
};

LocalChanges changesOf(const LocalTransaction &transaction);

} // namespace porchlight::engine
