// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/Roster.h"

#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight {

namespace {

constexpr QByteArrayView label("PORCHLIGHT/roster/v1");

template <class T>
void sortUnique(std::vector<T> &values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::vector<DeviceId> missing(const Roster &from, const Roster &in)
{
    std::vector<RosterDevice> devices;
    std::ranges::set_difference(from.devices(), in.devices(), std::back_inserter(devices));
    std::vector<DeviceId> ids;
    for (const RosterDevice &device : devices)
        ids.push_back(device.device);
    return ids;
}

} // namespace

RosterMember rosterMember(const DeviceList &devices)
{
    return {devices.account(), devices.accountKey(), devices.version(), devices.hash()};
}

RosterDigest rosterDigest(const ConversationId &conversation, quint64 epoch, std::vector<RosterMember> members)
{
    sortUnique(members);
    ByteWriter writer;
    writer.raw(label).id(conversation).u64(epoch);
    for (const RosterMember &member : members)
        writer.id(member.account).id(member.accountKey).u64(member.manifestVersion).id(member.manifestHash);
    return RosterDigest(digestOf({writer.bytes()}).bytes());
}

Roster::Roster(const ConversationId &conversation, quint64 epoch, std::span<const DeviceList *const> members)
    : m_conversation(conversation), m_epoch(epoch)
{
    for (const DeviceList *list : members) {
        m_members.push_back(rosterMember(*list));
        for (const auto &[number, certificate] : list->devices())
            m_devices.push_back(
                {certificate.facts().device, certificate.facts().identityKey, certificate.facts().signingKey});
    }
    sortUnique(m_members);
    sortUnique(m_devices);
    Q_ASSERT(std::ranges::adjacent_find(m_members, {}, &RosterMember::account) == m_members.end());
    m_digest = rosterDigest(conversation, epoch, m_members);
}

const RosterDevice *Roster::device(const DeviceId &id) const
{
    const auto found = std::ranges::lower_bound(m_devices, id, {}, &RosterDevice::device);
    return found != m_devices.end() && found->device == id ? &*found : nullptr;
}

RosterChange rosterChange(const Roster &before, const Roster &after)
{
    RosterChange change{missing(before, after), missing(after, before), {}};
    for (const RosterMember &member : before.members()) {
        const auto same = std::ranges::lower_bound(after.members(), member.account, {}, &RosterMember::account);
        if (same != after.members().end() && same->account == member.account && same->accountKey != member.accountKey)
            change.rekeyed.push_back(member.account);
    }
    return change;
}

} // namespace porchlight
