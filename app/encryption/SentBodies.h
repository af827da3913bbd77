// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/bodies/KeyRequestBody.h"
#include "app/crypto/pairwise/bodies/ResendBody.h"
#include "app/encryption/OwnBodies.h"
#include "app/encryption/Rosters.h"

namespace porchlight::encryption {

/// What this device's own bodies said, for 30 days, and the newest for longer: to tell it again to whoever was to read it and never got the key
/// (encryption.md 5.9, "Missing sender key"), and for whoever must show what was said (a report). Old keys are given to
/// nobody. Bounded, and durable; what is erased for everyone goes at once. A value on the engine's thread.
class SentBodies
{
public:
    static constexpr milliseconds keptFor = std::chrono::hours(30 * 24);
    static constexpr std::size_t keptMost = 10'000; ///< the oldest go
    static constexpr std::size_t keptLeast = 500;   ///< the newest stay, whatever the clock says
    static constexpr int answersToDevice = 3;       ///< for one body
    static constexpr int answersInDay = 200;        ///< to one device

    explicit SentBodies(const engine::KeyRecords &records);

    static constexpr std::size_t sealingsMost = 4;  ///< of one message; the oldest goes

    /// One that was sealed before stays as well: a relay that has lost its end may turn out to hold either.
    void keep(const SentBody &body, Now now, engine::Out &out);
    void forget(const ConversationId &conversation, const MessageId &message, engine::Out &out);
    /// As it was sealed last. Null when it is not of this device, or too old.
    const SentBody *find(const ConversationId &conversation, const MessageId &message) const;
    /// How often it was sealed, as far as that is kept.
    std::size_t sealings(const ConversationId &conversation, const MessageId &message) const;
    /// What @p asker may be told of what it asks for: it was in the roster of each body's epoch, by what is signed.
    /// Rosters that are not here are asked for; then it must ask again.
    std::vector<pairwise::ResendBody> answers(const DeviceId &asker, const pairwise::KeyRequestBody &request,
                                              Rosters &rosters, Now now, engine::Out &out);
    int timesTold(const ConversationId &conversation, const MessageId &message, const DeviceId &device) const;
    /// Drops what has been kept for long enough.
    void sweep(Now now, engine::Out &out);

private:
    using Name = std::pair<ConversationId, MessageId>;
    struct Kept
    {
        std::vector<SentBody> sealings; ///< the newest last; none is empty
        milliseconds since{0}; ///< on the wall
        std::map<DeviceId, quint8> answers;
    };
    struct Day
    {
        qint64 number = 0; ///< since 1970
        quint16 answers = 0;
    };
    void restore(const Name &name, QByteArrayView record);
    void drop(const Name &name, engine::Out &out);
    static QByteArray encoded(const Kept &kept);
    std::vector<pairwise::ResendBody> answersOf(const DeviceId &asker, const Kept &kept, Seq seq, Rosters &rosters,
                                                Now now, engine::Out &out) const;
    bool mayAnswer(const DeviceId &asker, const Name &name, Kept &kept, Now now, engine::Out &out);

    std::map<Name, Kept> m_kept;
    std::set<std::pair<milliseconds, Name>> m_byAge;
    std::map<DeviceId, Day> m_days;
};

} // namespace porchlight::encryption
