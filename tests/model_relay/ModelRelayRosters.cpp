// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: who may read what, and what goes to whose mailbox.

#include "tests/model_relay/ModelRelayPeople.h"
#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>

namespace porchlight::test {

using namespace relay;
using wire::ErrorCode;

namespace {

ListInForce inForce(const ModelRelayData &data, const AccountId &account, quint64 version)
{
    const ManifestPlace &place = data.accounts.at(account)->manifests.at(version - 1).place;
    return {{account, version, *ManifestHash::fromBytes(place.hash)}, place.accountKey};
}

} // namespace

bool isPending(const ModelRelayData &data, const DeviceId &device)
{
    return !data.accounts.at(device.account)->manifests.empty() && !data.devices.at(device)->isListed;
}

std::vector<ListInForce> newestLists(const ModelRelayData &data, const RelayConversation &conversation)
{
    std::vector<ListInForce> lists;
    for (const wire::Member &member : conversation.members) {
        if (const quint64 version = data.accounts.at(member.account)->manifests.size())
            lists.push_back(inForce(data, member.account, version));
    }
    return lists;
}

std::vector<ListInForce> listsIn(const ModelRelayData &data, const RelayConversation &conversation, quint64 epoch)
{
    std::map<AccountId, quint64> versions;
    for (quint64 n = 0; n < epoch; ++n) {
        for (const auto &[account, version] : conversation.epochs[n].lists)
            versions[account] = version;
    }
    std::vector<ListInForce> lists;
    for (const auto &[account, version] : versions) {
        if (version > 0)
            lists.push_back(inForce(data, account, version));
    }
    return lists;
}

bool ModelRelayStore::isRepeat(const RelayConversation &conversation, const AppendRequest &request) const
{
    return std::ranges::all_of(request.append.bodies, [&](const wire::Body &body) {
        return firstResult(conversation, request.device, body.id).has_value();
    });
}

ErrorCode ModelRelayStore::judgeEpoch(const AppendRequest &request, const RelayConversation &conversation) const
{
    if (isRepeat(conversation, request))
        return ErrorCode::None;
    const auto lists = conversation.entries.empty() ? newestLists(m_data, conversation)
                                                    : listsIn(m_data, conversation, conversation.epochs.size());
    const quint64 epoch = conversation.entries.empty() ? lists.size() : conversation.epochs.size();
    const bool hasList = std::ranges::any_of(lists, [&](const auto &list) { return list.said.account == request.device.account; });
    if (hasList && lists.size() < conversation.members.size())
        return ErrorCode::KeysMissing;
    const bool isOfIt = request.append.epoch == epoch
        && request.append.rosterDigest == rosterDigestOf(request.append.conversation, epoch, lists);
    return isOfIt ? ErrorCode::None : ErrorCode::StaleEpoch;
}

void ModelRelayStore::beginEpoch(const ConversationId &id, RelayConversation &conversation, const wire::DevicesNotice &notice,
                                 quint64 timeMs, wire::EntryKind kind)
{
    wire::Entry entry;
    entry.kind = quint8(kind);
    for (quint32 attempt = 0; entry.id.isNull() || conversation.ids.contains(entry.id); ++attempt)
        entry.id = devicesEntryId(id, conversation.epochs.size() + 1, attempt);
    entry.relayTimeMs = timeMs;
    entry.body = wire::encodeDevicesNotice(notice);
    quint64 version = notice.version;
    if (kind == wire::EntryKind::Gone) { // of two: the lists stay as they were
        for (const ListInForce &list : listsIn(m_data, conversation, conversation.epochs.size()))
            version = list.said.account == notice.account ? list.said.version : version;
    }
    write(conversation, entry, {{notice.account, version}});
}

void ModelRelayStore::write(RelayConversation &conversation, wire::Entry entry, std::map<AccountId, quint64> lists)
{
    entry.seq = conversation.head() + 1;
    entry.ordinal = conversation.ordinal;
    entry.epoch = conversation.epochs.size() + 1;
    if (!conversation.entries.empty())
        entry.relayTimeMs = std::max(entry.relayTimeMs, conversation.entries.back().relayTimeMs);
    conversation.epochs.push_back({entry.seq, std::move(lists)});
    conversation.ids[entry.id] = entry.seq;
    conversation.entries.push_back(entry);
    ++m_data.entriesEver;
}

/// What lies before was not sealed for a device that came to its account later; of what a conversation began with, it has
/// all, and of a group that its account had left by then, nothing.
Seq sealedFrom(const RelayConversation &conversation, const DeviceId &id, const RelayDevice &device)
{
    const RelayPeriod period = conversation.served(id.account).value_or(RelayPeriod());
    const Seq from = period.from;
    quint64 newest = 0; // of the account's lists while it was there
    for (std::size_t n = 0; n < conversation.epochs.size() && device.listedSince > 1; ++n) {
        const RelayEpoch &epoch = conversation.epochs[n];
        const bool isOfTheBeginning = !conversation.group && epoch.seq == n + 1;
        const auto list = epoch.lists.find(id.account);
        const bool lists = list != epoch.lists.end() && list->second == device.listedSince;
        if (lists && epoch.seq >= from && !isOfTheBeginning)
            return epoch.seq;
        if (list != epoch.lists.end() && epoch.seq >= from && epoch.seq <= period.to.value_or(0))
            newest = std::max(newest, list->second);
    }
    if (newest > 0 && device.listedSince > newest)
        return *period.to + 1; // it came when the account had left
    return std::max<Seq>(1, from);
}

RosterAnswer ModelRelayReader::readRoster(const DeviceId &asking, const ConversationId &id, std::optional<quint64> epoch)
{
    const RelayConversation *conversation = m_committed.conversation(id);
    RosterAnswer refused;
    const auto period = conversation ? conversation->served(asking.account) : std::nullopt;
    const auto isOfPeriod = [&](quint64 wanted) {
        if (wanted == 0 || wanted > conversation->epochs.size())
            return wanted == 0 && period->from == 0;
        const Seq seq = conversation->epochs[wanted - 1].seq;
        return seq >= period->from && seq <= period->to.value_or(seq);
    };
    if (!m_committed.devices.contains(asking) || !period || (!epoch && period->to))
        refused.error = ErrorCode::NotAMember;
    else if (epoch && !isOfPeriod(*epoch))
        refused.error = ErrorCode::NoSuchMessage;
    if (refused.error != ErrorCode::None)
        return refused;
    if (!epoch && conversation->entries.empty()) {
        const auto lists = newestLists(m_committed, *conversation);
        return rosterAnswer(id, lists.size(), lists);
    }
    const quint64 wanted = epoch.value_or(conversation->epochs.size());
    return rosterAnswer(id, wanted, listsIn(m_committed, *conversation, wanted));
}

bool haveAccepted(const ModelRelayData &data, const AccountId &one, const AccountId &other)
{
    return std::ranges::any_of(data.conversations, [&](const auto &entry) {
        const RelayConversation &conversation = *entry.second;
        const auto isIn = [&](const AccountId &account) {
            return conversation.hasMember(account) && !conversation.strangers.contains(account);
        };
        return !conversation.group && isIn(one) && isIn(other);
    });
}

bool shareGroup(const ModelRelayData &data, const AccountId &one, const AccountId &other)
{
    return std::ranges::any_of(data.conversations, [&](const auto &entry) {
        return entry.second->group && entry.second->hasMember(one) && entry.second->hasMember(other);
    });
}

MailOutcome ModelRelayStore::putMail(const PutMail &request)
{
    MailOutcome outcome;
    if (!m_data.devices.contains(request.by))
        outcome.error = ErrorCode::TokenUnknown;
    else if (isPending(m_data, request.by))
        outcome.error = ErrorCode::DevicePending;
    if (outcome.error != ErrorCode::None)
        return outcome;
    for (const wire::MailItem &item : request.mail) {
        const auto to = m_data.devices.find(item.to);
        const bool isOwn = item.to.account == request.by.account;
        if (to != m_data.devices.end() && to->second->isListed
            && (isOwn || shareGroup(m_data, request.by.account, item.to.account) || (haveAccepted(m_data, request.by.account, item.to.account)
                          && !relationOf(m_data, request.by.account, item.to.account).isBlocked)))
            putItem(item, request.by, request.nowMs, outcome.mail);
    }
    return outcome;
}

} // namespace porchlight::test
