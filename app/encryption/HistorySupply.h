// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/archive/ArchiveOffer.h"
#include "app/crypto/archive/ArchiveWriter.h"
#include "app/encryption/Sessions.h"

namespace porchlight::encryption {

/// Gives other devices of the account its history, one part for each request (encryption.md 5.9): reads what is stored
/// here page by page, writes it into a blob at the relay, one piece under way, and then tells the asking device where
/// it lies. Keeps nothing durable: whatever ends in between is asked for anew. One device at a time, and of each the
/// last request. A state machine on the storage thread.
class HistorySupply
{
public:
    static constexpr quint64 partBytes = 4 * 1024 * 1024; ///< about
    static constexpr milliseconds partTime = 20s;         ///< or what has gone by then: nobody waits long for a part
    static constexpr int recordsInPage = 100;             ///< a few milliseconds of the storage thread
    static constexpr qsizetype pageBytes = 64 * 1024;

    /// All handed in must outlive this.
    HistorySupply(KnownAccounts &accounts, Sessions &sessions, const Session &session, Requests &requests,
                  const AccountId &self, Random &random);

    /// An item of type 9.
    void requested(const pairwise::PairwiseFrame &frame);
    /// The answer to ReadHistory. @p isUpToDate: what the relay has is here as well.
    void read(const engine::HistoryRead &answer, bool isUpToDate, Now now, engine::Out &out);

    void offline();
    /// True when it was the answer to something asked here.
    bool received(const wire::Frame &frame, engine::Out &out);
    /// At the end of each step, before Sessions.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    /// A part that is being made.
    struct Job
    {
        DeviceId to;
        HistoryRequest request;
        ArchiveKey key;
        ArchiveWriter writer;
        milliseconds began{0};            ///< monotonic
        std::optional<HistoryPlace> next; ///< before which to read on
        QByteArray bytes;                 ///< written, and not put yet
        bool isRead = false;              ///< all that goes into it
        bool isLast = false;              ///< and there is nothing older
        bool hasBegun = false;            ///< a page was read
        quint32 chunk = 0;                ///< the next piece
        quint64 putting = 0;              ///< request; 0: none
        quint64 reading = 0;              ///< 0: none
        milliseconds readNotBefore{0};    ///< monotonic
    };

    const DeviceList *listWith(const DeviceId &device, const HistoryRequest &request) const;
    void begin(Now now);
    bool wantsPage() const;
    void readOn(Now now, engine::Out &out);
    void put(engine::Out &out);
    void offer(Now now, engine::Out &out);
    void abandon(engine::Out &out);

    KnownAccounts &m_accounts;
    Sessions &m_sessions;
    const Session &m_session;
    Requests &m_requests;
    const AccountId m_self;
    Random &m_random;
    std::map<DeviceId, HistoryRequest> m_waiting;
    std::unique_ptr<Job> m_job;
    quint64 m_lastReading = 0;
};

} // namespace porchlight::encryption
