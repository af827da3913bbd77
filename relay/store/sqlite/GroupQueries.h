// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/ReadAnswers.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// What a reader asks about who belongs to what, within its snapshot. Lives on the reader's thread.
class GroupQueries
{
public:
    explicit GroupQueries(sqlite::Connection &connection);

    std::optional<SigningDevice> signer(qint64 deviceNo);
    ControlPage control(const DeviceId &device, qint64 accountNo, const ConversationId &group, Seq after, const QByteArray &proof,
                        int limit, qsizetype bytesMax);
    MembersPage members(qint64 accountNo, const ConversationId &conversation, const std::optional<AccountId> &after, int limit);
    ReceiptCounts receipts(qint64 accountNo, const ConversationId &conversation, Seq seq);

private:
    bool isProven(qint64 conversationNo, const ConversationId &group, const DeviceId &device, const QByteArray &proof);

    sqlite::Statement m_signer;
    sqlite::Statement m_group;
    sqlite::Statement m_state;
    sqlite::Statement m_control;
    sqlite::Statement m_memberOf;
    sqlite::Statement m_members;
    sqlite::Statement m_receipts;
};

} // namespace porchlight::relay
