// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/wire/AccountSettings.h"

#include <QString>

/// What the account log says about a conversation beside that there is one (rule 12, B1).
namespace porchlight::engine {

/// The account has accepted a stranger's request.
struct PutAccepted
{
    ConversationId conversation;
};

/// No sound from the conversation until then, by the relay's clock; 0: not muted.
struct PutMute
{
    ConversationId conversation;
    quint64 untilMs = 0;
};

/// In the account's own list of people; the store keeps who is in neither no more.
struct PutContact
{
    AccountId account;
    QString handle;
    bool isContact = false;
};

struct PutBlocked
{
    AccountId account;
    QString handle;
    bool isBlocked = false;
};

/// What the relay enforces (C3, D2).
struct PutAccountSettings
{
    wire::AccountSettings settings;
};

} // namespace porchlight::engine
