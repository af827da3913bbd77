// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

/// What is read of people, as values.
namespace porchlight::relay {

/// What one account sees of another's presence and typing.
enum class Sight : quint8 {
    Shown,
    Hidden,           ///< by the settings of either
    Blocked,          ///< one has blocked the other
    HiddenAndBlocked,
};

/// Another member of a conversation.
struct Peer
{
    ConversationId conversation;
    AccountId account;
    Sight sight = Sight::Shown;

    friend auto operator<=>(const Peer &, const Peer &) = default;
};

/// What was reported to the operator (D4), with what makes it sure.
struct StoredReport
{
    quint64 number = 0; ///< from 1
    AccountId reporter;
    QString reporterHandle;
    AccountId author;
    QString authorHandle;
    quint32 authorDevice = 0;
    ConversationId conversation;
    Seq seq = 0;
    quint64 sentMs = 0;
    quint64 reportedMs = 0;
    QByteArray commitment; ///< of the body that the relay had
    QByteArray inner;      ///< which opens it
    QString reason;
    std::optional<quint64> closedMs;
};

} // namespace porchlight::relay
