// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEffects.h"
#include "app/engine/Preferences.h"
#include "app/engine/PresenceEvents.h"
#include "app/engine/Seal.h"

namespace porchlight::engine {

/// Who is there and who is typing (C1, C2, C4), on both sides: what this device watches and tells, and what it has been
/// told. Nothing of it is stored, retried or waited for; with the connection it is gone. A state machine on the storage
/// thread.
class Ephemera
{
public:
    static constexpr milliseconds repeatedAfter = 3s; ///< of one's own typing, while it goes on
    static constexpr milliseconds shownFor = 5s;      ///< after the last signal (C4)
    static constexpr std::size_t typistsMax = 32;     ///< in one conversation, at once

    /// @p preferences must outlive this.
    Ephemera(Seal &seal, const AccountId &self, const Preferences &preferences)
        : m_seal(seal), m_self(self), m_preferences(preferences)
    {
    }

    void online(ConnectionId connection, Out &out);
    void offline(Out &out);

    void watch(const Watching &wish, Out &out);
    void setActive(bool isActive, Out &out);
    void type(const SetTyping &wish, Now now, Out &out);
    /// A message of one's own goes out: nobody is typing it any more.
    void sent(const ConversationId &conversation) { m_told.erase(conversation); }

    void told(const wire::Presences &frame, Out &out);
    void typed(const wire::Typed &frame, Now now, Out &out);
    /// A message of theirs has come.
    void wrote(const ConversationId &conversation, const AccountId &account, Out &out);
    void tick(Now now, Out &out);
    milliseconds deadline() const;

private:
    struct Typist
    {
        DeviceId device;
        milliseconds until{0};
    };
    using Typists = std::vector<Typist>; ///< in the order in which they began

    void tell(const ConversationId &conversation, Out &out);
    void sendWatch(Out &out);
    template <class Gone>
    void remove(const ConversationId &conversation, const Gone &isGone, Out &out);

    Seal &m_seal;
    const AccountId m_self;
    const Preferences &m_preferences;
    std::optional<ConnectionId> m_connection;
    std::vector<ConversationId> m_watched;
    bool m_isActive = false;
    std::map<ConversationId, milliseconds> m_told; ///< that one is typing: when it was said last
    std::map<ConversationId, Typists> m_typists;   ///< none is empty
};

} // namespace porchlight::engine
