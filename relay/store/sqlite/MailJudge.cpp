// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/MailJudge.h"

#include "relay/store/sqlite/ConversationTable.h"
#include "relay/store/sqlite/DeviceTable.h"
#include "relay/store/sqlite/MailTable.h"
#include "relay/store/sqlite/ManifestTable.h"
#include "relay/store/sqlite/PeopleTable.h"

#include <map>

namespace porchlight::relay {

using wire::ErrorCode;

void MailJudge::stage(const std::vector<wire::MailItem> &items, const DeviceId &senderId, const DeviceRow &sender,
                      const ConversationRow &conversation, quint64 timeMs, std::vector<MailboxEntry> &staged)
{
    std::map<qint64, bool> dropping{{sender.accountNo, false}}; // by account: many items are for few people
    for (const wire::MailItem &item : items) {
        const auto to = m_devices.find(item.to);
        if (!to)
            continue;
        const auto [account, isNew] = dropping.try_emplace(to->accountNo, false);
        if (isNew)
            account->second = !conversation.group && m_people.hasBlocked(to->accountNo, sender.accountNo); // a group goes on
        const bool isInRoster = to->isListed && conversation.hasMember(to->accountNo);
        if ((conversation.epoch == 0 || isInRoster) && !account->second)
            put(item, *to, sender, senderId, timeMs, staged);
    }
}

MailOutcome MailJudge::put(const PutMail &request)
{
    MailOutcome outcome;
    const auto by = m_devices.find(request.by);
    if (!by || by->isPending) {
        outcome.error = by ? ErrorCode::DevicePending : ErrorCode::TokenUnknown;
        return outcome;
    }
    std::map<qint64, bool> talking{{by->accountNo, true}};
    for (const wire::MailItem &item : request.mail) {
        const auto to = m_devices.find(item.to);
        if (!to || !to->isListed)
            continue;
        const auto [account, isNew] = talking.try_emplace(to->accountNo, false);
        if (isNew)
            account->second = m_manifests.shareGroup(by->accountNo, to->accountNo)
                || (m_manifests.haveAccepted(by->accountNo, to->accountNo)
                    && !m_people.relation(by->accountNo, to->accountNo).isBlocked); // neither what one says flows, nor what is asked
        if (account->second)
            put(item, *to, *by, request.by, request.nowMs, outcome.mail);
    }
    return outcome;
}

void MailJudge::put(const wire::MailItem &item, const DeviceRow &to, const DeviceRow &sender, const DeviceId &senderId,
                    quint64 timeMs, std::vector<MailboxEntry> &staged)
{
    if (auto entry = m_mail.put(to.no, sender.no, senderId, item, timeMs))
        staged.push_back({item.to, std::move(*entry)});
}

} // namespace porchlight::relay
