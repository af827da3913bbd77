// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/checks/OutOfReach.h"

#include <algorithm>

namespace porchlight::simulation {

bool isReadInAccount(const Scene &scene, const Founding &founding, const DeviceId &device, const ConversationId &id,
                     const wire::Entry &entry)
{
    return std::ranges::any_of(founding.disks, [&](const auto &disk) {
        const bool isOfAccount = disk.first.account == device.account && !scene.ledger.unlinked.contains(disk.first);
        const test::ModelMessage *row = isOfAccount ? disk.second.store.message(id, entry.id) : nullptr;
        return row && row->seq && row->state == ContentState::Readable;
    });
}

bool isOutOfReach(const Scene &scene, const Founding &founding, const DeviceId &device, const ConversationId &id,
                  const wire::Entry &entry)
{
    if (!scene.hasRealKeys)
        return false;
    const auto *own = founding.disks.at(device).store.conversation(id);
    const bool isBefore = own && std::ranges::any_of(own->gaps, [&](const auto &gap) {
        return gap.second.isBeforeDevice && gap.second.first <= entry.seq && entry.seq <= gap.second.last;
    });
    const bool isLater = scene.ledger.openedLate.contains({id, entry.id}); // and is asked for again in an hour
    return isBefore && (isLater || !isReadInAccount(scene, founding, device, id, entry));
}

bool isAnyOutOfReach(Scene &scene, const Founding &founding, const DeviceId &device, const ConversationId &conversation)
{
    return std::ranges::any_of(scene.ledger.log(conversation), [&](const wire::Entry &entry) {
        return isOutOfReach(scene, founding, device, conversation, entry);
    });
}

} // namespace porchlight::simulation
