// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ConversationSwitches.h"

#include <utility>

namespace porchlight::models {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr quint64 forEverMs = 253'402'300'799'000; // the end of the year 9999: what every date can show

std::optional<ConversationId> idOf(const QString &key)
{
    return ConversationId::fromHex(key.toLatin1());
}

} // namespace

ConversationSwitches::ConversationSwitches(EngineSink &sink, WallClock clock, QObject *parent)
    : QObject(parent), m_sink(sink), m_clock(std::move(clock))
{
}

void ConversationSwitches::accept(const QString &conversationKey)
{
    const auto id = idOf(conversationKey);
    if (!id)
        return;
    set(m_sink.nextAsk(), QString());
    m_sink.post(engine::AcceptConversation{m_ask, *id});
}

void ConversationSwitches::mute(const QString &conversationKey, int hours)
{
    const auto id = idOf(conversationKey);
    if (!id)
        return;
    const quint64 until = hours == 0 ? 0 : hours < 0 ? forEverMs : quint64(m_clock() + hours * hourMs);
    set(m_sink.nextAsk(), QString());
    m_sink.post(engine::MuteConversation{m_ask, *id, until});
}

void ConversationSwitches::setPinned(const QString &conversationKey, bool pinned)
{
    if (const auto id = ConversationId::fromHex(conversationKey.toLatin1()))
        m_sink.post(engine::SetPinned{*id, pinned});
}

void ConversationSwitches::setArchived(const QString &conversationKey, bool archived)
{
    if (const auto id = ConversationId::fromHex(conversationKey.toLatin1()))
        m_sink.post(engine::SetArchived{*id, archived});
}

void ConversationSwitches::onDone(const engine::AskDone &done)
{
    if (m_ask != 0 && done.ask == m_ask)
        set(0, QString());
}

void ConversationSwitches::onFailed(const engine::AskFailed &failed)
{
    if (m_ask != 0 && failed.ask == m_ask)
        set(0, failed.text);
}

void ConversationSwitches::set(engine::AskId ask, const Sentence &error)
{
    const bool wasBusy = isBusy();
    m_ask = ask;
    if (isBusy() != wasBusy)
        Q_EMIT isBusyChanged();
    if (std::exchange(m_error, error) != error)
        Q_EMIT errorChanged();
}

} // namespace porchlight::models
