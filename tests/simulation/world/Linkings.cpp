// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/Linkings.h"

#include <algorithm>

namespace porchlight::simulation {

using Stage = engine::LinkReport::Stage;

namespace {

constexpr milliseconds glanceMin = 300ms;
constexpr milliseconds glanceMax = 2s;
constexpr milliseconds patience = 50s; // more than a call takes to fail
constexpr double managerShare = 0.5;

} // namespace

void Linkings::live()
{
    if (m_scene.hasRealKeys)
        look();
}

void Linkings::look()
{
    if (m_isOver)
        return;
    for (const Founding::Person &person : m_founding.people)
        look(person);
    m_scene.schedule.after(milliseconds(m_random.between(glanceMin.count(), glanceMax.count())), [this] { look(); });
}

std::vector<SimDevice *> Linkings::linkedOf(const Founding::Person &person) const
{
    std::vector<SimDevice *> linked;
    for (const DeviceId &id : person.devices) {
        const auto device = m_devices.find(id);
        if (device != m_devices.end() && !m_scene.ledger.unlinked.contains(id) && !device->second->isRetired())
            linked.push_back(device->second.get());
    }
    return linked;
}

void Linkings::look(const Founding::Person &person)
{
    const auto attempt = m_attempts.find(person.account);
    if (attempt == m_attempts.end())
        begin(person.account, linkedOf(person));
    else if (!goOn(attempt->second))
        m_attempts.erase(attempt);
}

void Linkings::begin(const AccountId &account, const std::vector<SimDevice *> &linked)
{
    std::vector<SimDevice *> waiting;
    std::vector<SimDevice *> managers;
    std::ranges::copy_if(linked, std::back_inserter(waiting), [](SimDevice *d) { return d->linkPage().isPending(); });
    std::ranges::copy_if(linked, std::back_inserter(managers), [](SimDevice *d) { return d->linkPage().mayLink(); });
    if (waiting.empty() || managers.empty())
        return;
    SimDevice &added = *waiting[std::size_t(m_random.below(waiting.size()))];
    const SimDevice &by = *managers[std::size_t(m_random.below(managers.size()))];
    added.linkPage().askCode();
    m_attempts.insert_or_assign(account, Attempt{added.id(), by.id(), m_scene.schedule.now() + patience});
}

/// False when there is nothing to wait for: it has come to its end, or has to be begun again.
bool Linkings::goOn(Attempt &attempt)
{
    SimDevice &added = *m_devices.at(attempt.added);
    SimDevice &by = *m_devices.at(attempt.by);
    const auto &there = added.linkPage().report();
    const auto &here = by.linkPage().report();
    const bool isOver = (there && there->isOver()) || (attempt.hasEntered && here && here->isOver());
    if (isOver || m_scene.schedule.now() > attempt.until) {
        m_scene.trace.say([&]() -> QString {
            const auto text = [](const auto &report) { return report ? QStringLiteral("%1/%2").arg(int(report->stage)).arg(int(report->trouble)) : QStringLiteral("-"); };
            return QStringLiteral("device %1 is linked by %2: ").arg(attempt.added.number).arg(attempt.by.number) + text(there) + u", " + text(here);
        });
        added.linkPage().close();
        by.linkPage().close();
        return false;
    }
    if (!attempt.hasEntered && there && there->stage == Stage::ShowingCode) {
        by.linkPage().enter(there->code);
        attempt.hasEntered = true;
    } else if (attempt.hasEntered && there && here) {
        compare(added, by);
    }
    return true;
}

void Linkings::compare(SimDevice &added, SimDevice &by)
{
    const engine::LinkReport &there = *added.linkPage().report();
    const engine::LinkReport &here = *by.linkPage().report();
    if (there.stage == Stage::Comparing && here.stage == Stage::Comparing && there.digits != here.digits)
        m_scene.alarm.raise("F1", QStringLiteral("two honest devices that are linked show different digits"));
    if (there.stage == Stage::Comparing && !here.digits.isEmpty() && m_random.chance(0.7))
        added.linkPage().confirm(false);
    if (here.stage == Stage::Comparing && !there.digits.isEmpty() && m_random.chance(0.7)) {
        by.linkPage().confirm(m_random.chance(managerShare));
        ++m_linked;
    }
}

std::set<quint32> Linkings::listedOf(const AccountId &account) const
{
    std::set<quint32> listed;
    const auto &data = m_founding.relayDisk.data();
    const auto &manifests = data.accounts.at(account)->manifests;
    if (manifests.empty())
        return listed;
    for (const auto &[id, row] : data.devices) {
        const auto &hashes = manifests.back().place.listed;
        if (id.account == account && std::ranges::find(hashes, row->certificateHash) != hashes.end())
            listed.insert(id.number);
    }
    if (listed.size() != manifests.back().place.listed.size())
        listed.insert(0); // one that is no device any more
    return listed;
}

std::optional<QString> Linkings::missing() const
{
    if (!m_scene.hasRealKeys)
        return std::nullopt;
    for (const Founding::Person &person : m_founding.people) {
        std::set<quint32> linked;
        for (const SimDevice *device : linkedOf(person)) {
            linked.insert(device->id().number);
            if (device->linkPage().isPending())
                return person.handle + QStringLiteral(" waits to link device %1").arg(device->id().number);
        }
        if (!linked.empty() && listedOf(person.account) != linked)
            return person.handle + QStringLiteral(" has other devices than the account's list says");
    }
    return std::nullopt;
}

} // namespace porchlight::simulation
