// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/JsonRecords.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace porchlight::exporting {

namespace {

QString hex(const auto &id)
{
    return QString::fromLatin1(id.toHex());
}

/// What a message is, when it is not simply read.
QString stateOf(const store::TimelineRow &row)
{
    if (row.isDeleted)
        return QStringLiteral("deleted");
    switch (row.state) {
    case ContentState::Readable: return row.hasFailed ? QStringLiteral("failed") : QString();
    case ContentState::UnknownType: return QStringLiteral("newer");
    case ContentState::Expired: return QStringLiteral("expired");
    case ContentState::WaitingForKey: return QStringLiteral("waiting-for-key");
    case ContentState::KeyLost: return QStringLiteral("key-lost");
    case ContentState::Unreadable:
    case ContentState::Damaged:
    case ContentState::Quarantined: break;
    }
    return QStringLiteral("unreadable");
}

QString statusOf(const store::TimelineRow &row, const store::Watermarks &marks)
{
    switch (store::messageStatus(row, marks)) {
    case store::MessageStatus::Received: return QStringLiteral("received");
    case store::MessageStatus::Sending: return QStringLiteral("not-sent-yet");
    case store::MessageStatus::Failed: return QStringLiteral("failed");
    case store::MessageStatus::Sent: return QStringLiteral("sent");
    case store::MessageStatus::Delivered: return QStringLiteral("delivered");
    case store::MessageStatus::Read: return QStringLiteral("read");
    }
    return {};
}

} // namespace

QString timeText(quint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(ms), Qt::UTC).toString(Qt::ISODateWithMs);
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

namespace {

/// What is so of each conversation.
QJsonObject standingRecord(const store::ConversationSummary &one)
{
    return {{QStringLiteral("conversation"), hex(one.id)},
            {QStringLiteral("is_request"), one.isRequest},
            {QStringLiteral("is_pinned"), one.isPinned},
            {QStringLiteral("is_archived"), one.isArchived},
            {QStringLiteral("muted_until"), one.mutedUntilMs ? QJsonValue(timeText(one.mutedUntilMs)) : QJsonValue()}};
}

QJsonObject noteRecord(const store::TimelineRow &row)
{
    QJsonArray accounts;
    for (const AccountId &account : row.note->accounts)
        accounts.append(hex(account));
    return {{QStringLiteral("event"), groupNoteName(*row.note)},
            {QStringLiteral("time"), timeText(row.timeMs)},
            {QStringLiteral("by"), row.note->actor.isNull() ? QString() : hex(row.note->actor)},
            {QStringLiteral("accounts"), accounts},
            {QStringLiteral("count"), qint64(std::max<quint64>(row.note->count, row.note->accounts.size()))}};
}

} // namespace

QJsonObject personRecord(const store::ConversationSummary &summary, const Shown &shown)
{
    QJsonObject record = standingRecord(summary);
    record.insert(QStringLiteral("account"), hex(summary.peer));
    record.insert(QStringLiteral("handle"), summary.peerHandle);
    record.insert(QStringLiteral("name"), summary.peerName);
    record.insert(QStringLiteral("local_name"), summary.standing.localName);
    record.insert(QStringLiteral("is_contact"), summary.standing.isContact);
    record.insert(QStringLiteral("is_blocked"), summary.standing.isBlocked);
    record.insert(QStringLiteral("about"), shown.about);
    record.insert(QStringLiteral("picture"), shown.picture);
    return record;
}

QJsonObject groupRecord(const store::ConversationSummary &summary, const std::vector<store::NamedPerson> &members,
                        const std::vector<Reply> &pins, const QString &picture)
{
    QJsonArray people;
    for (const store::NamedPerson &person : members)
        people.append(QJsonObject{{QStringLiteral("account"), hex(person.account)}, {QStringLiteral("handle"), person.handle},
                                  {QStringLiteral("name"), person.name}});
    QJsonArray pinned;
    for (const Reply &pin : pins)
        pinned.append(QJsonObject{{QStringLiteral("id"), hex(pin.to)}, {QStringLiteral("author"), hex(pin.author)},
                                  {QStringLiteral("quote"), pin.quote}});
    QJsonObject record = standingRecord(summary);
    record.insert(QStringLiteral("name"), summary.title);
    record.insert(QStringLiteral("picture"), picture);
    record.insert(QStringLiteral("has_left"), summary.isOutside);
    record.insert(QStringLiteral("people"), people);
    record.insert(QStringLiteral("pinned"), pinned);
    return record;
}

QJsonObject accountRecord(const store::LocalIdentity &identity, const Shown &own, const QJsonArray &people, const QJsonArray &groups,
                          quint64 nowMs)
{
    return {{QStringLiteral("format"), QStringLiteral("porchlight-export")},
            {QStringLiteral("version"), exportVersion},
            {QStringLiteral("exported"), timeText(nowMs)},
            {QStringLiteral("account"), hex(identity.account)},
            {QStringLiteral("handle"), identity.handle},
            {QStringLiteral("name"), identity.displayName},
            {QStringLiteral("about"), own.about},
            {QStringLiteral("picture"), own.picture},
            {QStringLiteral("relay"), identity.relayUrl},
            {QStringLiteral("device"), qint64(identity.device)},
            {QStringLiteral("contacts"), people},
            {QStringLiteral("groups"), groups}};
}

QJsonObject conversationRecord(const store::ConversationSummary &summary)
{
    return {{QStringLiteral("format"), QStringLiteral("porchlight-messages")},
            {QStringLiteral("version"), exportVersion},
            {QStringLiteral("conversation"), hex(summary.id)},
            {QStringLiteral("with"), summary.isGroup ? summary.title : summary.peerHandle},
            {QStringLiteral("draft"), summary.draft}};
}

QJsonObject messageRecord(const store::TimelineRow &row, const store::ConversationSummary &summary,
                          const store::LocalIdentity &identity)
{
    if (row.note)
        return noteRecord(row);
    QJsonObject object{{QStringLiteral("id"), hex(row.id)},
                       {QStringLiteral("time"), timeText(row.timeMs)},
                       {QStringLiteral("author"), hex(row.mine ? identity.account : row.sender)},
                       {QStringLiteral("author_name"), row.mine ? identity.displayName : row.senderName},
                       {QStringLiteral("mine"), row.mine},
                       {QStringLiteral("status"), statusOf(row, summary.marks)}};
    if (row.seq)
        object.insert(QStringLiteral("sequence"), qint64(*row.seq));
    if (const QString state = stateOf(row); !state.isEmpty())
        object.insert(QStringLiteral("state"), state);
    if (!row.isDeleted && row.state == ContentState::Readable)
        object.insert(QStringLiteral("text"), row.text);
    if (row.isEdited)
        object.insert(QStringLiteral("edited"), true);
    if (row.quote) {
        object.insert(QStringLiteral("reply_to"), QJsonObject{{QStringLiteral("id"), hex(row.quote->to)},
                                                              {QStringLiteral("author_name"), row.quote->author},
                                                              {QStringLiteral("mine"), row.quote->mine},
                                                              {QStringLiteral("quote"), row.quote->quote}});
    }
    QJsonArray reactions;
    for (const store::ReactionRow &reaction : row.reactions)
        reactions.append(QJsonObject{{QStringLiteral("emoji"), reaction.emoji}, {QStringLiteral("count"), reaction.count}, {QStringLiteral("mine"), reaction.mine}});
    if (!reactions.isEmpty())
        object.insert(QStringLiteral("reactions"), reactions);
    return object;
}

QJsonObject missingRecord(Seq first, Seq last)
{
    return {{QStringLiteral("event"), QStringLiteral("missing")}, {QStringLiteral("first"), qint64(first)}, {QStringLiteral("last"), qint64(last)}};
}

} // namespace porchlight::exporting
