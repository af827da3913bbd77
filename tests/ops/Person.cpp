// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ops/Person.h"

#include "shared/wire/Codec.h"

namespace porchlight::tests {

namespace {

constexpr int timeoutMs = 30'000;

} // namespace

MessageId messageId(quint64 number)
{
    std::array<unsigned char, MessageId::size> bytes{};
    for (std::size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<unsigned char>(number >> (8 * i));
    return MessageId(bytes);
}

std::optional<wire::Frame> Person::next(const std::function<bool(const wire::Frame &)> &isWanted)
{
    while (true) {
        while (!m_frames.empty()) {
            wire::Frame frame = std::move(m_frames.front());
            m_frames.pop_front();
            if (isWanted(frame))
                return frame;
        }
        const RawClient::Frame message = m_client->readFrame(timeoutMs);
        if (message.opcode < 0 || message.opcode == RawClient::Close)
            return std::nullopt;
        if (message.opcode == RawClient::Binary) {
            for (wire::Frame &frame : wire::decode(message.payload).frames)
                m_frames.push_back(std::move(frame));
        }
    }
}

std::optional<wire::Frame> Person::ask(const wire::Frame &frame)
{
    const quint64 request = wire::requestOf(frame);
    m_client->send(frame);
    return next([request](const wire::Frame &answer) { return wire::requestOf(answer) == request; });
}

bool Person::greet(const std::optional<QByteArray> &token)
{
    m_client = std::make_unique<RawClient>(m_port);
    m_frames.clear();
    if (!m_client->open())
        return false;
    wire::Hello hello;
    hello.token = token;
    m_client->send(hello);
    const auto frame = next([](const wire::Frame &f) { return std::holds_alternative<wire::Welcome>(f); });
    if (!frame)
        return false;
    const auto &welcome = std::get<wire::Welcome>(*frame);
    if (welcome.token)
        m_token = *welcome.token;
    return welcome.signedIn == token.has_value();
}

std::optional<wire::ErrorCode> Person::join(const QString &invitation, const QString &handle)
{
    if (!greet(std::nullopt))
        return std::nullopt;
    const auto answer = ask(
        wire::Register{++m_request, invitation, handle, QStringLiteral("correct horse"), QStringLiteral("laptop")});
    if (!answer)
        return std::nullopt;
    if (const auto *signedIn = std::get_if<wire::SignedIn>(&*answer)) {
        m_token = signedIn->token;
        return greet(m_token) ? std::optional(wire::ErrorCode::None) : std::nullopt;
    }
    const auto *error = std::get_if<wire::Error>(&*answer);
    return error ? std::optional(error->code) : std::nullopt;
}

bool Person::comeBack(const QByteArray &token)
{
    return greet(token);
}

std::optional<ConversationId> Person::talkTo(const QString &handle)
{
    const auto answer = ask(wire::StartConversation{++m_request, handle});
    const auto *conversation = answer ? std::get_if<wire::Conversation>(&*answer) : nullptr;
    return conversation ? std::optional(conversation->conversation) : std::nullopt;
}

std::optional<Person::Sent> Person::write(const ConversationId &conversation, quint64 number, const MessageId &id,
                                          const QByteArray &body)
{
    wire::Append append;
    append.request = ++m_request;
    append.conversation = conversation;
    append.firstNumber = number;
    append.bodies.push_back({quint8(wire::EntryKind::Counts), id, body});
    const auto answer = ask(append);
    if (!answer)
        return std::nullopt;
    if (const auto *error = std::get_if<wire::Error>(&*answer))
        return Sent{0, error->code, error->retryAfterMs.value_or(0)};
    const auto *appended = std::get_if<wire::Appended>(&*answer);
    return appended ? std::optional(Sent{appended->stored.front().seq, appended->stored.front().refused, 0})
                    : std::nullopt;
}

std::vector<wire::Entry> Person::read(const ConversationId &conversation, std::size_t count)
{
    const LogId log = LogId::of(conversation);
    m_client->send(wire::OpenLog{{{log, 0}}});
    std::vector<wire::Entry> entries;
    while (entries.size() < count) {
        const auto frame = next([&log](const wire::Frame &f) {
            const auto *page = std::get_if<wire::Entries>(&f);
            return page && page->log == log;
        });
        if (!frame)
            break;
        for (const wire::Entry &entry : std::get<wire::Entries>(*frame).entries) {
            if (entry.seq == entries.size() + 1) // what a push and a page both bring is taken once
                entries.push_back(entry);
        }
        m_client->send(wire::Ack{{{log, entries.size()}}});
    }
    return entries;
}

} // namespace porchlight::tests
