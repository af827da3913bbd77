// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/PrekeySupply.h"

#include "app/encryption/KnownAccounts.h"

namespace porchlight::encryption {

namespace {

using pairwise::PairwiseChange;
using pairwise::PairwiseChannel;
using pairwise::PublicKeys;

wire::Prekey onWire(const pairwise::PublicPrekey &prekey)
{
    return {prekey.id, prekey.key.toBytes()};
}

wire::SignedPrekey onWire(const pairwise::PublicSignedPrekey &prekey)
{
    return {prekey.id, prekey.key.toBytes(), prekey.signature.toBytes()};
}

} // namespace

void PrekeySupply::online(quint32 left)
{
    offline();
    m_atRelay = int(std::min<quint32>(left, quint32(wire::prekeysMax)));
    m_held = m_channel.state().prekeys.size();
    m_notBefore = m_nextCheck = 0ms;
    m_tries = 0;
}

void PrekeySupply::offline()
{
    m_put.reset();
    m_isUnderWay = false;
}

bool PrekeySupply::received(const wire::Frame &frame, Now now, engine::Out &out)
{
    if (!m_isUnderWay)
        return false;
    if (const auto *error = std::get_if<wire::Error>(&frame); error && error->request == m_put->request) {
        m_isUnderWay = false;
        m_notBefore = now.mono + retryAfter(*error, ++m_tries, againAfter, againAfterMax);
        return true;
    }
    const auto *done = std::get_if<wire::Done>(&frame);
    if (!done || done->request != m_put->request)
        return false;
    put(m_channel.notePublished(m_putKeys), out);
    m_atRelay = (m_put->replacesAll ? 0 : m_atRelay) + int(m_put->prekeys.size());
    m_hasReplaced = m_put->replacesAll;
    m_tries = 0;
    offline();
    return true;
}

/// Whoever has begun a session with one of them has used it up at the relay as well.
void PrekeySupply::noteUsed()
{
    const std::size_t held = m_channel.state().prekeys.size();
    if (held < m_held)
        m_atRelay = std::max(0, m_atRelay - int(m_held - held));
    m_held = held;
}

void PrekeySupply::work(bool replacesAll, Now now, engine::Out &out)
{
    if (!m_session.isOnline() || m_isUnderWay || now.mono < m_notBefore)
        return;
    noteUsed();
    const bool isLow = PairwiseChannel::prekeysWanted(m_atRelay) > 0;
    if (!m_put && (isLow || replacesAll || now.mono >= m_nextCheck)) {
        m_nextCheck = now.mono + checkEvery;
        make(replacesAll, now, out);
    }
    if (m_put)
        send(out);
}

void PrekeySupply::make(bool replacesAll, Now now, engine::Out &out)
{
    PairwiseChange change = m_channel.dropRetired(now.wall);
    if (m_channel.isSignedPrekeyDue(now.wall))
        change.add(m_channel.makeSignedPrekey(now.wall));
    if (const int count = PairwiseChannel::prekeysWanted(replacesAll ? 0 : m_atRelay))
        change.add(m_channel.makePrekeys(count));
    PublicKeys keys = m_channel.unpublished();
    // From here on they count as given out, whatever becomes of the request.
    change.add(m_channel.notePublished({{}, {}, keys.oneTime}));
    put(change, out);
    m_held = m_channel.state().prekeys.size();
    const PublicKeys current = m_channel.current();
    const bool isNeeded = keys.signedPrekey || keys.lastResort || !keys.oneTime.empty();
    if (!isNeeded || !current.signedPrekey || !current.lastResort)
        return;
    wire::PutPrekeys request;
    request.signedPrekey = onWire(*current.signedPrekey);
    request.lastResort = onWire(*current.lastResort);
    for (const pairwise::PublicPrekey &prekey : keys.oneTime)
        request.prekeys.push_back(onWire(prekey));
    if (request.prekeys.size() > std::size_t(wire::prekeysMax))
        request.prekeys.resize(std::size_t(wire::prekeysMax));
    request.replacesAll = replacesAll;
    m_put = std::move(request);
    m_putKeys = {current.signedPrekey, current.lastResort, {}};
}

void PrekeySupply::send(engine::Out &out)
{
    m_put->request = m_requests.next();
    m_isUnderWay = true;
    m_session.sendAfter(*m_put, out);
}

milliseconds PrekeySupply::deadline() const
{
    if (!m_session.isOnline() || m_isUnderWay)
        return Never;
    return std::max(m_notBefore, m_put ? 0ms : m_nextCheck);
}

} // namespace porchlight::encryption
