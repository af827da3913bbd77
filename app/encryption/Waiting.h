// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/bodies/KeyRequestBody.h"
#include "app/crypto/senderkey/SenderKey.h"
#include "app/encryption/Records.h"
#include "app/engine/Seal.h"

namespace porchlight::encryption {

/// A request to one device for bodies that cannot be read.
struct KeyQuestion
{
    DeviceId to;
    pairwise::KeyRequestBody body;
};

/// Entries that cannot be opened yet: their key is not here, or not even who may read them. Durable and bounded; says
/// when somebody is to be asked, and gives up after 14 days (encryption.md 5.9, "Missing sender key") if that often was
/// asked in vain: clocks jump. Opens nothing by itself. A value on the engine's thread.
class Waiting
{
public:
    static constexpr std::size_t inConversation = 2'000; ///< the oldest are given up
    static constexpr int asksInVain = 2;                 ///< before anybody but the author is asked
    static constexpr int asksAtLeast = 10;               ///< before a key is given up
    static constexpr milliseconds waitsFor = std::chrono::hours(14 * 24);

    explicit Waiting(const engine::KeyRecords &records);

    enum class For : quint8 { Key, Roster };
    void add(const ConversationId &conversation, const wire::Entry &entry, For what, Now now, engine::Out &out);
    /// Null when it does not wait.
    const wire::Entry *find(const ConversationId &conversation, Seq seq) const;
    void remove(const ConversationId &conversation, Seq seq, engine::Out &out);
    /// Neither it nor what its author has said about it is waited for any more.
    void erased(const ConversationId &conversation, const MessageId &message, const AccountId &author,
                engine::Out &out);
    /// Of those that wait for it, by their places.
    std::vector<wire::Entry> forKey(const ConversationId &conversation, const DeviceId &sender,
                                    const crypto::SenderKeyId &kid) const;
    std::vector<wire::Entry> forRoster(const ConversationId &conversation) const;
    bool isAnyOf(const ConversationId &conversation, const DeviceId &sender) const;
    /// Where something waits for a roster.
    std::vector<ConversationId> withoutRoster() const;
    /// When the latest came whose author was asked twice and has not answered, on the wall; none: no such.
    std::optional<milliseconds> latestInVain() const;

    /// A connection begins: the mailbox may bring what is missing before anybody is asked.
    void online(Now now);
    /// Whoever was asked has not heard it: they are asked at once, and from the start.
    void askAnew(const ConversationId &conversation, Now now);
    /// The same soon, of one device or, with null, of all: what was asked through sessions that are gone was not heard.
    void askAnew(const DeviceId *sender, Now now);
    /// Whom to ask now: 5 s after the entry came, a minute later, an hour, and then each day.
    std::vector<KeyQuestion> questions(Now now) const;
    void asked(const KeyQuestion &question, Now now, engine::Out &out);
    /// Who is to be asked cannot be reached: that is tried again soon, and is no asking.
    void missed(const KeyQuestion &question, Now now);
    /// What was given up since this was asked last.
    std::vector<engine::LateEntry> takeGivenUp(Now now, engine::Out &out);
    milliseconds deadline() const;
    /// All of them, as given up.
    std::vector<engine::LateEntry> allGivenUp() const;

    void drop(const ConversationId &conversation, engine::Out &out);
    void dropAll(engine::Out &out);
    bool isEmpty() const { return m_entries.empty(); }

private:
    struct Place
    {
        wire::Entry entry;
        For what = For::Key;
        milliseconds since{0}; ///< on the wall
        quint8 asked = 0;
        quint8 missed = 0;    ///< in this life of the program
        milliseconds next{0}; ///< monotonic; of those that wait for a key
    };
    using Places = std::map<Seq, Place>;
    void restore(const std::pair<ConversationId, quint64> &name, const QByteArray &record);
    void store(const ConversationId &conversation, const Place &place, engine::Out &out) const;

    std::map<ConversationId, Places> m_entries; ///< none is empty
    std::vector<engine::LateEntry> m_givenUp;
};

} // namespace porchlight::encryption
