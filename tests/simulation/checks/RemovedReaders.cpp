// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/checks/RemovedReaders.h"

#include "shared/wire/DevicesNotice.h"

#include <algorithm>

namespace porchlight::simulation {

namespace {

// Of a sealed body: docs/ENCRYPTION.md, *A body*.
constexpr qsizetype kidAt = 33;
constexpr qsizetype kidBytes = 16;

bool isWithout(const test::RelayAccount &account, quint64 version, const DeviceId &device)
{
    if (version == 0 || version > account.manifests.size())
        return false;
    return std::ranges::none_of(account.manifests[version - 1].devices,
                                [&](const auto &listed) { return listed.second == device.number; });
}

/// The first that follows the word that the account's list is one without the device.
std::size_t firstAfterRemoval(const std::vector<wire::Entry> &log, const test::RelayAccount &account, const DeviceId &device)
{
    bool wasListed = false;
    for (std::size_t i = 0; i < log.size(); ++i) {
        const bool isNotice = log[i].kind == quint8(wire::EntryKind::DevicesChanged);
        const auto notice = isNotice ? wire::decodeDevicesNotice(log[i].body) : std::nullopt;
        if (!notice || notice->account != device.account)
            continue;
        if (wasListed && isWithout(account, notice->version, device))
            return i + 1;
        wasListed = wasListed || !isWithout(account, notice->version, device);
    }
    return log.size();
}

} // namespace

bool hasKeyOf(const engine::KeyRecords &records, const wire::Entry &entry)
{
    const QByteArray kid = entry.body.mid(kidAt, kidBytes);
    return std::ranges::any_of(records, [&](const auto &row) {
        return row.first.second.contains(kid) || row.second.contains(kid);
    });
}

RemovedReaders lookAtRemoved(Scene &scene, const Founding &founding)
{
    RemovedReaders found;
    const auto &data = founding.relayDisk.data();
    for (const auto &[device, disk] : founding.disks) {
        if (!scene.hasRealKeys || !scene.ledger.unlinked.contains(device))
            continue;
        const engine::KeyRecords records = test::ModelLocalStore(disk.store).load().keyRecords;
        for (const auto &[id, conversation] : data.conversations) {
            const auto &log = conversation->entries;
            if (!conversation->hasMember(device.account))
                continue;
            const std::size_t removed = firstAfterRemoval(log, *data.accounts.at(device.account), device);
            for (std::size_t i = 0; i < log.size(); ++i) {
                if (log[i].body.isEmpty() || log[i].kind >= quint8(wire::EntryKind::DevicesChanged))
                    continue;
                const bool canRead = hasKeyOf(records, log[i]);
                (i < removed ? found.readBefore : found.shutAfter) += (i < removed) == canRead;
                if (i >= removed && canRead)
                    scene.alarm.raise("F2", QStringLiteral("device %1 was removed, and has the key of what was said after").arg(device.number));
            }
        }
    }
    return found;
}

} // namespace porchlight::simulation
