// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/checks/DeviceChecks.h"

#include "app/engine/LocalChanges.h"
#include "shared/base/Result.h"

#include <algorithm>

namespace porchlight::simulation {

using namespace engine;

namespace {

constexpr milliseconds soon = 30s; // a key comes by then that nobody has to ask for twice

/// What says who may read there is no message: it has no row, or a line once it is verified.
bool beginsAnEpoch(const std::vector<wire::Entry> &log, Seq seq)
{
    return seq <= log.size() && log[seq - 1].kind >= quint8(wire::EntryKind::DevicesChanged);
}

} // namespace

// ---- the database

void DeviceChecks::stored(const LocalTransaction &transaction)
{
    for (const LocalOperation &operation : transaction) {
        std::visit(Overloaded{
                       [this](const BeginGeneration &) {
                           if (!m_cursors.empty() && !m_scene.ledger.hasRestores())
                               m_scene.alarm.raise("rule 4", QStringLiteral("another generation without a restore"));
                           m_cursors.clear();
                       },
                       [this](const RewindLog &o) {
                           if (!m_scene.ledger.hasRestores())
                               m_scene.alarm.raise("rule 4", QStringLiteral("a log is rewound without a restore: %1").arg(QString::fromLatin1(o.log.conversation.toHex().left(6))));
                           m_cursors.erase(o.log);
                       },
                       [this](const PutEntry &o) { entered(o); },
                       [this](const PutComposed &o) {
                           m_scene.ledger.write(m_self, o.conversation, o.id, o.content.text);
                           if (o.target)
                               m_scene.ledger.redactions[o.id] = {o.conversation, *o.target};
                           if (o.content.type == quint64(Content::Type::Edit))
                               m_scene.ledger.edits[o.id] = o.content.target;
                           if (o.content.type == quint64(Content::Type::DeleteForMe))
                               m_scene.ledger.hides[o.id] = o.content.target;
                       },
                       [this](const PutMark &o) { marked(o.mark); },
                       [this](const MarkSent &o) {
                           const auto place = m_scene.ledger.places.find({o.conversation, o.id});
                           const bool isThere = place != m_scene.ledger.places.end() && place->second == o.seq;
                           if (!isThere && !m_scene.ledger.hasRestores())
                               m_scene.alarm.raise("I8", QStringLiteral("a message is called sent that is not in the log"));
                       },
                       [this](const Withdraw &o) { withdrawn(o); },
                       [this](const PutGroup &o) { grouped(o); },
                       [this](const PutGroupNote &o) { noted(o); },
                       [this](const MarkFailed &o) {
                           // Who has left a group knows by itself that nobody would take it.
                           const bool isOutside = m_scene.ledger.groups.hasLeft(o.conversation, m_self.account)
                               && !m_scene.ledger.places.contains({o.conversation, o.id});
                           if (m_scene.ledger.turnedAway.contains(o.id) || isOutside)
                               m_scene.ledger.refused.insert(o.id);
                           if (!m_scene.ledger.refused.contains(o.id))
                               m_scene.alarm.raise("I7", QStringLiteral("a message failed that nobody refused"));
                       },
                       [this](const SetRead &o) {
                           // Unless the same transaction begins anew after it: then nothing of it is left.
                           const bool isKept = m_disk.store.readPosition(o.conversation) >= o.seq;
                           if (isKept && o.seq > m_disk.store.cursor(LogId::of(o.conversation)))
                               m_scene.alarm.raise("I8", QStringLiteral("read further than there is"));
                       },
                       [](const auto &) {},
                   },
                   operation);
    }
    for (const LocalOperation &operation : transaction) {
        if (const auto *cursor = std::get_if<SetCursor>(&operation))
            moved(*cursor);
    }
    for (const ConversationId &conversation : changesOf(transaction).conversations)
        lookAtStatuses(conversation);
}

void DeviceChecks::withdrawn(const Withdraw &o)
{
    Ledger &ledger = m_scene.ledger;
    if (o.isTried) {
        ledger.blanked.insert(o.id);
    } else if (ledger.sentAgain.contains(o.id)) { // it may have gone out before its device was put back
        ledger.forgotten.insert(o.id);
    } else {
        ledger.written.erase(o.id);
        ledger.removed.insert(o.id);
    }
}

void DeviceChecks::grouped(const PutGroup &o)
{
    m_scene.trace.say([&]() -> QString {
        QString text = QString::fromLatin1(m_self.account.toHex().left(4)) + QStringLiteral("/%1 ").arg(m_self.number)
            + (o.isMember ? QStringLiteral("is in ") : QStringLiteral("is not in ")) + QString::fromLatin1(o.conversation.toHex().left(6));
        for (const AccountId &account : o.came)
            text += QStringLiteral(" +") + QString::fromLatin1(account.toHex().left(4));
        for (const AccountId &account : o.went)
            text += QStringLiteral(" -") + QString::fromLatin1(account.toHex().left(4));
        return text;
    });
}

/// A line about the group stands where the event does.
void DeviceChecks::noted(const PutGroupNote &o)
{
    const auto &log = m_scene.ledger.log(o.conversation);
    const bool isThere = o.seq > 0 && o.seq <= log.size();
    const bool isLook = isThere && log[o.seq - 1].kind == quint8(wire::EntryKind::Silent); // and has an id of its own
    if (!isThere || (!isLook && (!beginsAnEpoch(log, o.seq) || log[o.seq - 1].id != o.id)))
        m_scene.alarm.raise("I3", QStringLiteral("a line about a group stands where none is"));
    if (!m_scene.ledger.groups.mayRead(o.conversation, m_self.account, o.seq))
        m_scene.alarm.raise("I10", QStringLiteral("a device tells of what happened in a group before or after its time"));
}

void DeviceChecks::entered(const PutEntry &put)
{
    if (m_scene.ledger.groups.isGroup(put.conversation) && put.state == ContentState::Readable
        && !m_scene.ledger.groups.mayRead(put.conversation, put.entry.sender, put.entry.seq))
        return m_scene.alarm.raise("I10", QStringLiteral("a device shows what somebody says in a group who is not in it"));
    // Each entry of a log names its device; in what comes from another one's history there is none.
    const bool isTold = m_scene.hasRealKeys && put.entry.senderDevice == 0;
    if (!(isTold ? m_scene.ledger.everHadAsTold(put.conversation, put.entry)
                 : m_scene.ledger.everHad(put.conversation, put.entry)))
        return m_scene.alarm.raise("I3", QStringLiteral("a device stored an entry that is not in the log: %1 of kind %2 at %3 in %4")
                                            .arg(QString::fromLatin1(put.entry.id.toHex().left(4))).arg(put.entry.kind).arg(put.entry.seq)
                                            .arg(QString::fromLatin1(put.conversation.toHex().left(6))));
    if (m_scene.intruder && put.entry.sender == m_scene.intruder->account) {
        if (put.mine)
            m_scene.alarm.raise("I10", QStringLiteral("a message of the intruder is taken for an own one"));
        return;
    }
    const auto waiting = put.state == ContentState::Readable ? m_waiting.find(put.entry.id) : m_waiting.end();
    if (put.state == ContentState::WaitingForKey)
        m_waiting.try_emplace(put.entry.id, m_scene.schedule.now());
    else if (waiting != m_waiting.end() && m_scene.schedule.now() - waiting->second > soon)
        m_scene.ledger.openedLate.insert({put.conversation, put.entry.id});
    // What waits asks for its key, and the end of the run sees that it comes; what is here already is not opened again.
    const test::ModelMessage *row = m_disk.store.message(put.conversation, put.entry.id);
    const bool isLost = row && (row->state == ContentState::Unreadable || row->state == ContentState::KeyLost);
    if (m_scene.hasRealKeys && put.state != ContentState::Readable && row && !isLost) {
        m_scene.trace.say([&]() -> QString {
            return QString::fromLatin1(m_self.account.toHex().left(4)) + QStringLiteral("/%1 ").arg(m_self.number)
                + (row->state == ContentState::Readable ? QStringLiteral("has ") : QStringLiteral("waits for the key of "))
                + QString::fromLatin1(put.conversation.toHex().left(6)) + QStringLiteral(" %1").arg(put.entry.seq);
        });
        return;
    }
    // What it was waiting for as another device nobody sends to it now; and it tells its siblings so.
    if (put.state == ContentState::KeyLost && (isTold || m_scene.ledger.adopted.contains(m_self)))
        return;
    // What it had said itself it has forgotten, and there is no key to it.
    if (put.state == ContentState::KeyLost && m_scene.ledger.forgotten.contains(put.entry.id) &&
        put.entry.senderDevice == m_self.number)
        return;
    // A look by who was no admin any more when it came is none, and so it is told on.
    const bool isLook = put.content.type == quint64(Content::Type::GroupLook) || isTold;
    const bool isNoLook = put.state == ContentState::Unreadable && isLook;
    const bool wasNoLook = put.state == ContentState::WaitingForKey && row && row->state == ContentState::Unreadable;
    if ((isNoLook || wasNoLook) && put.entry.kind == quint8(wire::EntryKind::Silent) && m_scene.ledger.groups.isGroup(put.conversation))
        return;
    if (put.state != ContentState::Readable)
        return m_scene.alarm.raise("rule 9", QStringLiteral("a body came without its key, or makes no sense: kind %1, type %2, %3 in state %4").arg(put.entry.kind).arg(put.content.type).arg(put.entry.seq).arg(int(put.state)));
    // Who tells of it has forgotten what was said about a deleted message.
    const bool isForgotten = isTold && put.content.text.isEmpty() &&
                             m_scene.ledger.erased.contains({put.conversation, put.content.target});
    const bool hasNoWords = put.entry.absent || isForgotten ||
                            (put.content.text.isEmpty() && m_scene.ledger.blanked.contains(put.entry.id));
    if (!hasNoWords && put.content.text != m_scene.ledger.written.at(put.entry.id).text)
        m_scene.alarm.raise(
            "I7", QStringLiteral("a message says something else than was written: %1 for %2, kind %3 type %4 of %5")
                      .arg(put.content.text, m_scene.ledger.written.at(put.entry.id).text)
                      .arg(put.entry.kind)
                      .arg(put.content.type)
                      .arg(QString::fromLatin1(put.entry.id.toHex().left(4))));
    if (put.mine != (put.entry.sender == m_self.account))
        m_scene.alarm.raise("I10", QStringLiteral("a message is attributed to someone else"));
}

void DeviceChecks::moved(const SetCursor &cursor)
{
    Seq &known = m_cursors[cursor.log];
    if (cursor.seq < known)
        m_scene.alarm.raise("I2", QStringLiteral("a cursor goes back"));
    if (cursor.log.kind == LogId::Kind::Conversation) {
        const auto &log = m_scene.ledger.log(cursor.log.conversation);
        Seq &reached = m_scene.ledger.reached[{cursor.log.conversation, m_self.account}];
        reached = std::max(reached, cursor.seq);
        if (m_scene.ledger.hasRestores()) {
            if (!isOfOneLife(cursor.log.conversation, cursor.seq))
                m_scene.alarm.raise("I3", QStringLiteral("a device has a log of two lives of the relay"));
            known = std::max(known, cursor.seq);
            return;
        }
        for (Seq seq = known + 1; seq <= cursor.seq; ++seq) {
            if (isInGap(cursor.log.conversation, seq) || beginsAnEpoch(log, seq))
                continue;
            const auto *row = seq <= log.size() ? m_disk.store.message(cursor.log.conversation, log[seq - 1].id) : nullptr;
            if (!row || row->seq != seq)
                return m_scene.alarm.raise("I2", QStringLiteral("a cursor stands behind a message that is not there"));
        }
    }
    known = std::max(known, cursor.seq);
}

/// The newest came first, and the device knows that this one is missing (rule 9).
bool DeviceChecks::isInGap(const ConversationId &id, Seq seq) const
{
    const auto *conversation = m_disk.store.conversation(id);
    return conversation && std::any_of(conversation->gaps.begin(), conversation->gaps.end(), [seq](const auto &gap) {
        return gap.second.first <= seq && seq <= gap.second.last;
    });
}

/// Every sequence up to there names what it names in one of the relay's lives, and in the same one.
bool DeviceChecks::isOfOneLife(const ConversationId &conversation, Seq upTo) const
{
    const auto matches = [&](const auto &logs) {
        const auto log = logs.find(conversation);
        if (log == logs.end() || log->second.size() < upTo)
            return upTo == 0;
        for (Seq seq = 1; seq <= upTo; ++seq) {
            if (isInGap(conversation, seq) || beginsAnEpoch(log->second, seq))
                continue;
            const auto *row = m_disk.store.message(conversation, log->second[seq - 1].id);
            if (!row || row->seq != seq)
                return false;
        }
        return true;
    };
    const Ledger &ledger = m_scene.ledger;
    return matches(ledger.logs) || std::any_of(ledger.lostLogs.begin(), ledger.lostLogs.end(), matches);
}

void DeviceChecks::marked(const wire::AccountMark &mark)
{
    Seq delivered = 0;
    Seq read = 0;
    // It says what it likes, up to the end of the log, also in a life of the relay that is lost.
    if (m_scene.intruder && mark.account == m_scene.intruder->account)
        delivered = read = m_scene.ledger.longest(mark.conversation);
    for (auto it = m_disks.lower_bound({mark.account, 0}); it != m_disks.end() && it->first.account == mark.account; ++it) {
        delivered = std::max(delivered, it->second.store.cursor(LogId::of(mark.conversation)));
        read = std::max(read, it->second.store.readPosition(mark.conversation));
    }
    if (m_scene.ledger.hasRestores() || !m_scene.ledger.putBack.empty()) { // who has begun anew had more before
        delivered = std::max(delivered, m_scene.ledger.reached[{mark.conversation, mark.account}]);
        read = std::max(read, delivered);
    }
    if (mark.delivered > delivered || mark.readPublic > read)
        m_scene.alarm.raise("I8", QStringLiteral("a receipt exceeds reality: of %1 in %2, delivered %3 of %4, read %5 of %6")
                                      .arg(QString::fromLatin1(mark.account.toHex().left(4)), QString::fromLatin1(mark.conversation.toHex().left(6)))
                                      .arg(mark.delivered).arg(delivered).arg(mark.readPublic).arg(read));
}

void DeviceChecks::lookAtStatuses(const ConversationId &conversation)
{
    const auto *kept = m_disk.store.conversation(conversation);
    if (!kept)
        return;
    for (const auto &[id, message] : kept->messages) {
        if (!message.mine)
            continue;
        test::ModelStatus &last = m_scene.ledger.statuses[{m_self, id}];
        const test::ModelStatus now = m_disk.store.status(conversation, id);
        if (now < last)
            m_scene.alarm.raise("A2", QStringLiteral("a status goes backwards"));
        last = now;
    }
}

void DeviceChecks::shown(const MessageId &id)
{
    m_shown.insert(id);
    if (!m_scene.ledger.written.contains(id) && !m_scene.ledger.removed.contains(id))
        m_scene.alarm.raise("I6", QStringLiteral("a message is shown before it is stored"));
}

/// Only who ever typed there, and nobody who is not of the conversation, or whom it has not accepted.
void DeviceChecks::typing(const TypingTold &told)
{
    for (const AccountId &account : told.accounts) {
        if (!m_scene.ledger.typed.contains({told.conversation, account}) || account == m_self.account)
            m_scene.alarm.raise("C4", QStringLiteral("somebody is shown as typing who is not"));
    }
}

void DeviceChecks::restarted()
{
    for (const MessageId &id : m_shown) {
        if (m_scene.ledger.removed.contains(id))
            continue;
        const auto written = m_scene.ledger.written.find(id);
        if (written == m_scene.ledger.written.end() || !m_disk.store.message(written->second.conversation, id))
            m_scene.alarm.raise("I8", QStringLiteral("a message that the screen had shown is gone"));
    }
    for (const auto &[log, seq] : m_cursors) {
        if (m_disk.store.cursor(log) < seq)
            m_scene.alarm.raise("I2", QStringLiteral("a cursor went back with a crash"));
    }
}

void DeviceChecks::putBack()
{
    m_shown.clear();
    m_cursors.clear();
    m_waiting.clear();
}

// ---- the wire

void DeviceChecks::leaving(const wire::Frame &frame)
{
    if (m_scene.hasRealKeys)
        leavingSealed(frame);
    std::visit(Overloaded{
                   [this](const wire::Append &f) { leavingAppend(f); },
                   [this](const wire::Ack &f) {
                       for (const wire::Position &position : f.upTo)
                           leavingPosition(position);
                   },
                   [this](const wire::OpenLog &f) {
                       for (const wire::Position &position : f.after)
                           leavingPosition(position);
                   },
                   [this](const wire::Mark &f) {
                       for (const wire::OwnMark &mark : f.marks) {
                           leavingPosition({LogId::of(mark.conversation), mark.delivered});
                           const Seq read = m_disk.store.readPosition(mark.conversation);
                           if (mark.readPrivate > read || mark.readPublic > read)
                               m_scene.alarm.raise("I6", QStringLiteral("a read mark leaves before it is durable"));
                       }
                   },
                   [this](const wire::Hello &f) {
                       if (f.token != m_disk.store.identity()->token)
                           m_scene.alarm.raise("I6", QStringLiteral("a token is used before it is durable"));
                   },
                   [](const auto &) {},
               },
               frame);
}

/// Whatever crashes, and in whichever life of the relay: no place of a key seals two of a kind (encryption.md 5.7).
void DeviceChecks::leavingSealed(const wire::Frame &frame)
{
    m_scene.ledger.sealed.leaves(m_self, frame);
    if (const auto &wrong = m_scene.ledger.sealed.wrong())
        m_scene.alarm.raise("G15", QString::fromLatin1(*wrong));
    if (m_scene.ledger.sealed.unknown() > 0)
        m_scene.alarm.raise("G15", QStringLiteral("what leaves has a form that the watch does not know"));
}

void DeviceChecks::leavingPosition(const wire::Position &position)
{
    if (position.seq > m_disk.store.cursor(position.log))
        m_scene.alarm.raise("I6", QStringLiteral("acknowledged before it is durable on the device"));
}

void DeviceChecks::leavingAppend(const wire::Append &append)
{
    const auto kept = m_disk.store.requests().find(append.conversation);
    if (kept == m_disk.store.requests().end())
        return m_scene.alarm.raise("I6", QStringLiteral("a message leaves before it is durable"));
    wire::Append stored = kept->second;
    stored.request = append.request;
    if (stored != append)
        m_scene.alarm.raise("I5", QStringLiteral("a message is sent otherwise than it was stored"));
}

} // namespace porchlight::simulation
