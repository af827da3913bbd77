// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/GroupOperations.h"

namespace porchlight::relay {

// The part of PendingKinds.h that is about groups.

/// What the device signs with, to verify what it asks for.
struct PendingSigner
{
    quint64 request = 0;
    ChangeGroup change;
};

struct PendingGroup
{
    quint64 request = 0;
};

struct PendingControl
{
    quint64 request = 0;
    ConversationId conversation;
};

struct PendingMembers
{
    quint64 request = 0;
};

struct PendingReceipts
{
    quint64 request = 0;
};

} // namespace porchlight::relay
