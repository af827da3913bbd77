// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/PairwiseChannel.h"
#include "tests/simulation/world/SeededRandom.h"

/// Devices that speak through pairwise channels, and what their accounts have signed.
namespace porchlight::pairwise {

/// 0, 1, 2 … from a first byte on: so that somebody else can compute the keys too.
class CountingRandom final : public Random
{
public:
    explicit CountingRandom(quint8 first) : m_next(first) {}
    void fill(unsigned char *bytes, std::size_t count) override
    {
        for (std::size_t i = 0; i < count; ++i)
            bytes[i] = m_next++;
    }

private:
    quint8 m_next;
};

/// With one byte too many.
inline QByteArray longer(QByteArray bytes)
{
    return bytes.append('x');
}

/// Who has which key, by hand.
class SignedKeys final : public DeviceTrust
{
public:
    std::optional<IdentityKey> identityOf(const DeviceId &device) const override
    {
        const auto found = keys.find(device);
        return found == keys.end() ? std::nullopt : std::optional(found->second);
    }

    std::map<DeviceId, IdentityKey> keys;
};

/// One device: its channel, what its disk holds, and what the relay holds of it.
struct Peer
{
    DeviceId id;
    std::unique_ptr<PairwiseChannel> channel;
    PairwiseState disk;
    PublicKeys atRelay;
};

/// Owns the devices, the keys that are signed and the randomness, which comes from one seed. A bundle takes a one-time
/// prekey, and the last resort when there is none. Lives on the test's thread; never loses a message by itself.
class PairwiseWorld
{
public:
    static constexpr milliseconds start = std::chrono::hours(24 * 365 * 50);

    explicit PairwiseWorld(quint64 seed = 1) : random(seed) {}

    static DeviceId device(int account, quint32 number);
    /// A device with a signed prekey, a last resort and @p prekeys one-time prekeys, known to everybody.
    Peer &add(int account, quint32 number, int prekeys = 5);
    Peer &at(const DeviceId &id) { return *m_peers.at(id); }

    PrekeyBundle bundle(Peer &of);
    static PrekeyBundle lastResortBundle(const Peer &of);

    /// These fail the test when the channel does not take it; what has changed goes to the disk.
    void begin(Peer &from, Peer &to);
    PairwiseMessage say(Peer &from, const Peer &to, const QByteArray &text);
    QByteArray hear(Peer &at, const Peer &from, const PairwiseMessage &message);
    /// A word in each direction: from then on both know that the other has the session.
    void shakeHands(Peer &a, Peer &b);
    /// Why it is not taken; and then neither state nor disk may have changed.
    std::optional<PairwiseError> refusal(Peer &at, const Peer &from, const PairwiseMessage &message);
    /// As after a crash: from what the disk holds.
    void restart(Peer &peer);
    /// Whatever happened, the disk must hold what memory holds.
    void keep(Peer &peer, const PairwiseChange &change);

    simulation::SeededRandom random;
    SignedKeys trust;

private:
    std::map<DeviceId, std::unique_ptr<Peer>> m_peers;
};

} // namespace porchlight::pairwise
