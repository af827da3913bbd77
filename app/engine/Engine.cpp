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
    : m_seal(seal), m_random(random), m_connector(image, firstConnection, random), m_sync(image, seal), m_history(image),
      m_caution(image), m_outbox(image), m_displayName(image.displayName)
{
    for (const auto &[conversation, gaps] : image.gaps)
        m_sync.setMissing(conversation, m_history.missingFrom(conversation));
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
                   [&](const Compose &e) { compose(e, now, out); },
                   [&](const MarkRead &e) { m_sync.read(e.conversation, e.seq, out); },
                   [&](const Remove &e) { out.transaction.push_back(RemoveFailed{e.conversation, e.id}); },
                   [&](const AskConversation &e) { ask(e, now, out); },
                   [&](const ChangeDisplayName &e) {
                       m_displayName = cleanedDisplayName(e.name);
                       out.transaction.push_back(SetDisplayName{m_displayName});
                   },
                   [&](const TryNow &) {
                       m_connector.tryNow(now, out);
                       m_outbox.tryNow(now, out);
                   },
                   [&](const WantOlder &e) { m_history.want(e.conversation); }, // committed() asks
               },
               event);
}

void Engine::received(const FrameReceived &event, Now now, Out &out)
{
    if (!m_connector.heard(event.connection, now))
        return;
    std::vector<std::pair<ConversationId, MessageId>> returned;
    std::visit(Overloaded{
                   [&](const wire::Welcome &f) { welcomed(f, now, out); },
                   [&](const wire::Error &f) { refused(f, now, out); },
                   [&](const wire::Behind &f) {
                       for (const wire::BehindLog &log : f.logs)
                           m_history.noteTime(log.log.conversation, log.lastTimeMs);
                       m_sync.behind(f, out);
                   },
                   [&](const wire::Trimmed &f) { trimmed(f, out); },
                   [&](const wire::Fetched &f) {
                       const ConversationId &conversation = f.log.conversation;
                       m_sync.takeFetched(conversation, m_history.fetched(f, out), out, returned);
                       m_sync.setMissing(conversation, m_history.missingFrom(conversation));
                   },
                   [&](const wire::MailboxFence &f) { m_sync.fenced(f); },
                   [&](const wire::Entries &f) {
                       if (m_caution.isActive())
                           m_caution.take(f, out);
                       else
                           m_sync.entries(f, out, returned);
                   },
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
        m_history.beginGeneration();
    }
    m_sync.online(connection);
    m_history.online();
    m_caution.forget();
    m_outbox.online(connection, now, out);
}

void Engine::refused(const wire::Error &frame, Now now, Out &out)
{
    if (frame.request == 0) {
        if (m_connector.refused(frame, now, out))
            sessionEnded(out);
    } else if (m_history.owns(frame.request)) {
        m_history.refused();
    } else if (Outbox::owns(frame.request)) {
        if (m_outbox.refused(frame, now, m_random, out))
            m_outbox.tick(now, out);
    } else if (const auto asked = m_asked.find(frame.request); asked != m_asked.end()) {
        out.now.push_back(AskFailed{asked->second.ask, frame.code, wire::describe(frame.code)});
        m_asked.erase(asked);
    }
}

void Engine::answered(const wire::Conversation &frame, Now now, Out &out)
{
    const auto asked = m_asked.find(frame.request);
    if (asked == m_asked.end())
        return;
    out.transaction.push_back(PutConversation{frame.conversation, frame.members, localMs(now)});
    out.after.push_back(ConversationReady{asked->second.ask, frame.conversation});
    m_asked.erase(asked);
}

void Engine::compose(const Compose &event, Now now, Out &out)
{
    // What the relay would never take must not stand at the head of the queue.
    if (event.text.isEmpty() || event.text.toUtf8().size() > textBytesMax) {
        out.now.push_back(AskFailed{event.ask, wire::ErrorCode::TooLarge,
                                    event.text.isEmpty() ? QStringLiteral("There is nothing to send.")
                                                         : wire::describe(wire::ErrorCode::TooLarge)});
        return;
    }
    const auto id = m_random.id<MessageId>();
    PutComposed composed;
    composed.conversation = event.conversation;
    composed.id = id;
    composed.number = m_outbox.takeNumber(event.conversation, out);
    composed.composedMs = localMs(now);
    composed.content.text = event.text;
    composed.content.senderName = m_displayName;
    composed.sealed = m_seal.seal(event.conversation, id, encodeContent(composed.content));
    m_outbox.add({composed.conversation, id, composed.number, composed.kind, composed.sealed});
    out.transaction.push_back(std::move(composed));
    out.after.push_back(Composed{event.ask, id});
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
    m_outbox.tick(now, out);
}

milliseconds Engine::deadline() const
{
    milliseconds next = std::min(m_connector.deadline(), m_outbox.deadline());
    for (const auto &[request, asked] : m_asked)
        next = std::min(next, asked.until);
    return next;
}

void Engine::sessionEnded(Out &out)
{
    m_sync.offline();
    m_outbox.offline();
    for (const auto &[request, asked] : std::exchange(m_asked, {})) {
        out.now.push_back(
            AskFailed{asked.ask, wire::ErrorCode::None, QStringLiteral("The connection to the relay was lost.")});
    }
}

void Engine::trimmed(const wire::Trimmed &frame, Out &out)
{
    const auto gap = m_sync.trimmed(frame, out);
    if (!gap)
        return;
    m_history.add(frame.log.conversation, *gap, out);
    m_sync.setMissing(frame.log.conversation, m_history.missingFrom(frame.log.conversation));
}

void Engine::fetchOlder(Out &out)
{
    if (!m_connector.isOnline())
        return;
    if (auto fetch = m_history.next(m_sync.isCaughtUp())) {
        fetch->request = nextRequest();
        m_history.asked(fetch->request, fetch->log.conversation);
        m_connector.send(std::move(*fetch), out);
    }
}

void Engine::openCarefully(Out &out)
{
    std::vector<std::pair<ConversationId, MessageId>> returned;
    for (const Caution::Turn &turn : m_caution.ready(out)) {
        m_sync.entries(turn.frame, out, returned, turn.isPutAside);
        if (turn.isPutAside && m_connector.isOnline()) {
            const wire::Quarantined report{turn.frame.log, turn.frame.entries.front().seq, Caution::attemptsMax};
            out.after.push_back(Transmit{m_connector.lastConnection(), report});
        }
    }
    for (const auto &[conversation, id] : returned)
        m_outbox.settled(conversation, id);
}

void Engine::committed(Now now, Out &out)
{
    m_connector.committed();
    m_sync.committed(out);
    openCarefully(out);
    fetchOlder(out);
    m_outbox.committed(now, out);
}

} // namespace porchlight::engine
