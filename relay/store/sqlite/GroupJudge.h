// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/GroupRules.h"
#include "relay/store/sqlite/GroupTable.h"

namespace porchlight::relay {

class DeviceTable;
class EpochJudge;
class MailJudge;
class ManifestTable;
class PeopleJudge;
struct DeviceRow;

/// Who belongs to what, and what may change it (encryption.md 5.3). Owns the statements about groups and references to the
/// tables; lives on the writer's thread, within its transactions.
class GroupJudge
{
public:
    GroupJudge(sqlite::Connection &connection, AccountTable &accounts, DeviceTable &devices, ConversationTable &conversations,
               ManifestTable &manifests, EpochJudge &epochs, MailJudge &mail, PeopleJudge &people);

    GroupOutcome change(const ChangeGroup &request);
    /// The account is deleted: in each of its groups an entry says so, which begins an epoch without it.
    std::vector<ConversationEntry> leaveAll(const AccountId &account, const DeviceRow &by, quint64 timeMs);

private:
    /// Who comes, with the list of devices that is in force for it.
    struct Coming
    {
        std::vector<AccountRow> accounts;
        std::vector<wire::DevicesNotice> lists;
    };

    wire::ErrorCode judge(const ControlEvent &event, const ConversationRow *conversation, qint64 actorNo, Coming &coming);
    wire::ErrorCode judgeComing(const ControlEvent &event, const AccountRow &actor, Coming &coming);
    /// Whether the account has nothing against being added by the actor. Who has says so by its settings and by whom it
    /// blocks.
    bool mayAdd(qint64 actorNo, qint64 accountNo);
    void apply(const ControlEvent &event, const ChangeGroup &request, const DeviceRow &by, const Coming &coming,
               ConversationRow &conversation, GroupOutcome &outcome);
    void announce(const ConversationRow &conversation, const Coming &coming, const std::vector<AccountId> &gone,
                  GroupOutcome &outcome);

    GroupTable m_groups;
    AccountTable &m_accounts;
    DeviceTable &m_devices;
    ConversationTable &m_conversations;
    ManifestTable &m_manifests;
    EpochJudge &m_epochs;
    MailJudge &m_mail;
    PeopleJudge &m_people;
};

} // namespace porchlight::relay
