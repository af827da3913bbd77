// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/MessageActions.h"

#include "app/models/DisplayText.h"
#include "app/models/Mentioning.h"
#include "app/models/StatusName.h"
#include "app/models/TimelineModel.h"

#include <QDateTime>

namespace porchlight::models {

using store::MessageStatus;

namespace {

constexpr int pagesToFindMax = 5; ///< 300 messages back; then only what is around it
constexpr auto editWindow = std::chrono::hours(24);   // as whoever shows it judges
constexpr auto redactWindow = std::chrono::hours(48); // as the relay judges

bool isWithin(quint64 timeMs, milliseconds window)
{
    return QDateTime::currentMSecsSinceEpoch() - qint64(timeMs) <= window.count();
}

} // namespace

MessageActions::MessageActions(TimelineModel &timeline, store::LocalReader &reader, EngineSink &sink)
    : m_timeline(timeline), m_reader(reader), m_sink(sink)
{
}

void MessageActions::setDraftOf(const store::ConversationSummary &head)
{
    QVariantMap draft{{QStringLiteral("text"), head.draft}};
    if (head.draftReply) {
        draft[QStringLiteral("replyKey")] = keyOf(head.draftReply->to);
        draft[QStringLiteral("replyAuthor")] = oneLine(head.draftReply->author, nameUnitsMax);
        draft[QStringLiteral("replyText")] = previewText(head.draftReply->quote);
    }
    if (std::exchange(m_draft, draft) != draft)
        Q_EMIT draftChanged();
}

QVariantMap MessageActions::offers(const QString &messageKey) const
{
    const TimelineItem *item = m_timeline.itemOf(messageKey);
    if (!item || item->row.note)
        return {};
    const bool stands = !item->row.isDeleted && item->status != MessageStatus::Failed;
    const bool isText = stands && item->row.state == ContentState::Readable;
    const bool isUnsent = item->status == MessageStatus::Sending;
    return {{QStringLiteral("reply"), isText},
            {QStringLiteral("react"), isText},
            {QStringLiteral("pin"), isText && m_timeline.isGroup() && item->row.seq.has_value()},
            {QStringLiteral("copy"), !item->row.isDeleted && item->row.state == ContentState::Readable},
            {QStringLiteral("showQuoted"), stands && item->row.quote && !item->row.quote->quote.isEmpty()},
            {QStringLiteral("delivery"), item->row.mine},
            {QStringLiteral("report"), isText && !item->row.mine && item->row.seq.has_value()},
            {QStringLiteral("edit"), isText && item->row.mine && (isUnsent || isWithin(item->row.timeMs, editWindow))},
            {QStringLiteral("deleteForMe"), item->row.seq.has_value()},
            {QStringLiteral("deleteForAll"), stands && item->row.mine && !m_timeline.isSelf()
                                                 && (isUnsent || isWithin(item->row.timeMs, redactWindow))},
            {QStringLiteral("takeBack"), item->status == MessageStatus::Failed}};
}

QVariantMap MessageActions::messageOf(const QString &messageKey) const
{
    const auto id = MessageId::fromHex(messageKey.toLatin1());
    const auto row = id ? m_reader.message(m_timeline.conversationId(), *id) : std::nullopt;
    if (!row || row->isDeleted)
        return {{QStringLiteral("key"), QString()}, {QStringLiteral("author"), QString()}, {QStringLiteral("text"), QString()}};
    QString author = row->mine ? tr("You") : oneLine(row->senderName, nameUnitsMax);
    if (author.isEmpty())
        author = m_timeline.title();
    return {{QStringLiteral("key"), messageKey},
            {QStringLiteral("author"), author},
            {QStringLiteral("text"), previewText(row->text)},
            {QStringLiteral("whole"), row->text}};
}

bool MessageActions::edit(const QString &messageKey, const QString &text)
{
    const TimelineItem *item = m_timeline.itemOf(messageKey);
    if (!item || !m_timeline.accept(text))
        return false;
    const ConversationId conversation = m_timeline.conversationId();
    engine::Edit edit{m_sink.nextAsk(), conversation, item->row.id, text, m_timeline.mentionsOf(text)};
    if (const auto row = m_reader.message(conversation, item->row.id)) // as it was written, not as it is shown
        edit.mentions = mentionsKept(text, std::move(edit.mentions), row->text, row->mentions);
    m_sink.post(std::move(edit));
    return true;
}

void MessageActions::react(const QString &messageKey, const QString &emoji)
{
    if (const TimelineItem *item = m_timeline.itemOf(messageKey); item && (emoji.isEmpty() || isReactionEmoji(emoji)))
        m_sink.post(engine::React{m_timeline.conversationId(), item->row.id, emoji});
}

void MessageActions::deleteForMe(const QString &messageKey)
{
    if (const TimelineItem *item = m_timeline.itemOf(messageKey))
        m_sink.post(engine::DeleteForMe{m_timeline.conversationId(), item->row.id});
}

void MessageActions::deleteForAll(const QString &messageKey)
{
    const TimelineItem *item = m_timeline.itemOf(messageKey);
    if (!item || !item->row.mine)
        return;
    const ConversationId conversation = m_timeline.conversationId();
    m_sink.post(engine::Redact{conversation, item->row.id, m_reader.ownEdits(conversation, item->row.id)});
}

void MessageActions::setDraft(const QString &conversationKey, const QString &text, const QString &replyKey)
{
    const auto conversation = ConversationId::fromHex(conversationKey.toLatin1());
    if (conversation)
        m_sink.post(engine::SetDraft{*conversation, text, replyTo(replyKey)});
}

int MessageActions::find(const QString &messageKey)
{
    int row = m_timeline.rowOf(messageKey);
    for (int page = 0; row < 0 && page < pagesToFindMax && m_timeline.hasOlder(); ++page) {
        m_timeline.loadOlder();
        row = m_timeline.rowOf(messageKey);
    }
    return row < 0 ? m_timeline.seek(messageKey) : row;
}

std::optional<Reply> MessageActions::replyTo(const QString &messageKey) const
{
    const auto id = MessageId::fromHex(messageKey.toLatin1());
    const auto row = id ? m_reader.message(m_timeline.conversationId(), *id) : std::nullopt;
    if (!row || row->isDeleted)
        return std::nullopt;
    return Reply{row->id, row->sender, quoteOf(row->text)};
}

} // namespace porchlight::models
