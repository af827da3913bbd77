// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/archive/ArchiveOffer.h"
#include "app/crypto/archive/ArchiveReader.h"
#include "app/encryption/ArchiveRecords.h"
#include "app/encryption/HistoryWish.h"
#include "app/encryption/Sessions.h"

#include <array>
#include <deque>

namespace porchlight::encryption {

/// Brings the history of the account to this device, from the newest to the oldest (encryption.md 5.9): asks one other
/// device of the account for the part before what it has, fetches it from the relay, gives it on a few records at a
/// time, and asks for the next. What is still missing when all have come is asked for later again. How far it has come
/// is stored with what has come; so either side may end at any time, and it goes on from there. Whoever does not answer
/// is followed by the next device. A state machine on the storage thread.
class HistoryIntake
{
public:
    static constexpr milliseconds answerPatience = 60s; ///< then the next one is asked; twice as long each time
    static constexpr milliseconds answerPatienceMax = 10min;
    static constexpr milliseconds untilWaiting = 10s; ///< a device that is online has answered by then
    static constexpr milliseconds untilFirst = 2s;    ///< logs that begin later are told of one after the other
    /// What nobody could give, or read yet, is asked for so much later again: as long as keys are asked for.
    static constexpr std::array<milliseconds, 3> untilNextRound = {1min, 1h, std::chrono::hours(24)};
    static constexpr std::size_t recordsInStep = 100; ///< some milliseconds of the storage thread

    /// All handed in must outlive this. @p records are read at once and not kept.
    HistoryIntake(const DeviceId &self, const engine::KeyRecords &records, KnownAccounts &accounts, Sessions &sessions,
                  const Session &session, Requests &requests, Random &random);

    /// Something is missing that another device may have: all is gone through once more, from the newest on.
    void beginsLater(Now now, engine::Out &out);
    /// Nothing is missing any more.
    void isWhole(engine::Out &out);
    /// This device has forgotten some of it, and cannot tell what: all is asked for, where there is another device.
    void forgotten(Now now, engine::Out &out);
    /// What waits for its author's key in vain may be had from another device of the account: all is asked of each,
    /// the newest first, until nothing waits so any more; for what came by @p latest (on the wall; none: nothing waits)
    /// four times within two days, since those who are asked may wait for it themselves.
    void seek(std::optional<milliseconds> latest, Now now, engine::Out &out);
    /// The person wants it again.
    void wanted(const engine::AskHistory &wish, Now now, engine::Out &out);
    /// An item of type 5.
    void offered(const DeviceId &from, const ArchiveOffer &offer, engine::Out &out);

    void online(Now now);
    void offline();
    void beginGeneration(engine::Out &out);
    /// True when it was the answer to something asked here.
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// The next few records; only where takeArrived() follows in the same step.
    void give(Now now, engine::Out &out);
    const engine::ArrivedHistory &arrived() const { return m_arrived; }
    engine::ArrivedHistory takeArrived() { return std::exchange(m_arrived, {}); }
    /// At the end of each step, before Sessions.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    /// A part that was offered.
    struct Part
    {
        ArchiveOffer offer;
        ArchiveReader reader;
        std::optional<HistoryPlace> before; ///< what comes next is older
        quint32 chunk = 0;
        quint64 fetching = 0;      ///< request; 0: none
        milliseconds answerDue{0}; ///< monotonic
        bool isFetched = false;
        std::deque<engine::HistoryRecord> records = {};
        std::vector<engine::MissingHistory> missing = {};
    };

    void restart(Now now, engine::Out &out);
    void ask(Now now, engine::Out &out);
    std::vector<DeviceId> others() const;
    void fetch(Now now, engine::Out &out);
    bool take(QByteArrayView record);
    void fail(Now now, engine::Out &out);
    void dropBlob(engine::Out &out);
    void endPass(Now now, engine::Out &out);
    void finish(engine::Out &out);
    void store(engine::Out &out);
    void tell(Now now, engine::Out &out);
    engine::HistoryReport::Stage stage(Now now) const;

    const DeviceId m_self;
    KnownAccounts &m_accounts;
    Sessions &m_sessions;
    const Session &m_session;
    Requests &m_requests;
    Random &m_random;
    HistoryWish m_wish;
    std::optional<HistoryRequest> m_request; ///< under way
    DeviceId m_asked;                        ///< whom
    milliseconds m_askedAt{0};               ///< monotonic
    milliseconds m_notBefore{0};             ///< monotonic: asking; with a request under way, asking another one
    int m_tries = 0;                         ///< without an answer
    std::size_t m_turn = 0;                  ///< whose turn it is
    std::unique_ptr<Part> m_part;
    engine::ArrivedHistory m_arrived;
    bool m_isDone = false; ///< since the program began
    bool m_isSeeking = false; ///< nobody is told of it
    std::optional<milliseconds> m_sought; ///< what came by then, in this run of the program
    bool m_isTwice = false;   ///< all is asked for in a second round too
    std::size_t m_seeks = 0;              ///< for that, after the first time
    milliseconds m_seekAgainAt = Never;   ///< monotonic
    std::size_t m_passes = 0; ///< devices that have given all they have, in this round
    std::size_t m_rounds = 0; ///< in which all have; then a person is told no more of it
    std::optional<engine::HistoryReport> m_told;
};

} // namespace porchlight::encryption
