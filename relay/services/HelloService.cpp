// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/HelloService.h"

#include "relay/services/LoadReport.h"
#include "shared/base/Hash.h"
#include "shared/wire/Limits.h"
#include "shared/wire/Packing.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

wire::Welcome HelloService::greeting() const
{
    wire::Welcome welcome;
    welcome.generation = m_generation;
    welcome.tide = m_registry.tide();
    welcome.relayTimeMs = quint64(std::max<qint64>(0, m_registry.now().wall.count()));
    welcome.returnWithinMs = quint64(returnWindow(m_registry.size()).count());
    return welcome;
}

void HelloService::hello(Connection &connection, const wire::Hello &hello)
{
    if (hello.versionMin > wire::protocolVersion || hello.versionMax < wire::protocolVersion)
        return m_registry.refuseAndClose(connection, ErrorCode::Unsupported);
    connection.packs = std::find(hello.capabilities.begin(), hello.capabilities.end(), wire::packingCapability)
        != hello.capabilities.end();
    // Places in another life of the database say nothing about this one (rule 4).
    const bool isOfThisLife = hello.generation == m_generation;
    const ShownPlaces shown = isOfThisLife ? ShownPlaces{hello.marksAfter, hello.acknowledged} : ShownPlaces();
    if (hello.resume) {
        if (const auto device = redeem(*hello.resume))
            return open(connection, *device, shown, std::nullopt);
    }
    if (hello.token) {
        const TokenHash used = tokenHash(*hello.token);
        const Offer &offer = offerFor(used);
        PendingToken pending{shown, used, offer.successor};
        UseToken use{used, tokenHash(pending.successor), quint64(std::max<qint64>(0, m_registry.now().wall.count())), {}, {}};
        // The store lets a device of another generation begin anew (rule 4), its mailbox too. Twice it must not: the device
        // has come since, on another connection whose windows count the mailbox's places.
        use.hasBegun = offer.letInto == m_generation;
        if (hello.generation)
            use.shown = ShownTide{*hello.generation, hello.tide.value_or(QByteArray())};
        for (const QByteArray &older : hello.olderTokens)
            use.older.push_back(tokenHash(older));
        connection.phase = Connection::Phase::Opening;
        return m_registry.submit(connection, use, std::move(pending));
    }
    if (hello.resume)
        return m_registry.refuseAndClose(connection, ErrorCode::NotSignedIn);
    connection.phase = Connection::Phase::Anonymous;
    m_registry.send(connection, greeting());
}

const HelloService::Offer &HelloService::offerFor(const TokenHash &used)
{
    const milliseconds now = m_registry.now().mono;
    while (!m_offersByTime.empty() && m_offersByTime.front().first <= now) {
        const auto ended = m_offers.find(m_offersByTime.front().second);
        if (ended != m_offers.end() && ended->second.expires <= now)
            m_offers.erase(ended);
        m_offersByTime.pop_front();
    }
    const auto [offer, isNew] = m_offers.try_emplace(used);
    if (isNew) {
        // From the hello on, not from its commit: two that are being judged must not get two.
        offer->second = {m_random.bytes(wire::tokenBytes), now + lateHelloMax, std::nullopt};
        m_offersByTime.emplace_back(offer->second.expires, used);
    }
    return offer->second;
}

void HelloService::noteLetIn(const TokenHash &used)
{
    if (const auto offer = m_offers.find(used); offer != m_offers.end())
        offer->second.letInto = m_generation;
}

std::optional<DeviceId> HelloService::redeem(const QByteArray &resume)
{
    const auto found = m_resumable.find(tokenHash(resume));
    if (found == m_resumable.end())
        return std::nullopt;
    const Resumable resumable = found->second;
    m_resumeOf.erase(resumable.device);
    m_resumable.erase(found); // good for one use, whatever comes of it
    if (resumable.expires <= m_registry.now().mono)
        return std::nullopt;
    return resumable.device;
}

void HelloService::tokenJudged(Connection &connection, const PendingToken &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed) {
        m_registry.refuse(connection, 0, ErrorCode::StorageFull, 5s);
        return m_registry.close(connection);
    }
    const auto &outcome = std::get<TokenOutcome>(settlement.outcome);
    if (outcome.isOlderCopy) {
        // Also when its token is not known: no client can have made the proof, and the sooner all know the better.
        m_registry.submit(connection, OpenGeneration{m_generation, m_random.id<GenerationId>()},
                          PendingGeneration{outcome.device, pending.used, pending.successor});
        if (outcome.error == ErrorCode::None)
            return;
    }
    if (outcome.error != ErrorCode::None) {
        m_offers.erase(pending.used); // whoever tries tokens fills no memory
        return m_registry.refuseAndClose(connection, outcome.error);
    }
    noteLetIn(pending.used);
    open(connection, outcome.device, pending.shown, pending.successor);
}

void HelloService::generationBegun(Connection &connection, const PendingGeneration &pending,
                                   const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed) {
        m_registry.refuse(connection, 0, ErrorCode::StorageFull, 5s);
        return m_registry.close(connection);
    }
    noteLetIn(pending.used);
    open(connection, pending.device, {}, pending.successor);
}

void HelloService::beginGeneration(const GenerationId &generation)
{
    m_generation = generation;
    m_resumable.clear();
    m_resumeOf.clear();
}

void HelloService::open(Connection &connection, const DeviceId &device, const ShownPlaces &shown,
                        std::optional<QByteArray> successor)
{
    // The last hello wins: two connections of one device would acknowledge for each other.
    Connection *older = m_registry.ofDevice(device);
    if (older && older->id != connection.id)
        m_registry.refuseAndClose(*older, ErrorCode::SessionReplaced);
    connection.phase = Connection::Phase::Opening;
    m_registry.bind(connection, device);
    m_registry.read(connection, SessionQuery{device, shown}, PendingSession{std::move(successor), shown});
}

void HelloService::forget(const DeviceId &device)
{
    const auto resume = m_resumeOf.find(device);
    if (resume == m_resumeOf.end())
        return;
    m_resumable.erase(resume->second);
    m_resumeOf.erase(resume);
}

void HelloService::welcome(Connection &connection, const PendingSession &pending, const SessionImage &image)
{
    const QByteArray resume = m_random.bytes(wire::tokenBytes);
    const TokenHash hash = tokenHash(resume);
    const auto previous = m_resumeOf.find(connection.device);
    if (previous != m_resumeOf.end())
        m_resumable.erase(previous->second);
    m_resumeOf[connection.device] = hash;
    m_resumable[hash] = {connection.device, m_registry.now().mono + wire::resumeTokenLifetime};

    wire::Welcome welcome = greeting();
    welcome.signedIn = true;
    welcome.account = connection.device.account;
    welcome.device = connection.device.number;
    welcome.token = pending.successor;
    welcome.resume = resume;
    welcome.parkedMs = pending.parkedMs;
    welcome.manifest = connection.listVersion;
    if (connection.isPending)
        welcome.pending = true;
    welcome.prekeysLeft = image.prekeysLeft;
    if (image.isPutBack)
        welcome.putBack = true;
    connection.phase = Connection::Phase::Live;
    m_registry.raiseLimits(connection);
    m_registry.send(connection, std::move(welcome));
}

} // namespace porchlight::relay
