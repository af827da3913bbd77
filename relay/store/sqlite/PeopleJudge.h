// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/wire/AccountEvent.h"

namespace porchlight::relay {

class AccountTable;
class ConversationTable;
class DeviceTable;
class ManifestTable;
class PeopleTable;
struct AccountRow;
struct DeviceRow;

/// What PeopleOperations.h says of contacts, blocks and settings. Owns nothing but the references to the tables; lives on
/// the writer's thread, within its transactions.
class PeopleJudge
{
public:
    PeopleJudge(AccountTable &accounts, DeviceTable &devices, ConversationTable &conversations, ManifestTable &manifests,
                PeopleTable &people)
        : m_accounts(accounts), m_devices(devices), m_conversations(conversations), m_manifests(manifests), m_people(people)
    {
    }

    AccountOutcome setContact(const SetContact &request);
    AccountOutcome setBlocked(const SetBlocked &request);
    AccountOutcome put(const PutSettings &request);
    /// Whether the first may add the second to a group.
    bool mayAdd(qint64 actorNo, qint64 addedNo);

private:
    /// Who asks, and whom it is about; or why it is neither.
    wire::ErrorCode find(const DeviceId &by, const AccountId &account, std::optional<DeviceRow> &device,
                         std::optional<AccountRow> &other);
    void block(const SetBlocked &request, const DeviceRow &by, const AccountRow &other, AccountOutcome &outcome);
    void unblock(const SetBlocked &request, const DeviceRow &by, const AccountRow &other, AccountOutcome &outcome);
    void announce(const DeviceRow &by, const AccountId &account, const wire::AccountEvent &event, quint64 nowMs,
                  AccountOutcome &outcome);

    AccountTable &m_accounts;
    DeviceTable &m_devices;
    ConversationTable &m_conversations;
    ManifestTable &m_manifests;
    PeopleTable &m_people;
};

} // namespace porchlight::relay
