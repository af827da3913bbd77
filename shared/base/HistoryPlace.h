// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

namespace porchlight {

/// Where something stands in the history of an account, all conversations together: by the relay's time, and among what
/// came at one time by conversation and place there. A greater one is newer.
struct HistoryPlace
{
    quint64 timeMs = 0; ///< since 1970
    ConversationId conversation;
    Seq seq = 0;

    friend auto operator<=>(const HistoryPlace &, const HistoryPlace &) = default;
};

} // namespace porchlight
