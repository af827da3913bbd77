// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Connector.h"

#include "shared/base/RelayAddress.h"
#include "shared/base/Sentence.h"
#include "shared/wire/Limits.h"
#include "shared/wire/Packing.h"

#include <algorithm>

namespace porchlight::engine {

using wire::ErrorCode;

namespace {

constexpr milliseconds greetingDeadline = 10s;    // dial and hello together
constexpr milliseconds steadyAfter = 30s;         // a relay that crashes at once must not be hit every half second
constexpr milliseconds retryWhenReplaced = 5s;    // by a late hello of our own, or by a copy of this profile
constexpr milliseconds retryWhenTooNew = 10min;   // the relay has to be updated first, or we
constexpr milliseconds tideKeptAfter = 5min;      // an idle client hardly writes
constexpr int tideLooksBack = 8;                  // operations, for another one in the same transaction

} // namespace

Connector::Connector(const LocalImage &image, ConnectionId firstConnection, Random &random)
    : m_random(random), m_identity(image.identity), m_generation(image.generation), m_olderTokens(image.olderTokens),
      m_tide(image.tide), m_marksVersion(image.marksVersion),
      m_lastConnection(firstConnection)
{
    if (m_identity)
        m_token = m_tokenStored = m_identity->token;
}

void Connector::start(Now now, Out &out)
{
    if (!m_identity || m_token.isEmpty())
        return stop(QString(), out);
    dial(now, out);
}

void Connector::dial(Now now, Out &out)
{
    m_current = ++m_lastConnection;
    m_state = State::Dialling;
    m_refusal.reset();
    m_isShuttingDown = false;
    m_deadline = now.mono + greetingDeadline;
    out.now.push_back(Dial{m_current, m_identity->relayUrl});
    // While it is being tried again the reason stays, so that the banner does not flicker.
    report(ConnectionReport::State::Connecting, m_reported ? m_reported->reason : QString(), out);
}

void Connector::opened(ConnectionId connection, quint64 acknowledged, Now now, Out &out)
{
    if (connection != m_current || m_state != State::Dialling)
        return;
    m_state = State::Greeting;
    m_heardAt = now.mono;
    wire::Hello hello;
    hello.app = QStringLiteral("porchlight");
    hello.capabilities = {wire::packingCapability};
    hello.generation = m_generation;
    hello.token = m_token;
    hello.resume = std::exchange(m_resume, std::nullopt); // good for one use
    hello.marksAfter = m_marksVersion;
    hello.acknowledged = acknowledged;
    if (!m_tide.isEmpty())
        hello.tide = m_tide;
    if (m_showsOlder)
        hello.olderTokens = m_olderTokens;
    send(std::move(hello), out);
}

bool Connector::closed(ConnectionId connection, const QString &reason, Now now, Out &out)
{
    if (connection != m_current || m_state == State::Waiting || m_state == State::Idle)
        return false;
    const QString why = !reason.isEmpty()      ? reason
        : m_state == State::Dialling           ? Sentence::english("The relay does not answer.")
                                               : Sentence::english("The connection to the relay was lost.");
    const bool wasOnline = m_state == State::Online;
    if (wasOnline && m_isShuttingDown)
        m_backoff.reset(); // in good order: what went wrong before says nothing about it, and a small relay is back soon
    if (wasOnline && (!m_refusal || (m_isShuttingDown && m_refusal->second == milliseconds(0))))
        m_backoff.lost(m_returnWithin); // else it has given each a time of its own
    wait(why, out, now);
    return true;
}

bool Connector::estranged(ConnectionId connection, const QString &reason, Out &out)
{
    if (connection != m_current || m_state == State::Waiting || m_state == State::Idle)
        return false;
    m_state = State::Waiting;
    m_deadline = Never;
    m_backoff.reset();
    report(ConnectionReport::State::Stranger, reason, out);
    return true;
}

QString Connector::linkTo(const QString &invitation) const
{
    const auto relay = parseRelayAddress(m_identity ? m_identity->relayUrl : QString());
    return relay ? InvitationLink{*relay, invitation}.toString() : QString();
}

bool Connector::useRelay(const QString &relayUrl, Now now, Out &out)
{
    if (!m_identity || m_identity->relayUrl == relayUrl)
        return false;
    m_identity->relayUrl = relayUrl;
    PutIdentity identity = *m_identity;
    identity.token = m_tokenStored;
    out.transaction.push_back(std::move(identity));
    if (m_state == State::Idle)
        return false;
    const bool hadConnection = m_state != State::Waiting;
    if (hadConnection)
        out.now.push_back(HangUp{m_current});
    m_state = State::Waiting;
    m_refusal.reset();
    m_deadline = now.mono;
    report(ConnectionReport::State::Offline, QString(), out);
    return hadConnection;
}

bool Connector::heard(ConnectionId connection, Now now)
{
    if (connection != m_current || (m_state != State::Greeting && m_state != State::Online))
        return false;
    m_heardAt = now.mono;
    if (m_state == State::Online && !m_refusal)
        scheduleHeartbeat();
    return true;
}

bool Connector::welcomed(const wire::Welcome &welcome, Now now, Out &out)
{
    if (m_state != State::Greeting)
        return false;
    if (!welcome.signedIn || welcome.account != m_identity->account || welcome.device != m_identity->device) {
        drop(Sentence::english("The relay does not know this device."), now, out);
        return false;
    }
    if (m_generation != welcome.generation) {
        m_generation = welcome.generation;
        m_marksVersion = 0;
        m_tide.clear();
        out.transaction.push_back(BeginGeneration{welcome.generation});
    }
    m_showsOlder = false;
    if (welcome.token) {
        m_olderTokens.insert(m_olderTokens.begin(), m_tokenStored);
        m_olderTokens.resize(std::min<std::size_t>(m_olderTokens.size(), wire::olderTokensMax));
        m_tokenStored = *welcome.token;
        out.transaction.push_back(SetToken{*welcome.token});
    }
    m_resume = welcome.resume;
    returnWithin(welcome.returnWithinMs);
    m_state = State::Online;
    m_onlineSince = now.mono;
    m_pingAt = now.mono + wire::heartbeatInterval;
    scheduleHeartbeat();
    report(ConnectionReport::State::Online, QString(), out);
    return true;
}

void Connector::returnWithin(std::optional<quint64> ms)
{
    if (ms)
        m_returnWithin = milliseconds(qint64(std::min<quint64>(*ms, quint64(milliseconds(Backoff::ceiling).count()))));
}

bool Connector::refused(const wire::Error &error, Now now, Out &out)
{
    if (error.code == ErrorCode::TokenUnknown && m_state == State::Greeting && !m_showsOlder && !m_olderTokens.empty()) {
        // Perhaps it was restored from a copy that knows an earlier one (rule 4): once more, with those.
        m_showsOlder = true;
        drop(Sentence::english("The relay does not recognise this device. Trying once more."), now, out);
        return true;
    }
    if (wire::isSignInAgain(error.code) && error.code != ErrorCode::SessionReplaced) {
        out.now.push_back(HangUp{m_current});
        stop(wire::describe(error.code), out);
        return true;
    }
    m_isShuttingDown = error.code == ErrorCode::ShuttingDown;
    switch (error.code) {
    case ErrorCode::SessionReplaced:
        m_refusal = {wire::describe(error.code), retryWhenReplaced};
        break;
    case ErrorCode::Unsupported:
        m_refusal = {Sentence::english("The relay and this version of Porchlight do not understand each other. Update Porchlight, "
                                       "or ask whoever runs the relay to update it."),
                     retryWhenTooNew};
        break;
    default:
        m_refusal = {wire::describe(error.code), milliseconds(qint64(std::min<quint64>(
                                                     error.retryAfterMs.value_or(0), 3'600'000)))};
        break;
    }
    m_deadline = std::min(m_deadline, now.mono + 1s); // it closes; if not, we do
    return false;
}

void Connector::noteTide(const std::optional<QByteArray> &tide, Now now)
{
    if (!tide || *tide <= m_tide)
        return;
    m_tide = *tide;
    m_tideDue = std::min<milliseconds>(m_tideDue, now.mono + tideKeptAfter);
}

void Connector::storeTide(Now now, Out &out)
{
    LocalTransaction &transaction = out.transaction;
    if (m_tideDue == Never || (transaction.empty() && now.mono < m_tideDue))
        return;
    m_tideDue = Never;
    const auto last = transaction.rbegin() + std::min<qptrdiff>(tideLooksBack, qptrdiff(transaction.size()));
    const auto known = std::find_if(transaction.rbegin(), last, [](const LocalOperation &o) {
        return std::holds_alternative<SetTide>(o) || std::holds_alternative<BeginGeneration>(o); // which takes it away
    });
    if (known == last || !std::holds_alternative<SetTide>(*known))
        transaction.push_back(SetTide{m_tide});
    else
        std::get<SetTide>(*known).tide = m_tide;
}

void Connector::drop(const QString &reason, Now now, Out &out)
{
    if (m_state == State::Idle || m_state == State::Waiting)
        return;
    out.now.push_back(HangUp{m_current});
    wait(reason, out, now);
}

void Connector::tryNow(Now now, Out &out)
{
    if (m_state == State::Waiting)
        dial(now, out);
}

bool Connector::tick(Now now, Out &out)
{
    switch (m_state) {
    case State::Idle: return false;
    case State::Waiting:
        if (now.mono >= m_deadline)
            dial(now, out);
        return false;
    case State::Dialling:
    case State::Greeting:
        if (now.mono < m_deadline)
            return false;
        drop(Sentence::english("The relay does not answer."), now, out);
        return true;
    case State::Online: break;
    }
    if (now.mono >= m_heardAt + wire::silenceMax || (m_refusal && now.mono >= m_deadline)) {
        drop(Sentence::english("The relay has fallen silent."), now, out);
        return true;
    }
    if (now.mono >= m_onlineSince + steadyAfter)
        m_backoff.reset();
    if (now.mono >= m_pingAt) {
        m_pingAt = now.mono + wire::heartbeatInterval;
        send(wire::Ping(), out);
    }
    if (!m_refusal)
        scheduleHeartbeat();
    return false;
}

void Connector::scheduleHeartbeat()
{
    m_deadline = std::min<milliseconds>(m_pingAt, m_heardAt + wire::silenceMax);
}

void Connector::wait(const QString &reason, Out &out, Now now)
{
    m_state = State::Waiting;
    m_deadline = now.mono + std::max(m_backoff.next(m_random), m_refusal ? m_refusal->second : milliseconds(0));
    report(ConnectionReport::State::Offline, m_refusal ? m_refusal->first : reason, out);
}

void Connector::stop(const QString &reason, Out &out)
{
    m_state = State::Idle;
    m_deadline = Never;
    report(ConnectionReport::State::SignedOut, reason, out);
}

void Connector::report(ConnectionReport::State state, const QString &reason, Out &out)
{
    ConnectionReport current{state, reason, state == ConnectionReport::State::Offline ? m_deadline : Never};
    if (m_reported == current)
        return;
    m_reported = current;
    out.now.push_back(current);
}

} // namespace porchlight::engine
