// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/MessageInner.h"
#include "app/crypto/senderkey/OwnSenderKey.h"
#include "app/crypto/senderkey/PeerSenderKeys.h"
#include "tests/simulation/world/SeededRandom.h"

namespace porchlight::crypto::tests {

/// 0, 1, 2 …: what vectors.py counts on.
class CountingRandom final : public Random
{
public:
    explicit CountingRandom(unsigned char first = 0) : m_next(first) {}
    void fill(unsigned char *bytes, std::size_t count) override
    {
        for (std::size_t i = 0; i < count; ++i)
            bytes[i] = m_next++;
    }

private:
    unsigned char m_next;
};

/// A body as it lies in the log.
struct Letter
{
    BodyAddress address;
    QByteArray wire;

    /// Where it belongs, as a reader with the right membership has it.
    LogPlace at(Seq seq) const { return {seq, address.epoch, address.roster, true}; }
};

template <class Id>
Id idOf(unsigned char first)
{
    std::array<unsigned char, Id::size> bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<unsigned char>(first + i);
    return Id(bytes);
}

inline const auto someConversation = idOf<ConversationId>(0xa0);
inline const DeviceId alice{idOf<AccountId>(0xb0), 7};
inline const DeviceId mallory{idOf<AccountId>(0x10), 1};

inline BodyAddress addressFrom(const DeviceId &sender)
{
    return {someConversation, 5, idOf<RosterDigest>(0xd0), sender, idOf<MessageId>(0xc0), 1, 2, {}};
}

/// A device that writes, with a key of its own. Owns that key; everything it draws comes from its seed.
struct Pen
{
    simulation::SeededRandom random;
    DeviceId device;
    OwnSenderKey key;
    quint64 counter = 0;

    Pen(quint64 seed, const DeviceId &writer)
        : random(seed), device(writer), key(OwnSenderKey::create(someConversation, random, std::chrono::hours(1)))
    {
    }

    /// An inner with @p text, and the address that commits to it.
    std::pair<BodyAddress, QByteArray> compose(QByteArrayView text)
    {
        MessageInner inner;
        inner.franking = FrankingKey::random(random);
        inner.counter = ++counter;
        inner.content = text.toByteArray();
        BodyAddress address = addressFrom(device);
        address.message = random.id<MessageId>();
        address.commitment = commitment(inner.franking, inner.bytes());
        return {address, padded(inner.bytes()).value()};
    }
    Letter write(QByteArrayView text)
    {
        const auto [address, plain] = compose(text);
        return {address, key.seal(address, plain, random)->wire};
    }
    KeyDistribution given() const { return key.distribution(5, idOf<RosterDigest>(0xd0)).value(); }
    void rotate() { key = OwnSenderKey::create(someConversation, random, std::chrono::hours(1)); }
};

/// A body of any iteration, signed by whoever holds @p signer: what an honest device never makes.
inline Letter forged(const BodyAddress &address, const KeyDistribution &key, const SigningKey &signer,
                     quint32 iteration, const MessageSeed &seed)
{
    const QByteArray plain(256, 'x');
    return {address, sealedWire(key.kid, iteration, idOf<BodySalt>(1), seed, signer, address, plain)};
}

/// What @p opened says; nothing when it is no message or could not be opened.
template <class Opened>
std::optional<QByteArray> textOf(const Opened &opened, const Letter &letter)
{
    if (!opened)
        return std::nullopt;
    const auto message = readMessage(opened->plain, letter.address);
    return message ? std::optional(message->content) : std::nullopt;
}

} // namespace porchlight::crypto::tests
