// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/checks/OutsideReaders.h"

#include "app/encryption/Encryption.h"
#include "tests/simulation/checks/RemovedReaders.h"

namespace porchlight::simulation {

namespace {

/// One device, as it is on its disk.
class Reader
{
public:
    Reader(Scene &scene, const test::ModelLocalStore &store)
        : m_scene(scene), m_random(1), m_store(store), m_image(m_store.load())
    {
    }

    bool opens(const ConversationId &group, const wire::Entry &entry)
    {
        encryption::Encryption encryption(m_image, m_random);
        engine::Out out;
        const Now now{m_scene.schedule.now(), m_scene.schedule.now() + milliseconds(1'700'000'000'000)};
        return encryption.open(group, entry, now, out).state == OpenState::Opened;
    }
    bool hasKeyOf(const wire::Entry &entry) const { return simulation::hasKeyOf(m_image.keyRecords, entry); }

private:
    Scene &m_scene;
    SeededRandom m_random;
    test::ModelLocalStore m_store;
    engine::LocalImage m_image;
};

void lookAt(Scene &scene, const DeviceId &device, const test::ModelLocalStore &store, const ConversationId &group,
            OutsideReaders &found)
{
    const GroupBook &book = scene.ledger.groups;
    const auto &log = scene.ledger.log(group);
    const Seq last = book.readTo(group, device.account, log.size());
    if (last == 0)
        return; // never there
    Reader reader(scene, store);
    for (const wire::Entry &entry : log) {
        if (entry.kind >= quint8(wire::EntryKind::DevicesChanged) || entry.body.isEmpty())
            continue;
        if (book.mayRead(group, device.account, entry.seq)) {
            const auto *row = store.message(group, entry.id);
            found.inside += row && row->seq && row->state == ContentState::Readable;
            continue;
        }
        const bool isAfter = entry.seq > last;
        (isAfter ? found.after : found.before) += 1;
        if (reader.opens(group, entry) || (isAfter && reader.hasKeyOf(entry)))
            scene.alarm.raise("I11", QStringLiteral("device %1 reads what was said in a group %2")
                                         .arg(device.number).arg(isAfter ? QStringLiteral("after it went") : QStringLiteral("before it came")));
    }
}

} // namespace

OutsideReaders lookAtOutside(Scene &scene, const Founding &founding)
{
    OutsideReaders found;
    for (const ConversationId &group : scene.ledger.groups.all()) {
        for (const auto &[device, disk] : founding.disks)
            lookAt(scene, device, disk.store, group, found);
    }
    return found;
}

} // namespace porchlight::simulation
