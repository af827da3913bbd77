// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/checks/UnlinkChecks.h"

#include <algorithm>
#include <utility>

namespace porchlight::simulation {

// ---- the database

void UnlinkChecks::stored()
{
    m_recent.clear();
    const auto &devices = m_store.data().devices;
    for (const DeviceId &device : m_linked) {
        if (!devices.contains(device))
            gone(device);
    }
    for (const DeviceId &device : m_recent)
        m_linked.erase(device);
    for (const auto &[device, row] : devices) {
        if (m_linked.insert(device).second && m_scene.ledger.unlinked.contains(device))
            m_scene.alarm.raise("I10", QStringLiteral("a device that was taken away is there again"));
    }
    for (const auto &[id, account] : m_store.data().accounts)
        m_accountHeads[id] = account->log.size();
}

void UnlinkChecks::gone(const DeviceId &device)
{
    m_scene.trace.say([&]() -> QString { return QStringLiteral("device %1 of ").arg(device.number)
                                             + QString::fromLatin1(device.account.toHex().left(4)) + QStringLiteral(" is taken away"); });
    m_recent.insert(device);
    m_scene.ledger.unlinked.insert(device);
    for (const auto &[id, log] : m_scene.ledger.logs)
        m_heads[device][id] = log.size();
    m_ownHeads[device] = m_accountHeads[device.account];
    for (const auto &[id, conversation] : m_store.data().conversations) {
        const auto isOfDevice = [&](const auto &refusal) { return refusal.first.first == device; };
        if (conversation->lastNumbers.contains(device)
            || std::any_of(conversation->refusals.begin(), conversation->refusals.end(), isOfDevice))
            m_scene.alarm.raise("I23", QStringLiteral("something of a device stays that was taken away"));
    }
}

void UnlinkChecks::sequenced(const wire::Entry &entry) const
{
    const DeviceId sender{entry.sender, entry.senderDevice};
    if (m_scene.ledger.unlinked.contains(sender) && !m_recent.contains(sender))
        m_scene.alarm.raise("I10", QStringLiteral("an entry of a device that was taken away before"));
}

// ---- the wire

void UnlinkChecks::relayDied()
{
    m_over = m_scene.ledger.unlinked;
    m_due.clear();
}

void UnlinkChecks::answered(const DeviceId &device)
{
    if (m_store.data().devices.contains(device))
        m_scene.alarm.raise("I6", QStringLiteral("a device is called taken away that is still there"));
    m_due.insert(device);
}

std::set<DeviceId> UnlinkChecks::takeDue()
{
    m_over.insert(m_due.begin(), m_due.end());
    return std::exchange(m_due, {});
}

bool UnlinkChecks::mayLeave(const DeviceId &device, const wire::Frame &frame) const
{
    if (m_over.contains(device)) {
        m_scene.alarm.raise("I10", QStringLiteral("a frame for a device that was taken away"));
        return false;
    }
    const auto heads = m_heads.find(device);
    if (heads == m_heads.end())
        return true;
    // The services do not know yet: what was read before still leaves, and what comes later does not.
    const auto isLater = [&](const LogId &log, const std::vector<wire::Entry> &entries) {
        const Seq own = m_ownHeads.at(device);
        const auto head = heads->second.find(log.conversation);
        const Seq upTo = log.kind == LogId::Kind::Account ? own : head == heads->second.end() ? 0 : head->second;
        return log.kind != LogId::Kind::Mailbox && !entries.empty() && entries.back().seq > upTo;
    };
    const auto *pushed = std::get_if<wire::Entries>(&frame);
    const auto *fetched = std::get_if<wire::Fetched>(&frame);
    if ((pushed && isLater(pushed->log, pushed->entries)) || (fetched && isLater(fetched->log, fetched->entries)))
        m_scene.alarm.raise("I10", QStringLiteral("a device is given what came after it was taken away"));
    const bool isMail = pushed && pushed->log.kind == LogId::Kind::Mailbox;
    return !isMail && !std::holds_alternative<wire::Welcome>(frame);
}

} // namespace porchlight::simulation
