// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <optional>

namespace porchlight::relay {

// The part of PendingKinds.h that is about keys and what travels for them.

struct PendingManifest
{
    quint64 request = 0;
};

struct PendingManifests
{
    quint64 request = 0;
};

struct PendingBundles
{
    quint64 request = 0;
};

struct PendingRoster
{
    quint64 request = 0;
    ConversationId conversation;
};

struct PendingRecovery
{
    quint64 request = 0;
    std::optional<QByteArray> token; ///< that was shown
};

struct PendingMail
{
    quint64 request = 0;
};

} // namespace porchlight::relay
