// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"
#include "tests/gateway/RawClient.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace porchlight::tests {

/// That of somebody's message with that number, the same in each run.
MessageId messageId(quint64 number);

/// Someone who uses a relay, on the level of the wire: registers, writes to a conversation, reads it. Owns the one
/// connection; blocking; lives on the test's thread.
class Person
{
public:
    explicit Person(quint16 port) : m_port(port) {}

    /// ErrorCode::None when the account was made and signed in to. Without an answer: nothing.
    std::optional<wire::ErrorCode> join(const QString &invitation, const QString &handle);
    /// On a new connection.
    bool comeBack(const QByteArray &token);
    std::optional<ConversationId> talkTo(const QString &handle);
    /// The answer: a sequence, or the reason why not.
    struct Sent
    {
        Seq seq = 0;
        wire::ErrorCode error = wire::ErrorCode::None;
        quint64 retryAfterMs = 0;
    };
    std::optional<Sent> write(const ConversationId &conversation, quint64 number, const MessageId &id,
                              const QByteArray &body);
    /// Everything in the conversation, from the beginning.
    std::vector<wire::Entry> read(const ConversationId &conversation, std::size_t count);

    QByteArray token() const { return m_token; }
    RawClient &client() { return *m_client; }

private:
    /// Reads on until @p isWanted; nothing when the connection or the time ended.
    std::optional<wire::Frame> next(const std::function<bool(const wire::Frame &)> &isWanted);
    /// Sends it, and reads on until its answer.
    std::optional<wire::Frame> ask(const wire::Frame &frame);
    /// Connects and says hello.
    bool greet(const std::optional<QByteArray> &token);

    const quint16 m_port;
    std::unique_ptr<RawClient> m_client;
    std::deque<wire::Frame> m_frames;
    SystemRandom m_random;
    QByteArray m_token;
    quint64 m_request = 0;
};

} // namespace porchlight::tests
