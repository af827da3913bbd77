// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/GroupWorld.h"

#include "app/encryption/BodyRecords.h"
#include "app/encryption/GroupRecords.h"

#include <algorithm>

namespace porchlight::encryption::test {

namespace {

QByteArray nameOf(const DeviceId &device)
{
    return QByteArray(1, char(device.account.bytes()[0])) + QByteArray::number(device.number);
}

} // namespace

GroupWorld::GroupWorld(int accounts, quint32 devices, quint64 seed) : world(seed)
{
    for (int account = 1; account <= accounts; ++account) {
        world.talk(account, account);
        for (quint32 number = 1; number <= devices; ++number) {
            Client &added = world.add(account, number);
            if (number > 1 && !world.link(world.at(account, 1), added))
                qFatal("a device was not linked");
        }
    }
}

ConversationId GroupWorld::found(Client &by, const std::vector<int> &others, const QString &title)
{
    engine::CreateGroup wish{++ask, {title, {}}, {}};
    for (const int other : others)
        wish.members.push_back(account(other));
    by.ready.clear();
    want(by, wish);
    world.advance(1s);
    return by.ready.empty() ? ConversationId() : by.ready.back().conversation;
}

void GroupWorld::change(Client &by, const ConversationId &group, engine::GroupChangeKind kind,
                        const std::vector<int> &accounts)
{
    engine::ChangeGroup wish{++ask, group, kind, {}};
    for (const int other : accounts)
        wish.accounts.push_back(account(other));
    want(by, wish);
    world.advance(1s);
}

QByteArray GroupWorld::wrongReaders(Client &by, const ConversationId &group, const std::vector<int> &readers)
{
    const QByteArray text = "said " + QByteArray::number(++m_said);
    const MessageId id = by.say(group, text);
    world.run();
    world.advance(3s);
    for (const auto &[device, client] : world.clients()) {
        const bool mayRead = std::ranges::any_of(readers, [&](int number) { return account(number) == device.account; });
        if (client->isConnected() && client->reads(group, id, text) != mayRead)
            return nameOf(device) + (mayRead ? " does not read " : " reads ") + text;
    }
    return {};
}

QByteArray GroupWorld::disagreement(const ConversationId &group, const std::vector<int> &members, const QString &title)
{
    std::set<AccountId> expected;
    for (const int number : members)
        expected.insert(account(number));
    for (const auto &[device, client] : world.clients()) {
        if (!expected.contains(device.account) || !client->isConnected())
            continue;
        const GroupLedger *ledger = client->parts().groups.find(group);
        if (!ledger || ledger->state() != world.relay.group(group) || !ledger->isWhole())
            return nameOf(device) + " knows another group";
        if (client->disk().members[group] != expected || !client->disk().isMember[group])
            return nameOf(device) + " shows other members";
        if (!title.isNull() && client->disk().looks[group].title != title)
            return nameOf(device) + " calls it " + client->disk().looks[group].title.toUtf8();
        for (const AccountId &member : expected) {
            if (!client->disk().handles.contains(member))
                return nameOf(device) + " does not know all handles";
        }
    }
    return {};
}

QByteArray GroupWorld::wrong()
{
    for (const auto &[device, client] : world.clients()) {
        if (!client->faults().empty())
            return nameOf(device) + ": " + client->faults().front();
        if (const auto alarms = client->takeAlarms(); !alarms.empty())
            return nameOf(device) + " calls somebody honest a liar: " + QByteArray::number(int(alarms.front()));
        for (const RecordKind kind : {waitingKind, heldKind, unsentMailKind, groupWishKind, groupGreetKind}) {
            if (client->isConnected() && !rowsOf(client->disk().records, kind).empty())
                return nameOf(device) + ": something waits for ever, of kind " + QByteArray::number(int(kind));
        }
    }
    return world.relay.sealed.wrong().value_or(QByteArray());
}

} // namespace porchlight::encryption::test
