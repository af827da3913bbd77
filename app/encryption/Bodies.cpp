// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Bodies.h"

#include "app/encryption/BodyRecords.h"
#include "shared/crypto/ByteReader.h"

namespace porchlight::encryption {

Bodies::Bodies(const DeviceId &self, const engine::KeyRecords &records) : m_self(self)
{
    readOwn(records);
    readPeers(records);
}

/// A damaged row is as good as none: whoever is missing is given the key again, a key that is missing is made anew.
void Bodies::readOwn(const engine::KeyRecords &records)
{
    for (const auto &[name, record] : rowsOf(records, ownKeyKind)) {
        if (const auto conversation = conversationOfRow(name))
            own(*conversation).restoreKey({*conversation, record});
    }
    for (const auto &[name, record] : rowsOf(records, ownNoteKind)) {
        if (const auto conversation = conversationOfRow(name))
            own(*conversation).restoreNote(record);
    }
    for (const auto &[name, record] : rowsOf(records, recipientKind)) {
        if (const auto recipient = recipientOfRow(name))
            own(recipient->conversation).restoreRecipient({*recipient, record});
    }
    for (const auto &[name, record] : rowsOf(records, ownChainKind)) {
        if (const auto conversation = conversationOfRow(name))
            own(*conversation).restoreChain({*conversation, record});
    }
}

void Bodies::readPeers(const engine::KeyRecords &records)
{
    for (const auto &[name, record] : rowsOf(records, peerKeyKind)) {
        if (const auto key = peerKeyOfRow(name))
            peer(key->conversation).restoreKey({*key, record});
    }
    for (const auto &[name, record] : rowsOf(records, skippedKind)) {
        if (const auto skipped = skippedOfRow(name))
            peer(skipped->key.conversation).restoreSkipped({*skipped, record});
    }
    for (const auto &[name, record] : rowsOf(records, peerChainKind)) {
        if (const auto chain = peerChainOfRow(name))
            peer(chain->conversation).restoreChain({*chain, record});
    }
    for (const auto &[name, record] : rowsOf(records, restoredKind)) {
        if (const auto conversation = conversationOfRow(name))
            peer(*conversation).restoreRestored();
    }
    for (const auto &[name, record] : rowsOf(records, epochKind)) {
        const auto epoch = placeOfRow(name);
        ByteReader reader(record);
        const bool isOurs = reader.u8() == 1;
        const Seq seq = reader.u64();
        if (epoch && isOurs && reader.isDone())
            peer(epoch->first).restoreEpoch(epoch->second, seq);
    }
}

OwnBodies *Bodies::ownIfAny(const ConversationId &conversation)
{
    const auto found = m_own.find(conversation);
    return found == m_own.end() ? nullptr : &found->second;
}

void Bodies::giveAgain(const DeviceId &device, engine::Out &out)
{
    for (auto &[conversation, own] : m_own)
        own.giveAgain(device, out);
}

void Bodies::startOver(engine::Out &out)
{
    for (auto &[conversation, own] : m_own)
        own.startOver(out);
}

void Bodies::beginAnew(const ConversationId &conversation, engine::Out &out)
{
    if (OwnBodies *own = ownIfAny(conversation))
        own->startOver(out);
    peer(conversation).beginGeneration(out);
}

void Bodies::beginGeneration(engine::Out &out)
{
    startOver(out);
    for (auto &[conversation, peer] : m_peer)
        peer.beginGeneration(out);
}

} // namespace porchlight::encryption
