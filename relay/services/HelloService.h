// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"
#include "shared/base/Random.h"

#include <deque>

namespace porchlight::relay {

/// The beginning of a connection: versions, tokens, resuming (A7), fencing of an older connection of the same device
/// (rule 13). Owns the resume tokens, which live in memory only: without one the connection token does the same job.
class HelloService
{
public:
    /// How long after a dial was given up its hello may still arrive.
    static constexpr milliseconds lateHelloMax = 60s;

    HelloService(SessionRegistry &registry, const GenerationId &generation, Random &random)
        : m_registry(registry), m_generation(generation), m_random(random)
    {
    }

    void hello(Connection &connection, const wire::Hello &hello);
    void tokenJudged(Connection &connection, const PendingToken &pending, const Settlement &settlement);
    /// The device was taken away: it does not resume.
    void forget(const DeviceId &device);
    /// The device that brought another generation about is let into it.
    void generationBegun(Connection &connection, const PendingGeneration &pending, const Settlement &settlement);
    /// What was given out for the last one is forgotten.
    void beginGeneration(const GenerationId &generation);
    /// What was read is of another generation, whose notice is on its way: it would end the session anyhow, and what is told
    /// before must not mix the two (rule 4).
    bool isOfAnother(const std::optional<GenerationId> &read) const { return read && *read != m_generation; }
    /// Welcomes the device. The caller lets the other services begin with the image.
    void welcome(Connection &connection, const PendingSession &pending, const SessionImage &image);

private:
    struct Resumable
    {
        DeviceId device;
        milliseconds expires{0};
    };

    struct Offer
    {
        QByteArray successor;
        milliseconds expires{0};
        std::optional<GenerationId> letInto; ///< the last one that the token was good for
    };

    std::optional<DeviceId> redeem(const QByteArray &resume);
    /// What the token's holder gets; a hello soon after another with the same token gets the same.
    const Offer &offerFor(const TokenHash &used);
    /// From now on a hello of another generation with this token is one that came late.
    void noteLetIn(const TokenHash &used);
    void open(Connection &connection, const DeviceId &device, const ShownPlaces &shown,
              std::optional<QByteArray> successor);
    wire::Welcome greeting() const;

    SessionRegistry &m_registry;
    GenerationId m_generation;
    Random &m_random;
    std::map<TokenHash, Resumable> m_resumable;
    /// A late hello of a dial that was given up must not replace the successor that the device has stored meanwhile: the
    /// device would be signed out for good. For a short time only, or a copy of the profile could follow unnoticed.
    std::map<TokenHash, Offer> m_offers;
    std::deque<std::pair<milliseconds, TokenHash>> m_offersByTime; ///< when each ends, or would have
    std::map<DeviceId, TokenHash> m_resumeOf; ///< one for each device: a new one replaces it
};

} // namespace porchlight::relay
