// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/bodies/KeyRequestBody.h"
#include "app/crypto/pairwise/bodies/ResendBody.h"
#include "app/encryption/OwnBodies.h"
#include "app/encryption/Rosters.h"

namespace porchlight::encryption {

/// What this device's own bodies said, for 30 days: to tell it again to whoever was to read it and never got the key
/// (encryption.md 5.9, "Missing sender key"), and for whoever must show what was said (a report). Old keys are given to
/// nobody. Bounded, and durable; what is erased for everyone goes at once. A value on the engine's thread.
class SentBodies
{
public:
    static constexpr milliseconds keptFor = std::chrono::hours(30 * 24);
    static constexpr std::size_t keptMost = 10'000; ///< the oldest go
    static constexpr int answersToDevice = 3;       ///< for one body
    static constexpr int answersInDay = 200;        ///< to one device

    explicit SentBodies(const engine::KeyRecords &records);

    /// Sealed again, it takes the place of what was sealed before.
    void keep(const SentBody &body, Now now, engine::Out &out);
    void forget(const ConversationId &conversation, const MessageId &message, engine::Out &out);
    /// Null when it is not of this device, or too old.
    const SentBody *find(const ConversationId &conversation, const MessageId &message) const;
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
        SentBody body;
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
    bool mayAnswer(const DeviceId &asker, Kept &kept, Now now, engine::Out &out);

    std::map<Name, Kept> m_kept;
    std::set<std::pair<milliseconds, Name>> m_byAge;
    std::map<DeviceId, Day> m_days;
};

} // namespace porchlight::encryption
