// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/crypto/pairwise/PairwiseWorld.h"

namespace porchlight::pairwise {

namespace {

/// Not an assertion: it holds in every build, and a test that goes on would only confuse.
void require(bool holds, const char *what)
{
    if (!holds)
        qFatal("does not hold: %s", what);
}

} // namespace

DeviceId PairwiseWorld::device(int account, quint32 number)
{
    std::array<unsigned char, AccountId::size> bytes{};
    bytes[0] = static_cast<unsigned char>(account);
    return {AccountId(bytes), number};
}

Peer &PairwiseWorld::add(int account, quint32 number, int prekeys)
{
    auto peer = std::make_unique<Peer>();
    peer->id = device(account, number);
    peer->disk = PairwiseChannel::newDevice(random);
    peer->channel = PairwiseChannel::open(peer->id, peer->disk, trust, random);
    keep(*peer, peer->channel->makeSignedPrekey(start));
    keep(*peer, peer->channel->makePrekeys(prekeys));
    peer->atRelay = peer->channel->unpublished();
    keep(*peer, peer->channel->notePublished(peer->atRelay));
    trust.keys[peer->id] = peer->channel->identity();
    return *(m_peers[peer->id] = std::move(peer));
}

PrekeyBundle PairwiseWorld::bundle(Peer &of)
{
    PrekeyBundle bundle = lastResortBundle(of);
    if (!of.atRelay.oneTime.empty()) {
        bundle.oneTime = of.atRelay.oneTime.front();
        of.atRelay.oneTime.erase(of.atRelay.oneTime.begin());
    }
    return bundle;
}

PrekeyBundle PairwiseWorld::lastResortBundle(const Peer &of)
{
    return {of.id, of.channel->identity(), *of.atRelay.signedPrekey, *of.atRelay.lastResort};
}

void PairwiseWorld::begin(Peer &from, Peer &to)
{
    const auto begun = from.channel->begin(bundle(to));
    require(bool(begun), "a session begins");
    keep(from, *begun);
}

PairwiseMessage PairwiseWorld::say(Peer &from, const Peer &to, const QByteArray &text)
{
    const auto sealed = from.channel->encrypt(to.id, text);
    require(bool(sealed), "a text is encrypted");
    keep(from, sealed->change);
    return sealed->message;
}

QByteArray PairwiseWorld::hear(Peer &at, const Peer &from, const PairwiseMessage &message)
{
    const auto opened = at.channel->decrypt(from.id, message);
    require(bool(opened), "a message is decrypted");
    keep(at, opened->change);
    return opened->plaintext;
}

void PairwiseWorld::shakeHands(Peer &a, Peer &b)
{
    begin(a, b);
    hear(b, a, say(a, b, "a word"));
    hear(a, b, say(b, a, "another"));
}

std::optional<PairwiseError> PairwiseWorld::refusal(Peer &at, const Peer &from, const PairwiseMessage &message)
{
    const auto opened = at.channel->decrypt(from.id, message);
    if (opened) {
        keep(at, opened->change);
        return std::nullopt;
    }
    require(at.channel->state() == at.disk, "a message that is refused changes nothing");
    return opened.error();
}

void PairwiseWorld::restart(Peer &peer)
{
    peer.channel = PairwiseChannel::open(peer.id, peer.disk, trust, random);
    require(bool(peer.channel), "a channel opens");
}

void PairwiseWorld::keep(Peer &peer, const PairwiseChange &change)
{
    peer.disk.apply(change);
    require(peer.channel->state() == peer.disk, "a call tells all that it changes");
}

} // namespace porchlight::pairwise
