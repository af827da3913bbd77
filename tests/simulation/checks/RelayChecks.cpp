// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/checks/RelayChecks.h"

#include "shared/base/Hash.h"
#include "shared/base/Result.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::simulation {

using namespace relay;

namespace {

constexpr milliseconds calmAfter = 60s; // what is left of the faults is over
constexpr milliseconds answerMax = 5s;

QString named(const LogId &log, Seq seq)
{
    if (log.kind == LogId::Kind::Conversation)
        return QString::fromLatin1(log.conversation.toHex().left(6)) + QStringLiteral(" %1").arg(seq);
    return (log.kind == LogId::Kind::Account ? QStringLiteral("account log %1") : QStringLiteral("mailbox %1")).arg(seq);
}

} // namespace

// ---- the logs

void RelayChecks::stored()
{
    m_unlinks.stored();
    for (const auto &[id, conversation] : m_store.data().conversations) {
        const std::size_t known = m_scene.ledger.logs[id].size();
        if (conversation->entries.size() < known)
            m_scene.alarm.raise("I1", QStringLiteral("committed entries are gone from the log"));
        for (std::size_t i = known; i < conversation->entries.size(); ++i)
            sequenced(id, conversation->entries[i]);
    }
    compareMarks();
    compareGroups();
}

void RelayChecks::compareMarks()
{
    for (const auto &[id, conversation] : m_store.data().conversations) {
        for (const auto &[account, kept] : conversation->marks) {
            wire::AccountMark &known = m_marks[{id, account}];
            if (kept.mark.delivered < known.delivered || kept.mark.readPublic < known.readPublic
                || kept.mark.readPrivate < known.readPrivate)
                m_scene.alarm.raise("I8", QStringLiteral("a watermark goes back"));
            if (std::max({kept.mark.delivered, kept.mark.readPublic, kept.mark.readPrivate}) > conversation->head())
                m_scene.alarm.raise("I8", QStringLiteral("a watermark beyond the end of the log"));
            known = kept.mark;
        }
    }
}

void RelayChecks::checkWellFormed()
{
    const auto wrong = [this](const char *what) { m_scene.alarm.raise("I23", QString::fromLatin1(what)); };
    for (const auto &[id, conversation] : m_store.data().conversations) {
        Seq ordinal = 0;
        for (const wire::Entry &entry : conversation->entries) {
            ordinal += entry.kind == quint8(wire::EntryKind::Counts);
            if (entry.ordinal != ordinal)
                return wrong("an ordinal does not count");
            const bool isRelays = entry.kind == quint8(wire::EntryKind::DevicesChanged) || entry.kind == quint8(wire::EntryKind::Gone);
            if (isRelays != entry.sender.isNull() || (!isRelays && !mayHaveWritten(id, entry)))
                return wrong("an entry of someone who is no member");
        }
    }
    for (const auto &[id, device] : m_store.data().devices) {
        if (!m_store.data().accounts.contains(id.account))
            return wrong("a device of nobody");
        if (!device->mailbox.empty()
            && (device->mailbox.rbegin()->first > device->mailHead || device->mailbox.begin()->first <= device->cursor(LogId::mailbox())))
            return wrong("a mailbox holds what is acknowledged, or what has not come yet");
        for (const auto &[log, seq] : device->cursors) {
            const auto *conversation = m_store.data().conversation(log.conversation);
            if (log.kind == LogId::Kind::Conversation && (!conversation || seq > conversation->head()))
                return wrong("a cursor beyond the end of its log");
        }
    }
}

void RelayChecks::sequenced(const ConversationId &id, const wire::Entry &entry)
{
    Ledger &ledger = m_scene.ledger;
    auto &log = ledger.logs[id];
    if (entry.seq != log.size() + 1)
        m_scene.alarm.raise("I3", QStringLiteral("a gap in the sequence"));
    if (!log.empty() && entry.relayTimeMs < log.back().relayTimeMs)
        m_scene.alarm.raise("I3", QStringLiteral("relay time goes back"));
    const bool isOfIntruder = m_scene.intruder && entry.sender == m_scene.intruder->account;
    if (isOfIntruder)
        sequencedOfIntruder(id, entry);
    if (isOfIntruder || entry.kind >= quint8(wire::EntryKind::DevicesChanged)) {
        if (entry.kind != quint8(wire::EntryKind::DevicesChanged) && !isOfIntruder)
            sequencedByEvent(id, entry);
        log.push_back(entry);
        return;
    }
    if (!mayHaveWritten(id, entry))
        m_scene.alarm.raise("I10", QStringLiteral("an entry of someone who is no member: ") + named(LogId::of(id), entry.seq));
    if (!ledger.places.try_emplace({id, entry.id}, entry.seq).second)
        m_scene.alarm.raise("I5", QStringLiteral("a message is twice in the log, at ") + named(LogId::of(id), entry.seq));
    const DeviceId sender{entry.sender, entry.senderDevice};
    const auto written = ledger.written.find(entry.id);
    if (ledger.refused.contains(entry.id))
        m_scene.alarm.raise("I7", QStringLiteral("a message was refused for good, and is in the log"));
    if (written == ledger.written.end() || written->second.device != sender || written->second.conversation != id) {
        m_scene.alarm.raise("I7", QStringLiteral("a message that nobody wrote here: ") + named(LogId::of(id), entry.seq));
    } else {
        quint64 &last = ledger.lastSequenced[{id, sender}];
        const bool hasOrder = !ledger.sentAgain.contains(entry.id) && !ledger.forgotten.contains(entry.id);
        if (hasOrder && written->second.place <= last)
            m_scene.alarm.raise("I4", QStringLiteral("a sender's messages changed places at ") + named(LogId::of(id), entry.seq));
        last = hasOrder ? written->second.place : last;
    }
    m_unlinks.sequenced(entry);
    if (entry.kind == quint8(wire::EntryKind::Redact) && entry.target) {
        ledger.erased.insert({id, *entry.target});
        for (const wire::Entry &other : log) {
            if (other.kind == quint8(wire::EntryKind::Silent) && other.target == entry.target && other.sender == entry.sender)
                ledger.erasedAlong.insert({id, other.id});
        }
    }
    log.push_back(entry);
}

void RelayChecks::sequencedOfIntruder(const ConversationId &id, const wire::Entry &entry)
{
    m_scene.ledger.foreign.insert(id);
    const auto *conversation = m_store.data().conversation(id);
    if (entry.senderDevice != m_scene.intruder->number || !conversation->hasMember(entry.sender))
        m_scene.alarm.raise("I10", QStringLiteral("the intruder wrote where it is no member"));
    if (!m_scene.ledger.places.try_emplace({id, entry.id}, entry.seq).second)
        m_scene.alarm.raise("I5", QStringLiteral("an id is twice in the log"));
}

void RelayChecks::compareLogs()
{
    checkWellFormed();
    for (const auto &[id, log] : m_scene.ledger.logs) {
        const auto *kept = m_store.data().conversation(id);
        const auto isOfLog = [&, conversation = id](const wire::Entry &entry) { return m_scene.ledger.isOfLog(conversation, entry); };
        if (log.empty() && !kept)
            continue; // begun after the copy that the relay was restored from
        if (!kept || kept->entries.size() != log.size() || !std::all_of(kept->entries.begin(), kept->entries.end(), isOfLog))
            m_scene.alarm.raise("I3", QStringLiteral("a sequence names something else than before"));
    }
    for (const auto &[id, seq] : m_scene.ledger.acknowledged) {
        const auto &log = m_scene.ledger.log(m_scene.ledger.written.at(id).conversation);
        if (seq > log.size() || log[seq - 1].id != id)
            m_scene.alarm.raise("I1", QStringLiteral("an acknowledged message is not in the log"));
    }
}

// ---- the wire

void RelayChecks::arrived(ConnectionId id, const wire::Frame &frame)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    Connection &connection = found->second;
    if (const quint64 request = wire::requestOf(frame); request != 0)
        asked(connection, request, frame);
    else if (const auto *hello = std::get_if<wire::Hello>(&frame))
        connection.hasToken = hello->token.has_value();
    else if (const auto *ack = std::get_if<wire::Ack>(&frame))
        std::for_each(ack->upTo.begin(), ack->upTo.end(), [&](const auto &p) { connection.window.acknowledged(p); });
    else if (const auto *open = std::get_if<wire::OpenLog>(&frame))
        std::for_each(open->after.begin(), open->after.end(), [&](const auto &p) { connection.window.opened(p); });
}

void RelayChecks::asked(Connection &connection, quint64 request, const wire::Frame &frame)
{
    const auto *append = std::get_if<wire::Append>(&frame);
    const auto *unlink = std::get_if<wire::UnlinkDevice>(&frame);
    const auto *roster = std::get_if<wire::GetRoster>(&frame);
    connection.requests[request] = {m_scene.schedule.now(), append ? std::optional(*append) : std::nullopt,
                                    unlink ? std::optional(unlink->device) : std::nullopt,
                                    roster ? std::optional(roster->conversation) : std::nullopt};
}

bool RelayChecks::answered(Connection &connection, quint64 request)
{
    const auto found = connection.requests.find(request);
    if (found == connection.requests.end()) {
        if (!connection.isHostile)
            m_scene.alarm.raise("I19", QStringLiteral("an answer that nobody asked for"));
        return false;
    }
    // Whatever others do: once all is well, nobody waits (I20).
    const milliseconds since = found->second.since;
    const bool isCalm = m_scene.healedAt != Never && since > m_scene.healedAt + calmAfter;
    if (isCalm && m_scene.schedule.now() - since > answerMax)
        m_scene.alarm.raise("I20", QStringLiteral("an answer takes too long"));
    connection.requests.erase(found);
    return true;
}

void RelayChecks::checkAnswered()
{
    for (const auto &[id, connection] : m_connections) {
        if (!connection.isHostile && !connection.requests.empty())
            m_scene.alarm.raise("I19", QStringLiteral("a request that nobody answers, on link %1").arg(id));
    }
}

void RelayChecks::leaving(ConnectionId id, const wire::Frame &frame)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    Connection &connection = found->second;
    if (connection.device && !m_unlinks.mayLeave(*connection.device, frame))
        return;
    std::visit(Overloaded{
                   [&](const wire::Entries &f) { leavingEntries(connection, f); },
                   [&](const wire::Trimmed &f) { connection.window.trimmed(f); },
                   [&](const wire::Appended &f) { leavingAppended(connection, f); },
                   [&](const wire::Marks &f) { leavingMarks(connection, f); },
                   [&](const wire::Welcome &f) { leavingWelcome(connection, f); },
                   [&](const wire::Behind &f) { leavingBehind(connection, f); },
                   [&](const wire::Fetched &f) { leavingFetched(connection, f); },
                   [&](const wire::Done &f) { leavingDone(connection, f); },
                   [&](const wire::Devices &f) { answered(connection, f.request); },
                   [&](const wire::Roster &f) { answered(connection, f.request); },
                   [&](const wire::Manifests &f) { answered(connection, f.request); },
                   [&](const wire::Bundles &f) { answered(connection, f.request); },
                   [&](const wire::Blob &f) { answered(connection, f.request); },
                   [&](const wire::Recovery &f) { answered(connection, f.request); },
                   [&](const wire::GroupChanged &f) { leavingGroupChanged(connection, f); },
                   [&](const wire::Control &f) { leavingControl(connection, f); },
                   [&](const wire::Members &f) { answered(connection, f.request); },
                   [&](const wire::Receipts &f) { answered(connection, f.request); },
                   [&](const wire::Error &f) { leavingError(connection, f); },
                   [&](const wire::SignedIn &f) {
                       answered(connection, f.request);
                       if (!m_store.data().devices.contains({f.account, f.device}))
                           m_scene.alarm.raise("I6", QStringLiteral("a device is told of before it is durable"));
                   },
                   [&](const wire::Conversation &f) {
                       answered(connection, f.request);
                       if (!m_store.data().conversation(f.conversation))
                           m_scene.alarm.raise("I6", QStringLiteral("a conversation is told of before it is durable"));
                   },
                   [](const auto &) {},
               },
               frame);
}

const std::vector<wire::Entry> *RelayChecks::logOf(const DeviceId &device, const LogId &log) const
{
    if (log.kind == LogId::Kind::Account)
        return &m_store.data().accounts.at(device.account)->log;
    const auto *conversation = m_store.data().conversation(log.conversation);
    return conversation && conversation->served(device.account) ? &conversation->entries : nullptr;
}

void RelayChecks::leavingEntries(Connection &connection, const wire::Entries &frame)
{
    if (!connection.device)
        return m_scene.alarm.raise("I10", QStringLiteral("entries for a connection that is not signed in"));
    connection.window.pushed(frame);
    if (connection.window.inOneLog() > quint64(wire::windowPerLog))
        m_scene.alarm.raise("I18", QStringLiteral("more than a window pushed for one log"));
    if (connection.window.inAll() > quint64(wire::windowPerConnection))
        m_scene.alarm.raise("I18", QStringLiteral("more than a window pushed for one connection"));
    if (frame.log.kind == LogId::Kind::Mailbox) {
        const auto &device = *m_store.data().devices.at(*connection.device);
        for (const wire::Entry &entry : frame.entries) {
            if (entry.seq > device.mailHead)
                m_scene.alarm.raise("I6", QStringLiteral("an item leaves before it is durable"));
        }
        return;
    }
    const auto *log = logOf(*connection.device, frame.log);
    if (!log)
        return m_scene.alarm.raise("I10", QStringLiteral("entries for someone who is no member"));
    if (frame.head > log->size())
        m_scene.alarm.raise("I6", QStringLiteral("a head is told of before it is durable"));
    checkReach(*connection.device, frame.log, frame.entries);
    checkKept(frame.log, *log, frame.entries);
}

void RelayChecks::checkKept(const LogId &id, const std::vector<wire::Entry> &log, const std::vector<wire::Entry> &entries)
{
    for (const wire::Entry &entry : entries) {
        // What is read while it is being erased may still leave.
        const bool isConversation = id.kind == LogId::Kind::Conversation;
        const bool isKept = entry.seq <= log.size()
            && (log.at(entry.seq - 1) == entry || (isConversation && m_scene.ledger.isOfLog(id.conversation, entry)));
        if (!isKept)
            m_scene.alarm.raise("I6", QStringLiteral("an entry leaves before it is durable: ") + named(id, entry.seq));
    }
}

/// What lies behind, which a device asked for that had begun with the newest.
void RelayChecks::leavingFetched(Connection &connection, const wire::Fetched &frame)
{
    answered(connection, frame.request);
    const auto *log = connection.device ? logOf(*connection.device, frame.log) : nullptr;
    if (!log)
        return m_scene.alarm.raise("I10", QStringLiteral("entries fetched by someone who is no member"));
    checkReach(*connection.device, frame.log, frame.entries);
    checkKept(frame.log, *log, frame.entries);
}

void RelayChecks::leavingAppended(Connection &connection, const wire::Appended &frame)
{
    const auto found = connection.requests.find(frame.request);
    const auto asked = found == connection.requests.end() ? std::nullopt : found->second.append;
    if (!answered(connection, frame.request) || connection.isHostile)
        return;
    if (!asked || asked->bodies.size() != frame.stored.size())
        return m_scene.alarm.raise("I19", QStringLiteral("an answer to something else"));
    appendAnswered(*asked, frame);
}

/// A request of one body that is refused as a whole refuses that body.
void RelayChecks::appendAnswered(const wire::Append &asked, const wire::Appended &frame)
{
    Ledger &ledger = m_scene.ledger;
    const auto *log = m_store.data().conversation(frame.conversation);
    for (std::size_t i = 0; i < frame.stored.size(); ++i) {
        const MessageId id = asked.bodies[i].id;
        const Seq seq = frame.stored[i].seq;
        if (seq == 0 && wire::isFinal(frame.stored[i].refused)) {
            ledger.refused.insert(id);
            if (ledger.places.contains({frame.conversation, id}))
                m_scene.alarm.raise("I7", QStringLiteral("what is in the log is called refused"));
            continue;
        }
        if (!log || seq == 0 || seq > log->head() || log->entries[seq - 1].id != id)
            return m_scene.alarm.raise("I6", QStringLiteral("acknowledged before it is durable: ")
                                                 + named(LogId::of(frame.conversation), seq));
        const auto [known, isNew] = ledger.acknowledged.try_emplace(id, seq);
        if (!isNew && known->second != seq)
            m_scene.alarm.raise("I5", QStringLiteral("a repeat got another result than the first"));
    }
}

void RelayChecks::leavingMarks(const Connection &connection, const wire::Marks &frame)
{
    if (!connection.device)
        return m_scene.alarm.raise("I10", QStringLiteral("marks for a connection that is not signed in"));
    if (frame.version > m_store.data().marksVersion)
        m_scene.alarm.raise("I6", QStringLiteral("a version of marks is told of before it is durable"));
    for (const wire::AccountMark &mark : frame.marks) {
        const auto *conversation = m_store.data().conversation(mark.conversation);
        const auto kept = conversation ? conversation->marks.find(mark.account) : decltype(conversation->marks.end())();
        const bool isKept = conversation && kept != conversation->marks.end();
        if (!isKept || mark.delivered > kept->second.mark.delivered || mark.readPublic > kept->second.mark.readPublic
            || mark.readPrivate > kept->second.mark.readPrivate)
            m_scene.alarm.raise("I6", QStringLiteral("a mark leaves before it is durable"));
        if (mark.account != connection.device->account && conversation && conversation->strangers.contains(mark.account))
            m_scene.alarm.raise("I10", QStringLiteral("a mark of someone who has not accepted the conversation"));
        if (mark.account != connection.device->account && mark.readPrivate != 0)
            m_scene.alarm.raise("I10", QStringLiteral("a private mark of someone else"));
    }
}

void RelayChecks::leavingWelcome(Connection &connection, const wire::Welcome &frame)
{
    if (!frame.signedIn && !connection.hasToken)
        return; // someone who is about to sign in
    if (!frame.signedIn || !frame.account)
        return m_scene.alarm.raise("I10", QStringLiteral("a device with a token is not signed in"));
    connection.device = DeviceId{*frame.account, frame.device};
    if (!m_unlinks.mayLeave(*connection.device, frame))
        return;
    if (frame.token && m_store.data().devices.at(*connection.device)->successor != tokenHash(*frame.token))
        m_scene.alarm.raise("I6", QStringLiteral("a token leaves before it is durable"));
}

void RelayChecks::leavingBehind(const Connection &connection, const wire::Behind &frame)
{
    for (const wire::BehindLog &behind : frame.logs) {
        if (behind.log.kind == LogId::Kind::Mailbox)
            continue;
        const auto *log = connection.device ? logOf(*connection.device, behind.log) : nullptr;
        if (!log || behind.head > log->size())
            m_scene.alarm.raise("I6", QStringLiteral("a head is told of before it is durable"));
    }
}

} // namespace porchlight::simulation
