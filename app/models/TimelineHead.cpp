// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/TimelineHead.h"

#include "app/models/ConversationListModel.h"

namespace porchlight::models {

QString TimelineHead::conversationKey() const
{
    return m_head.id.isNull() ? QString() : keyOf(m_head.id);
}

QString TimelineHead::title() const
{
    return m_head.id.isNull() ? QString() : titleOf(m_head);
}

QString TimelineHead::avatarKey() const
{
    return m_head.id.isNull() ? QString() : m_head.isGroup ? keyOf(m_head.id) : keyOf(m_head.peer);
}

bool isSameHead(const store::ConversationSummary &one, const store::ConversationSummary &other)
{
    return one.peer == other.peer && one.peerName == other.peerName && one.peerHandle == other.peerHandle
        && one.marks.isSelf == other.marks.isSelf && one.isRequest == other.isRequest && one.isGroup == other.isGroup
        && one.isOutside == other.isOutside && one.title == other.title && one.members == other.members
        && one.picture == other.picture && one.mutedUntilMs == other.mutedUntilMs;
}

} // namespace porchlight::models
