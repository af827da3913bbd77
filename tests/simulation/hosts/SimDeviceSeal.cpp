// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SimDevice: what its messages are sealed with.

#include "app/encryption/EncryptionParts.h"
#include "app/encryption/Records.h"
#include "tests/simulation/hosts/SimDevice.h"

namespace porchlight::simulation {

using namespace engine;

namespace {

constexpr double oversizedShare = 0.03; // of the bodies of an odd run

} // namespace

std::unique_ptr<Seal> SimDevice::newSeal(const LocalImage &image)
{
    if (m_scene.hasRealKeys) {
        auto seal = std::make_unique<encryption::Encryption>(image, m_secrets);
        m_encryption = seal.get();
        return seal;
    }
    return std::make_unique<KeyedSeal>(m_id, m_readers, m_disk.keys, m_random.fork(), m_scene.isOdd ? oversizedShare : 0.0);
}

const GroupState *SimDevice::group(const ConversationId &conversation) const
{
    auto *parts = m_engine && m_encryption ? m_encryption->parts() : nullptr;
    const auto *ledger = parts ? parts->groups.find(conversation) : nullptr;
    return ledger ? &ledger->state() : nullptr;
}

/// Its disk has damaged them.
void SimDevice::loseSessions()
{
    m_scene.trace.say([this]() -> QString { return name() + QStringLiteral(" has lost its sessions"); });
    m_scene.hasLostSessions = true;
    LocalTransaction lost;
    for (const auto &[name, record] : m_disk.store.load().keyRecords) {
        if (name.first == quint8(encryption::RecordKind::Session))
            lost.push_back(PutKeyRecord{name.first, name.second, {}});
    }
    m_disk.commit(lost);
}

/// Nobody lies here, so nobody may be thought to.
void SimDevice::checkSeal()
{
    for (const encryption::Alarm &alarm : m_encryption->takeAlarms()) {
        // What was sealed in two lives of a relay is in its log as it was in either.
        if (alarm.kind == encryption::Alarm::Kind::BodiesDiffer && m_scene.ledger.hasRestores())
            continue;
        // So is what a device sealed once more that was put back and that nobody had told so in time: the relay had lost
        // what it acknowledged.
        const auto &log = m_scene.ledger.log(alarm.conversation);
        if (alarm.kind == encryption::Alarm::Kind::BodiesDiffer && alarm.version > 0 && alarm.version <= log.size() &&
            m_scene.ledger.sentAgain.contains(log[alarm.version - 1].id))
            continue;
        m_scene.alarm.raise("F1", QStringLiteral("%1 calls an honest relay or device a liar: %2 of %3, %4 %5").arg(name()).arg(int(alarm.kind))
            .arg(QString::fromLatin1(alarm.account.toHex().left(4)), QString::fromLatin1(alarm.conversation.toHex().left(6))).arg(alarm.version));
    }
}

} // namespace porchlight::simulation
