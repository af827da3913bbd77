// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"

namespace porchlight::relay {

class AccountTable;
class ConversationTable;
class DeviceTable;
class MarkTable;
struct AccountRow;
struct ConversationRow;

/// What an account may do with its devices and its conversations beside talking: rename, unlink, mute, accept (B1, rule
/// 12). Owns nothing but the references to the tables; lives on the writer's thread, within its transactions.
class AccountJudge
{
public:
    AccountJudge(AccountTable &accounts, DeviceTable &devices, ConversationTable &conversations, MarkTable &marks)
        : m_accounts(accounts), m_devices(devices), m_conversations(conversations), m_marks(marks)
    {
    }

    AccountOutcome rename(const RenameDevice &request);
    AccountOutcome unlink(const UnlinkDevice &request);
    AccountOutcome mute(const SetMute &request);
    AccountOutcome accept(const AcceptConversation &request);

    /// Says in the account's log that a device is there.
    AccountEntry announceLinked(const AccountRow &account, quint32 device, const QString &name, quint64 nowMs);
    /// The account has accepted the conversation: its marks are the others' business from now on. The row must be of a
    /// conversation that has entries and that it has not accepted.
    void accepted(ConversationRow &conversation, qint64 accountNo, quint64 nowMs, std::vector<AccountEntry> &announced,
                  RaisedMarks &revealed);

private:
    AccountTable &m_accounts;
    DeviceTable &m_devices;
    ConversationTable &m_conversations;
    MarkTable &m_marks;
};

} // namespace porchlight::relay
