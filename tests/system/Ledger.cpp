// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Ledger.h"

#include <algorithm>

namespace porchlight::test {

using store::MessageStatus;

namespace {

void complain(Ledger::Verdict &verdict, int &count, const QString &what)
{
    ++count;
    if (verdict.complaints.size() < 20)
        verdict.complaints.append(what);
}

QString named(const QByteArray &text)
{
    return QStringLiteral("'") + QString::fromUtf8(text) + QStringLiteral("'");
}

} // namespace

void Ledger::stored(const QByteArray &client, const MessageId &id, const QByteArray &text)
{
    auto &written = m_written[client];
    written.try_emplace(id, Message{text, int(written.size())});
}

void Ledger::shown(const QByteArray &client, const MessageId &id, MessageStatus status)
{
    Status &seen = m_statuses[client].try_emplace(id, Status{status, false}).first->second;
    seen.steppedBack = seen.steppedBack || status < seen.last;
    seen.last = std::max(seen.last, status);
}

const Ledger::Message *Ledger::find(const MessageId &id) const
{
    for (const auto &[client, written] : m_written) {
        if (const auto found = written.find(id); found != written.end())
            return &found->second;
    }
    return nullptr;
}

Ledger::Verdict Ledger::judge(const Evidence &evidence) const
{
    Verdict verdict;
    for (const auto &[client, written] : m_written) {
        verdict.sent += int(written.size());
        const auto statuses = m_statuses.find(client);
        if (statuses == m_statuses.end())
            continue;
        verdict.acknowledged += int(std::count_if(written.begin(), written.end(), [&](const auto &entry) {
            const auto seen = statuses->second.find(entry.first);
            return seen != statuses->second.end() && seen->second.last >= MessageStatus::Sent;
        }));
    }
    for (const auto &[client, statuses] : m_statuses) {
        for (const auto &[id, status] : statuses) {
            if (status.steppedBack)
                complain(verdict, verdict.steppedBack, QStringLiteral("a status went backwards: ") + QString::fromLatin1(id.toHex()));
        }
    }
    judgeRelay(evidence, verdict);
    for (const auto &[client, timeline] : evidence.timelines)
        judgeTimeline(client, evidence, verdict);
    return verdict;
}

void Ledger::judgeRelay(const Evidence &evidence, Verdict &verdict) const
{
    std::map<MessageId, int> count;
    std::map<AccountId, quint64> lastNumber;
    std::map<AccountId, int> lastPlace;
    for (const Evidence::Logged &logged : evidence.relayLog) {
        ++count[logged.id];
        const Message *message = find(logged.id);
        if (!message) {
            complain(verdict, verdict.unknown, QStringLiteral("the relay has what nobody wrote"));
            continue;
        }
        quint64 &number = lastNumber[logged.sender];
        int &place = lastPlace.try_emplace(logged.sender, -1).first->second;
        if (logged.number <= number || message->place <= place)
            complain(verdict, verdict.outOfOrder, QStringLiteral("not in the order of sending: ") + named(message->text));
        number = std::max(number, logged.number);
        place = std::max(place, message->place);
    }
    for (const auto &[client, written] : m_written) {
        for (const auto &[id, message] : written) {
            const int times = count.contains(id) ? count.at(id) : 0;
            if (times == 0)
                complain(verdict, verdict.lost, QStringLiteral("the relay does not have ") + named(message.text));
            else if (times > 1)
                complain(verdict, verdict.doubled, QStringLiteral("the relay has twice ") + named(message.text));
        }
    }
}

void Ledger::judgeTimeline(const QByteArray &client, const Evidence &evidence, Verdict &verdict) const
{
    const QString who = QString::fromLatin1(client);
    const auto &timeline = evidence.timelines.at(client);
    std::map<QByteArray, int> count; // by text: the person sees texts, not ids
    for (const Evidence::Shown &shown : timeline) {
        ++count[shown.text];
        const Message *message = find(shown.id);
        if (!message || message->text != shown.text)
            complain(verdict, verdict.unknown, who + QStringLiteral(" is shown what nobody wrote: ") + named(shown.text));
    }
    for (const auto &[writer, written] : m_written) {
        for (const auto &[id, message] : written) {
            const int times = count.contains(message.text) ? count.at(message.text) : 0;
            if (times == 0)
                complain(verdict, verdict.lost, who + QStringLiteral(" is not shown ") + named(message.text));
            else if (times > 1)
                complain(verdict, verdict.doubled, who + QStringLiteral(" is shown twice ") + named(message.text));
        }
    }
    const std::size_t common = std::min(timeline.size(), evidence.relayLog.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (timeline[i].id != evidence.relayLog[i].id) {
            complain(verdict, verdict.outOfOrder, who + QStringLiteral(" has another order than the relay, from ") + named(timeline[i].text));
            break;
        }
    }
}

QString Ledger::Verdict::summary() const
{
    return QStringLiteral("%1 sent, %2 acknowledged, lost %3, doubled %4, unknown %5, out of order %6, stepped back %7")
        .arg(sent).arg(acknowledged).arg(lost).arg(doubled).arg(unknown).arg(outOfOrder).arg(steppedBack);
}

} // namespace porchlight::test
