// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"
#include "app/engine/Seal.h"

#include <map>
#include <set>
#include <utility>

namespace porchlight::engine {

/// Knows what of the conversations is not here because the newest came first (rule 9), and brings it: one page at a
/// time, once nothing newer is missing, or at once where the person looks (B5). What the relay has no longer is kept as
/// a gap for ever. Reads back in logs and moves no cursor. Owns nothing but the gaps.
class History
{
public:
    static constexpr quint32 pageMax = 100; ///< entries asked for at once

    explicit History(const LocalImage &image);

    /// A new connection: what was asked of the last one will not be answered.
    void online();
    void beginGeneration();
    /// The relay has lost the end of this log: it begins anew, and what was missing of it was of before.
    void rewind(const ConversationId &conversation);

    /// The log goes on after these: they are not here. Stored with the transaction.
    void add(const ConversationId &conversation, const Gap &gap, Out &out);
    /// When something last happened there, from the relay: the newest conversations come first.
    void noteTime(const ConversationId &conversation, quint64 timeMs) { m_times[conversation] = timeMs; }
    /// The person has come to the end of what is here.
    void want(const ConversationId &conversation);

    /// What to ask for now, if anything; its `request` is the caller's to give, and to tell to asked().
    std::optional<wire::Fetch> next(bool isCaughtUp) const;
    void asked(quint64 request, const ConversationId &conversation);
    bool owns(quint64 request) const { return m_request == request && request != 0; }
    /// Those entries of the answer that were missing, in order.
    std::vector<wire::Entry> fetched(const wire::Fetched &frame, Out &out);
    /// Not again before the next connection.
    void refused();
    /// Another device of the account has brought what it has: that much less is missing.
    void arrived(const ArrivedHistory &history, Out &out);
    /// There is something that another device may have.
    bool isAnyBeforeDevice() const;
    /// Since this was asked last, something of that kind was found to be missing.
    bool takeBegun() { return std::exchange(m_hasBegun, false); }

    /// The first entry that is still to be fetched; nothing when none is.
    std::optional<Seq> missingFrom(const ConversationId &conversation) const;

private:
    using Gaps = std::map<Seq, Gap>; ///< by first

    const Gap *newestAsked(const ConversationId &conversation) const;
    void put(const ConversationId &conversation, const Gap &gap, Out &out);
    void drop(const ConversationId &conversation, Seq first, Out &out);
    void fill(const ConversationId &conversation, Seq from, const std::vector<MissingHistory> &missing, Out &out);

    std::map<ConversationId, Gaps> m_gaps;
    std::map<ConversationId, quint64> m_times;
    std::set<ConversationId> m_wanted;
    std::set<ConversationId> m_refused;
    bool m_hasBegun = false; ///< see takeBegun()
    quint64 m_request = 0; ///< under way; 0: none
    ConversationId m_asking;
};

} // namespace porchlight::engine
