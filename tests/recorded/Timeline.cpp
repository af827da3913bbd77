// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/Timeline.h"

#include <QJsonObject>

#include <algorithm>

namespace porchlight::recorded {

namespace {

constexpr int rowsMax = 1000;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonObject message(const store::TimelineRow &row)
{
    QJsonObject json{{QStringLiteral("id"), hex(row.id.toBytes())},
                     {QStringLiteral("sender"), row.senderName},
                     {QStringLiteral("seq"), qint64(row.seq.value_or(0))},
                     {QStringLiteral("state"), int(row.state)},
                     {QStringLiteral("text"), row.text}};
    if (row.isEdited)
        json[QStringLiteral("edited")] = true;
    if (row.isDeleted)
        json[QStringLiteral("deleted")] = true;
    if (row.isHidden)
        json[QStringLiteral("hidden")] = true;
    if (row.quote)
        json[QStringLiteral("answers")] = QString(hex(row.quote->to.toBytes()) + u' ' + row.quote->quote);
    QJsonArray reactions;
    for (const store::ReactionRow &reaction : row.reactions)
        reactions << QString(reaction.emoji + u' ' + QString::number(reaction.count));
    if (!reactions.isEmpty())
        json[QStringLiteral("reactions")] = reactions;
    return json;
}

} // namespace

QJsonArray timelines(store::LocalReader &reader)
{
    std::vector<store::ConversationSummary> all = reader.conversations();
    std::ranges::sort(all, {}, [](const store::ConversationSummary &summary) { return summary.id; });
    QJsonArray conversations;
    for (const store::ConversationSummary &summary : all) {
        std::vector<store::TimelineRow> rows = reader.timelinePage(summary.id, std::nullopt, rowsMax);
        std::ranges::reverse(rows);
        QJsonArray messages;
        for (const store::TimelineRow &row : rows)
            messages << message(row);
        conversations << QJsonObject{{QStringLiteral("conversation"), hex(summary.id.toBytes())},
                                     {QStringLiteral("with"), summary.peerHandle},
                                     {QStringLiteral("pinned"), summary.isPinned},
                                     {QStringLiteral("draft"), summary.draft},
                                     {QStringLiteral("messages"), messages}};
    }
    return conversations;
}

} // namespace porchlight::recorded
