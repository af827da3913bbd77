// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/engine/PlainSeal.h"

#include <set>
#include <utility>

namespace porchlight::test {

/// Every id in these tests has its number in the last byte.
template <class Id>
Id idOf(unsigned char number)
{
    std::array<unsigned char, Id::size> bytes{};
    bytes.back() = number;
    return Id(bytes);
}

inline const auto me = idOf<AccountId>(1);
inline const auto ada = idOf<AccountId>(2);
inline const auto c1 = idOf<ConversationId>(11);
inline const auto c2 = idOf<ConversationId>(12);

/// Opens only what it was given the key for: the first byte of a body is its key, as is that of a mailbox item. What is
/// asked of it is counted.
class KeySeal final : public PlainSeal
{
public:
    Result<Sealed, engine::Unsealed> seal(const ConversationId &conversation, std::span<const engine::PlainBody> bodies,
                                          Now now, engine::Out &out) override;
    void taken(const ConversationId &, engine::Out &) override { ++takenCount; }
    void withdrawn(const ConversationId &, bool isStale, Now, engine::Out &) override;
    void beginAnew(const ConversationId &, engine::Out &) override { ++begunAnew; }
    void startOver(Now, engine::Out &) override { ++startedOver; }
    void erased(const ConversationId &, const MessageId &message, const AccountId &, engine::Out &) override
    {
        erasedIds.push_back(message);
    }
    engine::Opening open(const ConversationId &conversation, const wire::Entry &entry, Now now,
                         engine::Out &out) override;
    void receive(const wire::Entry &item, Now now, engine::Out &out) override;
    std::vector<engine::LateEntry> takeOpened() override { return std::exchange(m_opened, {}); }
    void beginsLater(Now, engine::Out &) override { ++begunLater; }
    void historyIsWhole(Now, engine::Out &) override { ++wholeHistories; }
    void historyRead(const engine::HistoryRead &answer, bool isUpToDate, Now, engine::Out &) override
    {
        historyReads.emplace_back(answer.reading, isUpToDate);
    }
    engine::ArrivedHistory takeArrived() override { return std::exchange(arriving, {}); }

    std::set<char> known{'k'};
    std::vector<SealedItem> travelling; ///< with the next request
    quint64 epoch = 0;                  ///< for which it seals
    bool isReady = true;
    int refusals = 0; ///< so often it says that the relay knows no such conversation
    std::vector<MessageId> erasedIds;
    int takenCount = 0;
    int withdrawnCount = 0;
    int staleCount = 0;
    int begunAnew = 0;
    int startedOver = 0;
    engine::ArrivedHistory arriving; ///< from another device, with the next step
    int begunLater = 0;
    int wholeHistories = 0;
    std::vector<std::pair<quint64, bool>> historyReads; ///< and whether all was here by then

private:
    std::vector<std::pair<ConversationId, wire::Entry>> m_waiting;
    std::vector<engine::LateEntry> m_opened;
};

} // namespace porchlight::test
