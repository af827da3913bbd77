// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Ephemera.h"

#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::engine {

namespace {

// What is sealed is of one length, whatever it says.
constexpr char stopped = 0;
constexpr char typing = 1;

} // namespace

void Ephemera::online(ConnectionId connection, Out &out)
{
    m_connection = connection;
    m_told.clear();
    sendWatch(out);
    if (m_isActive)
        out.now.push_back(Transmit{connection, wire::Active{true}});
}

void Ephemera::offline(Out &out)
{
    if (!std::exchange(m_connection, std::nullopt))
        return;
    out.now.push_back(PresenceTold{true, {}});
    for (const auto &[conversation, typists] : std::exchange(m_typists, {}))
        tell(conversation, out);
}

// ---- what this device says

void Ephemera::watch(const Watching &wish, Out &out)
{
    std::vector<ConversationId> watched = wish.conversations;
    if (watched.size() > std::size_t(wire::watchedMax))
        watched.resize(std::size_t(wire::watchedMax));
    if (std::exchange(m_watched, std::move(watched)) != m_watched)
        sendWatch(out);
}

void Ephemera::sendWatch(Out &out)
{
    if (m_connection)
        out.now.push_back(Transmit{*m_connection, wire::Watch{m_watched}});
}

void Ephemera::setActive(bool isActive, Out &out)
{
    if (std::exchange(m_isActive, isActive) != isActive && m_connection)
        out.now.push_back(Transmit{*m_connection, wire::Active{isActive}});
}

void Ephemera::type(const SetTyping &wish, Now now, Out &out)
{
    if (!m_connection || m_preferences.has(wish.conversation, Preference::NoTyping))
        return;
    const auto told = m_told.find(wish.conversation);
    const bool isNews = wish.isTyping ? told == m_told.end() || now.mono >= told->second + repeatedAfter
                                      : told != m_told.end() && now.mono < told->second + shownFor;
    if (isNews) {
        const QByteArray plain(1, wish.isTyping ? typing : stopped);
        // Where there is no key that everybody has, the first message brings it; until then nobody sees it.
        if (const auto sealed = m_seal.sealTyping(wish.conversation, plain, now))
            out.now.push_back(Transmit{*m_connection, wire::Typing{wish.conversation, sealed->epoch, sealed->bytes}});
    }
    if (!wish.isTyping)
        m_told.erase(wish.conversation);
    else if (isNews)
        m_told[wish.conversation] = now.mono;
}

// ---- what it is told

void Ephemera::told(const wire::Presences &frame, Out &out)
{
    out.now.push_back(PresenceTold{false, frame.accounts});
}

void Ephemera::typed(const wire::Typed &frame, Now now, Out &out)
{
    if (frame.account == m_self || m_preferences.has(frame.conversation, Preference::NoTyping))
        return; // who does not show it does not see it either
    const DeviceId device{frame.account, frame.device};
    const auto plain = m_seal.openTyping(frame.conversation, device, frame.epoch, frame.bytes);
    if (!plain || plain->size() != 1)
        return;
    if (plain->front() != typing)
        return remove(frame.conversation, [&](const Typist &typist) { return typist.device == device; }, out);
    Typists &typists = m_typists[frame.conversation];
    const auto known = std::ranges::find(typists, device, &Typist::device);
    if (known != typists.end()) {
        known->until = now.mono + shownFor;
        return;
    }
    if (typists.size() >= typistsMax)
        typists.erase(typists.begin());
    typists.push_back({device, now.mono + shownFor});
    tell(frame.conversation, out);
}

void Ephemera::wrote(const ConversationId &conversation, const AccountId &account, Out &out)
{
    remove(conversation, [&](const Typist &typist) { return typist.device.account == account; }, out);
}

template <class Gone>
void Ephemera::remove(const ConversationId &conversation, const Gone &isGone, Out &out)
{
    const auto typists = m_typists.find(conversation);
    if (typists == m_typists.end() || std::erase_if(typists->second, isGone) == 0)
        return;
    if (typists->second.empty())
        m_typists.erase(typists);
    tell(conversation, out);
}

void Ephemera::tell(const ConversationId &conversation, Out &out)
{
    TypingTold told{conversation, {}};
    if (const auto typists = m_typists.find(conversation); typists != m_typists.end()) {
        for (const Typist &typist : typists->second) { // of somebody with two devices once
            if (std::ranges::find(told.accounts, typist.device.account) == told.accounts.end())
                told.accounts.push_back(typist.device.account);
        }
    }
    out.now.push_back(std::move(told));
}

void Ephemera::tick(Now now, Out &out)
{
    std::vector<ConversationId> conversations;
    for (const auto &[conversation, typists] : m_typists)
        conversations.push_back(conversation);
    for (const ConversationId &conversation : conversations)
        remove(conversation, [&](const Typist &typist) { return typist.until <= now.mono; }, out);
}

milliseconds Ephemera::deadline() const
{
    milliseconds next = Never;
    for (const auto &[conversation, typists] : m_typists) {
        for (const Typist &typist : typists)
            next = std::min(next, typist.until);
    }
    return next;
}

} // namespace porchlight::engine
