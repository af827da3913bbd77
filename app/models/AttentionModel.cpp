// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/AttentionModel.h"

#include "app/models/ConversationListModel.h"
#include "app/models/DisplayText.h"
#include "shared/base/Sentence.h"
#include "app/models/StatusName.h"

#include <algorithm>

namespace porchlight::models {

namespace {

constexpr int rowsMax = 10; ///< of a conversation: whom they speak of, and who said the newest

} // namespace

AttentionModel::AttentionModel(store::LocalReader &reader, EngineSink &sink, const ConversationListModel &conversations,
                               const DesktopSettings &settings, std::function<bool()> lock, QObject *parent)
    : QObject(parent), m_reader(reader), m_sink(sink), m_conversations(conversations), m_settings(settings),
      m_isLocked(std::move(lock))
{
    m_gathering.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &AttentionModel::weigh);
}

void AttentionModel::begin(quint64 sinceMs)
{
    std::map<ConversationId, qint64> known;
    for (const store::ConversationSummary &summary : m_conversations.summaries()) {
        if (summary.last)
            known.emplace(summary.id, summary.last->place.row);
    }
    m_attention.begin(std::move(known));
    m_attention.ignoreBefore(sinceMs);
    m_touched.clear();
    m_cases.clear();
}

void AttentionModel::setWatched(const QStringList &keys)
{
    if (std::exchange(m_watched, keys) == keys)
        return;
    Q_EMIT watchedChanged();
    if (!keys.isEmpty())
        tell(m_attention.settled(ConversationId())); // whoever looks at the list sees where something has come
    for (const QString &key : keys) {
        if (const auto id = ConversationId::fromHex(key.toLatin1()))
            tell(m_attention.settled(*id));
    }
}

void AttentionModel::refresh(const engine::LocalChanges &changes)
{
    if (changes.conversations.empty())
        return;
    m_touched.insert(changes.conversations.begin(), changes.conversations.end());
    if (!m_gathering.isActive())
        m_gathering.start(gatherFor);
}

void AttentionModel::locked()
{
    tell(m_attention.forgetAll());
}

/// A slice in each turn: the window is drawn between them.
void AttentionModel::weigh()
{
    for (int turn = 0; turn < casesMax && !m_touched.empty(); ++turn) {
        if (auto one = caseOf(m_touched.extract(m_touched.begin()).value()))
            m_cases.push_back(std::move(*one));
    }
    if (!m_touched.empty())
        return m_gathering.start(0ms);
    tell(m_attention.weigh(std::exchange(m_cases, {}), wishes()));
}

std::optional<AttentionCase> AttentionModel::caseOf(const ConversationId &conversation)
{
    const store::ConversationSummary *const summary = m_conversations.summaryOf(conversation);
    if (!summary || summary->marks.isSelf)
        return std::nullopt;
    AttentionCase one;
    one.conversation = conversation;
    one.title = summary->peerName; // the list has made it safe, and of a group it is the title
    one.isGroup = summary->isGroup;
    one.isMuted = isMutedNow(*summary);
    one.isRequest = summary->isRequest;
    one.isWatched = m_watched.contains(keyOf(conversation));
    one.level = m_settings.level(conversation);
    one.readOwn = summary->marks.readOwn;
    one.unread = summary->unread;
    if (summary->unread > 0)
        one.newest = newestIn(conversation, summary->isGroup);
    return one;
}

std::vector<ArrivedMessage> AttentionModel::newestIn(const ConversationId &conversation, bool isGroup)
{
    std::vector<ArrivedMessage> messages;
    for (const store::TimelineRow &row : m_reader.timelinePage(conversation, std::nullopt, rowsMax)) {
        if (row.mine || row.note || row.isDeleted || !row.seq)
            continue;
        const bool mentionsMe = m_names
            && std::ranges::any_of(row.mentions, [&](const Mention &mention) { return mention.account == m_names->own(); });
        messages.push_back({row.place.row, *row.seq, row.timeMs, lineOf(row, conversation, isGroup), mentionsMe});
    }
    return messages;
}

QString AttentionModel::lineOf(const store::TimelineRow &row, const ConversationId &in, bool isGroup)
{
    QString line = row.state == ContentState::Readable ? oneLine(row.text, previewUnitsMax) : QString();
    if (line.isEmpty())
        line = Sentence(Sentence::english("New message")).words();
    if (!isGroup)
        return line;
    QString name = oneLine(row.senderName, nameUnitsMax);
    if (name.isEmpty() && m_names)
        name = m_names->calledIn(row.sender, in);
    return name.isEmpty() ? line : QString(name + u": " + line);
}

AttentionWishes AttentionModel::wishes() const
{
    return {m_settings.notifies(), m_settings.showsContent(), m_settings.isQuietAt(QDateTime::currentDateTime()), m_isLocked()};
}

void AttentionModel::tell(const AttentionNews &news)
{
    for (const ConversationId &conversation : news.withdrawn)
        Q_EMIT withdrawn(conversation.isNull() ? QString() : keyOf(conversation));
    for (const AttentionNotice &notice : news.told)
        Q_EMIT told(notice);
}

void AttentionModel::open(const QString &key)
{
    dismissed(key);
    Q_EMIT opened(key);
}

void AttentionModel::markRead(const QString &key)
{
    const auto id = ConversationId::fromHex(key.toLatin1());
    const store::ConversationSummary *const summary = id && !m_isLocked() ? m_conversations.summaryOf(*id) : nullptr;
    if (!summary)
        return;
    dismissed(key);
    // Of what has come: the relay may be ahead of it, and nobody was told of that.
    const auto page = m_reader.timelinePage(*id, std::nullopt, rowsMax);
    const auto newest = std::ranges::find_if(page, [](const store::TimelineRow &row) { return row.seq.has_value(); });
    if (newest != page.end() && *newest->seq > summary->marks.readOwn)
        m_sink.post(engine::MarkRead{*id, *newest->seq});
}

void AttentionModel::reply(const QString &key, const QString &text)
{
    const auto id = ConversationId::fromHex(key.toLatin1());
    const store::ConversationSummary *const summary = id && !m_isLocked() ? m_conversations.summaryOf(*id) : nullptr;
    const QString words = text.trimmed();
    const bool canBeSent = summary && !summary->isRequest && !(summary->isGroup && summary->isOutside)
        && words.toUtf8().size() <= textBytesMax;
    if (words.isEmpty())
        return;
    if (!canBeSent) {
        Q_EMIT replyFailed(key, words);
        return;
    }
    m_sink.post(engine::Compose{m_sink.nextAsk(), *id, words});
    markRead(key); // whoever answers has read it
}

void AttentionModel::dismissed(const QString &key)
{
    const auto id = ConversationId::fromHex(key.toLatin1());
    if (id || key.isEmpty())
        tell(m_attention.settled(id.value_or(ConversationId())));
}

} // namespace porchlight::models
