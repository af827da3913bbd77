// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Engine.h"

#include "shared/base/Result.h"

namespace porchlight::engine {

namespace {

constexpr milliseconds askDeadline = 30s;

quint64 localMs(Now now)
{
    return quint64(std::max<qint64>(0, now.wall.count()));
}

} // namespace

Engine::Engine(const LocalImage &image, Seal &seal, Random &random, ConnectionId firstConnection)
    : m_random(random), m_connector(image, firstConnection, random), m_sync(image, seal), m_outbox(image),
      m_authoring(image, seal, random, m_outbox), m_books(image, m_authoring, m_outbox),
      m_device(image.identity ? image.identity->device : 0)
{
}

void Engine::on(const EngineEvent &event, Now now, Out &out)
{
    std::visit(Overloaded{
                   [&](const Start &) { m_connector.start(now, out); },
                   [&](const SocketOpened &e) { m_connector.opened(e.connection, now, out); },
                   [&](const SocketClosed &e) {
                       if (m_connector.closed(e.connection, e.reason, now, out))
                           sessionEnded(out);
                   },
                   [&](const FrameReceived &e) { received(e, now, out); },
                   [&](const MessageMalformed &e) {
                       if (!m_connector.heard(e.connection, now))
                           return;
                       m_connector.drop(QStringLiteral("The relay sent something that makes no sense."), now, out);
                       sessionEnded(out);
                   },
                   [&](const Tick &) { tick(now, out); },
                   [&](const Compose &e) {
                       if (m_authoring.compose(e, now, out))
                           m_books.composed(e.conversation, now, out);
                   },
                   [&](const Edit &e) { m_authoring.edit(e, now, out); },
                   [&](const React &e) { m_authoring.react(e, now, out); },
                   [&](const Redact &e) { m_authoring.redact(e, now, out); },
                   [&](const DeleteForMe &e) { m_books.deleteForMe(e, now, out); },
                   [&](const SetDraft &e) { m_books.setDraft(e, now); },
                   [&](const SetPinned &e) { m_books.setPinned(e, now, out); },
                   [&](const SetArchived &e) { m_books.setArchived(e, now, out); },
                   [&](const MarkRead &e) { m_sync.read(e.conversation, e.seq, out); },
                   [&](const Remove &e) { out.transaction.push_back(RemoveFailed{e.conversation, e.id}); },
                   [&](const AskConversation &e) { ask(e, now, out); },
                   [&](const ChangeDisplayName &e) {
                       const QString name = cleanedDisplayName(e.name);
                       m_authoring.setDisplayName(name);
                       out.transaction.push_back(SetDisplayName{name});
                   },
                   [&](const TryNow &) {
                       m_connector.tryNow(now, out);
                       m_outbox.tryNow(now, out);
                   },
               },
               event);
}

void Engine::received(const FrameReceived &event, Now now, Out &out)
{
    if (!m_connector.heard(event.connection, now))
        return;
    std::vector<std::pair<ConversationId, MessageId>> returned;
    const std::size_t before = out.transaction.size();
    std::visit(Overloaded{
                   [&](const wire::Welcome &f) { welcomed(f, now, out); },
                   [&](const wire::Error &f) { refused(f, now, out); },
                   [&](const wire::Behind &f) { m_sync.behind(f, out); },
                   [&](const wire::MailboxFence &f) { m_sync.fenced(f); },
                   [&](const wire::Entries &f) { m_sync.entries(f, out, returned); },
                   [&](const wire::Marks &f) {
                       m_sync.marks(f, out);
                       if (f.version > 0) {
                           m_connector.setMarksVersion(f.version);
                           out.transaction.push_back(SetMarksVersion{f.version});
                       }
                   },
                   [&](const wire::Appended &f) {
                       if (m_outbox.answered(f, now, m_random, out))
                           m_outbox.tick(now, out);
                   },
                   [&](const wire::Conversation &f) { answered(f, now, out); },
                   [&](const wire::Ping &) { m_connector.send(wire::Pong(), out); },
                   [](const auto &) {}, // pong has done its work by being heard; what is unknown is passed over (B6)
               },
               event.frame);
    for (const auto &[conversation, id] : returned)
        m_outbox.settled(conversation, id);
    took(out.transaction, before, now, out);
}

void Engine::welcomed(const wire::Welcome &frame, Now now, Out &out)
{
    const auto generation = m_connector.generation();
    if (!m_connector.welcomed(frame, now, out))
        return;
    const ConnectionId connection = m_connector.lastConnection();
    if (generation != m_connector.generation()) {
        m_sync.beginGeneration();
        m_outbox.beginGeneration();
        m_books.beginGeneration();
    }
    m_sync.online(connection);
    m_outbox.online(connection, now, out);
    askForNotes(out);
}

void Engine::refused(const wire::Error &frame, Now now, Out &out)
{
    if (frame.request == 0) {
        if (m_connector.refused(frame, now, out))
            sessionEnded(out);
    } else if (Outbox::owns(frame.request)) {
        if (m_outbox.refused(frame, now, m_random, out))
            m_outbox.tick(now, out);
    } else if (m_books.isAsked(frame.request)) {
        m_books.notAnswered();
    } else if (const auto asked = m_asked.find(frame.request); asked != m_asked.end()) {
        out.now.push_back(AskFailed{asked->second.ask, frame.code, wire::describe(frame.code)});
        m_asked.erase(asked);
    }
}

void Engine::answered(const wire::Conversation &frame, Now now, Out &out)
{
    const auto asked = m_asked.find(frame.request);
    if (m_books.isAsked(frame.request)) {
        out.transaction.push_back(PutConversation{frame.conversation, frame.members, localMs(now)});
        return;
    }
    if (asked == m_asked.end())
        return;
    out.transaction.push_back(PutConversation{frame.conversation, frame.members, localMs(now)});
    out.after.push_back(ConversationReady{asked->second.ask, frame.conversation});
    m_asked.erase(asked);
}

void Engine::took(const LocalTransaction &transaction, std::size_t first, Now now, Out &out)
{
    std::vector<std::pair<ConversationId, MessageId>> erased;
    for (std::size_t i = first; i < transaction.size(); ++i) {
        if (const auto *members = std::get_if<PutConversation>(&transaction[i]))
            m_books.ready(members->conversation);
        const auto *put = std::get_if<PutEntry>(&transaction[i]);
        if (!put)
            continue;
        if (put->entry.kind == quint8(wire::EntryKind::Redact) && put->entry.target)
            m_authoring.erased(put->conversation, *put->entry.target);
        if (!put->mine || put->entry.senderDevice == m_device)
            continue; // of another, or of one's own doing
        const bool isRead = put->state == ContentState::Readable;
        if (put->entry.kind == quint8(wire::EntryKind::Redact) && put->entry.target)
            erased.emplace_back(put->conversation, *put->entry.target);
        else if (isRead && put->content.type == quint64(Content::Type::Draft))
            m_books.saw(put->content);
    }
    for (const auto &[conversation, target] : erased) // adds to the transaction that was walked through
        m_authoring.erasedElsewhere(conversation, target, now, out);
}

void Engine::askForNotes(Out &out)
{
    if (!m_connector.isOnline() || !m_books.wantsConversation())
        return;
    wire::StartConversation request;
    request.request = nextRequest();
    request.handle = m_books.handle();
    m_books.asked(request.request);
    m_connector.send(std::move(request), out);
}

void Engine::ask(const AskConversation &event, Now now, Out &out)
{
    if (!m_connector.isOnline()) {
        out.now.push_back(AskFailed{event.ask, wire::ErrorCode::None,
                                    QStringLiteral("There is no connection to the relay just now.")});
        return;
    }
    wire::StartConversation request;
    request.request = nextRequest();
    request.handle = event.handle;
    if (!request.isValid()) { // the relay would take it for nonsense and close
        const auto code = wire::ErrorCode::BadHandle;
        out.now.push_back(AskFailed{event.ask, code, wire::describe(code)});
        return;
    }
    m_asked[request.request] = {event.ask, now.mono + askDeadline};
    m_connector.send(std::move(request), out);
}

void Engine::tick(Now now, Out &out)
{
    if (m_connector.tick(now, out))
        return sessionEnded(out);
    if (m_outbox.isStuck(now)) {
        m_connector.drop(QStringLiteral("The relay does not answer."), now, out);
        return sessionEnded(out);
    }
    std::erase_if(m_asked, [&](const auto &asked) {
        if (asked.second.until > now.mono)
            return false;
        out.now.push_back(
            AskFailed{asked.second.ask, wire::ErrorCode::None, QStringLiteral("The relay does not answer.")});
        return true;
    });
    m_books.tick(now, out);
    m_outbox.tick(now, out);
}

milliseconds Engine::deadline() const
{
    milliseconds next = std::min({m_connector.deadline(), m_outbox.deadline(), m_books.deadline()});
    for (const auto &[request, asked] : m_asked)
        next = std::min(next, asked.until);
    return next;
}

void Engine::sessionEnded(Out &out)
{
    m_sync.offline();
    m_books.notAnswered();
    m_outbox.offline();
    for (const auto &[request, asked] : std::exchange(m_asked, {})) {
        out.now.push_back(
            AskFailed{asked.ask, wire::ErrorCode::None, QStringLiteral("The connection to the relay was lost.")});
    }
}

void Engine::committed(Now now, Out &out)
{
    m_connector.committed();
    m_sync.committed(out);
    m_outbox.committed(now, out);
    askForNotes(out);
}

} // namespace porchlight::engine
