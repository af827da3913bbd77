// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Engine.h"

#include "app/engine/RelayAsks.h"
#include "shared/base/Result.h"
#include "shared/base/Sentence.h"

#include <algorithm>

namespace porchlight::engine {

namespace {

constexpr milliseconds askDeadline = 30s;
constexpr milliseconds readingPatience = 30s; // a log whose end the relay cannot give must not hold up anything

quint64 localMs(Now now)
{
    return quint64(std::max<qint64>(0, now.wall.count()));
}

} // namespace

Engine::Engine(const LocalImage &image, Seal &seal, Random &random, ConnectionId firstConnection)
    : m_random(random),
      m_seal(seal),
      m_connector(image, firstConnection, random),
      m_preferences(image),
      m_sync(image, seal, m_preferences),
      m_history(image),
      m_caution(image),
      m_outbox(image, seal),
      m_authoring(image, random, m_outbox),
      m_books(image, m_authoring, m_outbox),
      m_faces(image, m_authoring, m_books, m_outbox),
      m_ephemera(seal, image.identity ? image.identity->account : AccountId(), m_preferences),
      m_receipts(image),
      m_readsAgain(image.readsAgain),
      m_device(image.identity ? image.identity->device : 0),
      m_self(image.identity ? image.identity->account : AccountId())
{
    for (const auto &[conversation, gaps] : image.gaps)
        m_sync.setMissing(conversation, m_history.missingFrom(conversation));
}

void Engine::on(const EngineEvent &event, Now now, Out &out)
{
    std::visit(Overloaded{
                   [&](const Start &) { m_connector.start(now, out); },
                   [&](const SocketOpened &e) { m_connector.opened(e.connection, m_readsAgain ? 0 : m_sync.acknowledged(), now, out); },
                   [&](const SocketClosed &e) {
                       if (e.isStranger ? m_connector.estranged(e.connection, e.reason, out)
                                        : m_connector.closed(e.connection, e.reason, now, out))
                           sessionEnded(out);
                   },
                   [&](const FrameReceived &e) { received(e, now, out); },
                   [&](const MessageMalformed &e) {
                       if (!m_connector.heard(e.connection, now))
                           return;
                       m_connector.drop(Sentence::english("The relay sent something that makes no sense."), now, out);
                       sessionEnded(out);
                   },
                   [&](const Tick &) { tick(now, out); },
                   [&](const Compose &e) {
                       if (m_authoring.compose(e, now, out)) {
                           m_books.composed(e.conversation, now, out);
                           m_ephemera.sent(e.conversation);
                           m_faces.composed(e.conversation, now, out);
                       }
                   },
                   [&](const Edit &e) { m_authoring.edit(e, now, out); },
                   [&](const React &e) { m_authoring.react(e, now, out); },
                   [&](const Redact &e) { m_authoring.redact(e, now, out); },
                   [&](const SetDraft &e) { m_books.setDraft(e, now); },
                   [&](const MarkRead &e) { m_sync.read(e.conversation, e.seq, out); },
                   [&](const Remove &e) { out.transaction.push_back(RemoveFailed{e.conversation, e.id}); },
                   [&]<class E>(const E &e) requires requires { frameFor(e); } { ask(e.ask, frameFor(e), now, out); },
                   [&]<class E>(const E &said) requires IsSaid<E> { m_books.say(said, now, out); },
                   [&](const SetPreferences &e) { prefer(e, now, out); },
                   [&]<class E>(const E &wish)
                       requires std::is_constructible_v<SealWish, E>
                   { m_seal.wanted(wish, now, out); },
                   [&](const SlowTaskDone &e) { m_seal.finished(e.task, now, out); },
                   [&](const ChangeDisplayName &e) {
                       const QString name = cleanedDisplayName(e.name);
                       m_authoring.setDisplayName(name);
                       out.transaction.push_back(SetDisplayName{name});
                   },
                   [&](const ChangeFace &e) {
                       m_faces.change(e, now, out);
                       m_seal.faceIs(m_faces.own());
                   },
                   [&](const TryNow &) {
                       m_connector.tryNow(now, out);
                       m_outbox.tryNow(now, out);
                   },
                   [&](const HistoryRead &e) { m_seal.historyRead(e, m_sync.isCaughtUp(), now, out); },
                   [&](const Watching &e) { m_ephemera.watch(e, out); },
                   [&](const SetActive &e) { m_ephemera.setActive(e.isActive, out); },
                   [&](const SetTyping &e) { m_ephemera.type(e, now, out); },
                   [&](const SetGroupLook &e) { m_authoring.setLook(e, now, out); },
                   [&](const AskReceipts &e) { ask(e.ask, m_receipts.asked(e), now, out); },
                   [&](const WantOlder &e) { m_history.want(e.conversation); }, // committed() asks
                   [&](const UseRelay &e) {
                       if (m_connector.useRelay(e.relayUrl, now, out))
                           sessionEnded(out);
                   },
               },
               event);
    m_connector.storeTide(now, out);
}

void Engine::received(const FrameReceived &event, Now now, Out &out)
{
    if (!m_connector.heard(event.connection, now))
        return;
    const std::size_t before = out.transaction.size();
    if (!m_seal.received(event.frame, now, out))
        dispatch(event.frame, now, out);
    takeLate(now, out);
    follow(event.frame, before, now, out);
    noteRead(out);
    mayWrite(now, out);
}

void Engine::dispatch(const wire::Frame &received, Now now, Out &out)
{
    std::visit(Overloaded{
                   [&](const wire::Welcome &f) { welcomed(f, now, out); },
                   [&](const wire::Error &f) { refused(f, now, out); },
                   [&](const wire::Behind &f) {
                       for (const wire::BehindLog &log : f.logs)
                           m_history.noteTime(log.log.conversation, log.lastTimeMs);
                       m_sync.behind(f, out);
                   },
                   [&](const wire::Trimmed &f) { m_caution.take(f) ? void() : trimmed(f, now, out); },
                   [&](const wire::Fetched &f) {
                       const ConversationId &conversation = f.log.conversation;
                       m_sync.takeFetched(conversation, m_history.fetched(f, out), now, out);
                       m_sync.setMissing(conversation, m_history.missingFrom(conversation));
                       if (m_history.takeBegun())
                           m_seal.beginsLater(now, out);
                   },
                   [&](const wire::MailboxFence &f) { m_sync.fenced(f); },
                   [&](const wire::Entries &f) {
                       if (m_caution.isActive())
                           m_caution.take(f, out);
                       else
                           m_sync.entries(f, now, out);
                   },
                   [&](const wire::Marks &f) {
                       m_sync.marks(f, out);
                       m_receipts.note(f);
                       if (f.version > 0) {
                           m_connector.setMarksVersion(f.version);
                           out.transaction.push_back(SetMarksVersion{f.version});
                       }
                   },
                   [&](const wire::Appended &f) {
                       if (m_outbox.answered(f, now, m_random, out))
                           m_outbox.tick(now, out);
                   },
                   [&](const wire::Presences &f) { m_ephemera.told(f, out); },
                   [&](const wire::Typed &f) { m_ephemera.typed(f, now, out); },
                   [&](const wire::Conversation &f) { answered(f, now, out); },
                   [&](const wire::Done &f) {
                       if (const AskId ask = takeAsked(f.request))
                           out.now.push_back(AskDone{ask});
                   },
                   [&](const wire::Invitation &f) {
                       if (const AskId ask = takeAsked(f.request))
                           out.now.push_back(InvitationTold{ask, m_connector.linkTo(f.code), {}, f.expiresMs});
                   },
                   [&](const wire::Devices &f) {
                       if (const AskId ask = takeAsked(f.request))
                           out.now.push_back(DevicesListed{ask, f.devices});
                   },
                   [&](const wire::Receipts &f) {
                       if (const AskId ask = takeAsked(f.request))
                           out.now.push_back(m_receipts.told(ask, f));
                   },
                   [&](const wire::Ping &) { m_connector.send(wire::Pong(), out); },
                   [&](const wire::Pong &f) { m_connector.returnWithin(f.returnWithinMs); },
                   [](const auto &) {}, // what is unknown is passed over (B6)
               },
               received);
}

void Engine::welcomed(const wire::Welcome &frame, Now now, Out &out)
{
    const auto generation = m_connector.generation();
    if (!m_connector.welcomed(frame, now, out))
        return;
    const ConnectionId connection = m_connector.lastConnection();
    if (generation != m_connector.generation()) {
        m_sync.beginGeneration();
        m_receipts.beginGeneration();
        m_seal.beginGeneration(out);
        m_outbox.beginGeneration(out);
        m_books.beginGeneration();
        m_history.beginGeneration();
        m_readsAgain = false;
    }
    m_sync.online(connection);
    m_history.online();
    m_ephemera.online(connection, out);
    m_caution.forget();
    m_seal.online(connection, frame, now, out);
    m_readsUntil = now.mono + readingPatience;
    m_holdsBack = frame.putBack.value_or(false);
    if (m_holdsBack) {
        if (!std::exchange(m_readsAgain, true))
            out.transaction.push_back(SetReadsAgain{true});
        m_outbox.putBack(now, out);
    } else {
        m_outbox.online(connection, now, out);
    }
    askForNotes(out);
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
    } else if (m_books.isAsked(frame.request)) {
        m_books.notAnswered();
    } else if (const AskId ask = takeAsked(frame.request)) {
        out.now.push_back(AskFailed{ask, frame.code, wire::describe(frame.code)});
    }
}

void Engine::answered(const wire::Conversation &frame, Now now, Out &out)
{
    if (m_books.isAsked(frame.request)) {
        out.transaction.push_back(PutConversation{frame.conversation, frame.members, localMs(now)});
        return;
    }
    if (Outbox::owns(frame.request)) {
        m_outbox.restarted(frame);
        return m_outbox.tick(now, out);
    }
    const AskId ask = takeAsked(frame.request);
    if (ask == 0)
        return;
    out.transaction.push_back(PutConversation{frame.conversation, frame.members, localMs(now)});
    out.after.push_back(ConversationReady{ask, frame.conversation});
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

template <class F>
void Engine::ask(AskId ask, F request, Now now, Out &out)
{
    if (!m_connector.isOnline()) {
        out.now.push_back(
            AskFailed{ask, wire::ErrorCode::None, Sentence::english("There is no connection to the relay just now.")});
        return;
    }
    request.request = nextRequest();
    if (!request.isValid()) { // the relay would take it for nonsense and close
        const auto code = std::is_same_v<F, wire::StartConversation> ? wire::ErrorCode::BadHandle : wire::ErrorCode::Malformed;
        out.now.push_back(AskFailed{ask, code, wire::describe(code)});
        return;
    }
    m_asked[request.request] = {ask, now.mono + askDeadline};
    m_connector.send(std::move(request), out);
}

AskId Engine::takeAsked(quint64 request)
{
    const auto asked = m_asked.extract(request);
    return asked.empty() ? 0 : asked.mapped().ask;
}

void Engine::tick(Now now, Out &out)
{
    if (m_connector.tick(now, out))
        return sessionEnded(out);
    if (m_outbox.isStuck(now)) {
        m_connector.drop(Sentence::english("The relay does not answer."), now, out);
        return sessionEnded(out);
    }
    std::erase_if(m_asked, [&](const auto &asked) {
        if (asked.second.until > now.mono)
            return false;
        out.now.push_back(
            AskFailed{asked.second.ask, wire::ErrorCode::None, Sentence::english("The relay does not answer.")});
        return true;
    });
    mayWrite(now, out);
    m_books.tick(now, out);
    m_ephemera.tick(now, out);
    m_sync.tick(now, out);
    m_seal.tick(now, out);
    const std::size_t before = out.transaction.size();
    takeLate(now, out);
    took(out.transaction, before, now, out);
    m_outbox.tick(now, out);
}

milliseconds Engine::deadline() const
{
    milliseconds next = std::min({m_connector.deadline(), m_outbox.deadline(), m_books.deadline(), m_ephemera.deadline(), m_sync.deadline(),
                                  m_seal.deadline(), m_readsUntil});
    for (const auto &[request, asked] : m_asked)
        next = std::min(next, asked.until);
    return next;
}

void Engine::sessionEnded(Out &out)
{
    m_readsUntil = Never;
    m_ephemera.offline(out);
    m_sync.offline();
    m_seal.offline();
    m_books.notAnswered();
    m_outbox.offline();
    for (const auto &[request, asked] : std::exchange(m_asked, {})) {
        out.now.push_back(
            AskFailed{asked.ask, wire::ErrorCode::None, Sentence::english("The connection to the relay was lost.")});
    }
}

void Engine::trimmed(const wire::Trimmed &frame, Now now, Out &out)
{
    const auto gap = m_sync.trimmed(frame, now, out);
    if (!gap)
        return;
    if (frame.log.kind == LogId::Kind::Mailbox)
        return; // its items are gone; what they were needed for is asked for (encryption.md 5.9)
    m_history.add(frame.log.conversation, *gap, out);
    m_seal.missed(frame.log.conversation, gap->last, out);
    if (m_history.takeBegun())
        m_seal.beginsLater(now, out);
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

void Engine::conclude(Now now, Out &out)
{
    m_outbox.conclude(now, out);
}

void Engine::committed(Now now, Out &out)
{
    m_connector.committed();
    m_sync.committed(out);
    m_seal.committed(now, out);
    if (m_seal.wantsNewSession() && m_connector.isOnline()) {
        m_connector.drop(Sentence::english("This device was linked."), now, out);
        sessionEnded(out);
        m_connector.tryNow(now, out);
    }
    m_outbox.committed(now, out); // before anything is made that is only in the next transaction
    openCarefully(now, out);
    fetchOlder(out);
    askForNotes(out);
}

} // namespace porchlight::engine
