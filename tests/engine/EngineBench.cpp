// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include "shared/base/Result.h"
#include "shared/wire/Codec.h"

#include <algorithm>

namespace porchlight::test {

using namespace engine;

Result<Sealed, Unsealed> KeySeal::seal(const ConversationId &, std::span<const PlainBody> bodies, Now, Out &)
{
    if (refusals > 0) {
        --refusals;
        return Unsealed::NotAMember;
    }
    if (!isReady)
        return Unsealed::NotYet;
    Sealed sealed;
    sealed.epoch = epoch;
    for (const PlainBody &body : bodies)
        sealed.bodies.push_back(body.content.isEmpty() ? QByteArray() : 'k' + body.content);
    sealed.items = std::exchange(travelling, {});
    return sealed;
}

void KeySeal::withdrawn(const ConversationId &, bool isStale, Now, Out &)
{
    ++withdrawnCount;
    staleCount += isStale ? 1 : 0;
}

Opening KeySeal::open(const ConversationId &conversation, const wire::Entry &entry, Now, Out &)
{
    if (known.contains(entry.body.at(0)))
        return {OpenState::Opened, entry.body.mid(1)};
    m_waiting.emplace_back(conversation, entry);
    return {OpenState::WaitingForKey, {}};
}

void KeySeal::receive(const wire::Entry &item, Now, Out &)
{
    const char key = item.body.at(0);
    known.insert(key);
    for (const auto &[conversation, entry] : m_waiting) {
        if (entry.body.at(0) == key)
            m_opened.push_back({conversation, entry, {OpenState::Opened, entry.body.mid(1)}});
    }
    std::erase_if(m_waiting, [key](const auto &waiting) { return waiting.second.body.at(0) == key; });
}

EngineBench::EngineBench(quint64 seed) : random(seed)
{
    const std::vector<wire::Member> both{{me, QStringLiteral("me")}, {ada, QStringLiteral("ada")}};
    const auto generation = idOf<GenerationId>(1);
    store.commit({PutIdentity{me, 1, QStringLiteral("me"), QStringLiteral("ws://relay"), QByteArray(wire::tokenBytes, 't')},
                  SetDisplayName{QStringLiteral("Me")}, BeginGeneration{generation}, PutConversation{c1, both},
                  PutConversation{c2, both}});
    greeting.generation = generation;
    greeting.signedIn = true;
    greeting.account = me;
    greeting.device = 1;
}

void EngineBench::start()
{
    if (m_engine)
        m_lastConnection = m_engine->lastConnection();
    m_out = Out();
    m_engine = std::make_unique<Engine>(store.load(), seal, random, m_lastConnection);
    on(Start());
}

void EngineBench::feed(const EngineEvent &event)
{
    m_engine->on(event, now, m_out);
    carryOut(m_out.now);
}

bool EngineBench::commit()
{
    Out out = std::exchange(m_out, {});
    m_engine->conclude(now, out);
    do {
        carryOut(out.now);
        if (!out.transaction.empty() && store.commit(out.transaction) == LocalCommit::Failed) {
            m_lastConnection = m_engine->lastConnection();
            m_engine.reset();
            return false;
        }
        carryOut(out.after);
        out = Out();
        m_engine->committed(now, out);
        m_engine->conclude(now, out);
    } while (!out.transaction.empty() || !out.now.empty() || !out.after.empty());
    return true;
}

void EngineBench::on(const EngineEvent &event)
{
    feed(event);
    commit();
}

void EngineBench::welcome()
{
    on(SocketOpened{connection()});
    receive(greeting);
}

void EngineBench::goOnline()
{
    start();
    welcome();
    receive(wire::Behind());
    clear();
}

void EngineBench::reconnect()
{
    on(SocketClosed{connection(), QString()});
    on(TryNow());
    clear();
    welcome();
}

void EngineBench::pass(milliseconds time, bool pongs)
{
    const milliseconds until = now.mono + time;
    int ticks = 0;
    while (m_engine->deadline() <= until) {
        if (++ticks > 10'000)
            qFatal("the engine wants tick after tick");
        now.mono = std::max(now.mono, m_engine->deadline());
        const auto pings = sent<wire::Ping>().size();
        on(Tick());
        if (pongs && sent<wire::Ping>().size() > pings)
            receive(wire::Pong());
    }
    now.mono = until;
}

void EngineBench::say(const ConversationId &conversation, int times, const QString &text)
{
    for (int i = 0; i < times; ++i)
        on(Compose{++m_lastAsk, conversation, text});
}

void EngineBench::clear()
{
    frames.clear();
    hangUps.clear();
    ready.clear();
    askFailed.clear();
    askDone.clear();
    devices.clear();
    devicesChanged = 0;
}

void EngineBench::carryOut(std::vector<EngineEffect> &effects)
{
    for (const EngineEffect &effect : std::exchange(effects, {})) {
        std::visit(Overloaded{
                       [this](const Transmit &e) { note(e); },
                       [this](const Dial &e) { dials.push_back(e); },
                       [this](const HangUp &e) { hangUps.push_back(e); },
                       [this](const ConnectionReport &e) { reports.push_back(e); },
                       [this](const Composed &e) { composed.push_back(e); },
                       [this](const ConversationReady &e) { ready.push_back(e); },
                       [this](const AskFailed &e) { askFailed.push_back(e); },
                       [this](const AskDone &e) { askDone.push_back(e.ask); },
                       [this](const DevicesListed &e) { devices.push_back(e); },
                       [this](const DevicesChanged &) { ++devicesChanged; },
                       [](const LinkReport &) {}, // tests/encryption has them
                       [](const DeviceStanding &) {},
                       [](const SafetyNumberTold &) {},
                       [](const ReadHistory &) {},
                       [](const HistoryReport &) {},
                       [](const RecoveryReport &) {},
                       [](const RecoveryStanding &) {},
                       [this](const PresenceTold &e) { presences.push_back(e); },
                       [this](const TypingTold &e) { typists.push_back(e); },
                       [this](const GroupTold &e) { groups.push_back(e); },
                       [this](const ReceiptsTold &e) { receipts.push_back(e); },
                       [](const RunSlowly &) {},
                       [](const NoticesTold &) {},
                       [](const VerifiedTold &) {},
                       [this](const InvitationTold &e) { invitations.push_back(e); },
                   },
                   effect);
    }
}

void EngineBench::note(const Transmit &effect)
{
    const QByteArray bytes = wire::encode(effect.frame);
    const wire::Decoded back = wire::decode(bytes);
    if (back.malformed || back.frames.size() != 1 || bytes.size() > wire::messageBytesMax)
        qFatal("a frame left that the wire does not carry");
    if (const auto *append = std::get_if<wire::Append>(&effect.frame)) {
        ++appendsInAll;
        for (const wire::Body &body : append->bodies) {
            if (!store.outbox().contains({append->conversation, body.id}))
                qFatal("a message left before it was stored");
        }
    }
    if (effect.connection == connection())
        frames.push_back(effect.frame);
}

wire::Entry entryOf(Seq seq, const AccountId &sender, const MessageId &id, const QByteArray &body)
{
    wire::Entry entry;
    entry.seq = entry.ordinal = entry.number = seq;
    entry.kind = quint8(wire::EntryKind::Counts);
    entry.sender = sender;
    entry.senderDevice = 1;
    entry.id = id;
    entry.relayTimeMs = 1'000 * seq;
    entry.body = body;
    return entry;
}

wire::Entries entriesOf(const LogId &log, std::initializer_list<Seq> seqs, char key)
{
    wire::Entries frame;
    frame.log = log;
    for (const Seq seq : seqs) {
        Content content;
        content.text = QStringLiteral("entry %1").arg(seq);
        frame.entries.push_back(entryOf(seq, ada, idOf<MessageId>((unsigned char)(seq)), key + encodeContent(content)));
        frame.head = std::max(frame.head, seq);
    }
    return frame;
}

wire::Appended storedAll(const wire::Append &append, Seq firstSeq)
{
    wire::Appended answer{append.request, append.conversation, append.firstNumber, {}};
    for (std::size_t i = 0; i < append.bodies.size(); ++i)
        answer.stored.push_back({firstSeq + i, 1'000 * (firstSeq + i), wire::ErrorCode::None});
    return answer;
}

} // namespace porchlight::test
