// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/JsonRecords.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

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

QJsonObject accountRecord(const store::LocalIdentity &identity, const std::vector<store::ConversationSummary> &conversations,
                          quint64 nowMs)
{
    QJsonArray contacts;
    for (const store::ConversationSummary &one : conversations) {
        if (one.peer == identity.account)
            continue;
        contacts.append(QJsonObject{{QStringLiteral("account"), hex(one.peer)}, {QStringLiteral("handle"), one.peerHandle},
                                    {QStringLiteral("name"), one.peerName}, {QStringLiteral("conversation"), hex(one.id)},
                                    {QStringLiteral("is_request"), one.isRequest}, {QStringLiteral("is_pinned"), one.isPinned},
                                    {QStringLiteral("is_archived"), one.isArchived},
                                    {QStringLiteral("muted_until"), one.mutedUntilMs ? QJsonValue(timeText(one.mutedUntilMs)) : QJsonValue()}});
    }
    return {{QStringLiteral("format"), QStringLiteral("porchlight-export")},
            {QStringLiteral("version"), exportVersion},
            {QStringLiteral("exported"), timeText(nowMs)},
            {QStringLiteral("account"), hex(identity.account)},
            {QStringLiteral("handle"), identity.handle},
            {QStringLiteral("name"), identity.displayName},
            {QStringLiteral("relay"), identity.relayUrl},
            {QStringLiteral("device"), qint64(identity.device)},
            {QStringLiteral("contacts"), contacts}};
}

QJsonObject conversationRecord(const store::ConversationSummary &summary)
{
    return {{QStringLiteral("format"), QStringLiteral("porchlight-messages")},
            {QStringLiteral("version"), exportVersion},
            {QStringLiteral("conversation"), hex(summary.id)},
            {QStringLiteral("with"), summary.peerHandle},
            {QStringLiteral("draft"), summary.draft}};
}

QJsonObject messageRecord(const store::TimelineRow &row, const store::ConversationSummary &summary,
                          const store::LocalIdentity &identity)
{
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
