// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Attention.h"

#include "shared/base/Sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace porchlight::models {

namespace {

bool mayTell(const AttentionCase &one, const AttentionWishes &wishes)
{
    return wishes.isOn && !wishes.isQuiet && !one.isMuted && !one.isWatched && one.level != AttentionLevel::Nothing;
}

QString counted(int count)
{
    if (count > 1)
        return QCoreApplication::translate("Attention", "%Ln new messages", nullptr, count);
    return Sentence(Sentence::english("New message")).words();
}

AttentionNotice noticeOf(const AttentionCase &one, const ArrivedMessage &message, const AttentionWishes &wishes)
{
    AttentionNotice notice;
    notice.conversation = one.conversation;
    if (!wishes.showsContent || wishes.isLocked) {
        notice.title = QStringLiteral("Porchlight");
        notice.body = counted(one.unread);
        notice.canMarkRead = !wishes.isLocked && !one.isRequest;
        return notice;
    }
    notice.title = one.unread > 1 ? QStringLiteral("%1 (%2)").arg(one.title).arg(one.unread) : one.title;
    // What strangers write is shown to those who look at it, not to the whole room.
    notice.body = one.isRequest ? Sentence(Sentence::english("Somebody new wants to write to you.")).words()
                                : message.line;
    notice.canReply = notice.canMarkRead = !one.isRequest;
    return notice;
}

AttentionNotice noticeOfMany(std::size_t conversations)
{
    return {ConversationId(), QStringLiteral("Porchlight"),
            QCoreApplication::translate("Attention", "New messages in %Ln conversations", nullptr, int(conversations)), false, false};
}

} // namespace

void Attention::begin(std::map<ConversationId, qint64> known)
{
    m_known = std::move(known);
}

std::vector<ArrivedMessage> Attention::freshIn(const AttentionCase &one)
{
    qint64 &known = m_known[one.conversation];
    std::vector<ArrivedMessage> fresh;
    qint64 highest = known;
    for (const ArrivedMessage &message : one.newest) {
        highest = std::max(highest, message.row);
        if (message.row > known && message.seq > one.readOwn && message.timeMs >= m_since)
            fresh.push_back(message);
    }
    known = highest;
    return fresh;
}

AttentionNews Attention::weigh(const std::vector<AttentionCase> &cases, const AttentionWishes &wishes)
{
    AttentionNews news;
    std::vector<std::pair<AttentionNotice, Seq>> fresh;
    for (const AttentionCase &one : cases) {
        const auto told = m_told.find(one.conversation);
        if (told != m_told.end() && (one.isWatched || one.unread == 0 || told->second <= one.readOwn))
            withdraw(one.conversation, news);
        std::vector<ArrivedMessage> messages = freshIn(one);
        if (one.isGroup && one.level == AttentionLevel::Mentions)
            std::erase_if(messages, [](const ArrivedMessage &message) { return !message.mentionsMe; });
        if (messages.empty() || !mayTell(one, wishes))
            continue;
        fresh.emplace_back(noticeOf(one, messages.front(), wishes), messages.front().seq);
    }
    if (fresh.size() > std::size_t(noticesMax)) {
        m_told[ConversationId()] = 0;
        news.told.push_back(noticeOfMany(fresh.size()));
        return news;
    }
    for (auto &[notice, seq] : fresh) {
        m_told[notice.conversation] = seq;
        news.told.push_back(std::move(notice));
    }
    return news;
}

AttentionNews Attention::settled(const ConversationId &conversation)
{
    AttentionNews news;
    withdraw(conversation, news);
    return news;
}

AttentionNews Attention::forgetAll()
{
    AttentionNews news;
    while (!m_told.empty())
        withdraw(m_told.begin()->first, news);
    return news;
}

void Attention::withdraw(const ConversationId &conversation, AttentionNews &news)
{
    // Under a copy: it may be the key of what is erased.
    const ConversationId id = conversation;
    if (m_told.erase(id) > 0)
        news.withdrawn.push_back(id);
}

} // namespace porchlight::models
