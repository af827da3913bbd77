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

/// A body ready for the relay, with what its readers need besides.
struct Sealed
{
    QByteArray body;
    std::vector<SealedItem> items;
};

/// What opening a body came to.
enum class OpenState { Opened, WaitingForKey, Unreadable };

/// The layer between content and the log: content codec → seal → append. What stands here decides what the relay can
/// read; the delivery core knows only this interface. Belongs to one account and lives on its storage thread.
class Seal
{
public:
    virtual ~Seal() = default;
    virtual Sealed seal(const ConversationId &conversation, const MessageId &id, const QByteArray &content) = 0;
    virtual OpenState open(const ConversationId &conversation, const AccountId &sender, const QByteArray &body,
                           QByteArray &content) = 0;
    /// An item of this device's mailbox; unknown ones are passed over.
    virtual void receive(const QByteArray &item) = 0;
};

/// No encryption: the body is the content. Until encryption lands the relay can read what is written, and the
/// documents say so.
class PlainSeal final : public Seal
{
public:
    Sealed seal(const ConversationId &conversation, const MessageId &id, const QByteArray &content) override;
    OpenState open(const ConversationId &conversation, const AccountId &sender, const QByteArray &body,
                   QByteArray &content) override;
    void receive(const QByteArray &item) override;
};

} // namespace porchlight
